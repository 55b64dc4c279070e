"""A visit always ends, and its warning shows nothing of it to whoever came next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from tests.support.form_visit import SOMEBODY_NEW, Visitor, begin_form
from tests.support.items import place_of, visible
from tests.support.touch import touch_screen

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from tests.support.drive import Drive


@pytest.fixture
def visitor(drive: Drive, request: pytest.FixtureRequest) -> Visitor:
    """Return somebody in front of the kiosk."""
    return Visitor(drive, touch_screen(request))


def type_name(drive: Drive, visitor: Visitor, name: str) -> None:
    """Come to the form and type a name by touch."""
    begin_form(drive)
    drive.kiosk.pages.form.goNext()
    while not drive.kiosk.keyboard.isShown:
        drive.settle()
    visitor.type_by_touch(name)


def wait_until_warned(drive: Drive) -> None:
    """Let nobody touch the screen until it asks."""
    drive.time += drive.settings.idle.reading_seconds + 1
    drive.shell.warning.watch()
    assert drive.shell.warning.isShown
    drive.settle()


def glass_without_the_panel(drive: Drive) -> QImage:
    """Take the picture above the question and its buttons."""
    return drive.grab().copy(0, 0, 1080, 500)


def test_the_warning_hides_what_was_written(drive: Drive, visitor: Visitor) -> None:
    """Over the form the glass looks the same whatever was typed."""
    type_name(drive, visitor, "ana")
    wait_until_warned(drive)
    with_one_name = glass_without_the_panel(drive)
    drive.kiosk.pages.form.view_now.answer.type("maximilian", True)
    drive.settle()
    assert glass_without_the_panel(drive) == with_one_name


def test_a_new_visitor_starts_again(drive: Drive, visitor: Visitor) -> None:
    """Who came after clears the visit with one touch of the smaller button."""
    type_name(drive, visitor, "ana")
    wait_until_warned(drive)
    visitor.touch(SOMEBODY_NEW)
    assert drive.shell.place == "attract"
    assert drive.kiosk.pages.form.draft is None


def test_who_is_still_here_goes_on_typing(drive: Drive, visitor: Visitor) -> None:
    """After the warning the field has its focus and the keyboard is there again."""
    type_name(drive, visitor, "ana")
    wait_until_warned(drive)
    visitor.touch("I am still here")
    drive.settle()
    assert not drive.shell.warning.isShown
    assert drive.kiosk.keyboard.isShown
    visitor.type_by_touch("bel")
    assert str(visitor.field().property("text")).lower() == "anabel"


def test_home_and_back_goes_on_typing(drive: Drive, visitor: Visitor) -> None:
    """Who looked at home and comes back types on where they stopped."""
    type_name(drive, visitor, "ana")
    visitor.touch("Home")
    visitor.touch("Back")
    while not drive.kiosk.keyboard.isShown:
        drive.settle()
    visitor.type_by_touch("bel")
    assert str(visitor.field().property("text")).lower() == "anabel"


def test_a_visit_slept_through_is_over_before_a_touch_counts(
    drive: Drive, visitor: Visitor
) -> None:
    """After a night asleep the first touch meets the attract screen, not the form."""
    type_name(drive, visitor, "ana")
    spot = place_of(visible(drive.page, "TextField")[0]).center().toPoint()
    drive.time += 8 * 3600
    QTest.touchEvent(drive.window, visitor._finger).press(1, spot).commit()
    assert drive.shell.place == "attract"
    assert drive.kiosk.pages.form.draft is None
    QTest.touchEvent(drive.window, visitor._finger).release(1, spot).commit()
    drive.settle()
    assert drive.shell.place == "attract", "the touch was meant for the visit before"


def test_a_key_after_a_night_types_nothing(drive: Drive, visitor: Visitor) -> None:
    """The same for a keyboard: the visit is over first."""
    type_name(drive, visitor, "ana")
    drive.time += 8 * 3600
    QTest.keyClick(drive.window, "x")
    assert drive.shell.place == "attract"


def test_a_finger_lifted_after_a_night_lets_nothing_live_on(
    drive: Drive, visitor: Visitor
) -> None:
    """Also the end of a touch looks at the clock first."""
    type_name(drive, visitor, "ana")
    spot = QPoint(540, 300)
    QTest.touchEvent(drive.window, visitor._finger).press(1, spot).commit()
    drive.time += 8 * 3600
    QTest.touchEvent(drive.window, visitor._finger).release(1, spot).commit()
    assert drive.shell.place == "attract"


def test_a_voice_that_died_in_the_form_does_not_keep_the_name(
    drive: Drive, visitor: Visitor
) -> None:
    """It holds the clock as long as its words could take, then the visit ends."""
    type_name(drive, visitor, "ana")
    drive.kiosk.speech._set_speaking(is_speaking=True)
    drive.kiosk.speech.progressed.emit(12)
    idle = drive.settings.idle
    drive.time += 10 + 12 + idle.reading_seconds + 1
    drive.shell.warning.watch()
    assert drive.shell.warning.isShown
    drive.time += idle.warning_seconds
    drive.shell.warning.watch()
    assert drive.shell.place == "attract"
    assert not drive.shell.speech.isSpeaking


def test_a_voice_heard_after_a_night_does_not_wake_the_visit(
    drive: Drive, visitor: Visitor
) -> None:
    """Words that come late are no touch: the visit is over all the same."""
    type_name(drive, visitor, "ana")
    drive.kiosk.speech._set_speaking(is_speaking=True)
    drive.time += 8 * 3600
    drive.kiosk.speech.progressed.emit(12)
    assert drive.shell.place == "attract"
