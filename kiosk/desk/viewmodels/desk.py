"""The desk's program as a whole: batch, key, forms, receipt, and forgetting."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QEnum, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.desk import wording
from kiosk.desk.listening import Listener
from kiosk.desk.unsealing import Failure, Message, Order, Result, Unsealing
from kiosk.desk.viewmodels.choose import ChooseViewModel
from kiosk.desk.viewmodels.forms import FormsViewModel
from kiosk.desk.viewmodels.key import KeyViewModel
from kiosk.desk.viewmodels.looks import DeskLooksViewModel
from kiosk.desk.viewmodels.opening import OpeningViewModel
from kiosk.desk.viewmodels.presence import PresenceViewModel
from kiosk.desk.viewmodels.receipt import ReceiptViewModel
from kiosk.touchkit.wording import translate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kiosk.desk.batch_search import FoundBatch
    from kiosk.desk.dialogs import Dialogs
    from kiosk.export.row import OpenedRow
    from kiosk.session.idle import IdleClock
    from kiosk.session.preferences import Preferences

QML_IMPORT_NAME = "desk.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class DeskViewModel(QObject):
    """What Main.qml binds to.

    Signals: `stepChanged`.
    """

    @QEnum
    class Step(IntEnum):
        """The screens in their order."""

        CHOOSE = 0
        KEY = 1
        OPENING = 2
        FORMS = 3
        RECEIPT = 4

    stepChanged = Signal()

    def __init__(
        self,
        dialogs: Dialogs,
        ledger: Path,
        preferences: Preferences,
        idle: IdleClock,
    ) -> None:
        super().__init__()
        self.looks = DeskLooksViewModel(preferences, self)
        self.presence = PresenceViewModel(idle, self)
        self._dialogs = dialogs
        self._step = Step.CHOOSE
        self._rows: list[OpenedRow] = []
        self._result: Result | None = None
        self._unsealing: Unsealing | None = None
        self.choose = ChooseViewModel(dialogs, self)
        self.key = KeyViewModel(dialogs, ledger, self)
        self.opening = OpeningViewModel(self)
        self.forms = FormsViewModel(dialogs, ledger, self)
        self.receipt = ReceiptViewModel(self)
        self._listener: Listener[Message] = Listener(self._hear, self)
        self._connect()

    def _connect(self) -> None:
        self.presence.expired.connect(self._put_away)
        self.choose.chosen.connect(self._ask_for_key)
        self.key.ordered.connect(self._open)
        self.key.left.connect(self._begin_anew)
        self.opening.cancelled.connect(self._cancel)
        self.forms.receiptWanted.connect(self._show_receipt)
        self.forms.newKeyTrusted.connect(self._ask_again)
        self.forms.left.connect(self._begin_anew)
        self.receipt.left.connect(self._back_to_forms)
        self.receipt.finished.connect(self._finish)

    def retranslate(self) -> None:
        """Put what is shown into words anew, in another language."""
        self.forms.retranslate()

    # The way from batch to receipt

    def _ask_for_key(self, batch: FoundBatch) -> None:
        self.key.ask(batch.file, wording.batch(batch.title))
        self.go(Step.KEY)

    def _ask_again(self) -> None:
        batch, title = self.key.batch, self.key.batch_title
        self._forget_forms()
        if batch is not None:
            self.key.ask(batch, title, trusts_new_key=True)
            self.go(Step.KEY)

    def _open(self, order: Order) -> None:
        self._rows = []
        self.opening.begin()
        try:
            self._unsealing = Unsealing(order)
        except OSError:  # This computer has no room for another process.
            self.hear_failure(Failure.BROKE_OFF)
            return
        self._listener.listen(self._unsealing.messages())
        self.go(Step.OPENING)

    def _hear(self, message: Message) -> None:
        message.tell(self)

    def hear_begun(self, count: int | None) -> None:
        """Remember the key, which fits, and show how many forms are to come."""
        self.key.remember()
        self.opening.expect(count)

    def hear_rows(self, rows: Sequence[OpenedRow]) -> None:
        """Keep the forms for the list, and count them."""
        self._rows.extend(rows)
        self.opening.count(len(self._rows))

    def hear_failure(self, why: Failure) -> None:
        """Ask for the key again, and say why."""
        self._unsealing = None
        self.opening.rest()
        self._rows = []
        self.key.tell(why)
        self.go(Step.KEY)

    def hear_result(self, result: Result) -> None:
        """Show the forms, or the receipt of a batch that has none."""
        self._unsealing = None
        self.opening.rest()
        self._result = result
        if result.is_canary:
            self._show_receipt()
            return
        self.forms.show(result, self._rows)
        self._rows = []
        self.go(Step.FORMS)

    def _cancel(self) -> None:
        self._stop_opening()
        self.go(Step.KEY)

    def _show_receipt(self) -> None:
        if self._result is not None and self.key.batch is not None:
            self.receipt.show(self._result, self.key.batch)
            self.go(Step.RECEIPT)

    def _back_to_forms(self) -> None:
        if self._result is not None and not self._result.is_canary:
            self.go(Step.FORMS)

    def _finish(self) -> None:
        self.forget(translate("Desk", "Done. Nothing of the batch is kept here."))

    def _put_away(self) -> None:
        self.forget(
            translate(
                "Desk",
                "Nobody was here for some minutes, so the forms were put away. Open "
                "the batch again to go on.",
            )
        )

    def _begin_anew(self) -> None:
        self.forget("")

    # Forgetting

    def forget(self, notice: str) -> None:
        """Let go of batch, key, forms and receipt, and say so on the first screen.

        A dialog still open goes as well: it may show where files lie, or print.
        """
        self._dialogs.close()
        self._forget_forms()
        self.key.forget()
        self.choose.greet(notice)
        self.presence.rest()
        self.go(Step.CHOOSE)

    def _forget_forms(self) -> None:
        self._stop_opening()
        self._result = None
        self.forms.forget()
        self.receipt.forget()

    def _stop_opening(self) -> None:
        self._listener.leave()
        if self._unsealing is not None:
            self._unsealing.stop()
        self._unsealing = None
        self._rows = []
        self.opening.rest()

    def close(self) -> None:
        """Forget everything, and wait for what still runs."""
        self.forget("")
        self.forms.close()
        self._listener.close()

    # What QML reads

    @Property(int, notify=stepChanged)
    def step(self) -> int:
        """The screen shown, one of `Step`."""
        return int(self._step)

    @Property(int, notify=stepChanged)
    def stepNumber(self) -> int:
        """The step people see, from 0."""
        return STEPS_SHOWN[self._step]

    @Property(DeskLooksViewModel, constant=True)
    def looksModel(self) -> DeskLooksViewModel:
        """Text size and colours."""
        return self.looks

    @Property(PresenceViewModel, constant=True)
    def presenceModel(self) -> PresenceViewModel:
        """Whether somebody is here."""
        return self.presence

    @Property(ChooseViewModel, constant=True)
    def choosePage(self) -> ChooseViewModel:
        """Which batch."""
        return self.choose

    @Property(KeyViewModel, constant=True)
    def keyPage(self) -> KeyViewModel:
        """Key file and passphrase."""
        return self.key

    @Property(OpeningViewModel, constant=True)
    def openingPage(self) -> OpeningViewModel:
        """How far opening is."""
        return self.opening

    @Property(FormsViewModel, constant=True)
    def formsPage(self) -> FormsViewModel:
        """The forms."""
        return self.forms

    @Property(ReceiptViewModel, constant=True)
    def receiptPage(self) -> ReceiptViewModel:
        """The receipt."""
        return self.receipt

    def go(self, step: Step) -> None:
        """Show the screen of a step."""
        if step is not Step.CHOOSE:
            self.presence.begin()
        self._step = step
        self.stepChanged.emit()


Step = DeskViewModel.Step

STEPS_SHOWN = {
    Step.CHOOSE: 0,
    Step.KEY: 1,
    Step.OPENING: 1,
    Step.FORMS: 2,
    Step.RECEIPT: 3,
}
"""The four steps people see; opening belongs to the key."""
