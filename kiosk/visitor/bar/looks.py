"""How one visitor wants the screen: text, colours, motion, reach and language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.session.reach import OutOfReach, out_of_reach
from kiosk.touchkit.looks import Looks
from kiosk.touchkit.rows import RowListModel
from kiosk.visitor.page.cards import Card

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.config.model import ScreenSettings
    from kiosk.session.preferences import Preferences
    from kiosk.touchkit.languages import Translations

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class LooksViewModel(Looks):
    """What the display sheet and the bar's Language change.

    Signals: `movementChanged` when motion or reach changed, `languageChanged` when the
    language or the choice of languages did, `chosen` after it when a visitor asked for
    another language on the screen they are on.
    """

    languageChanged = Signal()
    chosen = Signal()
    movementChanged = Signal()

    def __init__(
        self,
        preferences: Preferences,
        translations: Translations,
        screen: ScreenSettings,
    ) -> None:
        super().__init__(preferences)
        self._translations = translations
        self._screen = screen
        self._offered: tuple[str, ...] = ()
        self._languages = RowListModel(Card, self)

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
        self.movementChanged.emit()
        self.languageChanged.emit()

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

    @Slot(bool)
    def holdStill(self, is_still: bool) -> None:  # noqa: FBT001 - Qt calls it
        """Show changes without motion, or with it."""
        self._preferences.is_still = is_still
        self.movementChanged.emit()

    @Slot(str, str, result=str)
    def inEachLanguage(self, context: str, words: str) -> str:
        """Say to whoever comes next, in a line for each language on offer."""
        said = (
            self._translations.said_in(language, context, words)
            for language in self._offered or (self._preferences.language,)
        )
        return "\n".join(dict.fromkeys(said))

    @Slot(bool)
    def moveDown(self, is_down: bool) -> None:  # noqa: FBT001 - Qt calls it
        """Keep everything where somebody who sits reaches it."""
        self._preferences.is_moved_down = is_down
        self.movementChanged.emit()

    @Slot(int, result=bool)
    def isAllInReach(self, height: int) -> bool:
        """Tell whether a glass of so many pixels is in reach as it is."""
        return self._out_of_reach(height) == OutOfReach(0, 0)

    @Slot(int, bool, result=int)
    def pixelsLeftAbove(self, height: int, is_down: bool) -> int:  # noqa: FBT001
        """Return how much of a glass of so many pixels is left empty at the top."""
        out = self._out_of_reach(height)
        return round(out.above * self._screen.pixels_per_mm) if is_down else 0

    @Slot(int, bool, result=int)
    def pixelsLeftBelow(self, height: int, is_down: bool) -> int:  # noqa: FBT001
        """Return how much of a glass of so many pixels is left empty at the bottom."""
        out = self._out_of_reach(height)
        return round(out.below * self._screen.pixels_per_mm) if is_down else 0

    @Property(bool, notify=movementChanged)
    def isStill(self) -> bool:
        """Whether changes come without motion."""
        return self._preferences.is_still

    @Property(bool, notify=movementChanged)
    def isMovedDown(self) -> bool:
        """Whether everything is kept where somebody who sits reaches it."""
        return self._preferences.is_moved_down

    @Property(float, constant=True)
    def viewingDistance(self) -> float:
        """How far the visitor's eyes are from the glass, in millimetres."""
        screen = self._screen
        return screen.viewing_distance_mm

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

    @Property(RowListModel, constant=True)
    def languages(self) -> RowListModel[Card]:
        """The languages on offer, in their own words."""
        return self._languages

    def _out_of_reach(self, height: int) -> OutOfReach:
        screen = self._screen
        return out_of_reach(screen.lower_edge_mm, height / screen.pixels_per_mm)

    def _next_language(self) -> str:
        offered, language = self._offered, self._preferences.language
        if len(offered) < 2 or language not in offered:  # noqa: PLR2004 - a choice needs two
            return ""
        return offered[(offered.index(language) + 1) % len(offered)]
