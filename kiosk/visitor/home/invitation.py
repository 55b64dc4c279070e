"""What the resting screen says: what there is to read about, in its author's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.articles.library import TopicEntry

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_MOST_NAMED = 4
"""More titles than this are no invitation any more."""


@QmlElement
@QmlUncreatable("made by the home screen")
class InvitationViewModel(QObject):
    """An invitation to the topics on offer.

    Signals: `changed` when other topics are on offer, or in another language.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._title = self._words = ""

    def show(self, topics: Sequence[TopicEntry], language: str) -> None:
        """Invite to `topics`: one in its own words, several by their titles."""
        self.say(*self._said_of(topics, language))

    def say(self, title: str, words: str) -> None:
        """Invite with these words."""
        self._title, self._words = title, words
        self.changed.emit()

    @Property(str, notify=changed)
    def title(self) -> str:
        """The few words that catch the eye; empty until the topics were read."""
        return self._title

    @Property(str, notify=changed)
    def words(self) -> str:
        """What a visitor finds, in a sentence or two."""
        return self._words

    def _said_of(self, topics: Sequence[TopicEntry], language: str) -> tuple[str, str]:
        if not topics:
            return self.tr("Welcome"), self.tr("Please ask your questions at the desk.")
        if len(topics) == 1:
            own = topics[0].invitation_in(language)
            return own.title, own.words
        titles = [_in(topic.title, language) for topic in topics[:_MOST_NAMED]]
        more = "\u2026" if len(topics) > _MOST_NAMED else ""
        title = self.tr("What would you like to know?")
        return title, " \u00b7 ".join(titles) + more


def _in(words: Mapping[str, str], language: str) -> str:
    return words.get(language) or next(iter(words.values()), "")
