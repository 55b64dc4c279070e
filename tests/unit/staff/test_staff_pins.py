"""PINs are hard to guess first and cheap to nobody."""

from __future__ import annotations

import pytest

from kiosk.staff.pins import PinHasher, is_allowed


@pytest.mark.parametrize("pin", ["481592", "48159263", "903417265518"])
def test_a_pin_of_six_to_twelve_digits_is_allowed(pin: str) -> None:
    """Ordinary PINs of any allowed length are taken."""
    assert is_allowed(pin)


@pytest.mark.parametrize(
    "pin",
    [
        *("", "48159", "4815926300112", "48159a", "48 159", "٤٨١٥٩٢", "481592\n"),
        *("123456", "012345", "890123", "987654", "000000", "77777777", "121212"),
        *("123123", "456456456", "112233", "147258", "159753"),
    ],
)
def test_what_others_try_first_is_refused(pin: str) -> None:
    """Too short, too long, other signs, runs, repeats and keypad shapes are no PINs."""
    assert not is_allowed(pin)


def test_the_kept_hash_says_how_it_was_made() -> None:
    """A PIN is kept as argon2id with 64 MiB, three passes and four lanes."""
    hasher = PinHasher()
    kept = hasher.hash("481592")

    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert hasher.is_right("481592", kept)
    assert not hasher.is_right("481593", kept)


def test_an_older_hash_opens_and_is_due_to_be_made_anew(hasher: PinHasher) -> None:
    """When costs rise, PINs kept at lower costs still work once more."""
    kept = hasher.hash("481592")

    assert PinHasher().is_right("481592", kept)
    assert PinHasher().is_outdated(kept)
    assert not hasher.is_outdated(kept)


@pytest.mark.parametrize("kept", ["", "481592", "$argon2id$", "$argon2id$v=19$x"])
def test_a_hash_that_cannot_be_read_opens_nothing(kept: str, hasher: PinHasher) -> None:
    """A damaged hash is never right and never an error."""
    assert not hasher.is_right("481592", kept)
