"""Draws every screen of some content and tells which words and pictures do not show.

`kioskctl content check` runs this as a program of its own, because it needs Qt and
`kioskctl` must work without. The answer is JSON on standard output: a list of problems
as `kiosk.problems.Problem` has them.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections import defaultdict
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.articles.blocks import Figure
from kiosk.config.loaded import CommandLine
from kiosk.config.loader import load_settings
from kiosk.events import EventLog
from kiosk.problems import Problem, Severity
from kiosk.session.navigation import Place, PlaceKind
from kiosk.session.preferences import TextStep
from kiosk.tour.kinds import is_a, visible_items
from kiosk.tour.picture_trial import try_picture
from kiosk.tour.pictures import PIXELS_PER_MM, SIZES
from kiosk.visitor.composition import Kiosk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtQuick import QQuickItem

    from kiosk.articles.library import TopicEntry
    from kiosk.articles.topic import Screen, Topic
    from kiosk.config.loaded import LoadedSettings

PICTURE = "--picture"
"""Try one picture, such as the clinic's logo, instead of a folder of content."""
PATIENCE_MS = 1000
MOST_PAGES = 4
"""A reader of large text pages down this often for one idea, and no more."""
_ROUNDING = 1.0
"""Pixels."""


@dataclass(slots=True)
class _Findings:
    """Sizes of screen, by place in the pages, where words do not fit."""

    scrolled: defaultdict[tuple[str, int, str], list[str]] = field(
        default_factory=lambda: defaultdict(list)
    )
    paged: defaultdict[tuple[str, int, str], list[str]] = field(
        default_factory=lambda: defaultdict(list)
    )
    cut: defaultdict[tuple[str, int, str], list[str]] = field(
        default_factory=lambda: defaultdict(list)
    )

    pictures: set[Problem] = field(default_factory=set)
    tried: set[Path] = field(default_factory=set)

    def problems(self) -> Iterator[Problem]:
        """Yield what an author can do something about."""
        for (page, line, title), sizes in self.scrolled.items():
            yield Problem(
                page,
                line,
                "needs-more",
                f'"{title}" does not fit without scrolling on: {_listed(sizes)}',
                "Cut words at the usual text size, or make it two screens",
                Severity.WARNING,
            )
        for (page, line, title), sizes in self.paged.items():
            yield Problem(
                page,
                line,
                "many-pages",
                f'"{title}" takes more than {MOST_PAGES} pages at the largest text '
                f"on: {_listed(sizes)}",
                "Make it two screens",
                Severity.WARNING,
            )
        for (page, line, words), sizes in self.cut.items():
            yield Problem(
                page,
                line,
                "cut-off",
                f'"{words}" is cut off at the largest text on: {_listed(sizes)}',
                "Use a shorter word",
            )


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure the content folder or topic given; return the exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    # Whatever the desktop has set, nothing shows while an author is checking.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    app = QGuiApplication(["kiosk"])
    if arguments[0] == PICTURE:
        file = Path(arguments[1])
        _answer(try_picture(file, str(file)))
        return 0
    folder = Path(arguments[0]).resolve()
    only = ""
    if (folder / "topic.toml").is_file():
        folder, only = folder.parent, folder.name
    _answer(_measure(app, folder, only))
    return 0


def _answer(problems: Sequence[Problem]) -> None:
    # Standard output carries the answer alone; the kiosk logs to standard error.
    sys.stdout.write(json.dumps([asdict(problem) for problem in problems]))


def _measure(app: QGuiApplication, folder: Path, only: str) -> list[Problem]:
    findings = _Findings()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as data:
        loaded = load_settings(None, {}, CommandLine(folder, Path(data)))
        for size in SIZES:
            _Ruler(app, loaded, size, findings).run(only)
    return sorted({*findings.problems(), *findings.pictures})


class _Ruler:
    """One kiosk in one size, taken through every screen of every topic."""

    def __init__(
        self,
        app: QGuiApplication,
        loaded: LoadedSettings,
        size: str,
        findings: _Findings,
    ) -> None:
        still = {"pixels_per_mm": PIXELS_PER_MM[size], "reduced_motion": True}
        screen = loaded.settings.screen.model_copy(update=still)
        settings = loaded.settings.model_copy(update={"screen": screen})
        self._app = app
        self._size = size
        self._findings = findings
        self._kiosk = Kiosk(
            app,
            replace(loaded, settings=settings),
            EventLog(),
            restart=lambda: None,
            now=lambda: 0.0,
        )
        self._kiosk.window.show(QSize(*SIZES[size]))

    def run(self, only: str) -> None:
        """Measure every topic, or the only one wanted, and put the kiosk away."""
        self._wait_for_content()
        for entry in self._kiosk.catalogue.topics:
            if not only or entry.id == only:
                self._measure_topic(entry)
        self._kiosk.close()

    def _measure_topic(self, entry: TopicEntry) -> None:
        for language in entry.languages:
            topic = self._read(entry, language)
            if topic is None:
                continue
            self._try_pictures(topic)
            for step in (TextStep.NORMAL, TextStep.LARGEST):
                self._kiosk.preferences.text_step = step
                self._kiosk.looks.chooseLanguage(language)
                self._kiosk.looks.changed.emit()
                self._measure_screens(topic, is_largest=step is TextStep.LARGEST)

    def _read(self, entry: TopicEntry, language: str) -> Topic | None:
        """Return the topic in `language`, waiting for it where nobody opened it yet."""
        catalogue = self._kiosk.catalogue
        topic = catalogue.topic(entry.id, language)
        if catalogue.is_reading:
            loop = QEventLoop()
            catalogue.opened.connect(loop.quit)
            loop.exec()
            topic = catalogue.topic(entry.id, language)
        return topic

    def _try_pictures(self, topic: Topic) -> None:
        for screen in topic.screens:
            for block in screen.blocks:
                if isinstance(block, Figure) and block.file not in self._findings.tried:
                    self._findings.tried.add(block.file)
                    inside = block.file.relative_to(topic.folder).as_posix()
                    self._findings.pictures.update(
                        try_picture(block.file, f"{topic.id}/{inside}")
                    )

    def _measure_screens(self, topic: Topic, *, is_largest: bool) -> None:
        page = f"{topic.id}/{topic.language}.md"
        for section in topic.sections:
            for screen in section.screens:
                self._kiosk.shell.go(
                    Place(PlaceKind.SECTION, topic.id, section.id, screen.id)
                )
                self._settle()
                place = (page, screen.line, screen.title)
                if is_largest:
                    self._note_cut_words(page, screen)
                    if self._fullness() > MOST_PAGES:
                        self._findings.paged[place].append(self._size)
                elif self._overflow() > _ROUNDING:
                    self._findings.scrolled[place].append(self._size)

    def _overflow(self) -> float:
        """Return by how many pixels the words exceed their room."""
        areas = [i for i in self._items() if is_a(i, "PagedArea")]
        return max(
            (float(a.property("contentHeight")) - a.height() for a in areas),
            default=0.0,
        )

    def _fullness(self) -> float:
        """Return how many times the room the words take."""
        areas = [i for i in self._items() if is_a(i, "PagedArea")]
        shares = (float(a.property("contentHeight")) / a.height() for a in areas)
        return max(shares, default=0.0)

    def _note_cut_words(self, page: str, screen: Screen) -> None:
        for item in self._items():
            if is_a(item, "QQuickText") and _is_cut(item):
                words = str(item.property("text"))[:60]
                place = (page, screen.line, words)
                self._findings.cut[place].append(self._size)

    def _items(self) -> list[QQuickItem]:
        return list(visible_items(self._kiosk.window.window.contentItem()))

    def _wait_for_content(self) -> None:
        loop = QEventLoop()
        self._kiosk.catalogue.refreshed.connect(loop.quit)
        self._kiosk.catalogue.refresh()
        loop.exec()
        self._kiosk.catalogue.adopt()

    def _settle(self) -> None:
        """Wait until the screen has been laid out and drawn."""
        window = self._kiosk.window.window
        loop = QEventLoop()
        window.frameSwapped.connect(loop.quit)
        QTimer.singleShot(PATIENCE_MS, loop.quit)
        for _ in range(2):
            self._app.processEvents()
            window.update()
            loop.exec()
        window.frameSwapped.disconnect(loop.quit)


def _is_cut(text: QQuickItem) -> bool:
    if not text.property("text"):
        return False
    is_wider = float(text.property("contentWidth")) > text.width() + _ROUNDING
    is_higher = float(text.property("contentHeight")) > text.height() + _ROUNDING
    return bool(text.property("truncated")) or is_wider or is_higher


def _listed(sizes: list[str]) -> str:
    return ", ".join(dict.fromkeys(sizes))


if __name__ == "__main__":
    sys.exit(main())
