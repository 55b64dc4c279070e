"""The way through a visit: from its first touch from place to place to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.session.keys import Deed
from kiosk.session.navigation import MAP_PLACES, READING_PLACES, Place, PlaceKind
from kiosk.visitor.page.page import Shown
from kiosk.visitor.shell_face import ShellFace

if TYPE_CHECKING:
    from kiosk.visitor.page.page import Page
    from kiosk.visitor.visit_parts import VisitParts

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class ShellViewModel(ShellFace):
    """What Main.qml binds to, and what leads from place to place.

    Signals: `topicCame` when the place shown has its words now, `ended` when the visit
    is over and must be cleared.
    """

    topicCame = Signal()
    ended = Signal()

    def __init__(self, visit: VisitParts) -> None:
        super().__init__(visit)
        self._idle = visit.idle
        self._had_map = False
        self._keyboard.use(self._language)
        self._keys.wanted.connect(self._do)
        self._keys.heard.connect(self._note_key)
        self._keys.stopped.connect(self.listening_now.stop_at)
        self._looks.languageChanged.connect(self._language_changed)
        self._looks.chosen.connect(self._show_place)
        self._speech.speakingChanged.connect(self._speech_changed)
        self._speech.progressed.connect(self._speech_progressed)
        self.warning_now.aboutToShow.connect(self._speak_warning)
        self.warning_now.expired.connect(self.ended)
        self.beginning.begun.connect(self._begin_in)
        self.beginning.topics_came.connect(self._lead_to_topics)
        self._catalogue.opened.connect(self._topic_opened)
        self._catalogue.map_came.connect(self._map_came)

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
        if not self.listening_now.isCurtained:
            self._speech.silence_by_touch()
        self.warning_now.pressed()

    def show_cleared(self) -> None:
        """Show the attract screen after the wipe, ready for the next visitor."""
        self._looks.show_cleared()
        self.beginning.rest()
        self.warning_now.forget()
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
        self.listening_now.toggle(is_by_keys=bool(self._keys.isByKeys))

    @Slot()
    def readAgain(self) -> None:
        """Read this screen aloud from its top."""
        self._sheet.close()
        self._speech.stop()
        self._speech.clear_touch()
        self.toggleReadAloud()

    def go(self, place: Place) -> None:
        """Go to a place of the visit."""
        self._go(place)

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
        if self.listening_now.isAsking:
            self.listening_now.leaveUnread()
        elif self._keyboard.isShown:
            self._keyboard.put_away()
        elif self._sheet.isOpen or self._navigation.can_go_back:
            self.goBack()

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
        if not (self.isResting or self.isBehindDoor):
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
        self._idle.shows_answers = bool(self.showsAnswers)
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
        self.listening_now.arrive()

    def _speech_changed(self) -> None:
        if not self._speech.isSpeaking:
            self._idle.release()

    def _speak_warning(self) -> None:
        self.listening_now.warn(self._idle.seconds_left)

    def _speech_progressed(self, words: int) -> None:
        self.warning_now.watch()
        if self._speech.isSpeaking:
            self._idle.hold(words)
