"""Drives the desk's real program by keys and mouse, and answers the dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QPointF, QSize, Qt
from PySide6.QtTest import QTest

from kiosk.desk.composition import Desk
from kiosk.desk.viewmodels.desk import Step
from kiosk.desk.whereabouts import KEY_PLACE_FILE
from kiosk.vault.opening.ledger import LEDGER_FILE
from tests.support.drive import PATIENCE_MS, wait_for
from tests.support.items import place_of, visible, words_on

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from kiosk.export.row import OpenedRow

SIZE = QSize(1280, 800)


class AnsweredDialogs:
    """The system's dialogs, answered at once with what the test laid ready."""

    def __init__(self) -> None:
        self.answer: Path | None = None
        self.suggested = ""
        self.began_at: Path | None = None
        self.printed: list[OpenedRow] = []
        self.can_print = True

    def open_file(
        self, title: str, kinds: str, folder: Path, then: Callable[[Path], None]
    ) -> None:
        """Answer with the file laid ready."""
        assert title
        assert kinds
        self.began_at = folder
        self._give(then)

    def open_folder(
        self, title: str, folder: Path, then: Callable[[Path], None]
    ) -> None:
        """Answer with the folder laid ready."""
        assert title
        self.began_at = folder
        self._give(then)

    def save_file(
        self, title: str, name: str, suffix: str, then: Callable[[Path], None]
    ) -> None:
        """Answer with the file laid ready, and note the name suggested."""
        assert title
        assert name.endswith(suffix)
        self.suggested = name
        self._give(then)

    def print_rows(
        self, rows: Callable[[], Sequence[OpenedRow]], then: Callable[[bool], None]
    ) -> None:
        """Note what would be printed."""
        self.printed = list(rows())
        then(self.can_print)

    def close(self) -> None:
        """Have nothing open: each dialog was answered at once."""

    def _give(self, then: Callable[[Path], None]) -> None:
        if self.answer is not None:
            then(self.answer)


class DeskDrive:
    """One desk program. `time` is its clock: set it and time has passed."""

    def __init__(self, app: QGuiApplication, data: Path) -> None:
        self.app = app
        self.time = 0.0
        self.dialogs = AnsweredDialogs()
        self.desk = Desk(app, data, self.dialogs, language="en", now=lambda: self.time)
        self.shell = self.desk.shell
        self.data = data
        self.show()

    def show(self) -> None:
        """Bring the program to the front with nothing in it and nothing remembered."""
        for name in (LEDGER_FILE, KEY_PLACE_FILE):
            (self.data / name).unlink(missing_ok=True)
        self.dialogs.answer, self.dialogs.printed = None, []
        self.dialogs.can_print = True
        self.desk.speak("en")
        self.shell.forget("")
        self.desk.window.show(SIZE)
        self.window.requestActivate()
        # What the test before pressed last takes no second press for a moment.
        self.until(lambda: not any(map(_is_trembling, visible(self.page, "Pressable"))))

    def hide(self) -> None:
        """Put the program in the background with nothing of a batch left."""
        self.shell.forget("")
        self.window.hide()
        self.settle()

    @property
    def window(self) -> QQuickWindow:
        """The program's window."""
        return self.desk.window.window

    @property
    def page(self) -> QQuickItem:
        """Everything inside the window."""
        return self.window.contentItem()

    def close(self) -> None:
        """Put the program away."""
        self.desk.close()

    def settle(self) -> None:
        """Let bindings and layouts come to rest, and be drawn where they show."""
        for _ in range(2):
            self.app.processEvents()
            if self.window.isVisible():
                wait_for(self.window.frameSwapped, self.window.update)

    def until(self, is_so: Callable[[], bool]) -> None:
        """Let the program run until something is so."""
        deadline = QDeadlineTimer(PATIENCE_MS)
        while not is_so():
            assert not deadline.hasExpired(), "it never came to be so"
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
        self.settle()

    def until_step(self, step: Step) -> None:
        """Wait until the screen of a step shows."""
        self.until(lambda: self.shell.property("step") == step.value)

    def find(self, kind: str, name: str) -> QQuickItem:
        """Return the thing of this type and name that shows."""
        found = [i for i in visible(self.page, kind) if i.property("name") == name]
        assert found, [i.property("name") for i in visible(self.page, kind)]
        return found[0]

    def shows(self, name: str) -> bool:
        """Tell whether a control of this name shows."""
        controls = visible(self.page, "Pressable")
        return any(control.property("name") == name for control in controls)

    def click(self, item: QQuickItem) -> None:
        """Click into the middle of an item."""
        place = place_of(item).center()
        QTest.mouseClick(
            self.window,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            QPointF(place).toPoint(),
        )
        self.settle()

    def press(self, name: str) -> None:
        """Click on the control of this name."""
        self.click(self.find("Pressable", name))

    def keys(self, *keys: Qt.Key) -> None:
        """Press these keys one after the other."""
        for key in keys:
            QTest.keyClick(self.window, key)
            self.settle()

    def type(self, text: str) -> None:
        """Type a text into what has the focus."""
        for letter in text:
            QTest.keyClick(self.window, letter)
        self.settle()

    def words(self) -> str:
        """Return every word that shows, for a look at the whole screen."""
        return words_on(self.page)

    # Ways that many tests go

    def choose(self, batch: Path) -> None:
        """Point at a batch, or at a folder."""
        self.dialogs.answer = batch
        is_folder = batch.is_dir()
        self.press("Choose a folder or stick" if is_folder else "Choose a file")

    def unseal(self, key: Path, passphrase: str = "") -> None:
        """Point at the key, type the passphrase and press Enter."""
        self.hold_out(key, passphrase)
        self.keys(Qt.Key.Key_Return)

    def hold_out(self, key: Path, passphrase: str = "") -> None:
        """Point at the key and type the passphrase."""
        self.dialogs.answer = key
        if self.shows("Choose the key file"):
            self.press("Choose the key file")
        self.type(passphrase)

    def open(self, batch: Path, key: Path, passphrase: str = "") -> None:
        """Open a batch of forms."""
        self.choose(batch)
        self.unseal(key, passphrase)
        self.until_step(Step.FORMS)

    def save(self, file: Path, kind: str = "Excel workbook") -> None:
        """Save the forms and wait until they are written."""
        self.press("Save the forms")
        self.dialogs.answer = file
        self.press(kind)
        self.until(lambda: not self.shell.forms.saving.property("isRunning"))


def _is_trembling(control: QQuickItem) -> bool:
    return bool(control.property("isTrembling"))


def rows_shown(drive: DeskDrive) -> list[str]:
    """List the names in the table, from the top."""
    table = drive.shell.forms.table
    return [
        row.record.answers["name"] if row.record else "" for row in table.shown_rows
    ]


def form_rows(drive: DeskDrive) -> list[QQuickItem]:
    """List the rows that show in the table, from the top: they are used again."""
    return sorted(visible(drive.page, "FormRow"), key=lambda row: place_of(row).top())
