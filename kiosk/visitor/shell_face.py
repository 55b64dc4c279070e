"""The frame around every screen as the screens read it: where one is, and its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.session.navigation import (
    ANSWER_PLACES,
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
from kiosk.visitor.page.page import SCREENS_WITHOUT_A_PAGE
from kiosk.visitor.warning import WarningViewModel

if TYPE_CHECKING:
    from kiosk.articles.topic import Topic
    from kiosk.bodymap.model import BodyMap
    from kiosk.visitor.visit_parts import VisitParts

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class ShellFace(ClinicFacts):
    """What the screens read of the visit; `ShellViewModel` leads through it.

    Signals: `placeChanged` when another place is shown, `offersChanged` when home may
    or may no longer lead to the map or the form.
    """

    placeChanged = Signal()
    offersChanged = Signal()

    def __init__(self, visit: VisitParts) -> None:
        settings, bar = visit.settings, visit.bar
        super().__init__(settings, is_demonstration=visit.is_demonstration)
        self._navigation = visit.navigation
        self._catalogue = visit.catalogue
        self._pages = visit.pages
        self._screens = PagesViewModel(visit.pages, self)
        self._looks, self._sheet, self._speech = bar.looks, bar.sheet, bar.speech
        self._keys, self._scanner = bar.keys, bar.scanner
        self._keyboard = visit.keyboard
        bar.speech.setParent(self)
        visit.keyboard.setParent(self)
        for part in (bar.looks, bar.sheet, bar.keys, bar.scanner, bar.headphones):
            part.setParent(self)
        self.warning_now = WarningViewModel(visit.idle, visit.navigation, self)
        self.beginning = Beginning(
            settings.languages.offered,
            visit.catalogue,
            bar.looks,
            visit.navigation,
            self,
        )
        self.listening_now = ListeningViewModel(
            bar.speech,
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

    @Property(KeyboardViewModel, constant=True)
    def keyboard(self) -> KeyboardViewModel:
        """The keyboard on the screen."""
        return self._keyboard

    @Property(WarningViewModel, constant=True)
    def warning(self) -> WarningViewModel:
        """What warns before an unattended visit ends."""
        return self.warning_now

    @Property(ListeningViewModel, constant=True)
    def listening(self) -> ListeningViewModel:
        """What is read aloud when."""
        return self.listening_now

    @Property(InvitationViewModel, constant=True)
    def invitation(self) -> InvitationViewModel:
        """What the resting screen says of the topics."""
        return self.beginning.invitation

    @Property(bool, notify=offersChanged)
    def offersMap(self) -> bool:
        """Whether home leads to a body map."""
        return self._catalogue.has_map(self._topic_id)

    @Property(bool, notify=offersChanged)
    def offersForm(self) -> bool:
        """Whether home leads to the form."""
        return any(form.isOffered for form in self._pages.made("form"))

    @property
    def is_arriving(self) -> bool:
        """Whether the screen lacks a picture that one of its next frames brings."""
        is_map = self._navigation.current.kind is PlaceKind.BODY_MAP
        return is_map and self._pages.body_map.is_arriving

    @property
    def body_map(self) -> BodyMap | None:
        """The map of the topic shown, if it has one that was read."""
        return self._catalogue.body_map(self._topic_id)

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
