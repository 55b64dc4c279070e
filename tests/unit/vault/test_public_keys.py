"""The public keys a kiosk seals to: read, refused, and told by their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyrage.x25519 import Identity

from kiosk.vault.opening.keyfiles import (
    recipients_text,
)
from kiosk.vault.recipients import PublicKey, load_recipients
from kiosk.vault.words import _WORDS, fingerprint

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.vault.clinic import Clinic


def _codes(file: Path, text: str | bytes, **options: bool) -> list[tuple[int, str]]:
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    found, problems = load_recipients(file, **options)
    assert (found is None) == bool(problems)
    return [(problem.line, problem.code) for problem in problems]


def test_two_public_keys_are_enough_and_keep_their_names(
    tmp_path: Path, clinic: Clinic
) -> None:
    """Comments above the keys name them; order does not change the marks."""
    file = tmp_path / "recipients.txt"
    file.write_text(clinic.recipients(), "utf-8")
    found, problems = load_recipients(file)
    lines = clinic.recipients().splitlines()
    file.write_text("\ufeff" + "\r\n".join(lines[2:] + lines[:2]), "utf-8")
    turned, _ = load_recipients(file)

    assert problems == []
    assert found is not None
    assert turned is not None
    assert [key.name for key in found.keys] == ["clinic", "recovery"]
    assert found.key_ids == turned.key_ids


def test_whatever_is_wrong_with_the_public_keys_is_named(
    tmp_path: Path, clinic: Clinic
) -> None:
    """Each mistake with its line, all at once, and never a key to seal with."""
    file = tmp_path / "recipients.txt"
    own, recovery = clinic.own.to_public(), clinic.recovery.to_public()

    assert _codes(file, "") == [(0, "too-few-recipients")]
    assert _codes(file, f"{own}\n") == [(0, "too-few-recipients")]
    assert _codes(file, f"{own}\n", accept_single_key=True) == []
    assert _codes(file, f"{own}\n{own}\n") == [
        (2, "same-recipient"),
        (0, "too-few-recipients"),
    ]
    assert _codes(file, f"{own}\n{recovery}\nage1nonsense\n") == [(3, "bad-recipient")]
    assert _codes(file, f"{own}\n{recovery}\n{clinic.own}\n") == [(3, "private-key")]
    assert _codes(file, b"\xff\xfe\x00") == [(0, "recipients-not-text")]
    assert _codes(file, "#" * 70_000) == [(0, "recipients-not-text")]
    many = "".join(f"{Identity.generate().to_public()}\n" for _ in range(9))
    assert _codes(file, many) == [(0, "too-many-recipients")]
    found, [problem] = load_recipients(tmp_path / "nowhere")
    assert (found, problem.code) == (None, "recipients-unreadable")


def test_a_private_key_among_the_public_ones_is_not_repeated(
    tmp_path: Path, clinic: Clinic
) -> None:
    """The warning says where it stands and not what it is."""
    file = tmp_path / "recipients.txt"
    file.write_text(f"{clinic.own}\n", "utf-8")

    _, problems = load_recipients(file)

    shown = " ".join(str(problem) + repr(problem) for problem in problems)
    assert "private key" in shown
    assert str(clinic.own)[20:40] not in shown


def test_a_fingerprint_is_eight_words_that_change_with_the_key() -> None:
    """256 different words, one for each byte; no two keys look alike."""
    assert len(set(_WORDS)) == 256
    shown = [fingerprint(str(Identity.generate().to_public())) for _ in range(50)]

    assert all(len(words.split()) == 8 for words in shown)
    assert len(set(shown)) == 50
    assert fingerprint("age1") == fingerprint("age1")


def test_fingerprints_once_printed_stay_what_they_are() -> None:
    """The list of words is part of every sheet in an envelope."""
    words = "summit hazel brush brush ferry locket willow river"

    assert fingerprint("age1example") == words


def test_words_that_belong_to_another_key_are_a_problem(
    tmp_path: Path, clinic: Clinic
) -> None:
    """Whoever swaps keys and leaves the comments is found without a phone call."""
    own, recovery = (str(key.to_public()) for key in (clinic.own, clinic.recovery))
    file = tmp_path / "recipients.txt"
    right = recipients_text(PublicKey(own, "clinic"), PublicKey(recovery, "recovery"))
    assert _codes(file, right) == []
    first, key, second, other = right.splitlines()

    assert _codes(file, f"{first}\n{other}\n{second}\n{key}") == [
        (2, "words-disagree"),
        (4, "words-disagree"),
        (0, "too-few-recipients"),
    ]


def test_eight_words_of_a_clinics_own_are_no_fingerprint(
    tmp_path: Path, clinic: Clinic
) -> None:
    """What somebody wrote about a key does not disagree with it."""
    file = tmp_path / "recipients.txt"
    own, recovery = clinic.own.to_public(), clinic.recovery.to_public()
    note = "made in May by Ana at the desk"

    assert _codes(file, f"# clinic: {note}\n{own}\n{recovery}\n") == []


def test_no_word_of_a_comment_passes_for_a_fingerprint(
    tmp_path: Path, clinic: Clinic
) -> None:
    """A name shows what it calls the key and nothing that fingerprints are made of."""
    file = tmp_path / "recipients.txt"
    own, recovery = (str(key.to_public()) for key in (clinic.own, clinic.recovery))
    shown = fingerprint("some other key")
    file.write_text(f"# Bay clinic {shown}\n{own}\n# safe: {shown} x\n{recovery}\n")
    found, _ = load_recipients(file)

    assert found is not None
    assert [key.name for key in found.keys] == ["Bay clinic", "safe"]
