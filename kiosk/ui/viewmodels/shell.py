"""The frame around every screen: where the visitor is, the bar, and the visit's end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.session.idle import IdlePhase
from kiosk.session.navigation import (
    ENDS,
    READING_PLACES,
    RESTING_PLACES,
    STAFF_PLACES,
    Place,
    PlaceKind,
)
from kiosk.ui.viewmodels.clinic import ClinicFacts
from kiosk.ui.viewmodels.keyboard import KeyboardViewModel
from kiosk.ui.viewmodels.looks import LooksViewModel
from kiosk.ui.viewmodels.page import Shown
from kiosk.ui.viewmodels.pages import PagesViewModel
from kiosk.ui.viewmodels.speech import SpeechViewModel

if TYPE_CHECKING:
    from kiosk.articles.topic import Topic
    from kiosk.config.model import Settings
    from kiosk.session.idle import IdleClock
    from kiosk.session.navigation import Navigation
    from kiosk.ui.shelf import TopicShelf
    from kiosk.ui.viewmodels.pages import Pages

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class ShellViewModel(ClinicFacts):
    """What Main.qml binds to.

    Signals: `placeChanged` when another place is shown, `idleChanged` when the warning
    comes, counts or goes, `ended` when the visit is over and must be cleared.
    """

    placeChanged = Signal()
    idleChanged = Signal()
    ended = Signal()

    def __init__(  # noqa: PLR0913 - collaborators come by name, not from globals
        self,
        settings: Settings,
        pages: Pages,
        *,
        navigation: Navigation,
        looks: LooksViewModel,
        idle: IdleClock,
        shelf: TopicShelf,
        speech: SpeechViewModel,
        keyboard: KeyboardViewModel,
        is_demonstration: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(settings, is_demonstration=is_demonstration, parent=parent)
        self._navigation = navigation
        self._looks = looks
        self._idle = idle
        self._shelf = shelf
        self._speech = speech
        self._keyboard = keyboard
        self._pages = pages.by_kind()
        self._map_pages = (pages.body_map, pages.muscle)
        self._screens = PagesViewModel(pages, self)
        self._phase = IdlePhase.RESTING
        self._waits_to_begin = ""
        self._holds_warning = False
        for page in set(self._pages.values()):
            page.went.connect(self._go)
        speech.setParent(self)
        keyboard.setParent(self)
        keyboard.use(self._language)
        looks.setParent(self)
        looks.languageChanged.connect(self._language_changed)
        looks.chosen.connect(self._show_place)
        speech.blockReached.connect(pages.reading.mark_spoken)
        speech.speakingChanged.connect(self._speech_changed)
        shelf.refreshed.connect(self._contents_read)

    # The visit

    @Slot(str)
    def begin(self, language: str = "") -> None:
        """Start a visit at the first touch, in `language` where one was chosen."""
        if self._navigation.current.kind is not PlaceKind.ATTRACT:
            return
        self._waits_to_begin = language or self._language
        self._shelf.refresh()

    @Slot()
    def finish(self) -> None:
        """End the visit now and ask nothing."""
        self.ended.emit()

    @Slot()
    def stay(self) -> None:
        """Answer the warning: the visitor is still here."""
        self.touched()

    def pressed(self) -> None:
        """Note the beginning of a touch, click or key, and be silent.

        The warning stays until it ends, or what lies below would be pressed instead.
        """
        self._speech.silence_by_touch()
        self._holds_warning = self._phase is IdlePhase.WARNING
        self._touch()

    def touched(self) -> None:
        """Note a touch, click or key; the count starts anew."""
        self._holds_warning = False
        self._touch()

    def watch_idle(self) -> None:
        """Look at the idle clock; call it several times a second."""
        phase = self._idle.phase
        if self._holds_warning and phase is IdlePhase.ACTIVE:
            return
        if phase is IdlePhase.EXPIRED:
            self.ended.emit()
        if phase is not self._phase or phase is IdlePhase.WARNING:
            self._phase = phase
            self.idleChanged.emit()

    def show_cleared(self) -> None:
        """Show the attract screen after the wipe, ready for the next visitor."""
        self._waits_to_begin = ""
        self._holds_warning = False
        self._phase = self._idle.phase
        self._looks.show_cleared()
        self._shelf.refresh()
        self.idleChanged.emit()
        self.placeChanged.emit()

    # The bar

    @Slot()
    def goHome(self) -> None:
        """Go to the first screen of the visit."""
        self._go(self._first_place())

    @Slot()
    def goBack(self) -> None:
        """Go to what was shown before: within the screen, or the place before."""
        page = self._pages.get(self._navigation.current.kind)
        if page is None or not page.go_back():
            self._navigation.back()
            self._show_place()

    @Slot()
    def showEmergency(self) -> None:
        """Go to the emergency signs."""
        self._go(Place(PlaceKind.EMERGENCY))

    @Slot()
    def showSources(self) -> None:
        """Go to where the statements come from, those of this screen first."""
        here = self._navigation.current
        self._go(Place(PlaceKind.SOURCES, self._topic_id, here.section, here.item))

    @Slot()
    def showBodyMap(self) -> None:
        """Go to the body map."""
        self._go(Place(PlaceKind.BODY_MAP, self._topic_id))

    @Slot()
    def showForm(self) -> None:
        """Go to the form."""
        self._go(Place(PlaceKind.FORM, self._topic_id))

    @Slot()
    def toggleReadAloud(self) -> None:
        """Read this screen aloud, or be silent."""
        self._speech.toggle(self._language, self._words_to_speak())

    # What Main.qml binds to

    @Property(str, notify=placeChanged)
    def place(self) -> str:
        """The kind of place shown."""
        return self._navigation.current.kind.value

    @Property(bool, notify=placeChanged)
    def isResting(self) -> bool:
        """Whether nobody's visit is under way."""
        return self._navigation.current.kind in RESTING_PLACES

    @Property(bool, notify=placeChanged)
    def isBehindDoor(self) -> bool:
        """Whether this is a screen for staff."""
        return self._navigation.current.kind in STAFF_PLACES

    @Property(bool, notify=placeChanged)
    def canGoBack(self) -> bool:
        """Whether Back leads anywhere."""
        return self._navigation.can_go_back

    @Property(bool, notify=placeChanged)
    def isHome(self) -> bool:
        """Whether Home would lead here."""
        return self._navigation.current == self._first_place()

    @Property(bool, notify=idleChanged)
    def isWarning(self) -> bool:
        """Whether the visit is about to end."""
        return self._phase is IdlePhase.WARNING

    @Property(int, notify=idleChanged)
    def secondsLeft(self) -> int:
        """Seconds until the visit ends."""
        return self._idle.seconds_left

    @Property(PagesViewModel, constant=True)
    def pages(self) -> PagesViewModel:
        """The view-models of the screens."""
        return self._screens

    @Property(LooksViewModel, constant=True)
    def looks(self) -> LooksViewModel:
        """Text size, contrast and language."""
        return self._looks

    @Property(SpeechViewModel, constant=True)
    def speech(self) -> SpeechViewModel:
        """Reading aloud."""
        return self._speech

    @Property(KeyboardViewModel, constant=True)
    def keyboard(self) -> KeyboardViewModel:
        """The keyboard on the screen."""
        return self._keyboard

    def go(self, place: Place) -> None:
        """Go to a place of the visit."""
        self._go(place)

    # Inside

    @property
    def _language(self) -> str:
        return str(self._looks.language)

    @property
    def _topic_id(self) -> str:
        current = self._navigation.current.topic
        if current or not self._shelf.topics:
            return current
        return self._shelf.topics[0].id

    def _topic(self) -> Topic | None:
        return self._shelf.topic(self._topic_id, self._language)

    def _first_place(self) -> Place:
        topics = self._shelf.topics
        if len(topics) == 1:
            return Place(PlaceKind.HOME, topics[0].id)
        return Place(PlaceKind.TOPICS)

    def _offered(self) -> list[str]:
        wanted = self._settings.languages.offered
        has = self._shelf.languages
        if not wanted:
            return list(has)
        return [code for code in wanted if code in has]

    def _contents_read(self) -> None:
        if self._navigation.current.kind is not PlaceKind.ATTRACT:
            return
        self._shelf.adopt()
        self._looks.offer(self._offered())
        if self._waits_to_begin:
            language, self._waits_to_begin = self._waits_to_begin, ""
            self._looks.speak(language)
            self._idle.touch()
            self._go(self._first_place())

    def _language_changed(self) -> None:
        self._speech.set_language(self._language)
        self._keyboard.use(self._language)

    def _touch(self) -> None:
        if self._navigation.current.kind not in RESTING_PLACES | STAFF_PLACES:
            self._idle.touch()
            self.watch_idle()

    def _go(self, place: object) -> None:
        if isinstance(place, Place):
            self._navigation.go(place)
            self._show_place()

    def _show_place(self) -> None:
        self._speech.stop()
        place = self._navigation.current
        self._idle.is_reading = place.kind in READING_PLACES
        body = self._shelf.body_map(self._topic_id)
        for map_page in self._map_pages:
            map_page.offer(body)
        self._idle.is_done = place.kind in ENDS
        if place.kind is PlaceKind.FORM:
            self._keyboard.make()
        page = self._pages.get(place.kind)
        if page is not None:
            page.show(
                Shown(
                    place,
                    self._topic(),
                    self._shelf.topics,
                    self._language,
                )
            )
        self.placeChanged.emit()

    def _words_to_speak(self) -> list[tuple[int, str]]:
        page = self._pages.get(self._navigation.current.kind)
        return page.spoken(self._language) if page else []

    def _speech_changed(self) -> None:
        if self._speech.isSpeaking:
            self._idle.hold()
        else:
            self._idle.release()
