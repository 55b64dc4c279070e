"""Reading a screen aloud, sentence by sentence.

The voice is whatever the computer has, in a process of its own. Where it has none for a
language, or none that answers, nothing is offered in that language.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.visitor.bar.manner import Manner
from kiosk.visitor.bar.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.visitor.bar.voice import VoiceProcess

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

USUAL_LOUDNESS = 6


@QmlElement
@QmlUncreatable("made by the composition root")
class SpeechViewModel(QObject):
    """The voice behind the Listen button.

    Signals: `availableChanged` when a voice was found or lost, `speakingChanged`,
    `progressed` with the words of the sentence at each sign that the voice gets on, and
    `sentenceReached` with the sentence of the screen now spoken (empty when silent),
    `mannerChanged` when it is read faster, slower, louder or quieter.
    """

    name = "speech queue"
    availableChanged = Signal()
    speakingChanged = Signal()
    progressed = Signal(int)
    sentenceReached = Signal(str)
    mannerChanged = Signal()

    def __init__(
        self,
        voice: VoiceProcess | None = None,
        *,
        loudness: int = USUAL_LOUDNESS,
    ) -> None:
        super().__init__()
        self._given = voice
        self._language = ""
        self._queue: list[str] = []
        self._words = 0
        self._is_speaking = False
        self._is_muted = False
        self._was_silenced_by_touch = False
        self._manner = Manner(loudness)
        self._rest: list[str] = []
        self._present = ""
        self._has_listened = False
        self._is_notice = False

    def start(self) -> None:
        """Look for a voice; call it after the first frame. Nothing waits for it."""
        self._voice.start()
        self.availableChanged.emit()

    def close(self) -> None:
        """End the voice with the kiosk."""
        self.stop()
        if self._has_voice:
            self._voice.close()

    def set_muted(self, *, is_muted: bool) -> None:
        """Offer no reading aloud at all while staff want it quiet."""
        self._is_muted = is_muted
        if is_muted:
            self.stop()
        self.availableChanged.emit()

    def set_language(self, language: str) -> None:
        """Offer reading aloud where there is a voice for `language`."""
        self._language = language
        self.availableChanged.emit()

    @property
    def has_listened(self) -> bool:
        """Tell whether this visitor had anything read aloud."""
        return self._has_listened

    def attend(self) -> None:
        """Take it that this visitor listens, where there is a voice for them."""
        self._has_listened = self._has_listened or bool(self.isAvailable)

    @Slot()
    def slower(self) -> None:
        """Read slower from the next sentence on."""
        self._manner.hasten(-1)
        self._tell_manner()

    @Slot()
    def faster(self) -> None:
        """Read faster from the next sentence on."""
        self._manner.hasten(1)
        self._tell_manner()

    @Slot()
    def quieter(self) -> None:
        """Read quieter from the next sentence on."""
        self._manner.swell(-1)
        self._tell_manner()

    @Slot()
    def louder(self) -> None:
        """Read louder from the next sentence on."""
        self._manner.swell(1)
        self._tell_manner()

    def louder_in_turn(self) -> None:
        """Read louder, and after the loudest quietest: what a pad's only key does."""
        self._manner.swell_in_turn()
        self._tell_manner()

    def tell(self, language: str, words: str) -> None:
        """Say something that is not the screen's, if this visitor listens at all.

        It holds no clock: what is said may be that time runs out.
        """
        if self._has_listened and self._has_voice and not self._is_muted:
            rest = self._rest
            self.stop()
            self._rest = rest
            self._begin(language, [words], is_notice=True)

    def toggle(self, language: str, words: Sequence[str]) -> None:
        """Speak the passages `words`; when speaking, be silent.

        The touch that silences the voice on the button itself does not start it again.
        """
        if self._is_speaking or self._was_silenced_by_touch:
            self._was_silenced_by_touch = False
            self._pause()
            return
        if not self._voice.languages:
            return
        self._has_listened = True
        self._begin(language, self._rest or words)

    def silence_by_touch(self) -> None:
        """Be silent because somebody touched the screen or pressed a key."""
        self._was_silenced_by_touch = self._is_speaking and not self._is_notice
        self._pause()

    def clear_touch(self) -> None:
        """Let the next toggle read, though a press has just made it silent."""
        self._was_silenced_by_touch = False

    def stop(self) -> None:
        """Be silent and forget what was still to be said."""
        self._queue.clear()
        self._rest = []
        if self._is_speaking:
            self._voice.stop()
        self._set_speaking(is_speaking=False)

    def clear(self) -> None:
        """Forget the visitor's reading aloud."""
        self.stop()
        self._was_silenced_by_touch = self._has_listened = False
        self._present = ""
        self._manner.clear()
        self._tell_manner()

    def is_clear(self) -> bool:
        """Tell whether nothing is said or waits to be said."""
        is_silent = not (self._queue or self._rest or self._is_speaking)
        is_forgotten = not (self._was_silenced_by_touch or self._has_listened)
        return is_silent and is_forgotten and self._manner.is_clear()

    @Property(bool, notify=availableChanged)
    def isAvailable(self) -> bool:
        """Whether there is a voice for the language shown, and nobody muted it."""
        language = self._language.partition("-")[0].partition("_")[0]
        is_there = self._has_voice and language in self._voice.languages
        return is_there and not self._is_muted

    @Property(bool, notify=speakingChanged)
    def isSpeaking(self) -> bool:
        """Whether something is being said."""
        return self._is_speaking

    @Property(bool, notify=speakingChanged)
    def isPaused(self) -> bool:
        """Whether the next press goes on where a touch made it silent."""
        return bool(self._rest)

    @Property(int, notify=mannerChanged)
    def pace(self) -> int:
        """How fast, in steps from -4 to 4."""
        return self._manner.pace

    @Property(int, notify=mannerChanged)
    def loudness(self) -> int:
        """How loud, in steps from 1 to 8."""
        return self._manner.loudness

    def _lose(self) -> None:
        """Be silent, and lead nobody by a voice that is not there."""
        self.stop()
        self._has_listened = False

    def _begin(
        self,
        language: str,
        words: Sequence[str],
        *,
        is_notice: bool = False,
    ) -> None:
        self._is_notice = is_notice
        if not is_notice:
            self._rest = []
        self._voice.speak_in(language)
        self._voice.set_rate(self._manner.rate)
        self._voice.set_volume(self._manner.volume)
        self._queue = [part for passage in words for part in sentences(passage)]
        self._speak_next()

    def _pause(self) -> None:
        """Be silent and keep what was still to be said, from this sentence on."""
        rest = self._rest
        if self._is_speaking and not self._is_notice:
            rest = [self._present, *self._queue]
        self.stop()
        self._rest = rest
        self.speakingChanged.emit()

    def _tell_manner(self) -> None:
        if self._has_voice:
            self._voice.set_rate(self._manner.rate)
            self._voice.set_volume(self._manner.volume)
        self.mannerChanged.emit()

    @cached_property
    def _voice(self) -> VoiceProcess:
        from kiosk.visitor.bar.voice import VoiceProcess

        voice = self._given or VoiceProcess()
        voice.setParent(self)
        voice.languagesChanged.connect(self.availableChanged)
        voice.lost.connect(self._lose)
        voice.began.connect(self._tell_progress)
        voice.ended.connect(self._sentence_ended)
        return voice

    @property
    def _has_voice(self) -> bool:
        return "_voice" in self.__dict__

    def _sentence_ended(self) -> None:
        if self._is_speaking:
            self._speak_next()

    def _tell_progress(self) -> None:
        if self._is_speaking and not self._is_notice:
            self.progressed.emit(self._words)

    def _speak_next(self) -> None:
        if not self._queue:
            self._set_speaking(is_speaking=False)
            return
        self._present = sentence = self._queue.pop(0)
        self._set_speaking(is_speaking=True)
        if not self._is_notice:
            self.sentenceReached.emit(sentence)
        # Chinese and Japanese write no gaps: six signs take no longer than a long word.
        self._words = max(len(sentence.split()), len(sentence) // 6)
        self._voice.say(sentence)
        self._tell_progress()

    def _set_speaking(self, *, is_speaking: bool) -> None:
        if is_speaking != self._is_speaking:
            self._is_speaking = is_speaking
            self.speakingChanged.emit()
        if not is_speaking:
            self.sentenceReached.emit("")
