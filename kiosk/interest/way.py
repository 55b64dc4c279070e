"""The way through the form: a first page, the questions, the review."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from kiosk.interest.draft import steps_for
from kiosk.interest.fields import FieldId

if TYPE_CHECKING:
    from kiosk.interest.draft import Draft

START = "start"
REVIEW = "review"
_COUNTED_WITH_WHAT_IS_BEFORE = frozenset(
    {
        FieldId.PHONE,
        FieldId.EMAIL,
        FieldId.BEST_TIME,
        FieldId.MESSAGE_OK,
        FieldId.INTERPRETER,
    }
)


class FormWay:
    """Where one visitor is. Which questions there are follows from their answers.

    A page is `START`, a step, or `REVIEW`.
    """

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._is_changing = False
        self.page: str = START

    @property
    def step(self) -> FieldId | None:
        """The question shown; none on the first page and the review."""
        return next((s for s in steps_for(self._draft) if s == self.page), None)

    @property
    def position(self) -> int:
        """Which question this is, from 1; the review counts as the last.

        What follows from the contact way counts with it, so that the count stays the
        same whatever is chosen; whether an interpreter is needed counts with the
        language.
        """
        upto = self._pages()[: self._place + 1]
        return (
            len([page for page in upto if page not in _COUNTED_WITH_WHAT_IS_BEFORE]) - 1
        )

    @property
    def part(self) -> tuple[int, int]:
        """Which page of its step this is, from 1, and how many pages the step has."""
        pages, at = self._pages(), self._place
        first, end = at, at + 1
        while pages[first] in _COUNTED_WITH_WHAT_IS_BEFORE:
            first -= 1
        while end < len(pages) and pages[end] in _COUNTED_WITH_WHAT_IS_BEFORE:
            end += 1
        return at - first + 1, end - first

    @property
    def progress(self) -> float:
        """How many steps are behind, and how much of this one with its page.

        The first page of a step counts as if all that may follow were asked, so that no
        answer given there takes anything back.
        """
        part, parts = self.part
        most = 1 + self._may_follow() if part == 1 else parts
        return self.position - 1 + part / most

    @property
    def total(self) -> int:
        """How many questions are counted, and the review."""
        pages = self._pages()
        return (
            len([page for page in pages if page not in _COUNTED_WITH_WHAT_IS_BEFORE])
            - 1
        )

    def forward(self) -> None:
        """Go on; after a change to what is now missing, or back to the review."""
        pages = self._pages()
        if self._is_changing:
            self.page = self._first_missing() or REVIEW
        else:
            self.page = pages[min(self._place + 1, len(pages) - 1)]
        self._is_changing = self._is_changing and self.page != REVIEW

    def back(self) -> bool:
        """Go back one page, or to the review after a change; false on the first."""
        if self._is_changing:
            self.page, self._is_changing = REVIEW, False
            return True
        if self.page == START:
            return False
        self.page = self._pages()[max(self._place - 1, 0)]
        return True

    def change(self, step: FieldId) -> None:
        """Go to a question and from there back to the review."""
        self.page, self._is_changing = step, True

    @property
    def _place(self) -> int:
        pages = self._pages()
        return pages.index(self.page) if self.page in pages else 0

    def _may_follow(self) -> int:
        """Return how many pages may belong to the step that begins here."""
        steps, step = self._draft.plan.steps, self.step
        after = steps[steps.index(step) + 1 :] if step else ()
        return len(list(takewhile(_COUNTED_WITH_WHAT_IS_BEFORE.__contains__, after)))

    def _pages(self) -> list[str]:
        return [START, *steps_for(self._draft), REVIEW]

    def _first_missing(self) -> str | None:
        steps = steps_for(self._draft)
        return next(filter(self._draft.error, steps), None)
