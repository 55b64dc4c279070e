"""Every screen as a picture, for reviewing the look and for the docs.

The tour drives the real kiosk in the sizes clinics use. It renders all screens at the
defaults, then each language, theme and text step by itself, then the worst corner.
"""

from __future__ import annotations

import gc
import os
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSize
from PySide6.QtGui import QGuiApplication

from kiosk.events import EventLog
from kiosk.session.idle import IdlePhase
from kiosk.session.navigation import Place, PlaceKind
from kiosk.session.preferences import Scheme, TextStep
from kiosk.tour.album import Album
from kiosk.tour.body import body_screens
from kiosk.tour.form import FormTour
from kiosk.tour.fullness import fullness, room_of
from kiosk.tour.look import Look, end_of_tour
from kiosk.tour.screenless import need_no_screen
from kiosk.tour.staff import staff_screens
from kiosk.vault.demonstration import prepare_demonstration
from kiosk.visitor.composition import Kiosk
from kiosk.visitor.form.keyboard import choose_keyboard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import SignalInstance

    from kiosk.config.loaded import LoadedSettings

SIZES = {"portrait": (1080, 1920), "landscape": (1920, 1080), "small": (1280, 800)}
PIXELS_PER_MM = {"portrait": 4.0, "landscape": 4.0, "small": 3.81}
"""1280x800 is taken as 15.6 inches wide."""

SHORT_STAFF_TOUR = ("door", "staff-troubled", "copy-done", "receipt", "paused")


MEASURES = "measures.txt"
"""Of each screen: what share of the room between header and bar is filled, and what
share the largest empty rectangle takes."""

_ROUNDS = 12
"""Of events: a field, its keyboard and the page below it answer one another."""

SHORT_FORM = ("form-name-error", "form-contact", "form-review", "thank-you")


def render_tour(
    loaded: LoadedSettings, target: Path, *, is_complete: bool, only: str | None = None
) -> int:
    """Render the screens into PNG files below `target`; return the exit code.

    `only` names the folder of one look, for whoever wants to see no other.
    """
    need_no_screen(os.environ)
    choose_keyboard(os.environ)
    app = QGuiApplication.instance() or QGuiApplication(["kiosk"])
    if not isinstance(app, QGuiApplication):
        return 1
    looks_of = _complete_looks if is_complete else _looks
    with Album() as album:
        for size in SIZES:
            looks = [each for each in looks_of(size) if only in {None, each[0].folder}]
            if not looks:
                continue
            tour = Tour(app, _sized(loaded, size), target, album)
            for look, is_short in looks:
                tour.render(look, is_short=is_short)
            tour.close()
            del tour
            gc.collect()
    every = (look for size in SIZES for look, _ in looks_of(size))
    return end_of_tour(album.count, target, only, every)


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
        self._wear(look)
        folder = self._target / look.folder
        folder.mkdir(parents=True, exist_ok=True)
        shots = self._shots(is_short=is_short)
        measured: list[str] = []
        for number, (name, arrive) in enumerate(shots, start=1):
            arrive()
            # A screen that follows the end of a visit begins in the clinic's own look.
            self._wear(look)
            self._settle()
            picture = kiosk.window.window.grabWindow()
            self._album.keep(picture, folder / f"{number:02d}-{name}.png")
            measured += self._measure(name)
        (folder / MEASURES).write_text("".join(measured), encoding="utf-8")
        kiosk.end_visit()
        self._settle()

    def _measure(self, name: str) -> Iterator[str]:
        """Yield how well the screen fills its glass, where it has header and bar."""
        page = self._kiosk.window.window.contentItem()
        room = room_of(page)
        if room is not None:
            found = fullness(page, room)
            yield f"{name}\t{found.filled:.0%} filled\t{found.emptiest:.0%} emptiest\n"

    def _wear(self, look: Look) -> None:
        """Show everything from here on in a look; one that is worn costs nothing."""
        kiosk = self._kiosk
        worn = kiosk.preferences
        wanted = (look.scheme, look.text_step, look.language)
        if (worn.scheme, worn.text_step, worn.language) == wanted:
            return
        worn.scheme, worn.text_step = look.scheme, look.text_step
        kiosk.looks.chooseLanguage(look.language)
        kiosk.looks.changed.emit()

    def close(self) -> None:
        """Put the kiosk away."""
        self._kiosk.close()
        self._folder.cleanup()

    def _shots(self, *, is_short: bool) -> Iterator[tuple[str, Callable[[], None]]]:
        kiosk, shell = self._kiosk, self._kiosk.shell
        yield "attract", lambda: None
        topic_id = kiosk.catalogue.topics[0].id if kiosk.catalogue.topics else ""
        first = Place(PlaceKind.HOME, topic_id)
        yield "home", lambda: self._go(first)
        topic = kiosk.catalogue.topic(topic_id, kiosk.preferences.language)
        sections = topic.sections if topic else ()
        for section in sections:
            screens = section.screens[:1] if is_short else section.screens
            for screen in screens:
                place = Place(PlaceKind.SECTION, topic_id, section.id, screen.id)
                yield f"{section.id}-{screen.id}", partial(self._go, place)
        for section in sections[:1]:
            end = Place(PlaceKind.SECTION_END, topic_id, section.id)
            yield "section-end", partial(self._go, end)
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
        self._kiosk.shell.warning_now.stay()
        for name, arrive in staff_screens(self._kiosk).items():
            if not is_short or name in SHORT_STAFF_TOUR:
                yield name, arrive

    def _go(self, place: Place) -> None:
        self._kiosk.idle.touch()
        self._kiosk.shell.go(place)

    def _fill(self, arrive: Callable[[], None]) -> None:
        self._kiosk.idle.touch()
        self._kiosk.shell.warning_now.stay()
        arrive()

    def _wait_until_warned(self) -> None:
        self._kiosk.idle.touch()
        self._time += self._idle.reading_seconds + 1
        self._kiosk.shell.warning_now.watch()
        if self._kiosk.idle.phase is not IdlePhase.WARNING:
            message = "the idle warning did not come"
            raise RuntimeError(message)

    def _show_no_content(self) -> None:
        self._kiosk.shell.warning_now.stay()
        self._kiosk.pages.home.show_topics((), "en")
        self._kiosk.navigation.replace(Place(PlaceKind.TOPICS))
        self._kiosk.shell.placeChanged.emit()

    def _wait_for_content(self) -> None:
        if not self._kiosk.catalogue.topics:
            _wait(self._kiosk.catalogue.refreshed, self._kiosk.catalogue.refresh)

    def _wait_for_store(self) -> None:
        if not self._kiosk.store.state.is_open:
            _wait(self._kiosk.store.changed, self._kiosk.store.start)

    def _settle(self) -> None:
        """Let bindings, layouts and pictures come to rest, on a busy computer too."""
        deadline, rounds = QDeadlineTimer(40), 0
        while (
            rounds < _ROUNDS
            or not deadline.hasExpired()
            or self._kiosk.shell.is_arriving
        ):
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
            rounds += 1


def _wait(signal: SignalInstance, start: Callable[[], None]) -> None:
    loop = QEventLoop()
    signal.connect(loop.quit)
    start()
    loop.exec()
    signal.disconnect(loop.quit)
