"""The screen of an article that is being read, and where it stands among the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.articles.blocks import Figure
from kiosk.session.navigation import Place, PlaceKind
from kiosk.ui.viewmodels.blocks import BlockItem, BlockListModel
from kiosk.ui.viewmodels.cards import Card, CardListModel
from kiosk.ui.viewmodels.page import Page
from kiosk.ui.viewmodels.questions import QuestionListModel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from kiosk.articles.topic import Screen, Section, Topic
    from kiosk.ui.carried_along import CarriedAlong
    from kiosk.ui.viewmodels.page import Shown

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class ReadingViewModel(Page):
    """One screen of a section.

    Signals: `changed` when another screen is shown; `termChanged` when a word is
    explained or put away.
    """

    changed = Signal()
    termChanged = Signal()

    def __init__(self, carried: CarriedAlong, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._topic: Topic | None = None
        self._section: Section | None = None
        self._screen: Screen | None = None
        self._figure: BlockItem | None = None
        self._blocks = BlockListModel(self)
        self._terms = CardListModel(self)
        self._links = CardListModel(self)
        self._questions = QuestionListModel(carried, self)
        self._term = ""

    def show(self, shown: Shown) -> None:
        """Show the screen at a place, or the section's first where that is gone."""
        self._show(shown.topic, shown.place)

    def spoken(self, language: str) -> list[tuple[int, str]]:
        """Return the screen's words, block by block."""
        from kiosk.articles.narration import narrate  # noqa: PLC0415 - not before somebody listens

        if self._screen is None:
            return []
        return [(u.block_index, u.text) for u in narrate(self._screen, language)]

    def forget(self) -> None:
        """Show nothing, for the next visitor."""
        self._show(None, Place(PlaceKind.SECTION))

    def _show(self, topic: Topic | None, place: Place) -> None:
        section = _section_at(topic, place.section)
        screen = _screen_at(section, place.item)
        self._topic, self._section, self._screen = topic, section, screen
        blocks = screen.blocks if screen else ()
        figure = next((b for b in blocks if isinstance(b, Figure)), None)
        if self._figure is not None:
            self._figure.deleteLater()
        self._figure = BlockItem(figure, self) if figure else None
        self._blocks.show([b for b in blocks if not isinstance(b, Figure)])
        self._terms.show(self._term_cards())
        self._links.show(self._link_cards())
        self._questions.show(topic.questions_on(screen) if topic and screen else ())
        self._term = ""
        self.termChanged.emit()
        self.changed.emit()

    @property
    def screen(self) -> Screen | None:
        """The screen being read."""
        return self._screen

    def mark_spoken(self, index: int | None) -> None:
        """Mark the block of the screen that is read aloud; figures are not rows."""
        row = None
        if index is not None and index >= 0 and self._screen is not None:
            before = self._screen.blocks[:index]
            row = index - sum(isinstance(block, Figure) for block in before)
            if isinstance(self._screen.blocks[index], Figure):
                row = None
        self._blocks.mark_spoken(row)

    @Property(str, notify=changed)
    def title(self) -> str:
        """The screen's heading."""
        return self._screen.title if self._screen else ""

    @Property(str, notify=changed)
    def sectionTitle(self) -> str:
        """The section's heading."""
        return self._section.title if self._section else ""

    @Property(int, notify=changed)
    def position(self) -> int:
        """The screen's place in its section, from 1."""
        if self._section is None or self._screen is None:
            return 0
        return self._section.screens.index(self._screen) + 1

    @Property(int, notify=changed)
    def total(self) -> int:
        """The number of screens in the section."""
        return len(self._section.screens) if self._section else 0

    @Property(BlockListModel, constant=True)
    def blocks(self) -> BlockListModel:
        """The screen's blocks without its picture."""
        return self._blocks

    @Property(BlockItem, notify=changed)
    def figure(self) -> BlockItem | None:
        """The screen's picture, if it has one."""
        return self._figure

    @Property(bool, notify=changed)
    def hasFigure(self) -> bool:
        """Whether the screen has a picture."""
        return self._figure is not None

    @Property(CardListModel, constant=True)
    def terms(self) -> CardListModel:
        """Words on this screen that can be explained."""
        return self._terms

    @Property(CardListModel, constant=True)
    def links(self) -> CardListModel:
        """Other screens this one points at."""
        return self._links

    @Property(bool, notify=changed)
    def hasSources(self) -> bool:
        """Whether the screen says where its statements come from."""
        return bool(self._screen and self._screen.sources)

    @Property(QuestionListModel, constant=True)
    def questions(self) -> QuestionListModel:
        """Questions on this screen to tick and take along."""
        return self._questions

    @Property(str, notify=termChanged)
    def term(self) -> str:
        """The id of the word being explained, empty for none."""
        return self._term

    @Property(str, notify=termChanged)
    def termMeaning(self) -> str:
        """What the chosen word means."""
        term = self._topic.glossary.get(self._term) if self._topic else None
        return f"{term.word}: {term.meaning}" if term else ""

    @Property(str, notify=changed)
    def nextTitle(self) -> str:
        """What comes next, empty at the very end."""
        following = self._neighbour(1)
        return following.title if following else ""

    @Property(bool, notify=changed)
    def hasPrevious(self) -> bool:
        """Whether a screen comes before this one in the topic."""
        return self._neighbour(-1) is not None

    @Slot(str)
    def explain(self, term: str) -> None:
        """Explain a word, or put its meaning away again."""
        self._term = "" if term == self._term else term
        self.termChanged.emit()

    @Slot()
    def goNext(self) -> None:
        """Go on to the next screen of the topic."""
        self._step(1)

    @Slot()
    def goPrevious(self) -> None:
        """Go to the screen before in the topic."""
        self._step(-1)

    @Slot(str)
    def follow(self, link: str) -> None:
        """Go to another screen of the topic; `link` is a card's id."""
        section, _, item = link.partition("/")
        if self._topic is not None:
            self.went.emit(Place(PlaceKind.SECTION, self._topic.id, section, item))

    def _step(self, by: int) -> None:
        screen = self._neighbour(by)
        if screen is None or self._topic is None:
            return
        section = next(s for s in self._topic.sections if screen in s.screens)
        place = Place(PlaceKind.SECTION, self._topic.id, section.id, screen.id)
        self.went.emit(place)

    def _neighbour(self, by: int) -> Screen | None:
        if self._topic is None or self._screen is None:
            return None
        screens = self._topic.screens
        index = screens.index(self._screen) + by
        return screens[index] if 0 <= index < len(screens) else None

    def _term_cards(self) -> list[Card]:
        if self._topic is None or self._screen is None:
            return []
        known = (self._topic.glossary.get(term) for term in self._screen.terms)
        return [Card(term.id, term.word) for term in known if term]

    def _link_cards(self) -> list[Card]:
        if self._screen is None:
            return []
        links = dict.fromkeys(link for b in self._screen.blocks for link in b.links)
        return [
            Card(f"{link.section}/{link.screen}".rstrip("/"), link.label)
            for link in links
        ]


def _section_at(topic: Topic | None, section_id: str) -> Section | None:
    if topic is None:
        return None
    found = (section for section in topic.sections if section.id == section_id)
    return next(found, topic.sections[0])


def _screen_at(section: Section | None, screen_id: str) -> Screen | None:
    if section is None:
        return None
    found = (screen for screen in section.screens if screen.id == screen_id)
    return next(found, section.screens[0])
