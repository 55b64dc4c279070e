"""Typing a code: the receipt of a batch, or the code of a form to take back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.interest.reference import ALPHABET as REFERENCE_SIGNS
from kiosk.interest.reference import SIGNS as REFERENCE_LENGTH
from kiosk.session.navigation import PlaceKind
from kiosk.touchkit.rows import RowListModel
from kiosk.touchkit.stringlist import QStringList
from kiosk.touchkit.wording import translate
from kiosk.vault.codes import ALPHABET as RECEIPT_SIGNS
from kiosk.vault.codes import RECEIPT_CHARACTERS
from kiosk.vault.withdrawal import Withdrawal, WithdrawalAnswer
from kiosk.visitor.page.cards import Card
from kiosk.visitor.page.page import Page
from kiosk.visitor.staff.copying import receipts_words
from kiosk.visitor.staff.words import failure_words

if TYPE_CHECKING:
    from kiosk.staff.work import Receipts
    from kiosk.visitor.page.page import Shown
    from kiosk.visitor.staff.tasks import StaffTasks

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_RECEIPT_LENGTH = RECEIPT_CHARACTERS + 1
_LOOKALIKES = str.maketrans("OIL", "011")


@QmlElement
@QmlUncreatable("made by the composition root")
class CodeViewModel(Page):
    """A code and what came of it.

    Signals: `changed` with every sign and answer.
    """

    qml_file = "staff/CodeScreen.qml"
    changed = Signal()

    def __init__(self, desk: StaffTasks) -> None:
        super().__init__()
        self._desk = desk
        self._is_receipt = True
        self._typed = ""
        self._message = ""
        self._is_wrong = False
        self._is_busy = False
        self._is_asking = False
        self._days = RowListModel(Card, self)
        desk.confirmed.connect(self._confirmed)
        desk.withdrawn.connect(self._withdrawn)
        desk.confirm_failed.connect(self._tell_failure)
        desk.withdraw_failed.connect(self._tell_failure)

    def show(self, shown: Shown) -> None:
        """Ask for the code of this place."""
        is_receipt = shown.place.kind is PlaceKind.STAFF_RECEIPT
        if is_receipt is not self._is_receipt:
            self.forget()
        self._is_receipt = is_receipt
        self.changed.emit()

    def forget(self) -> None:
        """Forget what was typed and what came of it, or is still to come of it."""
        self._desk.leave()
        self._typed = self._message = ""
        self._is_wrong = self._is_busy = self._is_asking = False
        self._days.show(())
        self.changed.emit()

    def is_forgotten(self) -> bool:
        """Tell whether nothing typed is left."""
        return not (self._typed or self._message)

    @Slot(str, result=bool)
    def press(self, key: str) -> bool:
        """Take a sign from the keys or a keyboard; tell whether it was one."""
        sign = key.upper()
        if self._is_receipt:
            sign = sign.translate(_LOOKALIKES)
        if len(sign) != 1 or sign not in self.signs:
            return False
        if not self._is_busy and len(self._typed) < self._length:
            self._begin_anew()
            self._typed += sign
            self.changed.emit()
        return True

    @Slot()
    def erase(self) -> None:
        """Take the last sign back."""
        if not self._is_busy:
            self._begin_anew()
            self._typed = self._typed[:-1]
            self.changed.emit()

    @Slot()
    def submit(self) -> None:
        """Take the receipt; before a form is deleted ask once."""
        if self._is_busy:
            return
        if len(self._typed) < self._length:
            words = translate("Staff", "The code has %1 characters.")
            self._message = words.replace("%1", str(self._length))
            self._is_wrong = True
        elif self._is_receipt:
            self._is_busy = True
            self._desk.confirm(self._typed)
        elif self._is_asking:
            self._withdraw(None)
        else:
            self._is_asking = True
        self.changed.emit()

    @Slot(str)
    def chooseDay(self, day: str) -> None:
        """Delete the form of this day, where several share the code."""
        self._withdraw(day)

    # What the screen shows

    @Property(bool, notify=changed)
    def isReceipt(self) -> bool:
        """Whether a receipt is asked for, and not a form's code."""
        return self._is_receipt

    @Property(str, notify=changed)
    def title(self) -> str:
        """What to type."""
        if self._is_receipt:
            return translate("Staff", "Type the receipt code")
        if self._is_asking:
            return translate("Staff", "Delete this form?")
        return translate("Staff", "Type the code of the form")

    @Property(str, notify=changed)
    def hint(self) -> str:
        """What went wrong, what was done, or where the code stands."""
        if self._message:
            return self._message
        if self._is_receipt:
            return translate(
                "Staff", "It shows at the desk when the forms have been opened."
            )
        if self._is_asking:
            return translate("Staff", "It cannot be brought back.")
        return translate(
            "Staff", "The visitor was given it on the last screen of the form."
        )

    @Property(bool, notify=changed)
    def isWrong(self) -> bool:
        """Whether the hint says that something went wrong."""
        return self._is_wrong

    @Property(str, notify=changed)
    def shown(self) -> str:
        """The code so far, in groups, with a line for each sign to come."""
        signs = self._typed + "\u00b7" * (self._length - len(self._typed))
        if self._is_receipt:
            return " ".join(signs[i : i + 3] for i in range(0, self._length, 3))
        return f"{signs[:2]} {signs[2:]}"

    @Property(QStringList, constant=True)
    def receiptKeys(self) -> list[str]:
        """The signs of a receipt."""
        return list(RECEIPT_SIGNS)

    @Property(QStringList, constant=True)
    def formKeys(self) -> list[str]:
        """The signs of a form's code."""
        return list(REFERENCE_SIGNS)

    @Property(RowListModel, constant=True)
    def days(self) -> RowListModel[Card]:
        """The days to choose from."""
        return self._days

    @Property(str, notify=changed)
    def action(self) -> str:
        """What submitting does."""
        if self._is_receipt:
            return translate("Staff", "Confirm")
        if self._is_asking:
            return translate("Staff", "Yes, delete it")
        return translate("Staff", "Delete the form")

    @property
    def signs(self) -> str:
        """The signs that can be typed."""
        return RECEIPT_SIGNS if self._is_receipt else REFERENCE_SIGNS

    # Inside

    @property
    def _length(self) -> int:
        return _RECEIPT_LENGTH if self._is_receipt else REFERENCE_LENGTH

    def _begin_anew(self) -> None:
        self._message, self._is_wrong, self._is_asking = "", False, False
        self._days.show(())

    def _withdraw(self, day: str | None) -> None:
        self._is_busy = True
        self._desk.withdraw(self._typed, day)
        self.changed.emit()

    def _confirmed(self, receipts: Receipts) -> None:
        words = receipts_words(receipts)
        known = translate("Staff", "This receipt was taken before.")
        self._tell(words or known, is_wrong=False)

    def _withdrawn(self, outcome: Withdrawal) -> None:
        if outcome.answer is WithdrawalAnswer.SEVERAL:
            self._is_busy = False
            self._days.show([Card(day, day) for day in outcome.days])
            self._message = translate(
                "Staff", "Several forms have this code. On which day was it sent?"
            )
            self.changed.emit()
            return
        is_done = outcome.answer is WithdrawalAnswer.WITHDRAWN
        self._tell(_withdrawal_words(outcome), is_wrong=not is_done)

    def _tell_failure(self, code: str) -> None:
        self._tell(" ".join(f"{part}." for part in _parts(code)), is_wrong=True)

    def _tell(self, message: str, *, is_wrong: bool) -> None:
        self._is_busy = self._is_asking = False
        self._message, self._is_wrong = message, is_wrong
        self._days.show(())
        if not is_wrong:
            self._typed = ""
        self.changed.emit()


def _parts(code: str) -> tuple[str, ...]:
    return tuple(part.rstrip(".") for part in failure_words(code))


def _withdrawal_words(withdrawal: Withdrawal) -> str:
    if withdrawal.answer is WithdrawalAnswer.WITHDRAWN:
        return translate("Staff", "The form is deleted.")
    if withdrawal.answer is WithdrawalAnswer.EXPORTED:
        words = translate(
            "Staff",
            "This form left with batch %1. Delete it at the desk; here it goes by "
            "itself.",
        )
        return words.replace("%1", str(withdrawal.batch))
    if withdrawal.may_be_damaged:
        return translate(
            "Staff",
            "No form with this code is here, but a damaged file may hold it. Call IT: "
            "kioskctl forms salvage, then try again.",
        )
    return translate("Staff", "No form with this code is here.")
