"""The program starts by itself, and its dialogs are the system's own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings, QSize
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from kiosk.desk.dialogs import SystemDialogs, keep_no_history
from kiosk.desk.window import fits
from kiosk.tour.desk_sample import sample_rows
from tests.support.drive import PATIENCE_MS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from kiosk.export.row import OpenedRow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # said off-screen only

ROOT = Path(__file__).parents[2]
START = """
import sys
from PySide6.QtCore import QTimer
from kiosk.desk import app

make = app.application

def make_and_leave():
    made = make()
    QTimer.singleShot(300, made.quit)
    return made

app.application = make_and_leave
sys.exit(app.main(sys.argv[1:]))
"""


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )


def _wait_until_put_away(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not QApplication.topLevelWidgets(), timeout=PATIENCE_MS)


def _dialog(kind: type[QDialog] = QFileDialog) -> QDialog:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind)]
    (shown,) = [dialog for dialog in found if dialog.isVisible()]
    return shown


def test_it_starts_looks_at_a_batch_and_ends(tmp_path: Path, batch: Path) -> None:
    """From the command line to the screen and out again, without a word of error."""
    done = _run(START, "--data", str(tmp_path / "data"), str(batch))

    assert (done.returncode, done.stderr) == (0, "")
    assert not (tmp_path / "data").exists()


def test_the_task_bar_shows_its_own_icon() -> None:
    """Its window has an icon that can be drawn, and the name of its desktop entry."""
    look = (
        "from kiosk.desk.app import application\n"
        "app = application()\n"
        "icon = app.windowIcon().pixmap(64, 64)\n"
        "print(app.desktopFileName(), icon.width())"
    )

    done = subprocess.run(
        [sys.executable, "-c", look], cwd=ROOT, capture_output=True, check=True
    )

    assert done.stdout.split() == [b"kiosk-desk", b"64"]


def test_the_process_that_opens_knows_no_qt() -> None:
    """What holds the private key loads neither screens nor export libraries."""
    done = _run("import kiosk.desk.unsealing, sys; print(*sys.modules)")

    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert "pyrage" in loaded
    assert not loaded & {"PySide6", "shiboken6", "xlsxwriter", "fhir"}
    assert not loaded & {"pydantic", "cryptography"}  # half of its start


def test_a_file_chosen_in_the_dialog_arrives(qtbot: QtBot, tmp_path: Path) -> None:
    """What somebody picks in the file dialog is what the program gets."""
    file = tmp_path / "Klobby-B1.agebatch"
    file.touch()
    got: list[Path] = []

    dialogs = SystemDialogs()
    dialogs.open_file("Choose", "Batches (*.agebatch)", tmp_path, got.append)
    _dialog().selectFile(str(file))
    _dialog().accept()

    assert got == [file]
    _wait_until_put_away(qtbot)


def test_a_dialog_that_is_cancelled_is_not_heard_of(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """Who thinks better of it changes nothing."""
    got: list[Path] = []
    dialogs = SystemDialogs()
    dialogs.save_file("Save", "forms.xlsx", ".xlsx", got.append)
    assert Path(_dialog().selectedFiles()[0]).name == "forms.xlsx"
    _dialog().reject()
    dialogs.open_folder("Choose", Path.home(), got.append)
    _dialog().setDirectory(str(tmp_path))
    _dialog().reject()

    assert got == []
    _wait_until_put_away(qtbot)


def test_a_name_without_an_end_gets_the_one_of_its_format(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """The dialog adds it itself, so that it can ask before it replaces that file."""
    got: list[Path] = []
    dialogs = SystemDialogs()
    dialogs.save_file("Save", "forms.fhir.json", ".fhir.json", got.append)
    _dialog().selectFile(str(tmp_path / "monday"))
    _dialog().accept()

    assert got == [tmp_path / "monday.fhir.json"]
    _wait_until_put_away(qtbot)


@pytest.mark.parametrize(
    ("room", "is_whole"),
    [(QSize(1366, 768), True), (QSize(1280, 800), True), (QSize(1920, 1040), False)],
)
def test_a_desktop_too_small_for_the_window_is_filled(
    room: QSize, *, is_whole: bool
) -> None:
    """The buttons at the lower edge are never outside the screen."""
    assert fits(QSize(1280, 800), room) is not is_whole


def test_printing_can_be_cancelled(qtbot: QtBot) -> None:
    """The print dialog opens, and who cancels prints nothing."""
    told: list[bool] = []
    dialogs = SystemDialogs()
    dialogs.print_rows(sample_rows, told.append)
    _dialog(QPrintDialog).reject()

    assert told == []
    _wait_until_put_away(qtbot)


@pytest.mark.parametrize(("place", "is_printed"), [("new.pdf", True), ("", False)])
def test_it_is_told_whether_printing_worked(
    qtbot: QtBot, tmp_path: Path, place: str, *, is_printed: bool
) -> None:
    """A printer that takes nothing, such as a folder, is not taken for one that did."""
    told: list[bool] = []
    dialogs = SystemDialogs()
    dialogs.print_rows(sample_rows, told.append)
    dialog = _dialog(QPrintDialog)
    assert isinstance(dialog, QPrintDialog)
    dialog.printer().setOutputFileName(str(tmp_path / place))
    dialog.done(QDialog.DialogCode.Accepted)

    assert told == [is_printed]
    _wait_until_put_away(qtbot)


def test_a_dialog_that_is_closed_is_as_one_that_was_cancelled(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """Nothing is chosen or printed, and no row was asked for or is held."""
    told: list[object] = []
    dialogs = SystemDialogs()

    def rows() -> list[OpenedRow]:
        told.append("rows")
        return sample_rows()

    dialogs.close()
    dialogs.print_rows(rows, told.append)
    dialogs.close()
    dialogs.open_folder("Choose", tmp_path, told.append)
    dialogs.close()

    assert told == []
    _wait_until_put_away(qtbot)


def test_no_folder_is_written_down(qtbot: QtBot, tmp_path: Path) -> None:
    """Qt's dialogs keep their history in a place that goes with the program."""
    with keep_no_history():
        dialogs = SystemDialogs()
        dialogs.open_folder("Choose", Path.home(), lambda _: None)
        _dialog().setDirectory(str(tmp_path))
        _dialog().accept()
        _wait_until_put_away(qtbot)
        place = Path(
            QSettings(QSettings.Scope.UserScope, "QtProject").fileName()
        ).parent

    assert not place.exists()
