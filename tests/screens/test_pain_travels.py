"""Pain runs from the knots to its zones: when asked, three times, and then is still."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.drive import wait_for
from tests.support.items import visible
from tests.support.layout import clipping_faults, target_faults

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from tests.support.drive import Drive


def figure_of(drive: Drive) -> QQuickItem:
    """Return the one body on the screen."""
    (figure,) = visible(drive.page, "BodyFigure")
    return figure


def player(drive: Drive, name: str) -> list[QQuickItem]:
    """Return the buttons of this name."""
    buttons = visible(drive.page, "TouchButton")
    return [b for b in buttons if b.property("name") == name]


def test_it_runs_when_asked_and_stops_when_told(portrait: Drive) -> None:
    """A touch starts it from the knots, another one ends it with the whole picture."""
    theme = portrait.theme
    theme.setProperty("reducedMotion", False)
    portrait.open("muscle")
    (button,) = player(portrait, "See pain travel")
    picture = portrait.shell.pages.muscle.picture
    wait_for(picture.motionChanged, button.click)
    assert figure_of(portrait).property("isPlaying")
    assert picture.property("motion") < 1
    (button,) = player(portrait, "Stop")
    while button.property("isTrembling"):
        wait_for(portrait.window.frameSwapped, portrait.window.update)
    button.click()
    assert not figure_of(portrait).property("isPlaying")
    assert picture.property("motion") == 1
    theme.setProperty("reducedMotion", True)


def test_reduced_motion_offers_none(portrait: Drive) -> None:
    """Who has motion reduced is shown the whole picture and no way to move it."""
    portrait.open("muscle")
    assert player(portrait, "See pain travel") == []
    assert portrait.shell.pages.muscle.picture.property("motion") == 1


@pytest.mark.parametrize("language", ["en", "es"])
def test_its_button_finds_room(drive: Drive, language: str) -> None:
    """With the button there no word is cut and nothing lies on anything."""
    drive.look(language=language)
    drive.theme.setProperty("reducedMotion", False)
    drive.open("muscle")
    faults = clipping_faults(drive.page)
    faults += target_faults(drive.page, drive.theme.property("pixelsPerMm"))
    drive.theme.setProperty("reducedMotion", True)
    assert faults == []
