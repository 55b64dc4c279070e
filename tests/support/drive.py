"""Drives the real kiosk: the shipped article, a clock of the test, no sleeping."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSize, QTimer

from kiosk.config.loaded import CommandLine
from kiosk.config.loader import load_settings
from kiosk.events import EventLog
from kiosk.session.navigation import Place, PlaceKind
from kiosk.session.preferences import Scheme, TextStep
from kiosk.tour.form import FormTour
from kiosk.tour.pictures import PIXELS_PER_MM, SIZES
from kiosk.visitor.composition import Kiosk
from tests.support.checked_content import lend_checked_content
from tests.support.screens import open_screen

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QObject, SignalInstance
    from PySide6.QtGui import QGuiApplication, QImage
    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from kiosk.articles.topic import Topic

PATIENCE_MS = 300_000
"""After so long something hangs; no slow machine takes a tenth of it."""

_WITH_KEYBOARD: set[Drive] = set()
"""The kiosks that may have a keyboard on their screen now."""


def wait_for(signal: SignalInstance, start: Callable[[], None] | None = None) -> None:
    """Call `start` and wait until `signal` comes.

    QSignalSpy would keep Python's lock while it waits, and starve the topics' reader.
    """
    loop = QEventLoop()
    timer = QTimer(singleShot=True)
    timer.timeout.connect(partial(loop.exit, 1))
    timer.start(PATIENCE_MS)
    came: list[bool] = []

    def note() -> None:
        came.append(True)
        loop.quit()

    signal.connect(note)
    if start is not None:
        start()
    # It may have come while `start` itself waited for something.
    failed = 0 if came else loop.exec()
    signal.disconnect(note)
    assert not failed, f"{signal} did not come"


def unhurried_clock() -> Callable[[], float]:
    """Make a clock that gets on by being asked: no slow machine ends a visit."""
    return count(0.0, 1e-6).__next__


class Drive:
    """One kiosk in one size. `time` is its clock: set it and time has passed."""

    def __init__(  # noqa: PLR0913 - what tests vary of a kiosk
        self,
        app: QGuiApplication,
        size: str,
        data_folder: Path,
        content_folder: Path | None = None,
        settings_file: Path | None = None,
        *,
        screen: dict[str, float] | None = None,
    ) -> None:
        if content_folder is None:
            lend_checked_content(data_folder)
        folders = CommandLine(content_folder, data_folder)
        loaded = load_settings(settings_file, {}, folders)
        glass = {
            "pixels_per_mm": PIXELS_PER_MM[size],
            "reduced_motion": True,
            **(screen or {}),
        }
        settings = loaded.settings.model_copy(
            update={"screen": loaded.settings.screen.model_copy(update=glass)}
        )
        self.size = size
        self.time = 0.0
        self.restarts = 0
        self.has_lost_keyboard = False
        self.settings = settings
        self.kiosk = Kiosk(
            app,
            replace(loaded, settings=settings),
            EventLog(),
            restart=self._note_restart,
            now=lambda: self.time,
        )
        self.shell = self.kiosk.shell
        self._refresh()
        if content_folder is None:
            self._have_map()
        wait_for(self.kiosk.store.changed, self.kiosk.store.start)

    @property
    def window(self) -> QQuickWindow:
        """The kiosk's window."""
        return self.kiosk.window.window

    @property
    def page(self) -> QQuickItem:
        """Everything inside the window."""
        return self.window.contentItem()

    @property
    def theme(self) -> QObject:
        """The sizes and colours in use."""
        theme: QObject = self.kiosk.window.engine.singletonInstance("touchkit", "Theme")
        return theme

    @property
    def topic(self) -> Topic:
        """The shipped topic in the language shown."""
        entry = self.kiosk.catalogue.topics[0]
        topic = self.kiosk.catalogue.topic(entry.id, self.kiosk.preferences.language)
        assert topic is not None
        return topic

    def show(self) -> None:
        """Bring this kiosk to the front, as if just switched on."""
        # Qt's keyboard can be in one window of a process only.
        for other in _WITH_KEYBOARD - {self}:
            other.take_keyboard_apart()
        _WITH_KEYBOARD.add(self)
        self.kiosk.end_visit()
        self._refresh()
        self.kiosk.window.show(QSize(*SIZES[self.size]))
        self.window.requestActivate()
        self.settle()

    def hide(self) -> None:
        """Put this kiosk in the background with nothing of a visit left."""
        self.kiosk.end_visit()
        self.window.hide()

    def close(self) -> None:
        """Switch this kiosk off."""
        _WITH_KEYBOARD.discard(self)
        self.window.close()
        self.kiosk.close()

    def take_keyboard_apart(self) -> None:
        """Have no panel until a form opens here again.

        No letter comes then where one was typed before: Qt's keyboard speaks to the
        engine that made a panel last, and does not come back (6.12.0).
        """
        _WITH_KEYBOARD.discard(self)
        self.has_lost_keyboard |= bool(self.kiosk.keyboard.isMade)
        self.kiosk.keyboard._is_made = False
        self.kiosk.keyboard.made.emit()

    def look(
        self,
        *,
        scheme: Scheme = Scheme.LIGHT,
        text_step: TextStep = TextStep.NORMAL,
        language: str = "en",
    ) -> None:
        """Show every screen from here on in this way."""
        self.kiosk.preferences.scheme = scheme
        self.kiosk.preferences.text_step = text_step
        self.shell.looks.changed.emit()
        self.shell.looks.chooseLanguage(language)
        self.settle()

    def open(self, screen: str) -> None:
        """Show one of SCREENS or STAFF_SCREENS."""
        open_screen(self, screen)

    def type_name(self) -> None:
        """Show the form's question for a name, with the keyboard on the screen."""
        FormTour(self.kiosk).pages()["form-name"]()
        self.settle()

    def read(self, section_id: str, screen_id: str) -> None:
        """Show one screen of the article."""
        self.kiosk.idle.touch()
        self.shell.go(Place(PlaceKind.SECTION, self.topic.id, section_id, screen_id))
        self.settle()

    def reading_screens(self) -> list[tuple[str, str]]:
        """List section and screen of everything there is to read."""
        return [(s.id, c.id) for s in self.topic.sections for c in s.screens]

    def settle(self) -> None:
        """Wait until the screen as it now is has been drawn.

        What comes to lie over screens a moment after the first one is there at once: no
        test depends on when that moment passes.
        """
        if self.window.property("hasBar"):
            self.window.setProperty("isComplete", True)
        for _ in range(2):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            wait_for(self.window.frameSwapped, self.window.update)
        while self.shell.is_arriving:
            wait_for(self.window.frameSwapped, self.window.update)

    def wait_for_place(self, place: str) -> None:
        """Wait until the kiosk shows this kind of place."""
        while self.shell.place != place:
            wait_for(self.shell.placeChanged)
        self.settle()

    def see(self) -> None:
        """Let so much time pass as a person needs to see what a new screen shows."""
        self.time += 1.1

    def grab(self) -> QImage:
        """Take the picture on the screen."""
        return self.window.grabWindow()

    def _note_restart(self) -> None:
        self.restarts += 1

    def _have_map(self) -> None:
        """Have the first topic's map read, which comes later where it was checked."""
        catalogue = self.kiosk.catalogue
        catalogue.adopt()
        for entry in catalogue.topics[:1]:
            if catalogue.has_map(entry.id) and catalogue.body_map(entry.id) is None:
                wait_for(catalogue.map_came, partial(catalogue.read_map, entry.id))

    def _refresh(self) -> None:
        wait_for(self.kiosk.catalogue.refreshed, self.kiosk.catalogue.refresh)
