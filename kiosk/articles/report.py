"""How the readers of one file tell what is wrong in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Collection


class ProblemReport:
    """Hands each problem of `file` to `keep`, with the line it was found in."""

    def __init__(self, file: str, keep: Callable[[Problem], None]) -> None:
        self._file = file
        self._keep = keep

    def __call__(
        self,
        line: int,
        code: str,
        message: str,
        hint: str,
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Tell one thing that is wrong, and its cure."""
        self._keep(Problem(self._file, line, code, message, hint, severity))


def did_you_mean(word: str, known: Collection[str]) -> str:
    """Ask for the known word that is nearest to `word`; say nothing if none is near."""
    # Not for a topic without a mistake.
    from difflib import get_close_matches

    near = get_close_matches(word, sorted(known), n=1)
    return f"Did you mean {near[0]}? " if near else ""
