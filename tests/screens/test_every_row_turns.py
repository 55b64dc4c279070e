"""Where one writes from right to left, all of every screen stands the other way round.

By geometry: the words are the same, so each thing must stand as far from the right
edge as it stood from the left one. Only the body stays: its left is the patient's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtQml import QQmlExpression, qmlContext

from kiosk.session.preferences import TextStep
from kiosk.tour.staff import STAFF_SCREENS
from tests.support.items import described, enclosing, is_a, place_of, visible_items
from tests.support.screens import SCREENS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRectF
    from PySide6.QtQuick import QQuickItem

    from tests.support.drive import Drive

RIGHT_TO_LEFT = "ar"
ROUNDING = 2.0
"""Pixels: half a pixel a side of each of the things it stands in."""
THINGS = ("QQuickText", "Pressable", "Icon", "FocusRing")
NOT_TURNED = ("BodyFigure", "TypingPanel", "PadKey")
"""The body's own picture; keys and digits, which stand as on every keyboard."""
LEFT, RIGHT = 1, 2
LOOKS = {"usual": TextStep.NORMAL, "largest": TextStep.LARGEST}


@dataclass(frozen=True)
class Thing:
    """Something on the screen: its name for the report, where it is, how it is set."""

    name: str
    place: QRectF
    alignment: int


def things(item: QQuickItem) -> Iterator[Thing]:
    """Give what shows, in the order it was made."""
    for found in visible_items(item):
        if not any(is_a(found, kind) for kind in THINGS):
            continue
        stays = enclosing(found, *NOT_TURNED) is not None or is_a(found, "PadKey")
        if stays or not found.width():
            continue
        yield Thing(described(found), place_of(found), alignment_of(found))


def alignment_of(item: QQuickItem) -> int:
    """Return where the words are set; PySide cannot read Qt's own enumeration."""
    if not is_a(item, "QQuickText"):
        return 0
    words = "effectiveHorizontalAlignment + 0"
    return int(QQmlExpression(qmlContext(item), item, words).evaluate()[0])


def turned_faults(usual: list[Thing], turned: list[Thing], width: float) -> list[str]:
    """Say what does not stand as in a mirror."""
    if len(usual) != len(turned):
        return [f"{len(usual)} things, and {len(turned)} the other way round"]
    other = {LEFT: RIGHT, RIGHT: LEFT}
    faults = []
    for before, after in zip(usual, turned, strict=True):
        should = width - before.place.center().x()
        if abs(after.place.center().x() - should) > ROUNDING:
            faults.append(
                f"{before.name} stands at {after.place.center().x():.0f}, "
                f"not {should:.0f}"
            )
        if after.alignment != other.get(before.alignment, before.alignment):
            faults.append(f"{before.name} is not set to the other side")
    return faults


def look_both_ways(drive: Drive, screen: str, step: TextStep) -> list[str]:
    """Open a screen, turn it, and say what did not turn."""
    drive.look(text_step=step)
    drive.open(screen)
    drive.settle()
    usual = list(things(drive.page))
    assert usual
    drive.look(text_step=step, language=RIGHT_TO_LEFT)
    drive.open(screen)
    drive.settle()
    return turned_faults(usual, list(things(drive.page)), drive.page.width())


@pytest.mark.parametrize("screen", [*SCREENS, *STAFF_SCREENS])
def test_a_screen_turns_whole(portrait: Drive, screen: str) -> None:
    """Each word, control and icon stands as in a mirror."""
    assert look_both_ways(portrait, screen, TextStep.NORMAL) == []


@pytest.mark.torture
@pytest.mark.parametrize("step", TextStep)
@pytest.mark.parametrize("screen", [*SCREENS, *STAFF_SCREENS])
def test_a_screen_turns_whole_in_every_size(
    drive: Drive, screen: str, step: TextStep
) -> None:
    """The same in every size of glass and text."""
    assert look_both_ways(drive, screen, step) == []


def test_the_display_sheet_turns_whole(drive: Drive) -> None:
    """The display sheet turns with the screen below it."""
    drive.open("home")
    drive.shell.sheet.toggle()
    drive.settle()
    usual = list(things(drive.page))
    drive.look(language=RIGHT_TO_LEFT)
    drive.open("home")
    if not drive.shell.sheet.isOpen:
        drive.shell.sheet.toggle()
    drive.settle()
    assert turned_faults(usual, list(things(drive.page)), drive.page.width()) == []


def test_what_does_not_turn_is_noticed(portrait: Drive) -> None:
    """Mutation check: one card that stays where it was is reported."""
    portrait.open("home")
    usual = list(things(portrait.page))
    assert turned_faults(usual, usual, portrait.page.width())
