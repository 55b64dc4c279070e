"""A page of the form is one block, with answers that a trembling hand can hit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support.items import place_of, visible

if TYPE_CHECKING:
    from tests.support.drive import Drive


def test_an_answer_is_as_high_as_a_trembling_hand_needs(drive: Drive) -> None:
    """28 mm, and 20 mm on a low panel."""
    drive.open("form-language")
    least = (20 if drive.size == "small" else 28) * drive.theme.property("pixelsPerMm")
    heights = [row.height() for row in visible(drive.page, "ChoiceRow")]
    assert len(heights) > 1
    assert min(heights) >= round(least), heights


def test_what_is_typed_stands_above_its_keys(portrait: Drive) -> None:
    """On a tall panel the eye goes from the field to the keys and meets one row."""
    portrait.open("form-phone-error")
    field = visible(portrait.page, "Field")[0]
    keyboard = visible(portrait.page, "TypingPanel")[0]
    between = place_of(keyboard).top() - place_of(field).bottom()
    assert between < 45 * portrait.theme.property("pixelsPerMm"), between


def test_digits_have_the_whole_width(drive: Drive) -> None:
    """A number is typed on a pad of digits alone, as wide as the glass."""
    drive.open("form-phone-error")
    keys = [place_of(key) for key in visible(drive.page, "TypingKey")]
    assert len(keys) <= 16
    width = max(key.right() for key in keys) - min(key.left() for key in keys)
    assert width > 0.95 * drive.window.width()
