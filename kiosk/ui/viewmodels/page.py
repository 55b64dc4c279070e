"""What every screen's view-model shares: it shows a place and can be read aloud."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from kiosk.articles.library import TopicEntry
    from kiosk.articles.topic import Topic
    from kiosk.session.navigation import Place

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Shown:
    """What a screen is to show: the place, its topic and the language.

    `topic` is none where it cannot be read; `topics` are all on offer in this visit.
    """

    place: Place
    topic: Topic | None
    topics: tuple[TopicEntry, ...]
    language: str


@QmlElement
@QmlUncreatable("made by the composition root")
class Page(QObject):
    """One screen of a visit.

    Signals: `went` with a Place when the visitor wants to go there.
    """

    went = Signal(object)

    def show(self, shown: Shown) -> None:
        """Show a place; called again when the language changes."""
        raise NotImplementedError

    def go_back(self) -> bool:
        """Go back within the page; false where the way back leads out of it."""
        return False

    def spoken(self, language: str) -> list[tuple[int, str]]:
        """Return what to read aloud: pairs of block index (-1 for none) and words."""
        raise NotImplementedError
