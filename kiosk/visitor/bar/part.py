"""All that the bar and the keys of a pad work, put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.session.keys import Deed
from kiosk.visitor.bar.headphones import Headphones
from kiosk.visitor.bar.key_guide import KeyGuide
from kiosk.visitor.bar.keys import key_table
from kiosk.visitor.bar.looks import LooksViewModel
from kiosk.visitor.bar.scanner import Scanner
from kiosk.visitor.bar.sheet import SheetViewModel
from kiosk.visitor.bar.speech import SpeechViewModel

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

    from kiosk.config.model import Settings
    from kiosk.session.preferences import Preferences
    from kiosk.session.wipe import VisitData
    from kiosk.touchkit.languages import Translations
    from kiosk.touchkit.press_guard import PressGuard
    from kiosk.visitor.bar.listening import ListeningViewModel
    from kiosk.visitor.form.keyboard import KeyboardViewModel


class BarPart:
    """Looks, voice, display sheet, keys and the switch; the shell shows them to QML."""

    def __init__(
        self,
        settings: Settings,
        preferences: Preferences,
        translations: Translations,
        keyboard: KeyboardViewModel,
    ) -> None:
        self._keyboard = keyboard
        self.speech = SpeechViewModel(loudness=settings.speech.loudness)
        self.looks = LooksViewModel(preferences, translations, settings.screen)
        wants_jacks = settings.speech.notices_headphones
        self.headphones = Headphones(is_wanted=wants_jacks)
        self.sheet = SheetViewModel(keyboard.put_away)
        table = key_table(settings.keypad)
        self._volume_goes_round = table.has_one_key_of_volume
        self.keys = KeyGuide(table)
        self.keys.wanted.connect(self._swell)
        self.scanner = Scanner(self.keys, settings.keypad.dwell_seconds)

    def _swell(self, deed: str) -> None:
        """Do what a pad's keys of volume ask for."""
        if deed == Deed.LOUDER and self._volume_goes_round:
            self.speech.louder_in_turn()
        elif deed == Deed.LOUDER:
            self.speech.louder()
        elif deed == Deed.QUIETER:
            self.speech.quieter()

    @property
    def traces(self) -> list[VisitData]:
        """What a visitor leaves here, for the one list of the wipe."""
        return [self.sheet, self.keys, self.scanner, self.speech]

    def start_speech(self) -> None:
        """Look for a voice and for headphones, once the first screen shows."""
        self.speech.start()
        self.headphones.look_for_jacks()

    def close(self) -> None:
        """End the voice, and hear no more of headphones."""
        self.speech.close()
        self.headphones.close()

    def watch(
        self, window: QQuickWindow, guard: PressGuard, listening: ListeningViewModel
    ) -> None:
        """Lead through `window` by keys; what the bar opens waits for a press."""
        self.keys.watch(
            window,
            may_press=guard.lets_press,
            is_typing_shown=lambda: bool(self._keyboard.isShown),
            is_mirrored=lambda: bool(self.looks.isRightToLeft),
        )
        listening.watch(window)
        self.keys.keyboardWanted.connect(self._keyboard.want)
        listening.changed.connect(guard.place_changed)
        self.sheet.changed.connect(guard.place_changed)
        self.sheet.changed.connect(self.keys.tell_stop)
