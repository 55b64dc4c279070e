"""Problems as lines for a person, the same after every kind of check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.ctl.say import say
from kiosk.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.problems import Problem

_MARKS = {
    Severity.ERROR: "",
    Severity.WARNING: " [warning]",
    Severity.LATER: " [before the draft ends]",
}


def print_problems(problems: Sequence[Problem]) -> None:
    """Print a line for each, and an empty one behind the last."""
    for problem in problems:
        say(f"{problem}{_MARKS[problem.severity]}")
    if problems:
        say("")


def counted(problems: Sequence[Problem]) -> str:
    """Say how many there are of each severity."""
    errors, warnings, later = (
        sum(problem.severity is severity for problem in problems)
        for severity in (Severity.ERROR, Severity.WARNING, Severity.LATER)
    )
    said = f"{count(errors, 'problem')}, {count(warnings, 'warning')}"
    return f"{said}, {later} to mend before the draft ends" if later else said


def count(number: int, what: str) -> str:
    """Say a number of things."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
