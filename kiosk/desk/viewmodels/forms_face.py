"""What the forms' screen binds to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.desk import wording
from kiosk.desk.batch_report import findings
from kiosk.desk.details import name_of
from kiosk.desk.viewmodels.forms_table import FormsTableModel
from kiosk.desk.viewmodels.lists import Entry
from kiosk.desk.viewmodels.saving import SavingViewModel
from kiosk.export.row import RowStatus
from kiosk.touchkit.rows import RowListModel
from kiosk.touchkit.stringlist import QStringList
from kiosk.touchkit.wording import translate
from kiosk.vault.opening.opened import Verdict

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.desk.dialogs import Dialogs
    from kiosk.desk.unsealing import Result
    from kiosk.export.row import OpenedRow

QML_IMPORT_NAME = "desk.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the desk")
class FormsFace(QObject):
    """The forms as the screen reads them; `FormsViewModel` puts them there.

    Signals: `changed` when another batch is shown; `columnsChanged`;
    `foundChanged` when other rows show; `chosenChanged` when another form is shown in
    full.
    """

    changed = Signal()
    columnsChanged = Signal()
    foundChanged = Signal()
    chosenChanged = Signal()

    def __init__(self, dialogs: Dialogs, ledger: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._result: Result | None = None
        self._table = FormsTableModel(self)
        self._saving = SavingViewModel(
            dialogs, ledger, lambda: self._table.shown_rows, self
        )
        self._columns = RowListModel(Entry, self)
        self._details = RowListModel(Entry, self)
        self._problem = self._wanted = ""
        self._chosen: OpenedRow | None = None

    @Property(FormsTableModel, constant=True)
    def table(self) -> FormsTableModel:
        """The rows."""
        return self._table

    @Property(SavingViewModel, constant=True)
    def saving(self) -> SavingViewModel:
        """Saving and printing."""
        return self._saving

    @Property(RowListModel, constant=True)
    def columns(self) -> RowListModel[Entry]:
        """The columns that fit, with widths; an icon marks the one sorted by."""
        return self._columns

    @Property(RowListModel, constant=True)
    def details(self) -> RowListModel[Entry]:
        """What the form chosen says."""
        return self._details

    @Property(str, notify=changed)
    def title(self) -> str:
        """How many forms of which batch."""
        count = len(self._table.rows)
        words = translate("Desk", "%n forms", "", count)
        if self._result is None:
            return words
        return f"{words} · {wording.batch(self._result.title)}"

    @Property(QStringList, notify=changed)
    def findings(self) -> list[str]:
        """What is wrong with the batch."""
        return findings(self._result) if self._result else []

    @Property(bool, notify=changed)
    def hasOtherKey(self) -> bool:
        """Whether the kiosk is a stranger, or signs with another key than its own."""
        result = self._result
        return result is not None and (
            result.counts[Verdict.WRONG_SIGNATURE] > 0 or bool(result.stranger)
        )

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
        return wording.readable(name_of(self._chosen)) if self._chosen else ""

    @Property(str, notify=chosenChanged)
    def chosenStatus(self) -> str:
        """Its status in a word or two."""
        return wording.status(self._chosen.status) if self._chosen else ""

    @Property(str, notify=chosenChanged)
    def chosenIcon(self) -> str:
        """The mark of its status."""
        return wording.ICONS[self._chosen.status] if self._chosen else "check"

    @Property(str, notify=chosenChanged)
    def chosenAnswers(self) -> str:
        """All that the form shown in full says, for who sees none of it."""
        return ". ".join(f"{line.title}: {line.note}" for line in self._details.rows)

    @Property(bool, notify=chosenChanged)
    def canWithdraw(self) -> bool:
        """Whether there is somebody who could take the form shown back."""
        return self._chosen is not None and self._chosen.record is not None

    @Property(bool, notify=chosenChanged)
    def isWithdrawn(self) -> bool:
        """Whether the person took the form shown back."""
        chosen = self._chosen
        return chosen is not None and chosen.status is RowStatus.WITHDRAWN

    @Property(str, notify=chosenChanged)
    def chosenAdvice(self) -> str:
        """What its status asks of the desk."""
        if self._problem:
            return self._problem
        return wording.advice(self._chosen.status) if self._chosen else ""
