"""The kinds of change that lock a computer down: a file laid down, a unit masked.

Each measure can say whether it is in force, what it will put in place, and nothing
else: `lockdown` does the changing, so that every change is noted before it is made.
Paths are relative to the root of the system, which is ``/`` or an image under work.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Protocol

UNITS = PurePosixPath("etc/systemd/system")
"""Where an administrator's units stand before the distribution's (systemd.unit(5))."""

NOWHERE = "/dev/null"
"""What a masked unit is a link to (systemctl(1), mask)."""


class State(StrEnum):
    """Whether a measure is in force."""

    LOCKED = "locked"
    OPEN = "open"
    """Nothing is there."""
    CHANGED = "changed"
    """Something else is there; `apply` keeps it and `undo` brings it back."""


@dataclass(frozen=True, slots=True)
class Content:
    """What lies at a path: a file's bytes and mode, or a link's target."""

    data: bytes
    mode: int = 0o644
    is_link: bool = False


class Measure(Protocol):
    """One line of the lockdown table."""

    @property
    def id(self) -> str:
        """A stable short name, for scripts."""

    @property
    def why(self) -> str:
        """What it keeps people from, in one sentence."""

    @property
    def path(self) -> PurePosixPath:
        """Where it stands, from the root of the system."""

    @property
    def content(self) -> Content:
        """What stands there while it is in force."""


@dataclass(frozen=True, slots=True)
class DropIn:
    """A settings file of the system's own kind."""

    id: str
    why: str
    path: PurePosixPath
    text: str
    comment: str = "#"
    """The sign that begins a comment in a file of this kind."""

    @property
    def content(self) -> Content:
        """The file as it is laid down."""
        note = "Laid down by `kioskctl lockdown apply`; `undo` takes it away."
        return Content(f"{self.comment} {note}\n{self.text}".encode())


@dataclass(frozen=True, slots=True)
class Linked:
    """A unit that starts with another, stands in its place, or can no longer start.

    The last is a link to `NOWHERE`: neither a hand nor another unit or a key starts it.
    """

    id: str
    why: str
    name: PurePosixPath
    target: str

    @property
    def path(self) -> PurePosixPath:
        """The link among the administrator's units."""
        return UNITS / self.name

    @property
    def content(self) -> Content:
        """A link to the unit, or to nowhere."""
        return Content(self.target.encode(), is_link=True)


def state_of(measure: Measure, root: Path) -> State:
    """Tell whether `measure` is in force in the system under `root`."""
    found = read(root / measure.path)
    if found is None:
        return State.OPEN
    return State.LOCKED if found == measure.content else State.CHANGED


def read(path: Path) -> Content | None:
    """Return what lies at `path`; None for nothing. Raises OSError for a folder."""
    if path.is_symlink():
        return Content(os.fsencode(path.readlink()), is_link=True)
    if not path.exists():
        return None
    return Content(path.read_bytes(), path.stat().st_mode & 0o7777)
