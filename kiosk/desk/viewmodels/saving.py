"""Saving and printing the forms shown: how far it is, and how it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.desk.listening import Listener
from kiosk.desk.saving import (
    Format,
    SaveOrder,
    Saving,
    SavingEnd,
    SavingMessage,
    note_opened,
)
from kiosk.desk.withdrawing import not_taken_back
from kiosk.touchkit.wording import translate
from kiosk.vault.batch.naming import SUFFIX

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from kiosk.desk.dialogs import Dialogs
    from kiosk.desk.unsealing import Result
    from kiosk.export.row import OpenedRow

QML_IMPORT_NAME = "desk.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the forms' screen")
class SavingViewModel(QObject):
    """Writes the forms of a batch to a file, and the list shown to a printer.

    A form that somebody took back goes to neither, and that is said. `shown` gives the
    rows that show, in their order. Signals: `changed`.
    """

    changed = Signal()

    def __init__(
        self,
        dialogs: Dialogs,
        ledger: Path,
        shown: Callable[[], Sequence[OpenedRow]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._ledger = ledger
        self._shown = shown
        self._rows: Sequence[OpenedRow] = ()
        self._printed: Sequence[OpenedRow] = ()
        self._result: Result | None = None
        self._saving: Saving | None = None
        self._target: Path | None = None
        self._written = self._left_out = 0
        self._is_saved = self._is_outdated = False
        self._notice = ""
        self._problem = ""
        self._listener: Listener[SavingMessage] = Listener(self._hear, self)

    @property
    def has_saved(self) -> bool:
        """Whether the forms are in a file."""
        return self._is_saved

    def offer(self, result: Result, rows: Sequence[OpenedRow]) -> None:
        """Take these forms for what is to be saved."""
        self.forget()
        self._result, self._rows = result, rows
        self.changed.emit()

    def renew(self, rows: Sequence[OpenedRow]) -> None:
        """Take the rows anew after one was marked: what was saved is out of date.

        So is what is being saved: a form taken back may be in it already.
        """
        self._rows, self._is_saved = rows, False
        if self._saving is not None:
            self._is_outdated = True
            self._saving.stop()
        self._notice = ""
        self.changed.emit()

    def forget(self) -> None:
        """Let go of the forms, and stop what still writes them."""
        if self._saving is not None:
            self._saving.stop()
        self._listener.leave()
        self._saving = self._target = self._result = None
        self._rows, self._written, self._is_saved = (), 0, False
        self._printed = ()
        self._notice = self._problem = ""
        self.changed.emit()

    def close(self) -> None:
        """Stop writing, and wait until it has stopped."""
        self.forget()
        self._listener.close()

    @Slot(str)
    def save(self, kind: str) -> None:
        """Ask where to, and save the forms of the batch that nobody took back."""
        if self._result is None or self._saving is not None:
            return
        chosen = Format(kind)
        self._dialogs.save_file(
            translate("Desk", "Save the forms"),
            f"{self._result.title or 'forms'}{chosen.suffix}",
            chosen.suffix,
            lambda file: self._save_to(file, chosen),
        )

    @Slot()
    def cancel(self) -> None:
        """Stop writing; the file is then as it was before."""
        if self._saving is not None:
            self._saving.stop()

    @Slot()
    def printList(self) -> None:
        """Print the forms that show, in the order shown."""
        self._notice = self._problem = ""
        self.changed.emit()
        self._dialogs.print_rows(self._rows_to_print, self._tell_printed)

    @Property(bool, notify=changed)
    def isRunning(self) -> bool:
        """Whether a file is being written."""
        return self._saving is not None

    @Property(float, notify=changed)
    def share(self) -> float:
        """How much of the file is written, from 0 to 1."""
        return self._written / max(1, len(self._rows))

    @Property(bool, notify=changed)
    def isSaved(self) -> bool:
        """Whether the forms are in a file, so that the receipt may be shown."""
        return self._is_saved

    @Property(str, notify=changed)
    def notice(self) -> str:
        """What was done."""
        return self._notice

    @Property(str, notify=changed)
    def problem(self) -> str:
        """What went wrong, and what to do."""
        return self._problem

    def _save_to(self, file: Path, kind: Format) -> None:
        # The dialog may be answered after the forms were put away.
        if self._result is None or self._saving is not None:
            return
        self._notice = self._problem = ""
        self._target, self._written, self._is_outdated = kind.named(file), 0, False
        kept = not_taken_back(self._rows)
        self._left_out = len(self._rows) - len(kept)
        order = SaveOrder(kept, self._target, kind, self._ledger, self._result.ids)
        self._saving = Saving(order)
        self._listener.listen(self._saving.messages())
        self.changed.emit()

    def _hear(self, message: SavingMessage) -> None:
        message.tell(self)

    def hear_written(self, count: int) -> None:
        """Show how many rows are written."""
        self._written = count
        self.changed.emit()

    def hear_end(self, end: SavingEnd) -> None:
        """Show how saving ended."""
        self._saving = None
        if self._is_outdated:
            self._tell_outdated()
        else:
            self._is_saved |= end in {SavingEnd.SAVED, SavingEnd.UNNOTED}
            self._tell_saved(end)
        self.changed.emit()

    def _rows_to_print(self) -> Sequence[OpenedRow]:
        shown = self._shown()
        kept = not_taken_back(shown)
        self._left_out = len(shown) - len(kept)
        self._printed = kept
        return kept

    def _tell_outdated(self) -> None:
        name = self._target.name if self._target else ""
        self._problem = translate(
            "Desk",
            "A form was marked while {file} was being written. Please save the forms "
            "again.",
        ).format(file=name)

    def _tell_saved(self, end: SavingEnd) -> None:
        name = self._target.name if self._target else ""
        if end is SavingEnd.STOPPED:
            self._notice = translate("Desk", "Saving was stopped; no file changed.")
        elif end is SavingEnd.FAILED:
            self._problem = translate(
                "Desk",
                "{file} could not be written. Is it open in another program, or the "
                "folder full or write-protected?",
            ).format(file=name)
        elif self._target and any(self._target.parent.glob(f"*{SUFFIX}")):
            # A folder of batches is most often a stick that travels.
            saved = translate(
                "Desk",
                "Saved as {file}, beside the batch. Is that the stick? Take the file "
                "off it: it is not sealed, and whoever finds the stick can read it.",
            ).format(file=name)
            self._problem = self._with_left_out(saved)
        else:
            saved = translate(
                "Desk",
                "Saved as {file}. It is not sealed: keep it where patients' files "
                "belong.",
            ).format(file=name)
            self._notice = self._with_left_out(saved)

    def _tell_printed(self, is_done: bool) -> None:  # noqa: FBT001 - a printer's answer
        if is_done:
            self._note_printed()
            printed = translate("Desk", "The call list is at the printer.")
            if not self._is_saved:
                printed += " " + translate(
                    "Desk",
                    "Save the forms as well: without that there is no receipt for the "
                    "kiosk.",
                )
            self._notice = self._with_left_out(printed)
        else:
            self._problem = translate(
                "Desk",
                "The call list could not be printed. Is the printer on? If it goes "
                "into a file, is the folder full or write-protected?",
            )
        self._printed = ()
        self.changed.emit()

    def _note_printed(self) -> None:
        """Remember who stands on the list: another may open the batch tomorrow."""
        known = frozenset(self._result.ids if self._result else ())
        printed = {str(row.record.id) for row in self._printed if row.record}
        note_opened(self._ledger, printed & known)

    def _with_left_out(self, words: str) -> str:
        if not self._left_out:
            return words
        left_out = translate(
            "Desk", "%n withdrawn forms were left out.", "", self._left_out
        )
        return f"{words} {left_out}"
