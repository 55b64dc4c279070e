"""What the map answers: emergency words first, then muscles, likeliest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bodymap import leading
from kiosk.bodymap.leading import Lead
from kiosk.bodymap.lookup import muscles_for, note_on
from kiosk.bodymap.model import Relation
from kiosk.touchkit.rows import RowListModel
from kiosk.touchkit.wording import translate
from kiosk.visitor.body.alarm import AlarmViewModel
from kiosk.visitor.body.rows import MuscleCard
from kiosk.visitor.body.words import like_the_heart, with_side

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.bodymap.lookup import Match
    from kiosk.bodymap.model import Area, BodyMap

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by its screen's view-model")
class BodyAnswerViewModel(QObject):
    """The words and cards that answer a choice of areas.

    Signals: `changed` when the answer is another one.
    """

    changed = Signal()

    def __init__(self, number: str, parent: QObject) -> None:
        super().__init__(parent)
        self._number = number
        self._alarm = AlarmViewModel(self)
        self._words = ""
        self._pattern = ""
        self._cards = RowListModel(MuscleCard, self)

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
            [body.muscles[name] for name in listed],
            language=language,
            number=self._number,
        )
        self._alarm.show(lead)
        self._cards.show(_cards(body, matches, language, is_grave=lead.is_grave))
        notes = body.notes[language]
        self._pattern = note_on(body, areas, is_answered=bool(shown), language=language)
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

    def put_signs_away(self) -> bool:
        """Close the whole list of signs; tell whether it was open."""
        return self._alarm.close()

    def is_clear(self) -> bool:
        """Tell whether nothing is answered."""
        return self._alarm.is_clear() and not any(self.sentences)

    @property
    def sentences(self) -> list[str]:
        """All that is answered, in reading order."""
        cards = [
            ". ".join(words for words in (card.title, card.note, card.warning) if words)
            for card in self._cards.rows
        ]
        return [*self._alarm.sentences, self._words, *cards, self._pattern]

    @property
    def summary(self) -> str:
        """What is announced when something was chosen: danger first."""
        count = len(self._cards.rows)
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

    @Property(RowListModel, constant=True)
    def cards(self) -> RowListModel[MuscleCard]:
        """The muscles that may send pain to what is chosen."""
        return self._cards


def _these_muscles() -> str:
    return translate("BodyMap", "These muscles may send pain there:")


def _so_many(count: int) -> str:
    return translate("BodyMap", "%n muscle(s) may send pain there.", "", count)


def _cards(
    body: BodyMap, matches: tuple[Match, ...], language: str, *, is_grave: bool
) -> list[MuscleCard]:
    """Return a card for each muscle; its side is named where both sides are meant.

    Where the heart's own sentence leads in full, directly above, no card repeats it.
    """
    has_both = len({match.side for match in matches}) > 1
    made = []
    for match in matches:
        muscle = body.muscles[match.muscle]
        name = muscle.words[language].name
        title = with_side(name, match.side) if has_both else name
        is_warned = muscle.mimics_heart and not is_grave
        warning = like_the_heart() if is_warned else ""
        card_id = f"{match.muscle}/{match.side}"
        made.append(MuscleCard(card_id, title, _why(match), warning))
    return made


def _why(match: Match) -> str:
    """Say why a muscle is an answer."""
    if len(match.explains) > 1:
        return translate(
            "BodyMap", "May explain %n of your places", "", len(match.explains)
        )
    if match.relation is Relation.MAIN:
        return translate("BodyMap", "Often felt here")
    if match.relation is Relation.HERE:
        return translate("BodyMap", "The muscle lies here")
    return translate("BodyMap", "May spread here")
