"""The program patients and the front desk see: `kiosk`."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.coredumps import forbid_core_dumps
from kiosk.supervisor import CHILD_MARK, supervise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.config.loader import LoadedSettings

WRONG_USE = 2
NOT_USABLE = 3
KEYBOARD_AFTER_MS = 2000
"""The keyboard is made so long after the first frame, if no form needed it before."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the kiosk, or render the tour; return the exit code."""
    began = time.monotonic()
    arguments = sys.argv[1:] if arguments is None else arguments
    options = _parser().parse_args(arguments)
    if options.window is None and options.tour is None and not _is_child():
        return supervise([sys.executable, "-m", "kiosk.app", *arguments])
    forbid_core_dumps()
    # Before Qt: importing pydantic first saves about a tenth of the start.
    from kiosk.config.loader import CommandLine, load_settings  # noqa: PLC0415 - the parent needs none of it

    loaded = load_settings(
        options.config, os.environ, CommandLine(options.content, options.data)
    )
    _say_problems(loaded)
    if options.tour is not None:
        from kiosk.tour.pictures import render_tour  # noqa: PLC0415 - visitors never need it

        return render_tour(loaded, options.tour, is_complete=options.tour_all)
    if _is_running(loaded.data_folder):
        return _say_running(loaded.data_folder)
    return _run(loaded, options.window, began)


def _is_child() -> bool:
    return CHILD_MARK in os.environ


def _run(loaded: LoadedSettings, window: tuple[int, int] | None, began: float) -> int:
    from PySide6.QtCore import QSize, Qt, QTimer  # noqa: PLC0415 - after pydantic
    from PySide6.QtGui import QCursor, QGuiApplication  # noqa: PLC0415

    from kiosk.composition import Kiosk  # noqa: PLC0415
    from kiosk.config.places import log_folder  # noqa: PLC0415
    from kiosk.events import EventCode, EventLog  # noqa: PLC0415
    from kiosk.ui.viewmodels.keyboard import choose_keyboard  # noqa: PLC0415
    from kiosk.vault.state import ClosedReason  # noqa: PLC0415

    choose_keyboard(os.environ)
    app = QGuiApplication(["kiosk"])
    app.setQuitOnLastWindowClosed(window is not None)
    if loaded.settings.screen.cursor_hidden and window is None:
        app.setOverrideCursor(QCursor(Qt.CursorShape.BlankCursor))
    events = EventLog(_log_file(log_folder(loaded.data_folder)))
    kiosk = Kiosk(app, loaded, events, restart=_restart)

    def first_frame() -> None:
        events.note(EventCode.READY, ms=int((time.monotonic() - began) * 1000))
        QTimer.singleShot(0, after_first_frame)

    def after_first_frame() -> None:
        kiosk.shelf.refresh()
        kiosk.store.start()
        kiosk.staff.start()
        if loaded.settings.speech.enabled:
            kiosk.speech.start()
        QTimer.singleShot(KEYBOARD_AFTER_MS, kiosk.keyboard.make)

    def store_changed() -> None:
        # Two that started at the same moment: one of them got the vault.
        if kiosk.store.state.reason is ClosedReason.ALREADY_RUNNING:
            app.exit(_say_running(loaded.data_folder))

    kiosk.store.changed.connect(store_changed)
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
    return code


def _is_running(folder: Path) -> bool:
    """Tell whether another kiosk has this data folder, before a screen is taken."""
    from kiosk.vault.locks import KIOSK_LOCK, FolderLock, LockHeldError  # noqa: PLC0415 - the parent needs none of it

    try:
        with FolderLock(folder, KIOSK_LOCK):
            return False
    except LockHeldError:
        return True
    except OSError:
        # No folder yet, or none that can be used: the store will say so.
        return False


def _say_running(folder: Path) -> int:
    print(  # noqa: T201 - for whoever starts the program
        f"Another kiosk is running with the data folder {folder}. "
        "Stop it, or give this one a folder of its own with --data.",
        file=sys.stderr,
    )
    return NOT_USABLE


def _restart() -> None:
    """Begin anew in a fresh process: nothing of a visit can be left in it."""
    os.execv(sys.executable, [sys.executable, "-m", "kiosk.app", *sys.argv[1:]])  # noqa: S606 - our own program, our own arguments


def _log_file(folder: Path) -> Path | None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return None
    return folder / "kiosk.log"


def _say_problems(loaded: LoadedSettings) -> None:
    for problem in loaded.problems:
        with contextlib.suppress(OSError, ValueError):
            print(problem, file=sys.stderr)  # noqa: T201 - for whoever starts the program


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    size = int(width), int(height)
    if min(size) < 320:  # noqa: PLR2004 - below this no screen makes sense
        raise ValueError
    return size


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kiosk", description="The patient-education kiosk."
    )
    parser.add_argument("--config", type=Path, help="the settings file (kiosk.toml)")
    parser.add_argument("--content", type=Path, help="the folder of topics")
    parser.add_argument("--data", type=Path, help="where forms and logs are kept")
    parser.add_argument(
        "--window", type=_size, metavar="WIDTHxHEIGHT", help="not over the whole screen"
    )
    parser.add_argument(
        "--tour", type=Path, metavar="DIR", help="render every screen and exit"
    )
    parser.add_argument(
        "--tour-all", action="store_true", help="with --tour: every combination"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
