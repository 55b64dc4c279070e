"""What one visitor chose for the screen is gone with the visit."""

from __future__ import annotations

import pytest

from kiosk.session.preferences import Preferences, Scheme, TextStep


def test_text_grows_to_the_largest_and_begins_anew() -> None:
    """One control leads through all sizes."""
    chosen = Preferences("en")
    seen = []
    for _ in TextStep:
        chosen.next_text_step()
        seen.append(chosen.text_step)

    assert seen == [TextStep.LARGE, TextStep.LARGEST, TextStep.NORMAL]


def test_colours_go_round() -> None:
    """One control leads through all schemes."""
    chosen = Preferences("en")
    seen = []
    for _ in Scheme:
        chosen.next_scheme()
        seen.append(chosen.scheme)

    assert seen == [Scheme.DARK, Scheme.HIGH_CONTRAST, Scheme.LIGHT]


@pytest.mark.parametrize(
    ("name", "choice"),
    [
        ("text_step", TextStep.LARGE),
        ("scheme", Scheme.DARK),
        ("language", "en"),
    ],
)
def test_each_choice_is_read_back(name: str, choice: object) -> None:
    """One choice that is left is a trace; the clinic's own language is none."""
    chosen = Preferences("es")
    assert chosen.is_clear()
    setattr(chosen, name, choice)

    assert not chosen.is_clear()
    chosen.clear()
    assert chosen.is_clear()
    assert chosen.language == "es"
