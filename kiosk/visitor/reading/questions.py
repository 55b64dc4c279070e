"""Questions of the article that a visitor may take along into the form."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question to tick. Which ones a visitor ticked shows in no `repr`."""

    question_id: str
    words: str
    is_chosen: bool = field(repr=False)
