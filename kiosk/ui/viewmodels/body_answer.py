"""What the map answers: emergency words first, then muscles, likeliest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bodymap import leading
from kiosk.bodymap.leading import Lead
from kiosk.bodymap.lookup import muscles_for
from kiosk.bodymap.model import Kind
from kiosk.ui.viewmodels.alarm import AlarmViewModel
from kiosk.ui.viewmodels.body_words import with_side
from kiosk.ui.viewmodels.cards import Card, CardListModel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.bodymap.lookup import Match
    from kiosk.bodymap.model import Area, BodyMap, MuscleWords

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by its screen's view-model")
class BodyAnswerViewModel(QObject):
    """The words and cards that answer a choice of areas.

    Signals: `changed` when the answer is another one.
    """

    changed = Signal()

    def __init__(self, number: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._alarm = AlarmViewModel(self)
        self._words = ""
        self._pattern = ""
        self._cards = CardListModel(self)

    def show(
        self,
        body: BodyMap,
        areas: tuple[Area, ...],
        language: str,
        listed: Iterable[str] = (),
    ) -> None:
        """Answer for `areas`; `listed` are muscles shown beside them for themselves."""
        listed = tuple(listed)
        matches = muscles_for(body.regions, areas)
        shown = [*(match.muscle for match in matches), *listed]
        lead = leading.for_answer(
            body,
            areas,
            [body.muscles[name] for name in shown],
            language=language,
            number=self._number,
        )
        self._alarm.show(lead)
        words = {name: muscle.words[language] for name, muscle in body.muscles.items()}
        self._cards.show(_cards(matches, words))
        notes = body.notes[language]
        self._pattern = notes.pattern if shown else ""
        self._words = ""
        if areas:
            self._words = _these_muscles() if matches else notes.no_muscles
        self.changed.emit()

    def clear(self) -> None:
        """Answer nothing."""
        self._words = self._pattern = ""
        self._alarm.show(Lead())
        self._cards.show(())
        self.changed.emit()

    @property
    def sentences(self) -> list[str]:
        """The whole answer in reading order, for reading aloud."""
        cards = [f"{card.title}. {card.note}" for card in self._cards.cards]
        return [*self._alarm.sentences, self._words, *cards, self._pattern]

    @property
    def summary(self) -> str:
        """What is announced when something was chosen: danger first."""
        count = len(self._cards.cards)
        told = _so_many(count) if count else self._words
        parts = [*self._alarm.sentences, told]
        return " ".join(text for text in parts if text)

    @Property(AlarmViewModel, constant=True)
    def alarm(self) -> AlarmViewModel:
        """The emergency words above everything else."""
        return self._alarm

    @Property(str, notify=changed)
    def words(self) -> str:
        """What the cards are, or what to do where there are none."""
        return self._words

    @Property(str, notify=changed)
    def pattern(self) -> str:
        """The sentence that stands with every answer."""
        return self._pattern

    @Property(CardListModel, constant=True)
    def cards(self) -> CardListModel:
        """The muscles that may send pain to what is chosen."""
        return self._cards


def _these_muscles() -> str:
    return QCoreApplication.translate("BodyMap", "These muscles may send pain there:")


def _so_many(count: int) -> str:
    return QCoreApplication.translate(
        "BodyMap", "%n muscle(s) may send pain there.", "", count
    )


def _cards(matches: tuple[Match, ...], words: dict[str, MuscleWords]) -> list[Card]:
    """Return a card for each muscle; its side is named where both sides are meant."""
    has_both = len({match.side for match in matches}) > 1
    made = []
    for match in matches:
        said = words[match.muscle]
        title = with_side(said.name, match.side) if has_both else said.name
        note = f"{_how(match)} · {said.medical}"
        icon = "knot" if match.kind is Kind.MAIN else "path"
        made.append(Card(f"{match.muscle}/{match.side}", title, note, icon))
    return made


def _how(match: Match) -> str:
    """Say how well a muscle explains the choice."""
    if len(match.explains) > 1:
        return QCoreApplication.translate(
            "BodyMap", "May explain %n of your places", "", len(match.explains)
        )
    if match.kind is Kind.MAIN:
        return QCoreApplication.translate("BodyMap", "Often felt there")
    return QCoreApplication.translate("BodyMap", "Sometimes felt there")
