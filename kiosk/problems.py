"""What is wrong in a file somebody wrote, said so that they can mend it.

Settings, articles and body maps all report through `Problem`, and always everything
at once: an author who fixes one line should not meet the next mistake only then.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Severity(StrEnum):
    """How much a problem costs: an error drops something, a warning drops nothing.

    `LATER` is an error of a topic that its author still calls a draft: it drops
    something once the draft is finished.
    """

    ERROR = "error"
    WARNING = "warning"
    LATER = "later"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake: where it stands, what it is, and the cure.

    `line` counts from 1; 0 means the file as a whole. `code` is a stable short name
    such as ``raw-html``, safe to log. `message` and `hint` are for the file's author
    and may quote the file; they never quote what a patient typed.
    """

    file: str
    line: int
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        hint = f" ({self.hint})" if self.hint else ""
        return f"{place}: {self.code} {self.message}{hint}"


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether anything in `problems` made something unusable."""
    return any(problem.severity is Severity.ERROR for problem in problems)


MOST_PROBLEMS = 200
"""More of them than anybody reads at once."""


def shortened(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Keep a file of a hundred thousand mistakes from stalling the kiosk's start."""
    if len(problems) <= MOST_PROBLEMS:
        return problems
    rest = len(problems) - MOST_PROBLEMS
    last = Problem(problems[0].file, 0, "more-problems", f"has {rest} more problems")
    return (*problems[:MOST_PROBLEMS], last)
