"""What a visitor finds after the first touch: the topic's sections, or the topics."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.session.navigation import Place, PlaceKind
from kiosk.ui.viewmodels.cards import Card, CardListModel
from kiosk.ui.viewmodels.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.articles.library import TopicEntry
    from kiosk.articles.topic import Topic
    from kiosk.ui.viewmodels.page import Shown

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class HomeViewModel(Page):
    """The first screen of a visit.

    Signals: `changed` when it shows something else.
    """

    changed = Signal()

    def __init__(
        self, today: Callable[[], date] = date.today, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._title = ""
        self._sentence = ""
        self._topic_id = ""
        self._is_unreviewed = False
        self._is_overdue = False
        self._cards = CardListModel(self)

    def show(self, shown: Shown) -> None:
        """Offer the sections of the topic shown; without one, the topics there are."""
        if shown.place.kind is PlaceKind.HOME and shown.topic is not None:
            self.show_topic(shown.topic, self._today())
        else:
            self.show_topics(shown.topics, shown.language)

    def show_topic(self, topic: Topic, today: date) -> None:
        """Offer the sections of `topic`."""
        self._title, self._sentence = topic.title, topic.sentence
        self._topic_id = topic.id
        self._is_unreviewed = not topic.review.is_reviewed
        self._is_overdue = topic.review.is_overdue(today)
        self._cards.show(
            [Card(s.id, s.title, s.summary.plain, s.icon) for s in topic.sections]
        )
        self.changed.emit()

    def show_topics(self, entries: Sequence[TopicEntry], language: str) -> None:
        """Offer the topics there are; none is a state too."""
        self._title = self._sentence = self._topic_id = ""
        self._is_unreviewed = self._is_overdue = False
        self._cards.show([_topic_card(entry, language) for entry in entries])
        self.changed.emit()

    def spoken(self, language: str) -> list[tuple[int, str]]:  # noqa: ARG002 - the page's contract
        """Return what the screen says, for reading aloud."""
        cards = (card.title for card in self._cards.cards)
        return [(-1, words) for words in (self._title, self._sentence, *cards) if words]

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
        return self._cards.rowCount() == 0

    @Property(bool, notify=changed)
    def isUnreviewed(self) -> bool:
        """Whether no clinician has signed the topic yet."""
        return self._is_unreviewed

    @Property(bool, notify=changed)
    def isOverdue(self) -> bool:
        """Whether the topic's next review is late."""
        return self._is_overdue

    @Property(CardListModel, constant=True)
    def cards(self) -> CardListModel:
        """The ways on."""
        return self._cards

    @Slot(str)
    def choose(self, card_id: str) -> None:
        """Open a section, or a topic where topics are offered."""
        if self._topic_id:
            self.went.emit(Place(PlaceKind.SECTION, self._topic_id, card_id))
        else:
            self.went.emit(Place(PlaceKind.HOME, card_id))


def _topic_card(entry: TopicEntry, language: str) -> Card:
    shown = language if language in entry.languages else entry.languages[0]
    return Card(entry.id, entry.title[shown], entry.sentence.get(shown, ""), "book")
