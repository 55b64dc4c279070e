"""What a visitor chose on the way and may take along into the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.interest.carried import Carried

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kiosk.interest.carried import CarriedPlace


class CarriedAlong(QObject):
    """Areas and muscles of the body map, questions of the article; one visit's choice.

    Where it hurts is the visitor's own business: nothing here shows in a `repr`.
    Signals: `changed` when something was added or put back.
    """

    name = "areas and questions chosen"
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
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

    @property
    def question_ids(self) -> tuple[str, ...]:
        """The questions taken along, by id, in the order they were ticked."""
        return tuple(self._questions)

    def reword_questions(self, words: Mapping[str, str]) -> None:
        """Say the questions taken along in other words, as in another language."""
        for question_id in self._questions.keys() & words.keys():
            self._questions[question_id] = words[question_id]

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
