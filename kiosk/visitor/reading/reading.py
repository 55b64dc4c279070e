"""The screen of an article that is being read, and where it stands among the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.reviews.article_items import screen_id
from kiosk.reviews.marks import NO_MARK, ReviewMarks
from kiosk.session.navigation import Place, PlaceKind
from kiosk.touchkit.rows import RowListModel
from kiosk.visitor.page.cards import Card
from kiosk.visitor.reading import whereabouts
from kiosk.visitor.reading.blocks import BlockItem
from kiosk.visitor.reading.contents import figure_of
from kiosk.visitor.reading.laid_out import LaidOutPage
from kiosk.visitor.reading.moving import MovingPicture
from kiosk.visitor.reading.questions import QuestionRow
from kiosk.visitor.reading.signed import brief_words, mark_words
from kiosk.visitor.reading.ways_on import link_cards, term_cards

if TYPE_CHECKING:
    from kiosk.articles.topic import Screen, Section, Topic, TopicQuestion
    from kiosk.visitor.form.carried_along import CarriedAlong
    from kiosk.visitor.page.page import Shown

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class ReadingViewModel(LaidOutPage):
    """One screen of a section.

    Signals: `changed` when another screen is shown; `termChanged` when a word is
    explained or put away.
    """

    qml_file = "reading/ReadingScreen.qml"
    changed = Signal()
    termChanged = Signal()

    def __init__(self, carried: CarriedAlong) -> None:
        super().__init__()
        self._marks, self._mark = ReviewMarks(), NO_MARK
        self._section: Section | None = None
        self._figure: BlockItem | None = None
        self._moving = MovingPicture(self)
        self._terms = RowListModel(Card, self)
        self._links = RowListModel(Card, self)
        self._carried = carried
        self._asked: tuple[TopicQuestion, ...] = ()
        self._questions = RowListModel(QuestionRow, self)
        carried.changed.connect(self._show_questions)
        self._term = ""

    def show(self, shown: Shown) -> None:
        """Show the screen at a place, or the section's first where that is gone."""
        self._marks = shown.marks
        self._show(shown.topic, shown.place)

    def forget(self) -> None:
        """Show nothing, for the next visitor."""
        self._show(None, Place(PlaceKind.SECTION))

    def is_clear(self) -> bool:
        """Tell whether no screen and no word explained is left."""
        return self._screen is None and not self._term

    def _show(self, topic: Topic | None, place: Place) -> None:
        section = whereabouts.section_at(topic, place.section)
        screen = whereabouts.screen_at(section, place.item)
        is_other = topic is not self._topic
        self._topic, self._section, self._screen = topic, section, screen
        if is_other:
            self._choose_capitals()
        self._mark = self._marks.of(screen_id(screen.id)) if screen else NO_MARK
        figure = figure_of(screen) if screen else None
        if self._figure is not None:
            self._figure.deleteLater()
        self._figure = BlockItem(figure, self) if figure else None
        self._moving.show_figure(figure, topic)
        self._show_blocks()
        self._terms.show(term_cards(topic, screen))
        self._links.show(link_cards(screen))
        self._asked = topic.questions_on(screen) if topic and screen else ()
        self._show_questions()
        self._term = ""
        self.termChanged.emit()
        self.changed.emit()

    @property
    def screen(self) -> Screen | None:
        """The screen being read."""
        return self._screen

    @Property(str, notify=changed)
    def title(self) -> str:
        """The screen's heading."""
        return self._screen.title if self._screen else ""

    @Property(str, notify=changed)
    def sectionTitle(self) -> str:
        """The section's heading."""
        return self._section.title if self._section else ""

    @Property(str, notify=changed)
    def reviewed(self) -> str:
        """How this screen stands to what a clinician signed: who, and when."""
        return mark_words(self._mark, self._topic.language) if self._topic else ""

    @Property(str, notify=changed)
    def reviewedBriefly(self) -> str:
        """The same in a word or three, for low screens."""
        return brief_words(self._mark)

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

    @Property(BlockItem, notify=changed)
    def figure(self) -> BlockItem | None:
        """The screen's picture, if it has one."""
        return self._figure

    @Property(MovingPicture, constant=True)
    def moving(self) -> MovingPicture:
        """The same picture as it moves, where it can."""
        return self._moving

    @Property(bool, notify=changed)
    def hasFigure(self) -> bool:
        """Whether the screen has a picture."""
        return self._figure is not None

    @Property(RowListModel, constant=True)
    def terms(self) -> RowListModel[Card]:
        """Words on this screen that can be explained."""
        return self._terms

    @Property(RowListModel, constant=True)
    def links(self) -> RowListModel[Card]:
        """Other screens this one points at."""
        return self._links

    @Property(bool, notify=changed)
    def hasSources(self) -> bool:
        """Whether the screen says where its statements come from."""
        return bool(self._screen and self._screen.sources)

    @Property(RowListModel, constant=True)
    def questions(self) -> RowListModel[QuestionRow]:
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
        """The screen that comes next; empty where the section ends."""
        following = whereabouts.neighbour(self._section, self._screen, 1)
        return following.title if following else ""

    @Property(bool, notify=changed)
    def hasPrevious(self) -> bool:
        """Whether a screen comes before this one in its own section."""
        return whereabouts.neighbour(self._section, self._screen, -1) is not None

    @Slot(str)
    def explain(self, term: str) -> None:
        """Explain a word, or put its meaning away again."""
        self._term = "" if term == self._term else term
        self.termChanged.emit()

    @Slot(str)
    def toggleQuestion(self, question_id: str) -> None:
        """Take a question along, or put it back."""
        for question in self._asked:
            if question.id == question_id:
                self._carried.toggle_question(question.id, question.words)

    @Slot()
    def goNext(self) -> None:
        """Go on to the next screen of the section, or to its end."""
        if self._topic is not None and self._section is not None and not self.nextTitle:
            ended = Place(PlaceKind.SECTION_END, self._topic.id, self._section.id)
            self.went.emit(ended)
        else:
            self._step(1)

    @Slot()
    def goPrevious(self) -> None:
        """Go to the screen before in the section."""
        self._step(-1)

    @Slot(str)
    def follow(self, link: str) -> None:
        """Go to another screen of the topic; `link` is a card's id."""
        section, _, item = link.partition("/")
        if self._topic is not None:
            self.went.emit(Place(PlaceKind.SECTION, self._topic.id, section, item))

    def _show_questions(self) -> None:
        self._questions.show(
            QuestionRow(asked.id, asked.words, self._carried.has_question(asked.id))
            for asked in self._asked
        )

    def _step(self, by: int) -> None:
        beside = whereabouts.neighbour(self._section, self._screen, by)
        if self._topic is not None and self._section is not None and beside is not None:
            section = self._section.id
            self.went.emit(Place(PlaceKind.SECTION, self._topic.id, section, beside.id))
