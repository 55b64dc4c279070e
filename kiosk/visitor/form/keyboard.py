"""The keyboard on the screen: when it is there, and for which language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import MutableMapping

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

STYLE = "Kiosk"

LETTERS_AFTER_MS = 100
"""So long letters that nobody sees wait behind the words of a new language."""

LAYOUTS = {"en": "en_US", "es": "es_ES"}
"""Qt's keys for a language; its Spanish ones for Mexico have no ñ."""


def choose_keyboard(environment: MutableMapping[str, str]) -> None:
    """Make Qt load its keyboard in our style; before the application is made.

    Qt reads these from the environment alone.
    """
    environment["QT_IM_MODULE"] = "qtvirtualkeyboard"
    environment["QT_VIRTUALKEYBOARD_STYLE"] = STYLE
    # Without it Qt opens a keyboard in a window of its own while ours is not there yet.
    environment["QT_VIRTUALKEYBOARD_DESKTOP_DISABLE"] = "1"


@QmlElement
@QmlUncreatable("made by the composition root")
class KeyboardViewModel(QObject):
    """Says whether the keyboard's panel exists and whose letters it shows.

    The panel costs 50 ms and 10 MB (measured), so it is made while the kiosk is idle
    and then kept. Signals: `made` (apart, for a panel in the making may already tell
    that it is shown), `changed`, and `cleared` when it must forget its state.
    """

    name = "keyboard"
    changed = Signal()
    made = Signal()
    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_made = False
        self._language = self._wanted = ""
        self._later = QTimer(self, singleShot=True, interval=LETTERS_AFTER_MS)
        self._later.timeout.connect(self._change_letters)
        self._is_shown = self._signs = False

    def make(self) -> None:
        """Have the panel made, if it is not there yet."""
        if not self._is_made:
            self._is_made = True
            self.made.emit()

    def use(self, language: str) -> None:
        """Show the letters of this language from now on.

        Qt takes a whole frame to make them: while the panel is hidden, the screen in
        that language is shown first.
        """
        self._wanted = language
        if self._is_made and not self._is_shown:
            self._later.start()
        else:
            self._change_letters()

    def _change_letters(self) -> None:
        self._later.stop()
        if self._wanted != self._language:
            self._language = self._wanted
            self.changed.emit()

    def put_away(self) -> None:
        """Hide the panel; it comes back when a field is touched."""
        QGuiApplication.inputMethod().hide()

    @Slot()
    def bringBack(self) -> None:
        """Show the keyboard again for the field that has the focus."""
        QGuiApplication.inputMethod().show()

    def want(self, is_wanted: bool) -> None:  # noqa: FBT001 - a signal's value
        """Show the panel for the field that has the focus, or hide it."""
        if is_wanted:
            self.bringBack()
        else:
            self.put_away()

    def clear(self) -> None:
        """Forget what was being typed, and show letters again, hidden."""
        method = QGuiApplication.inputMethod()
        method.reset()
        method.hide()
        self.cleared.emit()

    def is_clear(self) -> bool:
        """Tell whether the panel is hidden and back at its first keys."""
        return not (self._is_shown or self._signs)

    @Property(bool, notify=made)
    def isMade(self) -> bool:
        """Whether the panel exists."""
        return self._is_made

    @Property(str, notify=changed)
    def layout(self) -> str:
        """The locale of the keys, such as ``es_ES``."""
        return LAYOUTS.get(self._language) or _name_of(self._language)

    @Property(bool, notify=changed)
    def isShown(self) -> bool:
        """Whether the panel takes room on the screen."""
        return self._is_shown

    @Slot(bool)
    def noteShown(self, is_shown: bool) -> None:  # noqa: FBT001 - Qt calls it
        """Take note whether the panel is on the screen: only the panel knows."""
        self._change_letters()
        self._is_shown = is_shown
        self.changed.emit()

    @Slot(bool)
    def noteSigns(self, is_showing: bool) -> None:  # noqa: FBT001 - Qt calls it
        """Take note whether the panel shows signs instead of letters."""
        self._signs = is_showing


def _name_of(language: str) -> str:
    # Its enums take 14 ms to make, which a kiosk of two languages never needs.
    from PySide6.QtCore import QLocale

    return QLocale(language).name()
