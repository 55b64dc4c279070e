"""The forms themselves: the table, one form in full, saving and printing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.desk import wording
from kiosk.desk.columns import Column, fitted, title
from kiosk.desk.details import details
from kiosk.desk.viewmodels.forms_face import FormsFace
from kiosk.desk.viewmodels.lists import Entry
from kiosk.desk.withdrawing import marked, note_withdrawn
from kiosk.export.row import RowStatus

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kiosk.desk.dialogs import Dialogs
    from kiosk.desk.unsealing import Result
    from kiosk.export.row import OpenedRow

QML_IMPORT_NAME = "desk.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

FIND_AFTER_MS = 120
"""After the last key: 10,000 forms are searched once a word, not once a letter."""

PREPARED_AT_ONCE = 100
"""Rows made ready to be searched between two frames: some hundredths of a second."""


@QmlElement
@QmlUncreatable("made by the desk")
class FormsViewModel(FormsFace):
    """Shows a batch, sorts, finds, and marks a form that somebody took back.

    Signals: `receiptWanted`; `newKeyTrusted`; `left`.
    """

    receiptWanted = Signal()
    newKeyTrusted = Signal()
    left = Signal()

    def __init__(self, dialogs: Dialogs, ledger: Path, parent: QObject) -> None:
        super().__init__(dialogs, ledger, parent)
        self._ledger = ledger
        self._room = 0.0
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
        self._chosen, self._problem = self._table.row(number), ""
        self._show_details()
        self.chosenChanged.emit()

    @Slot()
    def toggleWithdrawn(self) -> None:
        """Note that the person took the form shown back, or that they did not."""
        row = self._chosen
        if row is None or row.record is None:
            return
        is_withdrawn = row.status is not RowStatus.WITHDRAWN
        self._problem = note_withdrawn(
            self._ledger, row.record, is_withdrawn=is_withdrawn
        )
        if not self._problem:
            changed = marked(row, is_withdrawn=is_withdrawn)
            self._table.exchange(row, changed)
            self._saving.renew(self._table.rows)
            self._chosen = changed
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

    # Inside

    def _show_columns(self) -> None:
        mark = "sort-up" if self._table.is_reversed else "sort-down"
        self._columns.show(
            [
                Entry(
                    int(column),
                    title(column),
                    icon_name=mark if column is self._table.sorted_by else "",
                    size=size,
                )
                for column, size in fitted(self._room).items()
            ]
        )
        self.columnsChanged.emit()

    def _show_details(self) -> None:
        pairs = details(self._chosen) if self._chosen else []
        self._details.show(
            [
                Entry(place, name, wording.readable(words))
                for place, (name, words) in enumerate(pairs)
            ]
        )

    def _prepare_some(self) -> None:
        if not self._table.prepare(PREPARED_AT_ONCE):
            self._prepare.stop()

    def _drop_chosen(self) -> None:
        self._chosen, self._problem = None, ""
        self._details.show(())
        self.chosenChanged.emit()

    def _tell_all(self) -> None:
        for signal in (self.changed, self.foundChanged, self.chosenChanged):
            signal.emit()
