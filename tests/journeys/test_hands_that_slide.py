"""A finger that slides a few millimetres as it presses, and one that scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from kiosk.session.preferences import TextStep
from kiosk.tour.pictures import PIXELS_PER_MM
from tests.support.drive import Drive
from tests.support.items import place_of, visible
from tests.support.touch import touch_screen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication, QPointingDevice

TREMOR_MM = 7
SCROLL_MM = 60
STEPS = 12


@pytest.fixture(params=["portrait", "small"])
def drive(
    qapp: QGuiApplication, data: Path, request: pytest.FixtureRequest
) -> Iterator[Drive]:
    """Switch on a kiosk with the largest words, whose home scrolls."""
    driven = Drive(qapp, request.param, data)
    driven.show()
    driven.shell.begin("")
    driven.wait_for_place("home")
    driven.look(text_step=TextStep.LARGEST)
    driven.see()
    yield driven
    driven.close()


def slide(drive: Drive, finger: QPointingDevice, start: QPoint, way: float) -> None:
    """Press, move up by so many millimetres, and let go."""
    window, length = drive.window, way * PIXELS_PER_MM[drive.size]
    QTest.touchEvent(window, finger).press(1, start).commit()
    spot = start
    for step in range(1, STEPS + 1):
        spot = start - QPoint(0, round(length * step / STEPS))
        QTest.touchEvent(window, finger).move(1, spot).commit()
        drive.settle()
    QTest.touchEvent(window, finger).release(1, spot).commit()
    drive.settle()


def test_a_slide_of_seven_millimetres_is_a_press(
    drive: Drive, request: pytest.FixtureRequest
) -> None:
    """The page that scrolls below leaves the press to its card."""
    [area] = visible(drive.page, "PagedArea")
    assert area.property("interactive")
    card = visible(area, "TouchCard")[0]
    slide(drive, touch_screen(request), place_of(card).center().toPoint(), TREMOR_MM)
    assert drive.shell.place != "home"


def test_a_slide_of_sixty_millimetres_scrolls(
    drive: Drive, request: pytest.FixtureRequest
) -> None:
    """The card it began on stays shut, and the page moves as far as the finger."""
    [area] = visible(drive.page, "PagedArea")
    card = visible(area, "TouchCard")[0]
    slide(drive, touch_screen(request), place_of(card).center().toPoint(), SCROLL_MM)
    assert drive.shell.place == "home"
    assert area.property("contentY") > 10 * PIXELS_PER_MM[drive.size]
