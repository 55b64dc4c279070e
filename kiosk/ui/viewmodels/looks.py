"""How one visitor wants the screen: text size, contrast and language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.viewmodels.cards import Card, CardListModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.session.preferences import Preferences
    from kiosk.ui.languages import Translations

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class LooksViewModel(QObject):
    """What the bar's Text size, Contrast and Language change.

    Signals: `changed` when text size or contrast changed, `languageChanged` when the
    language or the choice of languages did, `chosen` after it when a visitor asked for
    another language on the screen they are on.
    """

    changed = Signal()
    languageChanged = Signal()
    chosen = Signal()

    def __init__(
        self,
        preferences: Preferences,
        translations: Translations,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._translations = translations
        self._offered: tuple[str, ...] = ()
        self._languages = CardListModel(self)

    def offer(self, languages: Sequence[str]) -> None:
        """Offer these languages, each under its own name."""
        self._offered = tuple(languages)
        self._languages.show(
            [Card(code, self._translations.own_name(code)) for code in languages]
        )
        self.languageChanged.emit()

    def speak(self, language: str) -> None:
        """Take up a language; where it is not on offer, the first that is."""
        if self._offered and language not in self._offered:
            language = self._offered[0]
        self._preferences.language = language
        self._translations.use(language)
        self.languageChanged.emit()

    def show_cleared(self) -> None:
        """Show what the wipe left: the defaults."""
        self._translations.use(self._preferences.language)
        self.changed.emit()
        self.languageChanged.emit()

    @Slot()
    def nextTextSize(self) -> None:
        """Take the next text size."""
        self._preferences.next_text_step()
        self.changed.emit()

    @Slot()
    def nextScheme(self) -> None:
        """Take the next set of colours."""
        self._preferences.next_scheme()
        self.changed.emit()

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        """Speak another language from here on, on the same screen."""
        self._preferences.language = language
        self._translations.use(language)
        self.languageChanged.emit()
        self.chosen.emit()

    @Slot()
    def nextLanguage(self) -> None:
        """Take the next of the languages on offer."""
        following = self._next_language()
        if following:
            self.chooseLanguage(following)

    @Property(int, notify=changed)
    def textStep(self) -> int:
        """0 to 2."""
        return int(self._preferences.text_step)

    @Property(int, notify=changed)
    def scheme(self) -> int:
        """0 light, 1 dark, 2 high contrast."""
        return int(self._preferences.scheme)

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        """The language shown."""
        return self._preferences.language

    @Property(bool, notify=languageChanged)
    def isRightToLeft(self) -> bool:
        """Whether the language runs from right to left."""
        return self._translations.is_right_to_left(self._preferences.language)

    @Property(str, notify=languageChanged)
    def nextLanguageName(self) -> str:
        """The next language in its own words; empty where there is only one."""
        following = self._next_language()
        return self._translations.own_name(following) if following else ""

    @Property(CardListModel, constant=True)
    def languages(self) -> CardListModel:
        """The languages on offer, in their own words."""
        return self._languages

    def _next_language(self) -> str:
        offered, language = self._offered, self._preferences.language
        if len(offered) < 2 or language not in offered:  # noqa: PLR2004 - a choice needs two
            return ""
        return offered[(offered.index(language) + 1) % len(offered)]
