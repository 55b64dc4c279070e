"""The colour of a clinic stays readable, by the measure of WCAG."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.config.contrast import WHITE, contrast, luminance, nearest_darker

COLOURS = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


def test_black_on_white_is_the_largest_contrast() -> None:
    """Black on white measures 21:1, the end of the scale."""
    assert contrast("#000000", WHITE) == pytest.approx(21)


@pytest.mark.parametrize(
    ("colour", "ratio"), [("#777777", 4.48), ("#0000ff", 8.59), ("#ff0000", 4.0)]
)
def test_known_contrasts(colour: str, ratio: float) -> None:
    """Colours whose contrast is widely published measure the same here."""
    assert contrast(colour, WHITE) == pytest.approx(ratio, abs=0.01)


@given(COLOURS, COLOURS)
def test_contrast_has_no_order(one: str, other: str) -> None:
    """Text on ground and ground on text measure the same, from 1 to 21."""
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21.001


@given(COLOURS)
def test_the_suggested_colour_passes_and_is_the_nearest(colour: str) -> None:
    """The darker colour offered passes, and a passing colour is offered itself."""
    darker = nearest_darker(colour)

    assert contrast(darker, WHITE) >= 7
    assert luminance(darker) <= luminance(colour)
    if contrast(colour, WHITE) >= 7:
        assert darker == colour
    else:
        assert contrast(darker, WHITE) < 7.5 or luminance(colour) < 0.1


@pytest.mark.parametrize("words", ["", "red", "#fff", "#12345g", "#1234567", "123456"])
def test_words_that_are_no_colour(words: str) -> None:
    """Anything but #rrggbb is refused instead of measured wrongly."""
    with pytest.raises(ValueError, match="#rrggbb"):
        luminance(words)
