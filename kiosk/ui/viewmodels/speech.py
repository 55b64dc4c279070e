"""Reading a screen aloud, block by block.

The engine is whatever the computer has (speech-dispatcher on Linux, the system's voices
on Windows). Where it has no voice for a language, nothing is offered in that language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QLocale, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtTextToSpeech import QTextToSpeech

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class SpeechViewModel(QObject):
    """The Read aloud button and the voice behind it.

    Signals: `availableChanged` when a voice was found or lost, `speakingChanged`, and
    `blockReached` with the index of the block now spoken (None when silent).
    """

    name = "speech queue"
    availableChanged = Signal()
    speakingChanged = Signal()
    blockReached = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine: QTextToSpeech | None = None
        self._spoken_languages: set[QLocale.Language] = set()
        self._language = ""
        self._queue: list[tuple[int, str]] = []
        self._is_speaking = False
        self._is_muted = False
        self._was_silenced_by_touch = False

    def start(self, engine_name: str = "") -> None:
        """Look for an engine; call it after the first frame, it may take a while."""
        from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415 - 20 ms the first frame must not pay

        engines = [e for e in QTextToSpeech.availableEngines() if e != "mock"]
        chosen = engine_name or next(iter(engines), "")
        if not chosen:
            return
        self._engine = QTextToSpeech(chosen, self)
        self._engine.stateChanged.connect(self._state_changed)
        self._state_changed(self._engine.state())

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

    def toggle(self, language: str, words: Sequence[tuple[int, str]]) -> None:
        """Speak `words`, pairs of block index and text; when speaking, be silent.

        The touch that silences the voice on the button itself does not start it again.
        """
        if self._is_speaking or self._was_silenced_by_touch:
            self._was_silenced_by_touch = False
            self.stop()
            return
        if self._engine is None:
            return
        self._engine.setLocale(QLocale(language))
        self._queue = list(words)
        self._speak_next()

    def silence_by_touch(self) -> None:
        """Be silent because somebody touched the screen or pressed a key."""
        self._was_silenced_by_touch = self._is_speaking
        self.stop()

    def stop(self) -> None:
        """Be silent and forget what was still to be said."""
        self._queue.clear()
        if self._engine is not None and self._is_speaking:
            self._engine.stop()
        self._set_speaking(is_speaking=False)

    def clear(self) -> None:
        """Forget the visitor's reading aloud."""
        self.stop()
        self._was_silenced_by_touch = False

    def is_clear(self) -> bool:
        """Tell whether nothing is said or waits to be said."""
        return not (self._queue or self._is_speaking or self._was_silenced_by_touch)

    @Property(bool, notify=availableChanged)
    def isAvailable(self) -> bool:
        """Whether there is a voice for the language shown, and nobody muted it."""
        language = QLocale(self._language).language()
        return not self._is_muted and language in self._spoken_languages

    @Property(bool, notify=speakingChanged)
    def isSpeaking(self) -> bool:
        """Whether something is being said."""
        return self._is_speaking

    def _speak_next(self) -> None:
        if self._engine is None or not self._queue:
            self._set_speaking(is_speaking=False)
            return
        index, text = self._queue.pop(0)
        self._set_speaking(is_speaking=True)
        self.blockReached.emit(index)
        self._engine.say(text)

    def _state_changed(self, state: QTextToSpeech.State) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415 - see start

        if state is QTextToSpeech.State.Error:
            self._spoken_languages = set()
            self.stop()
            self.availableChanged.emit()
        elif state is QTextToSpeech.State.Ready:
            self._find_voices()
            if self._is_speaking:
                self._speak_next()

    def _find_voices(self) -> None:
        if self._spoken_languages or self._engine is None:
            return
        locales = self._engine.availableLocales()
        self._spoken_languages = {locale.language() for locale in locales}
        self.availableChanged.emit()

    def _set_speaking(self, *, is_speaking: bool) -> None:
        if is_speaking != self._is_speaking:
            self._is_speaking = is_speaking
            self.speakingChanged.emit()
        if not is_speaking:
            self.blockReached.emit(None)
