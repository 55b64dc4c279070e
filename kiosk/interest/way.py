"""The way through the form: a first page, the questions, the review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.interest.draft import steps_for

if TYPE_CHECKING:
    from kiosk.interest.draft import Draft
    from kiosk.interest.plan import Step, StepId

START = "start"
REVIEW = "review"


class FormWay:
    """Where one visitor is. Which questions there are follows from their answers.

    A page is `START`, the id of a step, or `REVIEW`.
    """

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._is_changing = False
        self.page: str = START

    @property
    def step(self) -> Step | None:
        """The question shown; none on the first page and the review."""
        return next((s for s in steps_for(self._draft) if s.id == self.page), None)

    @property
    def is_changing(self) -> bool:
        """Whether the visitor came from the review to change an answer."""
        return self._is_changing

    @property
    def position(self) -> int:
        """Which question this is, from 1; the review counts as the last."""
        pages = self._pages()
        return pages.index(self.page) if self.page in pages else 0

    @property
    def total(self) -> int:
        """How many questions there are as the answers stand, and the review."""
        return len(self._pages()) - 1

    def forward(self) -> None:
        """Go on; after a change to what is now missing, or back to the review."""
        pages = self._pages()
        if self._is_changing:
            self.page = self._first_missing() or REVIEW
        else:
            self.page = pages[min(self.position + 1, len(pages) - 1)]
        self._is_changing = self._is_changing and self.page != REVIEW

    def back(self) -> bool:
        """Go back one page, or to the review after a change; false on the first."""
        if self._is_changing:
            self.page, self._is_changing = REVIEW, False
            return True
        if self.page == START:
            return False
        self.page = self._pages()[max(self.position - 1, 0)]
        return True

    def change(self, step: StepId) -> None:
        """Go to a question and from there back to the review."""
        self.page, self._is_changing = step, True

    def _pages(self) -> list[str]:
        return [START, *(step.id for step in steps_for(self._draft)), REVIEW]

    def _first_missing(self) -> str | None:
        steps = steps_for(self._draft)
        return next((step.id for step in steps if self._draft.errors(step)), None)
