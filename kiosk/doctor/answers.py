"""What the doctor may say of one promise: kept, or what is wrong and its remedy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Command = tuple[str, ...]
"""A command to type, word by word."""


class Grade(StrEnum):
    """How a promise stands, the best first."""

    PASS = "pass"  # noqa: S105 - a grade, no password
    WARNING = "warning"
    """Kept today, and somebody should see to it."""
    FAIL = "fail"
    """Not kept."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing that is wrong.

    `remedy` says what to do in words; `commands` are typed as they stand, in this
    order. `code` is there where `said` may quote a file or its name: a support bundle,
    which leaves the clinic, then holds the code instead.
    """

    grade: Grade
    said: str
    remedy: str
    commands: tuple[Command, ...] = ()
    code: str = ""


@dataclass(frozen=True, slots=True)
class CheckAnswer:
    """What became of one check: its short name, its promise, what is wrong."""

    check: str
    promise: str
    complaints: tuple[Complaint, ...]

    @property
    def grade(self) -> Grade:
        """The worst of what was found."""
        found = {each.grade for each in self.complaints}
        return max(found, key=list(Grade).index, default=Grade.PASS)


def fail(said: str, remedy: str, *commands: Command, code: str = "") -> Complaint:
    """Say that a promise is not kept."""
    return Complaint(Grade.FAIL, said, remedy, commands, code)


def warn(said: str, remedy: str, *commands: Command, code: str = "") -> Complaint:
    """Say that somebody should see to something."""
    return Complaint(Grade.WARNING, said, remedy, commands, code)
