"""A palm or a second finger that rests on the glass: only the one that acts counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.support.body_touch import pixel_of
from tests.support.drive import wait_for
from tests.support.form_visit import begin_form
from tests.support.hand import show_body, spot
from tests.support.items import place_of, visible
from tests.support.touch import touch_screen

if TYPE_CHECKING:
    from PySide6.QtGui import QPointingDevice

    from tests.support.drive import Drive

PALM = 1
SECOND_PART_OF_PALM = 2
FINGER = 3
FOR_EVER_MS = 3_600_000


class Hands:
    """Several fingers, told as a panel tells them: all that are down in each event."""

    def __init__(self, drive: Drive, device: QPointingDevice) -> None:
        self._drive = drive
        # One for all: each knows where those fingers lie that it has seen.
        self._event = QTest.touchEvent(drive.window, device, False)
        self._down: dict[int, QPoint] = {}

    def put(self, spot: QPoint, finger: int) -> None:
        """Put a finger on the glass, with those that are there."""
        self._event.press(finger, spot)
        self._tell()
        self._down[finger] = spot

    def lift(self, finger: int) -> None:
        """Take a finger off the glass."""
        self._event.release(finger, self._down.pop(finger))
        self._tell()

    def tap(self, spot: QPoint, finger: int = FINGER) -> None:
        """Press and let go."""
        self.put(spot, finger)
        self.lift(finger)

    def _tell(self) -> None:
        for other, place in self._down.items():
            self._event.move(other, place)
        self._event.commit()
        self._drive.settle()


@pytest.fixture
def hands(drive: Drive, request: pytest.FixtureRequest) -> Hands:
    """Return hands in front of the kiosk."""
    return Hands(drive, touch_screen(request))


def letter(drive: Drive, sign: str) -> QPoint:
    """Return the middle of a key of the keyboard."""
    keys = visible(drive.page, "TypingKey")
    key = next(k for k in keys if str(k.property("words")).lower() == sign)
    return place_of(key).center().toPoint()


def come_to_name(drive: Drive) -> None:
    """Come to the form's question for a name, with the keyboard.

    A key that is held gives accents after a second; no machine is so slow here.
    """
    begin_form(drive)
    drive.kiosk.pages.form.goNext()
    drive.settle()
    while not drive.kiosk.keyboard.isShown:
        drive.settle()
    [keyboard] = visible(drive.page, "Keyboard")
    assert keyboard.setProperty("pressAndHoldDelay", FOR_EVER_MS)
    drive.see()


def typed(drive: Drive) -> str:
    """Return what stands in the field."""
    return str(visible(drive.page, "TextField")[0].property("text")).lower()


def test_a_palm_on_finish_ends_nothing_while_a_finger_types(
    drive: Drive, hands: Hands
) -> None:
    """It lies there as letters come, and lifts: no question, and no end."""
    come_to_name(drive)
    hands.put(spot(drive, "Finish"), PALM)
    drive.time += 3
    for sign in "ana":
        hands.tap(letter(drive, sign))
    hands.lift(PALM)
    assert drive.shell.place == "form"
    assert not drive.kiosk.pages.form.stopping.isAsked
    assert typed(drive) == "ana"


@pytest.mark.parametrize("first", [PALM, FINGER])
def test_a_palm_that_comes_to_lie_on_finish_ends_nothing(
    drive: Drive, hands: Hands, first: int
) -> None:
    """A finger presses a button, the palm settles on Finish, both lift in any order."""
    drive.shell.begin("")
    drive.wait_for_place("home")
    drive.see()
    hands.put(spot(drive, "Emergency signs"), FINGER)
    hands.put(spot(drive, "Finish"), PALM)
    hands.lift(first)
    hands.lift(PALM + FINGER - first)
    assert drive.shell.place == "emergency"


def test_a_palm_alone_on_finish_ends_nothing(drive: Drive, hands: Hands) -> None:
    """A palm is two fingers or more to the glass; Finish wants one."""
    drive.shell.begin("")
    drive.wait_for_place("home")
    drive.see()
    finish = spot(drive, "Finish")
    hands.put(finish, PALM)
    hands.put(finish + QPoint(15, 10), SECOND_PART_OF_PALM)
    hands.lift(PALM)
    hands.lift(SECOND_PART_OF_PALM)
    assert drive.shell.place == "home"


def test_a_finger_finishes_beside_a_hand_that_rests(drive: Drive, hands: Hands) -> None:
    """Who steadies the hand on the glass can end the visit all the same."""
    drive.shell.begin("")
    drive.wait_for_place("home")
    drive.see()
    hands.put(spot(drive, "Emergency signs"), PALM)
    drive.time += 2
    hands.tap(spot(drive, "Finish"))
    assert drive.shell.place == "attract"
    hands.lift(PALM)
    assert drive.shell.place == "attract"


@pytest.mark.parametrize(("after", "ends"), [(0.95, False), (1.05, True)])
def test_finish_pressed_twice_by_a_tremor_deletes_no_form(
    drive: Drive, hands: Hands, after: float, *, ends: bool
) -> None:
    """The question stands there for a second before Finish answers it."""
    come_to_name(drive)
    hands.tap(letter(drive, "a"))
    drive.see()
    hands.tap(spot(drive, "Finish"))
    assert drive.kiosk.pages.form.stopping.isAsked
    finish = next(
        i for i in visible(drive.page, "Pressable") if i.property("name") == "Finish"
    )
    while finish.property("isTrembling"):
        drive.settle()
    drive.time += after
    hands.tap(spot(drive, "Finish"))
    assert (drive.shell.place == "attract") is ends


def test_a_palm_on_the_body_leaves_it_to_the_finger(drive: Drive, hands: Hands) -> None:
    """The finger chooses where it touches; the palm lifts and chooses nothing."""
    show_body(drive)
    body_map = drive.shell.pages.bodyMap
    hands.put(pixel_of(drive, -60, 800), PALM)
    hands.put(pixel_of(drive, -60, 830), SECOND_PART_OF_PALM)
    drive.time += 2
    shoulder = pixel_of(drive, -100, 205)
    wait_for(body_map.changed, lambda: hands.tap(shoulder))
    drive.settle()
    chosen = [row.code for row in body_map.chosen.rows]
    assert chosen == ["shoulder_back.left"]
    hands.lift(PALM)
    hands.lift(SECOND_PART_OF_PALM)
    assert not body_map._later.isActive()
    assert [row.code for row in body_map.chosen.rows] == chosen


def test_the_body_takes_a_mouse_too(drive: Drive) -> None:
    """What takes several fingers answers a click once."""
    show_body(drive)
    body_map = drive.shell.pages.bodyMap
    place = pixel_of(drive, -60, 800)
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    wait_for(
        body_map.changed, lambda: QTest.mouseClick(drive.window, buttons, none, place)
    )
    assert body_map.chosen.rowCount() == 1


def test_no_touch_of_the_body_is_too_long(drive: Drive, hands: Hands) -> None:
    """A finger that is slow to let go chooses as well."""
    show_body(drive)
    body_map = drive.shell.pages.bodyMap
    hints = QGuiApplication.styleHints()
    usual = hints.mousePressAndHoldInterval()
    hints.setMousePressAndHoldInterval(1)
    hands.put(pixel_of(drive, -60, 800), FINGER)
    long = QTimer(singleShot=True, interval=60)
    wait_for(long.timeout, long.start)
    wait_for(body_map.changed, lambda: hands.lift(FINGER))
    hints.setMousePressAndHoldInterval(usual)
    assert body_map.chosen.rowCount() == 1


def test_two_hands_type(drive: Drive, hands: Hands) -> None:
    """Each key goes down before the one before it is up, and all letters come."""
    come_to_name(drive)
    last = 0
    for number, sign in enumerate("tres", start=1):
        hands.put(letter(drive, sign), number)
        if last:
            hands.lift(last)
        last = number
    hands.lift(last)
    assert typed(drive) == "tres"
