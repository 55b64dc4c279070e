"""The forms themselves: the table, one form in full, saving and printing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.desk import wording
from kiosk.desk.columns import Column, fitted, title
from kiosk.desk.details import details, name_of
from kiosk.desk.findings import findings
from kiosk.desk.viewmodels.forms_table import FormsTableModel
from kiosk.desk.viewmodels.lists import Entry, EntryListModel
from kiosk.desk.viewmodels.saving import SavingViewModel
from kiosk.vault.opened import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kiosk.desk.dialogs import Dialogs
    from kiosk.desk.unsealing import Result
    from kiosk.export.row import OpenedRow

QML_IMPORT_NAME = "Desk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

FIND_AFTER_MS = 120
"""After the last key: 10,000 forms are searched once a word, not once a letter."""

PREPARED_AT_ONCE = 100
"""Rows made ready to be searched between two frames: some hundredths of a second."""

translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("made by the desk")
class FormsViewModel(QObject):
    """What the forms' screen binds to.

    Signals: `changed` when another batch is shown; `columnsChanged`;
    `foundChanged` when other rows show; `chosenChanged` when another form is shown in
    full; `receiptWanted`; `newKeyTrusted`; `left`.
    """

    changed = Signal()
    columnsChanged = Signal()
    foundChanged = Signal()
    chosenChanged = Signal()
    receiptWanted = Signal()
    newKeyTrusted = Signal()
    left = Signal()

    def __init__(
        self, dialogs: Dialogs, ledger: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._result: Result | None = None
        self._table = FormsTableModel(self)
        self._saving = SavingViewModel(
            dialogs, ledger, lambda: self._table.shown_rows, self
        )
        self._columns = EntryListModel(self)
        self._details = EntryListModel(self)
        self._room = 0.0
        self._wanted = ""
        self._chosen: OpenedRow | None = None
        self._prepare = QTimer(self, interval=0)
        self._prepare.timeout.connect(self._prepare_some)
        self._find_later = QTimer(self, singleShot=True, interval=FIND_AFTER_MS)
        self._find_later.timeout.connect(lambda: self.find_at_once(self._wanted))

    def show(self, result: Result, rows: Sequence[OpenedRow]) -> None:
        """Show the forms of a batch."""
        self.forget()
        self._result = result
        self._table.show(rows)
        self._saving.offer(result, rows)
        self._prepare.start()
        self._show_columns()
        self._tell_all()

    def forget(self) -> None:
        """Let go of everything people typed, and stop what still writes it."""
        self._saving.forget()
        self._find_later.stop()
        self._prepare.stop()
        self._result = self._chosen = None
        self._wanted = ""
        self._table.forget()
        self._details.show(())
        self._tell_all()

    def close(self) -> None:
        """Stop writing, and wait until it has stopped."""
        self.forget()
        self._saving.close()

    def retranslate(self) -> None:
        """Put everything into words anew, in another language."""
        self._table.retranslate()
        self._show_columns()
        self._show_details()
        self._tell_all()

    # The table

    @Slot(float)
    def setRoom(self, room: float) -> None:
        """Fit the columns into a room of so many letters' heights."""
        if room != self._room:
            self._room = room
            self._show_columns()

    @Slot(int)
    def sortBy(self, number: int) -> None:
        """Sort by a column; once more turns the order round."""
        self._table.sort_by(Column(number))
        self._show_columns()
        self._drop_chosen()

    @Slot(str)
    def find(self, typed: str) -> None:
        """Show only forms that hold these words, once the typing rests."""
        self._wanted = typed
        self._find_later.start()

    def find_at_once(self, typed: str) -> None:
        """Show only forms that hold these words."""
        self._wanted = typed
        self._table.find(typed)
        self._drop_chosen()
        self.foundChanged.emit()

    @Slot(int)
    def choose(self, number: int) -> None:
        """Show one form in full."""
        self._chosen = self._table.row(number)
        self._show_details()
        self.chosenChanged.emit()

    @Slot()
    def closeDetails(self) -> None:
        """Give the table its room back."""
        self._drop_chosen()

    # The way on

    @Slot()
    def showReceipt(self) -> None:
        """Go on to the receipt; only saved forms may be deleted at the kiosk."""
        if self._saving.has_saved:
            self.receiptWanted.emit()

    @Slot()
    def trustNewKey(self) -> None:
        """Open again, and accept that the kiosk was set up anew."""
        self.newKeyTrusted.emit()

    @Slot()
    def leave(self) -> None:
        """Put this batch away without a receipt."""
        self.left.emit()

    # What QML reads

    @Property(FormsTableModel, constant=True)
    def table(self) -> FormsTableModel:
        """The rows."""
        return self._table

    @Property(SavingViewModel, constant=True)
    def saving(self) -> SavingViewModel:
        """Saving and printing."""
        return self._saving

    @Property(EntryListModel, constant=True)
    def columns(self) -> EntryListModel:
        """The columns that fit, with widths; an icon marks the one sorted by."""
        return self._columns

    @Property(EntryListModel, constant=True)
    def details(self) -> EntryListModel:
        """What the form chosen says."""
        return self._details

    @Property(str, notify=changed)
    def title(self) -> str:
        """How many forms of which batch."""
        count = len(self._table.rows)
        words = translate("Desk", "%n forms", "", count)
        return f"{words} · {self._result.title}" if self._result else words

    @Property("QStringList", notify=changed)  # type: ignore[arg-type] # the stub knows classes only
    def findings(self) -> list[str]:
        """What is wrong with the batch."""
        return findings(self._result) if self._result else []

    @Property(bool, notify=changed)
    def hasOtherKey(self) -> bool:
        """Whether forms are signed with another key than this kiosk was known by."""
        result = self._result
        return result is not None and result.counts[Verdict.WRONG_SIGNATURE] > 0

    @Property(str, notify=foundChanged)
    def foundWords(self) -> str:
        """How many forms were found; empty while nothing is looked for."""
        if not self._wanted.strip():
            return ""
        count = self._table.rowCount()
        return translate("Desk", "%n found", "", count)

    @Property(bool, notify=chosenChanged)
    def hasChosen(self) -> bool:
        """Whether one form is shown in full."""
        return self._chosen is not None

    @Property(str, notify=chosenChanged)
    def chosenName(self) -> str:
        """Who left the form shown in full."""
        return name_of(self._chosen) if self._chosen else ""

    @Property(str, notify=chosenChanged)
    def chosenStatus(self) -> str:
        """Its status in a word or two."""
        return wording.status(self._chosen.status) if self._chosen else ""

    @Property(str, notify=chosenChanged)
    def chosenIcon(self) -> str:
        """The mark of its status."""
        return wording.ICONS[self._chosen.status] if self._chosen else "check"

    @Property(str, notify=chosenChanged)
    def chosenAdvice(self) -> str:
        """What its status asks of the desk."""
        return wording.advice(self._chosen.status) if self._chosen else ""

    # Inside

    def _show_columns(self) -> None:
        mark = "sort-up" if self._table.is_reversed else "sort-down"
        self._columns.show(
            [
                Entry(
                    int(column),
                    title(column),
                    icon=mark if column is self._table.sorted_by else "",
                    size=size,
                )
                for column, size in fitted(self._room).items()
            ]
        )
        self.columnsChanged.emit()

    def _show_details(self) -> None:
        pairs = details(self._chosen) if self._chosen else []
        self._details.show(
            [Entry(place, name, words) for place, (name, words) in enumerate(pairs)]
        )

    def _prepare_some(self) -> None:
        if not self._table.prepare(PREPARED_AT_ONCE):
            self._prepare.stop()

    def _drop_chosen(self) -> None:
        self._chosen = None
        self._details.show(())
        self.chosenChanged.emit()

    def _tell_all(self) -> None:
        for signal in (self.changed, self.foundChanged, self.chosenChanged):
            signal.emit()
