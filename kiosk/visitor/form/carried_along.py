"""What a visitor chose on the way and may take along into the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.interest.carried import Carried, CarriedPlace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kiosk.articles.topic import Topic


class CarriedAlong(QObject):
    """Areas and muscles of the body map, questions of the article; one visit's choice.

    Where it hurts is the visitor's own business: nothing here shows in a `repr`.
    Signals: `changed` when something was added or put back.
    """

    name = "areas and questions chosen"
    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._areas: tuple[CarriedPlace, ...] = ()
        self._muscles: tuple[CarriedPlace, ...] = ()
        self._questions: dict[str, str] = {}

    def choose_places(
        self, areas: Iterable[CarriedPlace], muscles: Iterable[CarriedPlace]
    ) -> None:
        """Take along these areas and muscles instead of those before."""
        self._areas, self._muscles = tuple(areas), tuple(muscles)
        self.changed.emit()

    def toggle_question(self, question_id: str, words: str) -> None:
        """Take a question along, or put it back."""
        if self._questions.pop(question_id, None) is None:
            self._questions[question_id] = words
        self.changed.emit()

    def reword_questions(self, topic_of: Callable[[str], Topic | None]) -> None:
        """Say the questions taken along as their topics, found by id, have them now."""
        for topic_id in {name.partition("/")[0] for name in self._questions}:
            topic = topic_of(topic_id)
            for question in topic.questions if topic is not None else ():
                if question.id in self._questions:
                    self._questions[question.id] = question.words

    def reword_places(self, name_of: Callable[[str], str]) -> None:
        """Name areas and muscles taken along as their map, by code, names them now."""
        self._areas, self._muscles = (
            tuple(
                CarriedPlace(place.code, name_of(place.code) or place.words)
                for place in places
            )
            for places in (self._areas, self._muscles)
        )

    def has_question(self, question_id: str) -> bool:
        """Tell whether a question is taken along."""
        return question_id in self._questions

    def carried(self) -> Carried:
        """Return what the form would ask about."""
        return Carried(self._areas, self._muscles, tuple(self._questions.values()))

    def clear(self) -> None:
        """Forget everything, for the next visitor."""
        self._areas, self._muscles = (), ()
        self._questions.clear()
        self.changed.emit()

    def is_clear(self) -> bool:
        """Tell whether nothing is taken along."""
        return not (self._areas or self._muscles or self._questions)
