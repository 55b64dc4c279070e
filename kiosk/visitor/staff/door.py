"""The pad at the staff door: a number, then a PIN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.staff.door import DoorAnswer, DoorState, Reply
from kiosk.staff.pins import LONGEST, SHORTEST, is_allowed
from kiosk.touchkit.wording import translate
from kiosk.visitor.page.page import Page

if TYPE_CHECKING:
    from kiosk.visitor.page.page import Shown
    from kiosk.visitor.staff.tasks import StaffTasks

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_NUMBER_DIGITS = 3
_SECOND_MS = 1000


@QmlElement
@QmlUncreatable("made by the composition root")
class DoorViewModel(Page):
    """What is typed at the pad. The digits of a PIN are counted and never shown.

    `first_pin` is true where the first visit to the door may set a PIN: in a
    demonstration. Signals: `changed`, and `entered` when somebody came in.
    """

    qml_file = "staff/DoorScreen.qml"
    changed = Signal()
    entered = Signal()

    def __init__(self, desk: StaffTasks, *, first_pin: bool) -> None:
        super().__init__()
        self._desk = desk
        self._first_pin = first_pin
        self._state = DoorState.READY
        self._number = ""
        self._pin = ""
        self._chosen_pin = ""
        self._is_at_pin = False
        self._is_busy = False
        self._message = ""
        self._wait = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND_MS)
        self._timer.timeout.connect(self._count_down)
        desk.door_seen.connect(self._door_seen)
        desk.replied.connect(self._replied)
        desk.door_failed.connect(self._door_failed)
        desk.knock_failed.connect(self._knock_failed)

    def show(self, shown: Shown) -> None:  # noqa: ARG002 - the page's contract
        """Show the place; what is typed stays when the language changes."""
        if not self._number and not self._is_at_pin:
            self._desk.look_at_door()
        self.changed.emit()

    def forget(self) -> None:
        """Forget what was typed, and let nobody in who typed it."""
        self._desk.leave()
        self._number = self._pin = self._chosen_pin = self._message = ""
        self._is_at_pin = self._is_busy = False
        self._wait = 0
        self._timer.stop()
        self.changed.emit()

    def is_forgotten(self) -> bool:
        """Tell whether nothing typed is left."""
        return not (self._number or self._pin or self._chosen_pin or self._message)

    @Slot(str, result=bool)
    def press(self, key: str) -> bool:
        """Take a digit from the pad or a keyboard; tell whether it was one."""
        if not (len(key) == 1 and key.isascii() and key.isdigit()):
            return False
        if self._is_busy or self._is_stuck:
            return True
        if self._is_pin:
            self._pin = (self._pin + key)[:LONGEST]
        else:
            self._number = (self._number + key)[:_NUMBER_DIGITS]
        self._message = ""
        self.changed.emit()
        return True

    @Slot()
    def erase(self) -> None:
        """Take the last digit back; with none left, go back to the number."""
        if self._is_busy:
            return
        if self._is_pin and self._pin:
            self._pin = self._pin[:-1]
        elif self._is_at_pin:
            self._is_at_pin = False
        else:
            self._number = self._number[:-1]
        self.changed.emit()

    @Slot()
    def submit(self) -> None:
        """Go on to the PIN, or try it."""
        if self._is_busy or self._wait or self._is_stuck:
            return
        if self._is_pin and len(self._pin) < SHORTEST:
            self._message = translate("Door", "A PIN has 6 to 12 digits.")
        elif self._state is DoorState.NOBODY:
            self._submit_new()
        elif not self._number:
            self._message = translate("Door", "Please type your staff number first.")
        elif not self._is_at_pin:
            self._is_at_pin = True
        else:
            self._is_busy = True
            self._desk.knock(int(self._number), self._take_pin())
        self.changed.emit()

    @Property(str, notify=changed)
    def title(self) -> str:
        """What to type."""
        if self._state is DoorState.NOBODY and self._first_pin:
            if self._chosen_pin:
                return translate("Door", "Type the new PIN again")
            return translate("Door", "Choose a staff PIN")
        return (
            translate("Door", "Staff PIN")
            if self._is_pin
            else translate("Door", "Staff number")
        )

    @Property(str, notify=changed)
    def hint(self) -> str:
        """What went wrong, or what helps."""
        if self._state is DoorState.BROKEN:
            return translate(
                "Door",
                "The staff door cannot be opened on this kiosk now. Please call IT.",
            )
        if self._state is DoorState.NOBODY and not self._first_pin:
            return translate(
                "Door",
                "No staff PIN is set up yet. IT adds one with: kioskctl staff add",
            )
        if self._wait:
            return translate(
                "Door", "That did not work. Please wait %n seconds.", "", self._wait
            )
        if self._message:
            return self._message
        if self._state is DoorState.NOBODY:
            return translate(
                "Door",
                "This is a demonstration. A PIN has 6 to 12 digits and is not one that "
                "others try first, such as 123456.",
            )
        return ""

    @Property(bool, notify=changed)
    def isWrong(self) -> bool:
        """Whether the hint says that something went wrong."""
        return bool(self._message or self._wait or self._is_stuck)

    @Property(str, notify=changed)
    def shown(self) -> str:
        """What the field shows: the number, or a dot for each digit of a PIN."""
        return "\u2022" * len(self._pin) if self._is_pin else self._number

    @Property(int, notify=changed)
    def typed(self) -> int:
        """How many digits are typed."""
        return len(self._pin if self._is_pin else self._number)

    @Property(bool, notify=changed)
    def isLast(self) -> bool:
        """Whether submitting tries the PIN."""
        return self._is_pin

    @Property(bool, notify=changed)
    def isBusy(self) -> bool:
        """Whether a PIN is being looked at."""
        return self._is_busy

    @property
    def _is_stuck(self) -> bool:
        is_empty = self._state is DoorState.NOBODY and not self._first_pin
        return self._state is DoorState.BROKEN or is_empty

    @property
    def _is_pin(self) -> bool:
        return self._is_at_pin or self._state is DoorState.NOBODY

    def _take_pin(self) -> str:
        pin, self._pin = self._pin, ""
        return pin

    def _submit_new(self) -> None:
        pin = self._take_pin()
        if not self._chosen_pin:
            if is_allowed(pin):
                self._chosen_pin = pin
                self._message = ""
            else:
                self._message = translate(
                    "Door",
                    "Please choose another: 6 to 12 digits, and not one that others "
                    "try first.",
                )
        elif pin == self._chosen_pin:
            self._is_busy = True
            self._chosen_pin = ""
            self._desk.set_first_pin(pin)
        else:
            self._chosen_pin = ""
            self._message = translate(
                "Door", "The two PINs differ. Please begin again."
            )

    def _door_seen(self, state: DoorState) -> None:
        self._state = state
        self.changed.emit()

    def _door_failed(self, _code: str) -> None:
        self._door_seen(DoorState.BROKEN)

    def _knock_failed(self, _code: str) -> None:
        self._replied(Reply(DoorAnswer.BROKEN))

    def _replied(self, reply: Reply) -> None:
        self._is_busy = False
        if reply.answer is DoorAnswer.OPEN and reply.member is not None:
            self.forget()
            if self._desk.session.enter(reply.member):
                self.entered.emit()
            return
        self._is_at_pin = False
        self._number = ""
        self._message = _refusal(reply.answer)
        self._wait = reply.seconds
        if self._wait:
            self._timer.start()
        self.changed.emit()

    def _count_down(self) -> None:
        self._wait = max(0, self._wait - 1)
        if not self._wait:
            self._timer.stop()
            self._message = ""
        self.changed.emit()


def _refusal(answer: DoorAnswer) -> str:
    """Give one and the same sentence for a wrong number and a wrong PIN."""
    if answer is DoorAnswer.SHUT:
        return translate(
            "Door",
            "This number is locked after too many tries. IT unlocks it with: "
            "kioskctl staff unlock",
        )
    if answer is DoorAnswer.BROKEN:
        return translate(
            "Door", "The staff door cannot be opened on this kiosk now. Please call IT."
        )
    return translate("Door", "That did not work. Please check number and PIN.")
