"""The kiosk while its author writes: `kiosk --preview`.

Each save shows within two seconds, on the screen the author is looking at, and what the
check says of it stands in a window beside it. Nothing is kept and no form is taken: the
kiosk has a data folder of its own that goes with it.
"""

from __future__ import annotations

import argparse
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQml import QQmlComponent

from kiosk.articles.checks.run import check_content
from kiosk.articles.library import fingerprint
from kiosk.config.loaded import CommandLine
from kiosk.config.loader import load_settings
from kiosk.events import EventLog
from kiosk.problems import Problem, Severity
from kiosk.session.navigation import Place, PlaceKind
from kiosk.visitor.composition import Kiosk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.config.loaded import LoadedSettings

LOOK_EVERY_MS = 500
SIZES = ((540, 960), (960, 540), (640, 400))
"""The tall, the wide and the small screen, at half the pixels of the glass."""
PIXELS_PER_MM = 2.0
_BESIDE = 24
"""Pixels between the kiosk and the board, where no window manager places them."""
_TITLE_BAR = 32
"""Pixels that a window manager needs above a window it puts a frame around."""
_SAID = {
    Severity.ERROR: "",
    Severity.LATER: "(before the draft ends) ",
    Severity.WARNING: "(advice) ",
}
"""What is said before each on the board, the most urgent first."""
KEYS = (
    "F6 next size   F7 next colours   F8 next text size   F9 next language\n"
    "Save a file, and the screen shows it."
)


class Preview(QObject):
    """One kiosk that follows its content folder.

    Signals: `checked` when the board shows what the check says of the latest save.
    """

    checked = Signal()
    _found = Signal(list)

    def __init__(self, kiosk: Kiosk, content: Path) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._content = content
        self._size = 0
        self._mark: tuple[str, ...] = ()
        self._checker = ThreadPoolExecutor(1, thread_name_prefix="check")
        self._component = QQmlComponent(
            kiosk.window.engine,
            QUrl.fromLocalFile(str(Path(__file__).with_name("ProblemBoard.qml"))),
        )
        self.board = self._component.create()
        self.board.setProperty("keys", KEYS)
        self._found.connect(self._show_problems)
        kiosk.catalogue.refreshed.connect(self._show_latest)
        kiosk.window.window.installEventFilter(self)
        self.board.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Show the kiosk and the board, and follow what is saved."""
        # Before they are shown: a window manager keeps what a program asks for.
        self._place_board()
        self._kiosk.window.show(QSize(*SIZES[self._size]))
        self.board.setProperty("visible", True)  # noqa: FBT003 - Qt's own signature
        # Without a window manager nobody else hands out the keyboard.
        self._kiosk.window.window.requestActivate()
        self._kiosk.shell.begin()
        self._timer.start(LOOK_EVERY_MS)
        self._look()

    def close(self) -> None:
        """Stop following, and take the board down."""
        self._timer.stop()
        self._checker.shutdown(cancel_futures=True)
        self.board.setProperty("visible", False)  # noqa: FBT003 - Qt's own signature

    def eventFilter(  # noqa: N802 - Qt's name
        self, watched: QObject, event: QEvent
    ) -> bool:
        """Take the author's keys; the board goes when the kiosk's window is closed."""
        is_closed = event.type() is QEvent.Type.Close and watched is not self.board
        if is_closed:
            self.board.setProperty("visible", False)  # noqa: FBT003 - Qt's own signature
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            looks = self._kiosk.looks
            act = {
                Qt.Key.Key_F6: self._next_size,
                Qt.Key.Key_F7: looks.nextScheme,
                Qt.Key.Key_F8: looks.nextTextSize,
                Qt.Key.Key_F9: looks.nextLanguage,
            }.get(Qt.Key(event.key()))
            if act is not None:
                act()
                return True
        return super().eventFilter(watched, event)

    def _next_size(self) -> None:
        self._size = (self._size + 1) % len(SIZES)
        self._kiosk.window.window.resize(QSize(*SIZES[self._size]))
        self._place_board()

    def _place_board(self) -> None:
        """Put the board to the right of the kiosk, and both where there is room."""
        window, width = self._kiosk.window.window, SIZES[self._size][0] + _BESIDE
        room = window.screen().availableGeometry()
        last = room.right() - int(self.board.property("width"))
        left = max(room.left(), min(window.x(), last - width))
        beside = max(left, min(left + width, last))
        window.setPosition(left, room.top() + _TITLE_BAR)
        self.board.setProperty("x", beside)
        self.board.setProperty("y", room.top() + _TITLE_BAR)

    def _look(self) -> None:
        """See whether something was saved; an author who reads is no idle visitor."""
        self._kiosk.idle.touch()
        mark = tuple(_marks(self._content))
        if mark != self._mark:
            self._mark = mark
            self._kiosk.catalogue.refresh()
            self._checker.submit(self._check)

    def _show_latest(self) -> None:
        """Show the newest words on the screen the author is looking at."""
        place = self._kiosk.navigation.current
        if place.kind is PlaceKind.ATTRACT:
            return
        self._kiosk.catalogue.adopt()
        if place.kind is PlaceKind.SECTION and not self._is_there(place):
            self._kiosk.navigation.replace(Place(PlaceKind.HOME, place.topic))
        self._kiosk.looks.chosen.emit()

    def _is_there(self, place: Place) -> bool:
        language = self._kiosk.preferences.language
        topic = self._kiosk.catalogue.topic(place.topic, language)
        return topic is not None and any(
            screen.id == place.item for screen in topic.screens
        )

    def _check(self) -> None:
        """Check the topics as `kioskctl content check` does (a thread of its own)."""
        today = datetime.now(tz=UTC).astimezone().date()
        found = check_content(self._content, today).problems
        by_weight = sorted(found, key=lambda p: ([*_SAID].index(p.severity), p))
        self._found.emit([_line(problem) for problem in by_weight])

    def _show_problems(self, lines: list[str]) -> None:
        errors = sum(not line.startswith("(") for line in lines)
        self.board.setProperty("lines", lines)
        title = f"Problems: {errors}, advice: {len(lines) - errors}"
        self.board.setProperty("title", title)
        self.checked.emit()


def _marks(content: Path) -> Iterator[str]:
    """Yield what changes when a topic does; nothing while the folder is away."""
    with suppress(OSError):
        yield from (fingerprint(folder) for folder in sorted(content.iterdir()))


def _line(problem: Problem) -> str:
    place = f"{problem.file}:{problem.line}" if problem.line else problem.file
    words = f"{place}\n{problem.message}. {problem.hint}"
    return f"{_SAID[problem.severity]}{words}"


def _at_half_size(loaded: LoadedSettings) -> LoadedSettings:
    """Draw a millimetre with half the pixels of the glass, as the windows are half."""
    screen = loaded.settings.screen.model_copy(update={"pixels_per_mm": PIXELS_PER_MM})
    settings = loaded.settings.model_copy(update={"screen": screen})
    return replace(loaded, settings=settings)


def main(arguments: Sequence[str] | None = None) -> int:
    """Follow the folder given until its window is closed; return the exit code."""
    parser = argparse.ArgumentParser(prog="kiosk --preview")
    parser.add_argument("--config", type=Path)
    parser.add_argument("--content", type=Path, required=True)
    options = parser.parse_args(arguments)
    content = options.content.resolve()
    if not content.is_dir():
        parser.error(f"{content} is no folder of topics")
    app = QGuiApplication(["kiosk"])
    with TemporaryDirectory(ignore_cleanup_errors=True) as data:
        folders = CommandLine(content, Path(data))
        loaded = _at_half_size(load_settings(options.config, os.environ, folders))
        kiosk = Kiosk(app, loaded, EventLog(), restart=lambda: None)
        preview = Preview(kiosk, content)
        preview.start()
        code = app.exec()
        preview.close()
        kiosk.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
