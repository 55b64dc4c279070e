"""What every screen's view-model shares: it shows a place of a visit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.reviews.marks import NO_MARKS, ReviewMarks
from kiosk.session.navigation import Place, PlaceKind

if TYPE_CHECKING:
    from kiosk.articles.library import TopicEntry
    from kiosk.articles.topic import Topic

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Shown:
    """What a screen is to show: the place, its topic and the language.

    `topic` is none where it cannot be read; `topics` are all on offer in this visit.
    `marks` are what clinicians have signed of it.
    """

    place: Place
    topic: Topic | None
    topics: tuple[TopicEntry, ...]
    language: str
    marks: ReviewMarks = NO_MARKS


SCREENS_WITHOUT_A_PAGE = {
    PlaceKind.ATTRACT: "home/AttractScreen.qml",
    PlaceKind.PAUSED: "staff/PausedScreen.qml",
}
"""Screens on which nothing depends on a topic or on what a visitor did."""


@QmlElement
@QmlUncreatable("made by the composition root")
class Page(QObject):
    """One screen of a visit.

    Signals: `went` with a Place when the visitor wants to go there; `passed` with one
    that takes this one's stead, so that the way back does not lead through it.
    """

    qml_file = ""
    """The QML file that shows this page, below the visitor's folder."""

    went = Signal(Place)
    passed = Signal(Place)

    def show(self, shown: Shown) -> None:
        """Show a place; called again when the language changes."""
        raise NotImplementedError

    def go_back(self) -> bool:
        """Go back within the page; false where the way back leads out of it."""
        return False

    def hear(self, key: str, deed: str) -> None:
        """Note a key that was pressed here and what it does; most pages do not care."""
