"""The process that shows the screens: settings, Qt, the kiosk, and its end."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from typing import TYPE_CHECKING

from kiosk.coredumps import forbid_core_dumps
from kiosk.programs import CHOSEN_ENDS, NOT_USABLE, become
from kiosk.visitor import signs
from kiosk.visitor.options import Options, options_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

    from kiosk.config.loaded import LoadedSettings
    from kiosk.events import EventLog

WINDOW_LOST = 70
"""The exit code of a kiosk whose window is gone; it is to be started again."""


def run(arguments: Sequence[str]) -> int:
    """Run the kiosk, or render the tour; return the exit code.

    An end by the kiosk's own choice is told to whoever watches it.
    """
    began = time.monotonic()
    try:
        options = options_of(arguments)
    except SystemExit:
        signs.give(signs.CHOSEN)
        raise
    if options.tour is not None:
        return become("kiosk-tour", *_tour_arguments(options))
    if options.preview:
        return become("kiosk-preview", *_preview_arguments(options))
    forbid_core_dumps()
    from kiosk.config.window_scale import in_window
    from kiosk.visitor.settings import settings_for_start

    loaded, keep = settings_for_start(options.config, options.content, options.data)
    _say_problems(loaded)
    if _is_running(loaded.data_folder):
        code = _say_running(loaded.data_folder)
    else:
        code = _run(in_window(loaded, options.window), keep, options.window, began)
    if code in CHOSEN_ENDS:
        signs.give(signs.CHOSEN)
    return code


def _tour_arguments(options: Options) -> list[str]:
    named = {name: getattr(options, name) for name in ("config", "content", "data")}
    given = [(f"--{name}", str(value)) for name, value in named.items() if value]
    all_of_it = ["--all"] if options.tour_all else []
    look = ["--look", options.tour_look] if options.tour_look else []
    return [
        str(options.tour),
        *all_of_it,
        *look,
        *(word for pair in given for word in pair),
    ]


def _preview_arguments(options: Options) -> list[str]:
    content = options.content or os.environ.get("KIOSK_CONTENT") or "content"
    config = ["--config", str(options.config)] if options.config else []
    return ["--content", str(content), *config]


def _run(
    loaded: LoadedSettings,
    keep_settings: Callable[[], None],
    window: tuple[int, int] | None,
    began: float,
) -> int:
    # Before anything else of Qt, or of ours that imports it.
    from kiosk.touchkit.imports import take_import_back

    take_import_back()
    from PySide6.QtCore import QSize, Qt, QTimer

    from kiosk.config.places import log_folder
    from kiosk.events import EventCode
    from kiosk.visitor.composition import Kiosk
    from kiosk.visitor.heartbeat import Heartbeat
    from kiosk.visitor.home.kept_words import words_for_start
    from kiosk.visitor.queued_events import QueuedEvents
    from kiosk.visitor.unexpected import tell_unexpected_errors

    is_full_screen = window is None
    app = _application(
        is_full_screen=is_full_screen,
        hides_cursor=loaded.settings.screen.cursor_hidden,
    )
    events = QueuedEvents(_log_file(log_folder(loaded.data_folder)))
    if is_full_screen:
        tell_unexpected_errors(events)

    def restart() -> None:
        # Nobody would be left to end it.
        kiosk.speech.close()
        events.flush()
        _restart()

    kiosk = Kiosk(app, loaded, events, restart=restart)
    said, keep_words = words_for_start(loaded)
    if said is not None:
        kiosk.shell.beginning.say_first(said)
    heartbeat = Heartbeat(app)
    last_code = os.environ.pop(signs.LAST_CODE, None)
    if last_code is not None:
        events.note(EventCode.RESTARTED, code=int(last_code))

    def first_frame() -> None:
        heartbeat.note_first_frame()
        events.note(EventCode.READY, ms=int((time.monotonic() - began) * 1000))
        QTimer.singleShot(0, after_first_frame)

    def after_first_frame() -> None:
        from kiosk.visitor.afterwards import Afterwards

        _note_settings(events, loaded)
        kiosk.parts.when_made(
            "store", lambda store: store.changed.connect(store_changed)
        )
        speaks = loaded.settings.speech.enabled
        Afterwards(kiosk, keep_settings, keep_words, speaks=speaks).begin()

    def store_changed() -> None:
        from kiosk.vault.state import ClosedReason

        # Two that started at the same moment: one of them got the vault.
        if kiosk.store.state.reason is ClosedReason.ALREADY_RUNNING:
            app.exit(_say_running(loaded.data_folder))

    def window_lost() -> None:
        events.note(EventCode.WINDOW_LOST)
        app.exit(WINDOW_LOST)

    kiosk.window.glass.lost.connect(window_lost)
    kiosk.window.window.frameSwapped.connect(
        first_frame,
        Qt.ConnectionType(
            Qt.ConnectionType.QueuedConnection.value
            | Qt.ConnectionType.SingleShotConnection.value
        ),
    )
    kiosk.window.show(QSize(*window) if window else None)
    code = app.exec()
    kiosk.close()
    events.flush()
    return code


def _application(*, is_full_screen: bool, hides_cursor: bool) -> QGuiApplication:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QCursor, QGuiApplication

    from kiosk.visitor.form.keyboard import choose_keyboard

    choose_keyboard(os.environ)
    app = QGuiApplication(["kiosk"])
    app.setQuitOnLastWindowClosed(not is_full_screen)
    if is_full_screen and hides_cursor:
        app.setOverrideCursor(QCursor(Qt.CursorShape.BlankCursor))
    return app


def _note_settings(events: EventLog, loaded: LoadedSettings) -> None:
    from kiosk.events import EventCode

    if loaded.is_demonstration:
        events.note(EventCode.DEMONSTRATION)
    if loaded.problems:
        events.note(EventCode.SETTINGS_PROBLEMS, count=len(loaded.problems))


def _is_running(folder: Path) -> bool:
    """Tell whether another kiosk has this data folder, before a screen is taken."""
    from kiosk.vault.locks import KIOSK_LOCK, FolderLock, LockHeldError

    try:
        with FolderLock(folder, KIOSK_LOCK):
            return False
    except LockHeldError:
        return True
    except OSError:
        # No folder yet, or none that can be used: the store will say so.
        return False


def _say_running(folder: Path) -> int:
    print(
        f"Another kiosk is running with the data folder {folder}. "
        "Stop it, or give this one a folder of its own with --data.",
        file=sys.stderr,
    )
    return NOT_USABLE


def _restart() -> None:
    """Begin anew in a fresh process: nothing of a visit can be left in it."""
    signs.pass_on_pipe()
    become("kiosk", *sys.argv[1:])


def _log_file(folder: Path) -> Path | None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return None
    return folder / "kiosk.log"


def _say_problems(loaded: LoadedSettings) -> None:
    for problem in loaded.problems:
        with contextlib.suppress(OSError, ValueError):
            print(problem, file=sys.stderr)
