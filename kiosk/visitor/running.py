"""The kiosk from the window that opens to the code it ends with.

Imports Qt: `kiosk_process` loads it once Qt's own importing is as we want it.
"""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.config.places import log_folder
from kiosk.events import EventCode
from kiosk.programs import become
from kiosk.visitor import signs
from kiosk.visitor.composition import Kiosk
from kiosk.visitor.form.keyboard import choose_keyboard
from kiosk.visitor.heartbeat import Heartbeat
from kiosk.visitor.home.kept_words import words_for_start
from kiosk.visitor.queued_events import QueuedEvents
from kiosk.visitor.unexpected import tell_unexpected_errors

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.config.loaded import LoadedSettings
    from kiosk.visitor.form.store import FormStore

WINDOW_LOST = 70
"""The exit code of a kiosk whose window is gone; it is to be started again."""


class RunningKiosk:
    """One kiosk on its glass, in a process that is its own.

    `window` is the size of a window in place of the whole screen. `keep_settings` keeps
    them for the next start. `began` is when the program did, by the monotonic clock.
    `say_running` tells whoever started it that another kiosk has the data folder, and
    returns the code to end with.
    """

    def __init__(
        self,
        loaded: LoadedSettings,
        window: tuple[int, int] | None,
        *,
        began: float,
        keep_settings: Callable[[], None],
        say_running: Callable[[Path], int],
    ) -> None:
        self._loaded = loaded
        self._size = QSize(*window) if window else None
        self._began = began
        self._keep_settings = keep_settings
        self._say_running = say_running
        self._app = _application(is_full_screen=window is None)
        self._events = QueuedEvents(_log_file(log_folder(loaded.data_folder)))
        if window is None:
            tell_unexpected_errors(self._events)
        self._kiosk = Kiosk(self._app, loaded, self._events, restart=self._restart)
        said, self._keep_words = words_for_start(loaded)
        if said is not None:
            self._kiosk.shell.beginning.say_first(said)
        self._heartbeat = Heartbeat(self._app)

    def run(self) -> int:
        """Show the kiosk until it ends; return the exit code."""
        last_code = os.environ.pop(signs.LAST_CODE, None)
        if last_code is not None:
            self._events.note(EventCode.RESTARTED, code=int(last_code))
        window = self._kiosk.window
        window.glass.lost.connect(self._window_lost)
        self._heartbeat.await_first_frame(window.window, self._first_frame)
        window.show(self._size)
        code = self._app.exec()
        self._kiosk.close()
        self._events.flush()
        return code

    def _first_frame(self) -> None:
        self._heartbeat.note_first_frame()
        if self._size is None and self._loaded.settings.screen.cursor_hidden:
            _hide_cursor(self._app)
        milliseconds = int((time.monotonic() - self._began) * 1000)
        self._events.note(EventCode.READY, ms=milliseconds)
        QTimer.singleShot(0, self._after_first_frame)

    def _after_first_frame(self) -> None:
        from kiosk.visitor.afterwards import Afterwards

        self._note_settings()
        self._kiosk.parts.when_made("store", self._watch_store)
        speaks = self._loaded.settings.speech.enabled
        Afterwards(
            self._kiosk, self._keep_settings, self._keep_words, speaks=speaks
        ).begin()

    def _note_settings(self) -> None:
        if self._loaded.is_demonstration:
            self._events.note(EventCode.DEMONSTRATION)
        if self._loaded.problems:
            count = len(self._loaded.problems)
            self._events.note(EventCode.SETTINGS_PROBLEMS, count=count)

    def _watch_store(self, store: FormStore) -> None:
        store.changed.connect(self._store_changed)

    def _store_changed(self) -> None:
        from kiosk.vault.state import ClosedReason

        # Two that started at the same moment: one of them got the vault.
        if self._kiosk.store.state.reason is ClosedReason.ALREADY_RUNNING:
            self._app.exit(self._say_running(self._loaded.data_folder))

    def _window_lost(self) -> None:
        self._events.note(EventCode.WINDOW_LOST)
        self._app.exit(WINDOW_LOST)

    def _restart(self) -> None:
        """Begin anew in a fresh process: nothing of a visit can be left in it."""
        # Nobody would be left to end it.
        self._kiosk.speech.close()
        self._events.flush()
        signs.pass_on_pipe()
        become("kiosk", *sys.argv[1:])


def _application(*, is_full_screen: bool) -> QGuiApplication:
    choose_keyboard(os.environ)
    app = QGuiApplication(["kiosk"])
    app.setQuitOnLastWindowClosed(not is_full_screen)
    return app


def _hide_cursor(app: QGuiApplication) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QCursor

    app.setOverrideCursor(QCursor(Qt.CursorShape.BlankCursor))


def _log_file(folder: Path) -> Path | None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return None
    return folder / "kiosk.log"
