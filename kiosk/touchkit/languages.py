"""The interface's words in the visitor's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTranslator

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QCoreApplication, QLocale
    from PySide6.QtQml import QQmlEngine


class Translations:
    """Loads Qt Linguist's files and tells QML to take new words.

    The program is written in English; its file holds only the plural forms, without
    which Qt would show "1 seconds".
    """

    def __init__(
        self, app: QCoreApplication, folder: Path, program: str = "kiosk"
    ) -> None:
        self._app = app
        self._folder = folder
        self._program = program
        self._translator: QTranslator | None = None
        self._engine: QQmlEngine | None = None

    def attach(self, engine: QQmlEngine) -> None:
        """Retranslate the screens of `engine` from now on."""
        self._engine = engine

    def use(self, language: str) -> None:
        """Show the interface in `language`; without a file for it, in English."""
        self.take_back()
        translator = QTranslator()
        if translator.load(str(self._folder / f"{self._program}_{language}.qm")):
            self._translator = translator
            self._app.installTranslator(translator)
        if self._engine is not None:
            self._engine.retranslate()

    def take_back(self) -> None:
        """Leave the application as it spoke before."""
        if self._translator is not None:
            self._app.removeTranslator(self._translator)
            self._translator = None

    def said_in(self, language: str, context: str, words: str) -> str:
        """Return `words` of the program in a language that may not be the one shown."""
        translator = QTranslator()
        if not translator.load(str(self._folder / f"{self._program}_{language}.qm")):
            return words
        return translator.translate(context, words) or words

    def own_name(self, language: str) -> str:
        """Return a language's name in that language, as its speakers write it."""
        # Qt says "American English"; a menu of two languages wants "English".
        name = _OWN_NAMES.get(language) or _locale(language).nativeLanguageName()
        return name[:1].upper() + name[1:]

    def is_right_to_left(self, language: str) -> bool:
        """Tell whether a language is written from right to left."""
        if language in _OWN_NAMES:
            return False
        from PySide6.QtCore import Qt

        direction = _locale(language).textDirection()
        return direction is Qt.LayoutDirection.RightToLeft


_OWN_NAMES = {"en": "English", "es": "Español"}
"""The languages the kiosk itself speaks; both run from left to right."""


def _locale(language: str) -> QLocale:
    # Its enums take 14 ms to make, which a kiosk of two languages never needs.
    from PySide6.QtCore import QLocale

    return QLocale(language)
