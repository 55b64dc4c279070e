"""What a visitor finds after the first touch: the topic's sections, or the topics."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.articles.topic import RISKS, TREATMENT
from kiosk.reviews.marks import NO_MARKS, ReviewMarks
from kiosk.session.navigation import Place, PlaceKind
from kiosk.touchkit.rows import RowListModel
from kiosk.visitor.page.cards import Card
from kiosk.visitor.page.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.articles.library import TopicEntry
    from kiosk.articles.topic import Section, Topic
    from kiosk.visitor.page.page import Shown

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

AT_ONCE = 12
"""Topics made at once: a thousand cards would take a second, and 100 MB."""


@QmlElement
@QmlUncreatable("made by the composition root")
class HomeViewModel(Page):
    """The first screen of a visit.

    Signals: `changed` when it shows something else.
    """

    qml_file = "home/HomeScreen.qml"
    changed = Signal()

    def __init__(self, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._today = today
        self._title = ""
        self._sentence = ""
        self._topic_id = ""
        self._language = "en"
        self._is_unreviewed = False
        self._is_overdue = False
        self._large = RowListModel(Card, self)
        self._cards = RowListModel(Card, self)
        self._offered = AT_ONCE
        """So many topics show; more, once this visitor has gone further down."""
        self._to_come: list[TopicEntry] = []
        """Topics further down than this visitor has gone."""

    def show(self, shown: Shown) -> None:
        """Offer the sections of the topic shown; without one, the topics there are."""
        if shown.place.kind is PlaceKind.HOME and shown.topic is not None:
            self.show_topic(shown.topic, self._today(), shown.marks)
        else:
            self.show_topics(shown.topics, shown.language)

    def show_topic(
        self, topic: Topic, today: date, marks: ReviewMarks = NO_MARKS
    ) -> None:
        """Offer the sections of `topic`."""
        self._title, self._sentence = topic.title, topic.sentence
        self._topic_id = topic.id
        is_read = topic.review.is_reviewed or marks.is_read_once
        self._is_unreviewed = not is_read
        self._is_overdue = topic.review.is_overdue(today)
        self._to_come = []
        large = _large_sections(topic)
        cards = [_section_card(s, topic.language) for s in topic.sections]
        self._large.show(card for card in cards if card.card_id in large)
        self._cards.show(card for card in cards if card.card_id not in large)
        self.changed.emit()

    def show_topics(self, entries: Sequence[TopicEntry], language: str) -> None:
        """Offer the topics there are; none is a state too."""
        self._title = self._sentence = self._topic_id = ""
        self._is_unreviewed = self._is_overdue = False
        self._large.show(())
        self._language = language
        self._cards.show(self._topic_cards(entries[: self._offered]))
        self._to_come = list(entries[self._offered :])
        self.changed.emit()

    def forget(self) -> None:
        """Offer the next visitor no more topics at once than the first."""
        self._offered = AT_ONCE
        self._to_come = []

    def is_clear(self) -> bool:
        """Tell whether nothing says how far down anybody went."""
        return self._offered == AT_ONCE

    @Slot()
    def offerMore(self) -> None:
        """Offer the next topics: somebody comes near the last that is there."""
        if self._to_come:
            self._cards.add(self._topic_cards(self._to_come[:AT_ONCE]))
            self._to_come = self._to_come[AT_ONCE:]
            self._offered += AT_ONCE

    def _topic_cards(self, entries: Sequence[TopicEntry]) -> list[Card]:
        return [_topic_card(entry, self._language) for entry in entries]

    @Property(str, notify=changed)
    def title(self) -> str:
        """The topic's title; empty where several topics are offered."""
        return self._title

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """What the topic is about, in one sentence."""
        return self._sentence

    @Property(bool, notify=changed)
    def isEmpty(self) -> bool:
        """Whether there is nothing to read, because the content is broken or gone."""
        return self._cards.rowCount() + self._large.rowCount() == 0

    @Property(bool, notify=changed)
    def isUnreviewed(self) -> bool:
        """Whether no clinician has signed the topic yet."""
        return self._is_unreviewed

    @Property(bool, notify=changed)
    def isOverdue(self) -> bool:
        """Whether the topic's next review is late."""
        return self._is_overdue

    @Property(RowListModel, constant=True)
    def large(self) -> RowListModel[Card]:
        """What most people ask first: what the treatment is, and what can go wrong."""
        return self._large

    @Property(RowListModel, constant=True)
    def cards(self) -> RowListModel[Card]:
        """The other ways on."""
        return self._cards

    @Slot(str)
    def choose(self, card_id: str) -> None:
        """Open a section, or a topic where topics are offered."""
        if self._topic_id:
            self.went.emit(Place(PlaceKind.SECTION, self._topic_id, card_id))
        else:
            self.went.emit(Place(PlaceKind.HOME, card_id))


def _large_sections(topic: Topic) -> set[str]:
    """Name the sections of the treatment and its risks, where there are others too."""
    places = (topic.parts.get(part, "") for part in (TREATMENT, RISKS))
    large = {place.partition("/")[0] for place in places}
    return large if any(s.id not in large for s in topic.sections) else set()


def _section_card(section: Section, language: str) -> Card:
    # Not at start: nothing there counts words.
    from kiosk.visitor.page.minutes import minutes_of

    minutes = minutes_of(section, language)
    summary = section.summary.plain
    return Card(section.id, section.title, summary, section.icon, minutes)


def _topic_card(entry: TopicEntry, language: str) -> Card:
    shown = language if language in entry.languages else entry.languages[0]
    return Card(entry.id, entry.title[shown], entry.sentence.get(shown, ""), "book")
