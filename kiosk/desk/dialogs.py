"""The system's own dialogs: this program runs on the staff's PC, where they belong."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QSettings, QStandardPaths, Qt
from PySide6.QtWidgets import QDialog, QFileDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QWindow

    from kiosk.export.row import OpenedRow


@contextmanager
def keep_no_history() -> Iterator[None]:
    """Keep Qt's own dialogs from writing down which folders were visited.

    The dialogs of Windows and of desktops keep what those systems keep.
    """
    with TemporaryDirectory() as folder:
        QSettings.setPath(
            QSettings.Format.NativeFormat, QSettings.Scope.UserScope, folder
        )
        yield


class Dialogs(Protocol):
    """What is asked of a person outside the window. Who cancels is not heard of."""

    def open_file(
        self, title: str, kinds: str, folder: Path, then: Callable[[Path], None]
    ) -> None:
        """Ask for a file, beginning at `folder`; `kinds` is a filter of Qt's kind."""

    def open_folder(
        self, title: str, folder: Path, then: Callable[[Path], None]
    ) -> None:
        """Ask for a folder, beginning at `folder`."""

    def save_file(
        self, title: str, name: str, suffix: str, then: Callable[[Path], None]
    ) -> None:
        """Ask where to write, and suggest a name; `suffix` ends one that has no end."""

    def print_rows(
        self, rows: Callable[[], Sequence[OpenedRow]], then: Callable[[bool], None]
    ) -> None:
        """Ask for a printer and print; say afterwards whether that worked.

        `rows` is asked once somebody has said which printer, and not before.
        """

    def close(self) -> None:
        """Close what is still being asked, as if somebody had cancelled."""


class SystemDialogs:
    """Dialogs that stand before `window` and do not stop the program's clock."""

    def __init__(self) -> None:
        self.window: QWindow | None = None
        self._asking: QDialog | None = None

    def open_file(
        self, title: str, kinds: str, folder: Path, then: Callable[[Path], None]
    ) -> None:
        """Ask for a file that exists."""
        dialog = QFileDialog(None, title, str(folder), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._ask(dialog, then)

    def open_folder(
        self, title: str, folder: Path, then: Callable[[Path], None]
    ) -> None:
        """Ask for a folder that exists."""
        dialog = QFileDialog(None, title, str(folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._ask(dialog, then)

    def save_file(
        self, title: str, name: str, suffix: str, then: Callable[[Path], None]
    ) -> None:
        """Ask where to write; the dialog itself asks before it replaces a file."""
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = QStandardPaths.writableLocation(place)
        dialog = QFileDialog(None, title, folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.selectFile(name)
        self._ask(dialog, then)

    def print_rows(
        self, rows: Callable[[], Sequence[OpenedRow]], then: Callable[[bool], None]
    ) -> None:
        """Let somebody choose a printer, and print the call list on it."""
        # Late: Qt looks for printers when this is imported, which may take a second.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from kiosk.desk.call_list import print_call_list

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("kiosk-desk")  # Seen in the printer's queue: no names.
        dialog = QPrintDialog(printer)

        def finished(answer: int) -> None:
            if answer == QDialog.DialogCode.Accepted:
                then(print_call_list(rows(), printer))

        dialog.finished.connect(finished)
        self._show(dialog)

    def close(self) -> None:
        """Close the dialog that shows, if one does."""
        if self._asking is not None:
            self._asking.reject()

    def _ask(self, dialog: QFileDialog, then: Callable[[Path], None]) -> None:
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        self._show(dialog)

    def _show(self, dialog: QDialog) -> None:
        # Without somebody who holds it, Python would take the dialog away at once.
        self._asking = dialog
        dialog.finished.connect(self._put_away)
        dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
        dialog.winId()  # Makes the window that the next line speaks of.
        handle = dialog.windowHandle()
        if handle is not None and self.window is not None:
            handle.setTransientParent(self.window)
        dialog.show()  # And not `open`, which the print dialog understands otherwise.

    def _put_away(self) -> None:
        if self._asking is not None:
            self._asking.deleteLater()
        self._asking = None
