"""A language written from right to left turns the whole screen around."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.session.preferences import TextStep
from tests.support.items import place_of, visible, visible_items

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from tests.support.drive import Drive

RIGHT_TO_LEFT = "ar"
ROWS = {
    "body-map-list": "MarkRow",
    "questions": "MarkRow",
    "form-areas": "MarkRow",
    "form-agreement-error": "MarkRow",
    "form-review": "AnswerRow",
    "body-map-chosen": "ChosenChip",
    "home": "TouchCard",
    "list": "ListCard",
    "staff": "FactCard",
    "staff-troubled": "NoticeCard",
}
"""A screen that shows each kind of row."""


def test_the_bar_runs_from_right_to_left(drive: Drive) -> None:
    """Mirrored, the bar's buttons stand in the opposite order."""
    drive.open("list")
    usual = bar_order(drive)
    drive.look(language=RIGHT_TO_LEFT)
    assert bar_order(drive) == [row[::-1] for row in usual]


def test_the_way_on_changes_sides(drive: Drive) -> None:
    """Mirrored, Next stands left of Previous."""
    section = drive.topic.sections[0]
    drive.read(section.id, section.screens[1].id)
    assert way_on(drive)[0].startswith("Previous")
    drive.look(language=RIGHT_TO_LEFT)
    assert way_on(drive)[0].startswith("Next")


def test_cards_begin_at_the_right(drive: Drive) -> None:
    """Mirrored, the first card of home stands at the right edge."""
    drive.look(language=RIGHT_TO_LEFT)
    drive.open("home")
    cards = visible(drive.page, "TouchCard")
    rights = [place_of(card).right() for card in cards]
    assert rights[0] == max(rights)


@pytest.mark.parametrize("screen", ROWS)
@pytest.mark.parametrize("text_step", [TextStep.NORMAL, TextStep.LARGEST])
def test_what_stands_in_a_row_changes_sides(
    portrait: Drive, screen: str, text_step: TextStep
) -> None:
    """Mirrored, box, words and picture of each row stand as far from the other edge."""
    portrait.look(text_step=text_step)
    portrait.open(screen)
    usual = [parts_of(row) for row in visible(portrait.page, ROWS[screen])]
    assert usual

    portrait.look(text_step=text_step, language=RIGHT_TO_LEFT)
    portrait.open(screen)
    turned = [parts_of(row) for row in visible(portrait.page, ROWS[screen])]

    assert len(turned) == len(usual)
    for before, after in zip(usual, turned, strict=True):
        assert after == pytest.approx([1 - at for at in before], abs=0.02)


def parts_of(row: QQuickItem) -> list[float]:
    """Return where the middle of each part of a row is, as a share of its width."""
    whole = place_of(row)
    parts = [
        item
        for item in visible_items(row)
        if item is not row and not item.childItems() and item.width() > 0
    ]
    return [
        (place_of(part).center().x() - whole.left()) / whole.width() for part in parts
    ]


def bar_order(drive: Drive) -> list[list[str]]:
    """Name the bar's buttons row by row from left to right, by their pictures."""
    bar = visible(drive.page, "AccessBar")[0]
    buttons = visible(bar, "BarButton")
    buttons.sort(key=lambda button: place_of(button).left())
    tops = sorted({place_of(button).top() for button in buttons})
    return [
        [b.property("iconName") for b in buttons if place_of(b).top() == top]
        for top in tops
    ]


def way_on(drive: Drive) -> list[str]:
    """Name the buttons below the words from left to right."""
    buttons = visible(drive.page, "TouchButton")
    ways = [b for b in buttons if b.property("iconName") in {"back", "next"}]
    ways.sort(key=lambda button: place_of(button).left())
    return [button.property("name") for button in ways]
