"""Every screen as a picture, for reviewing the look and for the docs.

The tour drives the real kiosk in the sizes clinics use. It renders all screens at the
defaults, then each language, theme and text step by itself, then the worst corner.
"""

from __future__ import annotations

import gc
import os
import sys
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSize
from PySide6.QtGui import QGuiApplication

from kiosk.composition import Kiosk
from kiosk.events import EventLog
from kiosk.session.idle import IdlePhase
from kiosk.session.navigation import Place, PlaceKind
from kiosk.session.preferences import Scheme, TextStep
from kiosk.tour.album import Album
from kiosk.tour.body import body_screens
from kiosk.tour.form import FormTour
from kiosk.tour.staff import staff_screens
from kiosk.ui.viewmodels.keyboard import choose_keyboard
from kiosk.vault.demonstration import prepare_demonstration

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import SignalInstance

    from kiosk.config.loader import LoadedSettings

SIZES = {"portrait": (1080, 1920), "landscape": (1920, 1080), "small": (1280, 800)}
PIXELS_PER_MM = {"portrait": 4.0, "landscape": 4.0, "small": 3.81}
"""1280x800 is taken as 15.6 inches wide."""

SHORT_STAFF_TOUR = ("door", "staff-troubled", "copy-done", "receipt", "paused")


SHORT_FORM = ("form-name-error", "form-contact", "form-review", "thank-you")


@dataclass(frozen=True, slots=True)
class Look:
    """How the screens of one part of the tour are shown."""

    size: str
    language: str = "en"
    scheme: Scheme = Scheme.LIGHT
    text_step: TextStep = TextStep.NORMAL

    @property
    def folder(self) -> str:
        """A folder's name that says what is in it."""
        parts = [self.size, self.language]
        if self.scheme is not Scheme.LIGHT:
            parts.append(self.scheme.name.lower().replace("_", "-"))
        if self.text_step is not TextStep.NORMAL:
            parts.append(self.text_step.name.lower())
        return "-".join(parts)


def render_tour(loaded: LoadedSettings, target: Path, *, is_complete: bool) -> int:
    """Render the screens into PNG files below `target`; return the exit code."""
    choose_keyboard(os.environ)
    app = QGuiApplication.instance() or QGuiApplication(["kiosk"])
    if not isinstance(app, QGuiApplication):
        return 1
    with Album() as album:
        for size in SIZES:
            tour = Tour(app, _sized(loaded, size), target, album)
            looks = _complete_looks(size) if is_complete else _looks(size)
            for look, is_short in looks:
                tour.render(look, is_short=is_short)
            tour.close()
            del tour
            gc.collect()
    print(f"{album.count} pictures in {target}", file=sys.stderr)  # noqa: T201 - the answer of a command
    return 0


def _sized(loaded: LoadedSettings, size: str) -> LoadedSettings:
    still = {"pixels_per_mm": PIXELS_PER_MM[size], "reduced_motion": True}
    screen = loaded.settings.screen.model_copy(update=still)
    settings = loaded.settings.model_copy(update={"screen": screen})
    return replace(loaded, settings=settings)


def _looks(size: str) -> Iterator[tuple[Look, bool]]:
    yield Look(size), False
    if size == "portrait":
        yield Look(size, language="es"), True
        yield Look(size, scheme=Scheme.DARK), True
        yield Look(size, scheme=Scheme.HIGH_CONTRAST), True
        yield Look(size, text_step=TextStep.LARGE), True
        yield Look(size, text_step=TextStep.LARGEST), True
    if size == "small":
        worst = Look(size, "es", Scheme.HIGH_CONTRAST, TextStep.LARGEST)
        yield worst, False


def _complete_looks(size: str) -> Iterator[tuple[Look, bool]]:
    for language in ("en", "es"):
        for scheme in Scheme:
            for step in TextStep:
                yield Look(size, language, scheme, step), False


class Tour:
    """One kiosk in one size, taken from screen to screen."""

    def __init__(
        self,
        app: QGuiApplication,
        loaded: LoadedSettings,
        target: Path,
        album: Album,
    ) -> None:
        self._app = app
        self._target = target
        self._album = album
        self._time = 0.0
        self._idle = loaded.settings.idle
        # Forms of a tour go nowhere near a clinic's.
        self._folder = TemporaryDirectory(prefix="kiosk-tour-")
        self._kiosk = Kiosk(
            app,
            loaded,
            EventLog(),
            restart=lambda: None,
            now=lambda: self._time,
            vault=lambda: prepare_demonstration(Path(self._folder.name)),
        )

    def render(self, look: Look, *, is_short: bool) -> None:
        """Render one look; a short one leaves out what differs only in words."""
        kiosk = self._kiosk
        kiosk.window.show(QSize(*SIZES[look.size]))
        self._wait_for_content()
        self._wait_for_store()
        kiosk.preferences.scheme = look.scheme
        kiosk.preferences.text_step = look.text_step
        kiosk.looks.chooseLanguage(look.language)
        kiosk.looks.changed.emit()
        folder = self._target / look.folder
        folder.mkdir(parents=True, exist_ok=True)
        shots = self._shots(is_short=is_short)
        for number, (name, arrive) in enumerate(shots, start=1):
            arrive()
            self._settle()
            picture = kiosk.window.window.grabWindow()
            self._album.keep(picture, folder / f"{number:02d}-{name}.png")
        kiosk.end_visit()
        self._settle()

    def close(self) -> None:
        """Put the kiosk away."""
        self._kiosk.close()
        self._folder.cleanup()

    def _shots(self, *, is_short: bool) -> Iterator[tuple[str, Callable[[], None]]]:
        kiosk, shell = self._kiosk, self._kiosk.shell
        yield "attract", lambda: None
        topic_id = kiosk.shelf.topics[0].id if kiosk.shelf.topics else ""
        first = Place(PlaceKind.HOME, topic_id)
        yield "home", lambda: self._go(first)
        topic = kiosk.shelf.topic(topic_id, kiosk.preferences.language)
        sections = topic.sections if topic else ()
        for section in sections:
            screens = section.screens[:1] if is_short else section.screens
            for screen in screens:
                place = Place(PlaceKind.SECTION, topic_id, section.id, screen.id)
                yield f"{section.id}-{screen.id}", partial(self._go, place)
        yield from body_screens(kiosk, topic_id, is_short=is_short).items()
        yield "sources", shell.showSources
        yield "emergency", shell.showEmergency
        yield "still-here", self._wait_until_warned
        yield from self._staff_shots(is_short=is_short)
        form = FormTour(kiosk).pages()
        for name in SHORT_FORM if is_short else form:
            yield name, partial(self._fill, form[name])
        if not is_short:
            yield "broken-content", self._show_no_content

    def _staff_shots(
        self, *, is_short: bool
    ) -> Iterator[tuple[str, Callable[[], None]]]:
        self._kiosk.shell.stay()
        for name, arrive in staff_screens(self._kiosk).items():
            if not is_short or name in SHORT_STAFF_TOUR:
                yield name, arrive

    def _go(self, place: Place) -> None:
        self._kiosk.idle.touch()
        self._kiosk.shell.go(place)

    def _fill(self, arrive: Callable[[], None]) -> None:
        self._kiosk.idle.touch()
        self._kiosk.shell.stay()
        arrive()

    def _wait_until_warned(self) -> None:
        self._kiosk.idle.touch()
        self._time += self._idle.reading_seconds + 1
        self._kiosk.shell.watch_idle()
        if self._kiosk.idle.phase is not IdlePhase.WARNING:
            message = "the idle warning did not come"
            raise RuntimeError(message)

    def _show_no_content(self) -> None:
        self._kiosk.shell.stay()
        self._kiosk.pages.home.show_topics((), "en")
        self._kiosk.navigation.replace(Place(PlaceKind.TOPICS))
        self._kiosk.shell.placeChanged.emit()

    def _wait_for_content(self) -> None:
        if not self._kiosk.shelf.topics:
            _wait(self._kiosk.shelf.refreshed, self._kiosk.shelf.refresh)

    def _wait_for_store(self) -> None:
        if not self._kiosk.store.state.is_open:
            _wait(self._kiosk.store.changed, self._kiosk.store.start)

    def _settle(self) -> None:
        """Let bindings, layouts and pictures come to rest."""
        deadline = QDeadlineTimer(40)
        while not deadline.hasExpired():
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)


def _wait(signal: SignalInstance, start: Callable[[], None]) -> None:
    loop = QEventLoop()
    signal.connect(loop.quit)
    start()
    loop.exec()
    signal.disconnect(loop.quit)
