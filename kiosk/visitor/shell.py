"""The frame around every screen: where the visitor is, the bar, and the visit's end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.session.keys import Deed
from kiosk.session.navigation import (
    ANSWER_PLACES,
    MAP_PLACES,
    READING_PLACES,
    RESTING_PLACES,
    STAFF_PLACES,
    Place,
    PlaceKind,
)
from kiosk.visitor.all_pages import PagesViewModel
from kiosk.visitor.bar.key_guide import KeyGuide
from kiosk.visitor.bar.listening import Heard, ListeningViewModel
from kiosk.visitor.bar.looks import LooksViewModel
from kiosk.visitor.bar.scanner import Scanner
from kiosk.visitor.bar.sheet import SheetViewModel
from kiosk.visitor.bar.speech import SpeechViewModel
from kiosk.visitor.beginning import Beginning
from kiosk.visitor.clinic import ClinicFacts
from kiosk.visitor.form.keyboard import KeyboardViewModel
from kiosk.visitor.home.invitation import InvitationViewModel
from kiosk.visitor.page.page import SCREENS_WITHOUT_A_PAGE, Shown
from kiosk.visitor.warning import WarningViewModel

if TYPE_CHECKING:
    from kiosk.articles.topic import Topic
    from kiosk.bodymap.model import BodyMap
    from kiosk.config.model import Settings
    from kiosk.session.idle import IdleClock
    from kiosk.session.navigation import Navigation
    from kiosk.visitor.all_pages import Pages
    from kiosk.visitor.bar.part import BarPart
    from kiosk.visitor.page.page import Page
    from kiosk.visitor.topic_catalogue import TopicCatalogue

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class ShellViewModel(ClinicFacts):
    """What Main.qml binds to.

    Signals: `placeChanged` when another place is shown, `topicCame` when the one shown
    has its words now, `offersChanged` when home may or may no longer lead to the map or
    the form, `ended` when the visit is over and must be cleared.
    """

    placeChanged = Signal()
    topicCame = Signal()
    offersChanged = Signal()
    ended = Signal()

    def __init__(  # noqa: PLR0913 - collaborators come by name, not from globals
        self,
        settings: Settings,
        pages: Pages,
        *,
        navigation: Navigation,
        bar: BarPart,
        idle: IdleClock,
        catalogue: TopicCatalogue,
        keyboard: KeyboardViewModel,
        is_demonstration: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(settings, is_demonstration=is_demonstration, parent=parent)
        self._navigation = navigation
        self._looks = looks = bar.looks
        self._idle = idle
        self._catalogue = catalogue
        self._speech = speech = bar.speech
        self._keyboard = keyboard
        self._sheet = bar.sheet
        self._keys = bar.keys
        self._scanner = bar.scanner
        self._pages = pages
        self._screens = PagesViewModel(pages, self)
        self.warning_now = self._warning = WarningViewModel(idle, navigation, self)
        self.beginning = Beginning(
            settings.languages.offered, catalogue, looks, navigation, self
        )
        self._had_map = False
        speech.setParent(self)
        keyboard.setParent(self)
        keyboard.use(self._language)
        looks.setParent(self)
        for part in (bar.sheet, bar.keys, bar.scanner, bar.headphones):
            part.setParent(self)
        bar.keys.wanted.connect(self._do)
        bar.keys.heard.connect(self._note_key)
        self.listening_now = self._listening = ListeningViewModel(
            speech,
            Heard(
                lambda: self._language,
                lambda: bool(self.showsAnswers),
                lambda: bool(self.isResting or self.isBehindDoor),
                lambda: bool(self.isBehindDoor),
                lambda: bool(bar.keys.isByKeys),
            ),
            bar.headphones,
            self,
            has_loudspeaker=not settings.speech.headphones_only,
        )
        bar.keys.stopped.connect(self._listening.stop_at)
        looks.languageChanged.connect(self._language_changed)
        looks.chosen.connect(self._show_place)
        speech.speakingChanged.connect(self._speech_changed)
        speech.progressed.connect(self._speech_progressed)
        self._warning.aboutToShow.connect(self._speak_warning)
        self._warning.expired.connect(self.ended)
        self.beginning.begun.connect(self._begin_in)
        self.beginning.topics_came.connect(self._lead_to_topics)
        catalogue.opened.connect(self._topic_opened)
        catalogue.map_came.connect(self._map_came)

    def take_in(self, page: Page) -> None:
        """Let a page that was just made lead on."""
        page.setParent(self._screens)
        page.went.connect(self._go)
        page.passed.connect(self._pass_to)

    @Slot(str)
    def begin(self, language: str = "") -> None:
        """Start a visit at the first touch, in `language` where one was chosen."""
        self.beginning.begin(language or self._language)

    @Slot()
    def askToFinish(self) -> None:
        """End the visit; where a form would be lost unsent, ask first."""
        is_form = self._navigation.current.kind is PlaceKind.FORM
        if is_form and self._pages.form.asks_to_finish():
            self._sheet.close()
        else:
            self.finish()

    @Slot()
    def finish(self) -> None:
        """End the visit now and ask nothing."""
        self.ended.emit()

    def pressed(self) -> None:
        """Note the beginning of a touch, click or key, and be silent."""
        if not self._listening.isCurtained:
            self._speech.silence_by_touch()
        self._warning.pressed()

    def show_cleared(self) -> None:
        """Show the attract screen after the wipe, ready for the next visitor."""
        self._looks.show_cleared()
        self.beginning.rest()
        self._warning.forget()
        self.placeChanged.emit()

    @Slot()
    def goHome(self) -> None:
        """Go to the first screen of the visit."""
        self._go(self._first_place())

    @Slot()
    def goBack(self) -> None:
        """Go to what was shown before: within the screen, or the place before."""
        if self._sheet.isOpen:
            self._sheet.close()
            return
        page = self._pages.of(self._navigation.current.kind)
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
        """Go to the body map, at its top: only the way back keeps its place."""
        self._pages.body_map.begin_at_top()
        self._go(Place(PlaceKind.BODY_MAP, self._topic_id))

    @Slot()
    def showForm(self) -> None:
        """Go to the form."""
        self._go(Place(PlaceKind.FORM, self._topic_id))

    @Slot()
    def toggleReadAloud(self) -> None:
        """Read this screen aloud, pause, or go on."""
        self._listening.toggle(is_by_keys=bool(self._keys.isByKeys))

    @Slot()
    def readAgain(self) -> None:
        """Read this screen aloud from its top."""
        self._sheet.close()
        self._speech.stop()
        self._speech.clear_touch()
        self.toggleReadAloud()

    @Property(str, notify=placeChanged)
    def place(self) -> str:
        """The kind of place shown."""
        return self._navigation.current.kind.value

    @Property(str, notify=placeChanged)
    def screen(self) -> str:
        """The QML file of the screen shown."""
        kind = self._navigation.current.kind
        page = self._pages.of(kind)
        return page.qml_file if page else SCREENS_WITHOUT_A_PAGE[kind]

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

    @Property(WarningViewModel, constant=True)
    def warning(self) -> WarningViewModel:
        """What warns before an unattended visit ends."""
        return self._warning

    @Property(bool, notify=placeChanged)
    def showsAnswers(self) -> bool:
        """Whether the screen shows what a visitor typed, chose or was given."""
        return self._navigation.current.kind in ANSWER_PLACES

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

    @Property(SheetViewModel, constant=True)
    def sheet(self) -> SheetViewModel:
        """The display sheet."""
        return self._sheet

    @Property(KeyGuide, constant=True)
    def keys(self) -> KeyGuide:
        """Keyboards and pads."""
        return self._keys

    @Property(Scanner, constant=True)
    def scanner(self) -> Scanner:
        """The ring that wanders for who has one switch."""
        return self._scanner

    @Property(ListeningViewModel, constant=True)
    def listening(self) -> ListeningViewModel:
        """What is read aloud when."""
        return self._listening

    @Property(KeyboardViewModel, constant=True)
    def keyboard(self) -> KeyboardViewModel:
        """The keyboard on the screen."""
        return self._keyboard

    @Property(bool, notify=offersChanged)
    def offersMap(self) -> bool:
        """Whether home leads to a body map."""
        return self._catalogue.has_map(self._topic_id)

    @Property(bool, notify=offersChanged)
    def offersForm(self) -> bool:
        """Whether home leads to the form."""
        return any(form.isOffered for form in self._pages.made("form"))

    @Property(InvitationViewModel, constant=True)
    def invitation(self) -> InvitationViewModel:
        """What the resting screen says of the topics."""
        return self.beginning.invitation

    def go(self, place: Place) -> None:
        """Go to a place of the visit."""
        self._go(place)

    @property
    def is_arriving(self) -> bool:
        """Whether the screen lacks a picture that one of its next frames brings."""
        is_map = self._navigation.current.kind is PlaceKind.BODY_MAP
        return is_map and self._pages.body_map.is_arriving

    @property
    def body_map(self) -> BodyMap | None:
        """The map of the topic shown, if it has one that was read."""
        return self._catalogue.body_map(self._topic_id)

    def _note_key(self, key: str, deed: str) -> None:
        # Nowhere else: keys are letters, and what a visitor types is theirs.
        kind = self._navigation.current.kind
        page = self._pages.of(kind) if kind is PlaceKind.STAFF_KEYS else None
        if page is not None:
            page.hear(key, deed)

    def _do(self, deed: str) -> None:
        """Do what a key asks for that is not about the focus."""
        match Deed(deed):
            case Deed.BACK:
                self._step_back()
            case Deed.LISTEN if not (self.isResting or self.isBehindDoor):
                self.toggleReadAloud()
            case Deed.DISPLAY if not self.isResting:
                self._sheet.toggle()

    def _step_back(self) -> None:
        if self._listening.isAsking:
            self._listening.leaveUnread()
        elif self._keyboard.isShown:
            self._keyboard.put_away()
        elif self._sheet.isOpen or self._navigation.can_go_back:
            self.goBack()

    @property
    def _language(self) -> str:
        return str(self._looks.language)

    @property
    def _topic_id(self) -> str:
        current = self._navigation.current.topic
        if current or not self._catalogue.topics:
            return current
        return self._catalogue.topics[0].id

    def _topic(self) -> Topic | None:
        return self._catalogue.topic(self._topic_id, self._language)

    def _first_place(self) -> Place:
        topics = self._catalogue.topics
        if len(topics) == 1:
            return Place(PlaceKind.HOME, topics[0].id)
        return Place(PlaceKind.TOPICS)

    def _begin_in(self, language: str) -> None:
        self._looks.speak(language)
        self._idle.touch()
        self._go(self._first_place())

    def _lead_to_topics(self) -> None:
        self._pass_to(self._first_place())
        self.topicCame.emit()

    def _topic_opened(self, topic_id: str, language: str) -> None:
        """Show what was asked for, if it is in the language that is read."""
        topic = self._topic() if topic_id == self._topic_id else None
        if topic is not None and topic.language == language:
            self._show_anew()

    def _show_anew(self) -> None:
        """Show the place with what has come, if the visitor is still there."""
        if self._navigation.current.kind not in RESTING_PLACES | STAFF_PLACES:
            self._show_place()
            self.topicCame.emit()

    def _map_came(self, topic_id: str) -> None:
        """Offer a map that was read after its topic; show it where it is waited for."""
        if topic_id != self._topic_id:
            return
        if self._navigation.current.kind in MAP_PLACES:
            if self.body_map is None:
                self._pass_to(self._first_place())
            self._show_anew()
        else:
            self._offer_map()

    def _offer_map(self) -> None:
        for map_page in self._pages.made("body_map", "muscle"):
            map_page.offer(self.body_map)
        self._had_map, had_map = bool(self.offersMap), self._had_map
        if self._had_map is not had_map:
            self.offersChanged.emit()

    def _language_changed(self) -> None:
        self._speech.set_language(self._language)
        self._keyboard.use(self._language)

    def _go(self, place: Place) -> None:
        self._sheet.close()
        self._navigation.go(place)
        self._show_place()

    def _pass_to(self, place: Place) -> None:
        self._navigation.replace(place)
        self._show_place()

    def _show_place(self) -> None:
        self._speech.stop()
        place = self._navigation.current
        self._idle.is_reading = place.kind in READING_PLACES
        if place.kind in MAP_PLACES:
            self._catalogue.read_map(self._topic_id)
        self._offer_map()
        self._idle.shows_answers = place.kind in ANSWER_PLACES
        if place.kind is PlaceKind.FORM:
            self._keyboard.make()
        page = self._pages.of(place.kind)
        if page is not None:
            topic = self._topic()
            page.show(
                Shown(
                    place,
                    topic,
                    self._catalogue.topics,
                    self._language,
                    self._catalogue.marks(topic),
                )
            )
        self.placeChanged.emit()
        self._listening.arrive()

    def _speech_changed(self) -> None:
        if not self._speech.isSpeaking:
            self._idle.release()

    def _speak_warning(self) -> None:
        self._listening.warn(self._idle.seconds_left)

    def _speech_progressed(self, words: int) -> None:
        self._warning.watch()
        if self._speech.isSpeaking:
            self._idle.hold(words)
