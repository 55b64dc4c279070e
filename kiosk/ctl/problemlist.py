"""Problems as lines for a person, the same after every kind of check."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from kiosk.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.problems import Problem


def print_problems(problems: Sequence[Problem]) -> None:
    """Print a line for each, and an empty one behind the last."""
    for problem in problems:
        is_warning = problem.severity is Severity.WARNING
        typer.echo(f"{problem} [warning]" if is_warning else str(problem))
    if problems:
        typer.echo("")


def counted(problems: Sequence[Problem]) -> str:
    """Say how many there are of each severity."""
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    return f"{count(errors, 'problem')}, {count(len(problems) - errors, 'warning')}"


def count(number: int, what: str) -> str:
    """Say a number of things."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
