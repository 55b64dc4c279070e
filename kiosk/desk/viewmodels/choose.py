"""The first screen: which batch."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    Property,
    QObject,
    QUrl,
    Signal,
    Slot,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.desk import wording
from kiosk.desk.batch_search import find_batches
from kiosk.desk.viewmodels.lists import Entry
from kiosk.desk.whereabouts import stick_folder
from kiosk.touchkit.rows import RowListModel
from kiosk.touchkit.wording import translate
from kiosk.vault.batch.naming import SUFFIX

if TYPE_CHECKING:
    from kiosk.desk.batch_search import FoundBatch
    from kiosk.desk.dialogs import Dialogs

QML_IMPORT_NAME = "desk.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


MOST_SHOWN = 50
"""The newest batches of a folder; who looks for an older one points at the file."""


@QmlElement
@QmlUncreatable("made by the desk")
class ChooseViewModel(QObject):
    """Takes a batch file, or a folder with several.

    Signals: `changed`; `chosen` with a FoundBatch.
    """

    changed = Signal()
    chosen = Signal(object)

    def __init__(self, dialogs: Dialogs, parent: QObject) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._found: list[FoundBatch] = []
        self._batches = RowListModel(Entry, self)
        self._problem = ""
        self._notice = ""

    def greet(self, notice: str) -> None:
        """Begin anew, with a word on what just ended."""
        self._notice, self._problem = notice, ""
        self._list([])

    @Slot()
    def askForFile(self) -> None:
        """Let somebody point at a file."""
        title = translate("Desk", "Choose the batch file")
        kinds = translate("Desk", "Sealed batches") + f" (*{SUFFIX})"
        every = translate("Desk", "All files") + " (*)"
        self._dialogs.open_file(title, f"{kinds};;{every}", stick_folder(), self.look)

    @Slot()
    def askForFolder(self) -> None:
        """Let somebody point at a folder or stick."""
        title = translate("Desk", "Choose the folder or stick")
        self._dialogs.open_folder(title, stick_folder(), self.look)

    @Slot("QUrl")
    def drop(self, url: QUrl) -> None:
        """Take what was dropped on the window."""
        if url.isLocalFile():
            self.look(Path(url.toLocalFile()))

    @Slot(int)
    def choose(self, number: int) -> None:
        """Take one of the batches listed."""
        self._take(self._found[number])

    def look(self, place: Path) -> None:
        """Look for batches at `place`; the only one is taken at once."""
        self._notice, self._problem = "", ""
        found = find_batches(place)[:MOST_SHOWN]
        if len(found) == 1:
            self._list([])
            self._take(found[0])
            return
        if not found:
            self._problem = translate(
                "Desk",
                "No batch of forms is here. Look for a file that ends in {suffix}.",
            ).format(suffix=SUFFIX)
        self._list(found)

    @Property(RowListModel, constant=True)
    def batches(self) -> RowListModel[Entry]:
        """The batches to choose from, where there are several."""
        return self._batches

    @Property(bool, notify=changed)
    def hasSeveral(self) -> bool:
        """Whether somebody must choose."""
        return bool(self._found)

    @Property(str, notify=changed)
    def problem(self) -> str:
        """What is wrong, and what to do."""
        return self._problem

    @Property(str, notify=changed)
    def notice(self) -> str:
        """What just ended."""
        return self._notice

    def _take(self, batch: FoundBatch) -> None:
        self.chosen.emit(batch)

    def _list(self, found: list[FoundBatch]) -> None:
        self._found = found
        self._batches.show(
            [
                Entry(
                    number,
                    wording.batch(batch.title),
                    _about(batch),
                    "receipt" if batch.has_receipt else "batch",
                )
                for number, batch in enumerate(found)
            ]
        )
        self.changed.emit()


def _about(batch: FoundBatch) -> str:
    written = wording.moment(batch.written)
    if batch.has_receipt:
        words = translate("Desk", "{time} · A receipt lies beside it")
    else:
        words = translate("Desk", "{time} · No receipt yet")
    return words.format(time=written)
