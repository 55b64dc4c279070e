"""Where the statements come from, who checked them, and when."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QDate, QLocale, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.viewmodels.cards import Card, CardListModel
from kiosk.ui.viewmodels.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QObject

    from kiosk.articles.topic import Review, Screen, Source, Topic
    from kiosk.session.navigation import Place
    from kiosk.ui.viewmodels.page import Shown

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_WEEKDAY = re.compile(r"dddd[,\u060c]?\s*")


@QmlElement
@QmlUncreatable("made by the composition root")
class SourcesViewModel(Page):
    """The sources of a topic; first those of the screen the visitor came from.

    Signals: `changed` when it shows another topic, screen or language.
    """

    changed = Signal()

    def __init__(
        self, today: Callable[[], date] = date.today, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._screen_title = ""
        self._review: tuple[str, ...] = ()
        self._is_overdue = False
        self._of_screen = CardListModel(self)
        self._others = CardListModel(self)

    def show(self, shown: Shown) -> None:
        """Show the sources of the topic, and of the screen that the place names."""
        self._show(shown.topic, _screen_at(shown.topic, shown.place), shown.language)

    def forget(self) -> None:
        """Show nothing, for the next visitor."""
        self._show(None, None, "")

    @property
    def is_empty(self) -> bool:
        """Whether no topic and no screen is shown."""
        return not (self._screen_title or self._review)

    def _show(self, topic: Topic | None, screen: Screen | None, language: str) -> None:
        sources = topic.sources if topic else ()
        here = set(screen.sources) if screen else set()
        self._screen_title = screen.title if screen and here else ""
        self._review = _review_lines(topic.review, language) if topic else ()
        self._is_overdue = bool(topic and topic.review.is_overdue(self._today()))
        self._of_screen.show(_cards((s for s in sources if s.id in here), language))
        self._others.show(_cards((s for s in sources if s.id not in here), language))
        self.changed.emit()

    def spoken(self, language: str) -> list[tuple[int, str]]:  # noqa: ARG002 - the page's contract
        """Return everything on the screen in reading order."""
        cards = (*self._of_screen.cards, *self._others.cards)
        sources = (f"{card.title}. {card.note}" for card in cards)
        return [(-1, words) for words in (*self._review, *sources)]

    @Property(str, notify=changed)
    def screenTitle(self) -> str:
        """The screen the visitor came from; empty where none of its own are shown."""
        return self._screen_title

    @Property("QStringList", notify=changed)  # type: ignore[arg-type] # the stub knows classes only
    def review(self) -> list[str]:
        """Who stands behind the words, and until when, a sentence each."""
        return list(self._review)

    @Property(bool, notify=changed)
    def isOverdue(self) -> bool:
        """Whether the day of the next review has passed."""
        return self._is_overdue

    @Property(CardListModel, constant=True)
    def ofScreen(self) -> CardListModel:
        """The sources of the screen the visitor came from."""
        return self._of_screen

    @Property(CardListModel, constant=True)
    def others(self) -> CardListModel:
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
        words = QCoreApplication.translate("Sources", "Checked on {date}.")
        checked = words.replace("{date}", _day(source.checked, language))
    return " ".join(part for part in (source.url, checked) if part)


def _review_lines(review: Review, language: str) -> tuple[str, ...]:
    lines = []
    if review.written:
        words = QCoreApplication.translate("Sources", "Written on {date}.")
        lines.append(words.replace("{date}", _day(review.written, language)))
    if review.is_reviewed and review.reviewed:
        words = QCoreApplication.translate("Sources", "Checked by {name} on {date}.")
        words = words.replace("{date}", _day(review.reviewed, language))
        lines.append(words.replace("{name}", review.reviewer))
    else:
        lines.append(
            QCoreApplication.translate("Sources", "Not yet reviewed by a clinician.")
        )
    if review.due:
        words = QCoreApplication.translate("Sources", "Next check due on {date}.")
        lines.append(words.replace("{date}", _day(review.due, language)))
    return tuple(lines)


def _day(day: date, language: str) -> str:
    """Return a date as people write it, without the day of the week."""
    locale = QLocale(language)
    written = _WEEKDAY.sub("", locale.dateFormat(QLocale.FormatType.LongFormat))
    return locale.toString(QDate(day.year, day.month, day.day), written)
