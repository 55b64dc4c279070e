"""What is read aloud when: a screen, personal things only when asked, and warnings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.touchkit.wording import translate
from kiosk.visitor.bar.spoken_place import SpokenPlace

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from kiosk.visitor.bar.headphones import Headphones
    from kiosk.visitor.bar.speech import SpeechViewModel

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Heard:
    """What there is to hear: in which language, whose words, and whether any.

    `is_secret` tells that not even the names of controls are said, as at the staff
    door; `is_by_keys` that keys lead now, and neither touches nor a mouse.
    """

    language: Callable[[], str]
    is_personal: Callable[[], bool]
    is_silent: Callable[[], bool]
    is_secret: Callable[[], bool]
    is_by_keys: Callable[[], bool]


@QmlElement
@QmlUncreatable("made by the shell")
class ListeningViewModel(QObject):
    """The Listen button, and the question before personal things are read.

    Whoever listens by keys is led by ear: each screen they come to is read, and each
    control they stop at is named. What the bar holds they are told once, after the
    first screen, and with no other. Headphones put in begin to read the screen from its
    top, and nobody else hears it then; while they are in, whoever uses keys is led by
    ear without asking, from the resting screen on. Pulled out, it is silent at once.
    Signals: `changed` when the question or the curtain comes or goes, or headphones do.
    """

    name = "listening"
    changed = Signal()

    def __init__(
        self,
        speech: SpeechViewModel,
        heard: Heard,
        headphones: Headphones,
        parent: QObject,
        *,
        has_loudspeaker: bool,
    ) -> None:
        super().__init__(parent)
        self._speech = speech
        self._heard = heard
        self._headphones = headphones
        self._has_loudspeaker = has_loudspeaker
        self._is_asking = self._is_allowed = self._is_led = False
        self._is_curtained = self._knows_bar = False
        self._place = SpokenPlace(self)
        speech.sentenceReached.connect(self._place.follow)
        headphones.changed.connect(self._plugged)

    def watch(self, window: QQuickWindow) -> None:
        """Mark in this window what is read aloud."""
        self._place.watch(window)

    @Property(bool, notify=changed)
    def isAsking(self) -> bool:
        """Whether the visitor is asked before personal things are read aloud."""
        return self._is_asking

    @Property(bool, notify=changed)
    def isPrivate(self) -> bool:
        """Whether nobody but the visitor hears what is read."""
        return self._is_private

    @Property(bool, notify=changed)
    def isCurtained(self) -> bool:
        """Whether the screen is dark, so that nobody reads along."""
        return self._is_curtained

    @Slot()
    def hideScreen(self) -> None:
        """Make the screen dark, where nobody else hears what is read."""
        self._is_curtained = self._is_private
        self.changed.emit()

    @Slot()
    def showScreen(self) -> None:
        """Show the screen again; the voice goes on."""
        self._is_curtained = False
        self.changed.emit()

    @Property(SpokenPlace, constant=True)
    def place(self) -> SpokenPlace:
        """Where the words stand that are read now."""
        return self._place

    def words(self) -> list[str]:
        """Return what this screen says; nothing at rest and behind the staff door."""
        if self._heard.is_silent():
            return []
        return self._place.words(self._heard.language())

    def toggle(self, *, is_by_keys: bool) -> None:
        """Read the screen, pause or go on; ask first where others may hear."""
        if self._is_new and not self._may_tell():
            self._ask(is_asking=True)
            return
        self._is_led = is_by_keys
        self._read()

    @Slot()
    def readAnyway(self) -> None:
        """Read this screen aloud, though others may hear it."""
        self._is_allowed = True
        self._ask(is_asking=False)
        self._speech.clear_touch()
        self._read()

    @Slot()
    def leaveUnread(self) -> None:
        """Read nothing of this screen."""
        self._ask(is_asking=False)

    def arrive(self) -> None:
        """Begin a screen: what was allowed for the one before no longer counts."""
        self._is_allowed = False
        self._ask(is_asking=False)
        if not self._leads() or self._heard.is_silent():
            return
        if self._speech.has_listened and self._may_tell():
            self._speech.clear_touch()
            self._read()

    def stop_at(self, control: QQuickItem) -> None:
        """Name the control that keys led to, for who listens by keys."""
        if self._leads() and self._may_tell() and not self._heard.is_secret():
            # Not at start: PySide makes all roles that Qt knows with it.
            from kiosk.visitor.bar.spoken_stop import spoken_stop

            self._speech.tell(self._heard.language(), spoken_stop(control))

    @Slot(str)
    def nameKey(self, words: str) -> None:
        """Name the key of the screen that arrows came to: it tells what is typed."""
        if self._leads() and self._may_tell():
            self._speech.tell(self._heard.language(), words)

    def warn(self, seconds: int) -> None:
        """Say that the visit is about to end, to whoever listens."""
        words = translate("IdleWarning", "Are you still here?")
        end = translate(
            "IdleWarning",
            "This visit ends and is cleared in %n seconds.",
            None,
            seconds,
        )
        way = translate("IdleWarning", "Touch the screen or press any key to stay.")
        self._speech.tell(self._heard.language(), f"{words} {end} {way}")

    def clear(self) -> None:
        """Begin anew with the next visitor."""
        self._is_allowed = self._is_led = self._knows_bar = False
        self.showScreen()
        self._ask(is_asking=False)

    def is_clear(self) -> bool:
        """Tell whether nothing is left of what a visitor allowed or hid."""
        is_quiet = not (self._is_asking or self._is_allowed or self._is_led)
        return is_quiet and not (self._is_curtained or self._knows_bar)

    def _read(self) -> None:
        language, words = self._heard.language(), self.words()
        if self._is_new:
            self._place.begin()
            words += self._words_of_bar(language)
        self._speech.toggle(language, words)

    def _words_of_bar(self, language: str) -> list[str]:
        if self._knows_bar or not self._leads():
            return []
        self._knows_bar = True
        return self._place.words_of_bar(language)

    @property
    def _is_new(self) -> bool:
        """Tell whether Listen begins a screen, and neither pauses nor goes on."""
        return not (self._speech.isSpeaking or self._speech.isPaused)

    def _leads(self) -> bool:
        """Tell whether this visitor is led by ear; with headphones every key asks."""
        if self._headphones.is_in and self._heard.is_by_keys():
            self._speech.attend()
            return True
        return self._is_led

    def _may_tell(self) -> bool:
        return self._is_private or self._is_allowed or not self._heard.is_personal()

    @property
    def _is_private(self) -> bool:
        return self._headphones.is_in or not self._has_loudspeaker

    def _plugged(self) -> None:
        """Begin with the screen, or be silent before the room hears a word more."""
        self._speech.stop()
        self.showScreen()
        if not self._headphones.is_in:
            self._is_led = self._is_allowed = False
            if self._heard.is_silent():
                self._speech.clear()
        elif self._speech.isAvailable and not self._heard.is_silent():
            self._ask(is_asking=False)
            self._speech.clear_touch()
            self._read()

    def _ask(self, *, is_asking: bool) -> None:
        if is_asking is not self._is_asking:
            self._is_asking = is_asking
            self.changed.emit()
