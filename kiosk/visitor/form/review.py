"""The answers of a form, to look over before it is sent."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One answer: the screen that changes it, what was asked, what was answered."""

    step: str
    question: str
    answer: str = field(repr=False)
