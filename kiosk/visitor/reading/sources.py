"""Where the statements come from, who checked them, and when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.reviews.article_items import screen_id
from kiosk.reviews.marks import ReviewMarks, ReviewState
from kiosk.touchkit.rows import RowListModel
from kiosk.touchkit.stringlist import QStringList
from kiosk.touchkit.wording import translate
from kiosk.visitor.page.cards import Card
from kiosk.visitor.page.page import Page
from kiosk.visitor.reading.signed import day_words, mark_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kiosk.articles.topic import Review, Screen, Source, Topic
    from kiosk.session.navigation import Place
    from kiosk.visitor.page.page import Shown

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the composition root")
class SourcesViewModel(Page):
    """The sources of a topic; first those of the screen the visitor came from.

    Signals: `changed` when it shows another topic, screen or language.
    """

    qml_file = "reading/SourcesScreen.qml"
    changed = Signal()

    def __init__(self, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._today = today
        self._screen_title = ""
        self._review: tuple[str, ...] = ()
        self._is_overdue = False
        self._of_screen = RowListModel(Card, self)
        self._others = RowListModel(Card, self)

    def show(self, shown: Shown) -> None:
        """Show the sources of the topic, and of the screen that the place names."""
        screen = _screen_at(shown.topic, shown.place)
        self._show(shown.topic, screen, shown.language, shown.marks)

    def forget(self) -> None:
        """Show nothing, for the next visitor."""
        self._show(None, None, "", ReviewMarks())

    def is_clear(self) -> bool:
        """Whether no topic and no screen is shown."""
        return not (self._screen_title or self._review)

    def _show(
        self,
        topic: Topic | None,
        screen: Screen | None,
        language: str,
        marks: ReviewMarks,
    ) -> None:
        sources = topic.sources if topic else ()
        here = set(screen.sources) if screen else set()
        self._screen_title = screen.title if screen and here else ""
        lines = _review_lines(topic.review, language, marks) if topic else ()
        self._review = lines + _screen_lines(screen, language, marks)
        self._is_overdue = bool(topic and topic.review.is_overdue(self._today()))
        self._of_screen.show(_cards((s for s in sources if s.id in here), language))
        self._others.show(_cards((s for s in sources if s.id not in here), language))
        self.changed.emit()

    @Property(str, notify=changed)
    def screenTitle(self) -> str:
        """The screen the visitor came from; empty where none of its own are shown."""
        return self._screen_title

    @Property(QStringList, notify=changed)
    def review(self) -> list[str]:
        """Who stands behind the words, and until when, a sentence each."""
        return list(self._review)

    @Property(bool, notify=changed)
    def isOverdue(self) -> bool:
        """Whether the day of the next review has passed."""
        return self._is_overdue

    @Property(RowListModel, constant=True)
    def ofScreen(self) -> RowListModel[Card]:
        """The sources of the screen the visitor came from."""
        return self._of_screen

    @Property(RowListModel, constant=True)
    def others(self) -> RowListModel[Card]:
        """All other sources of the topic."""
        return self._others


def _screen_at(topic: Topic | None, place: Place) -> Screen | None:
    if topic is None or not place.item:
        return None
    return next((screen for screen in topic.screens if screen.id == place.item), None)


def _cards(sources: Iterable[Source], language: str) -> list[Card]:
    return [Card(s.id, s.title, _note(s, language)) for s in sources]


def _note(source: Source, language: str) -> str:
    checked = ""
    if source.checked:
        words = translate("Sources", "Checked on {date}.")
        checked = words.replace("{date}", day_words(source.checked, language))
    return " ".join(part for part in (source.url, checked) if part)


def _screen_lines(
    screen: Screen | None, language: str, marks: ReviewMarks
) -> tuple[str, ...]:
    """Say how the screen the visitor came from stands, once anything was signed."""
    if screen is None or not marks.by_id:
        return ()
    said = translate("Sources", 'The screen "{title}": {mark}.')
    mark = mark_words(marks.of(screen_id(screen.id)), language)
    return (said.replace("{mark}", mark).replace("{title}", screen.title),)


def _review_lines(review: Review, language: str, marks: ReviewMarks) -> tuple[str, ...]:
    lines = []
    if review.written:
        words = translate("Sources", "Written on {date}.")
        lines.append(words.replace("{date}", day_words(review.written, language)))
    if review.is_reviewed and review.reviewed:
        words = translate("Sources", "Checked by {name} on {date}.")
        words = words.replace("{date}", day_words(review.reviewed, language))
        lines.append(words.replace("{name}", review.reviewer))
    elif marks.count(ReviewState.REVIEWED):
        words = translate(
            "Sources", "Signed by a health professional: {count} of {total} parts."
        )
        words = words.replace("{total}", str(len(marks.by_id)))
        signed = str(marks.count(ReviewState.REVIEWED))
        lines.append(words.replace("{count}", signed))
    else:
        lines.append(translate("Sources", "Not yet reviewed by a health professional."))
    if review.due:
        words = translate("Sources", "Next check due on {date}.")
        lines.append(words.replace("{date}", day_words(review.due, language)))
    return tuple(lines)
