"""How the screens of one part of a tour are shown."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.programs import WRONG_USE
from kiosk.session.preferences import Scheme, TextStep

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Look:
    """A size by its name, and what a visitor or the desk could choose."""

    size: str
    language: str = "en"
    scheme: Scheme = Scheme.LIGHT
    text_step: TextStep = TextStep.NORMAL

    @property
    def folder(self) -> str:
        """A folder's name that says what is in it; what is usual goes unsaid."""
        parts = [self.size, self.language]
        if self.scheme is not Scheme.LIGHT:
            parts.append(self.scheme.name.lower().replace("_", "-"))
        if self.text_step is not TextStep.NORMAL:
            parts.append(self.text_step.name.lower())
        return "-".join(parts)


def end_of_tour(
    count: int, target: Path, only: str | None, looks: Iterable[Look]
) -> int:
    """Say how many pictures were made, and return the exit code.

    Where there are none, no look is called `only`: the names of `looks` are listed.
    """
    if count:
        print(f"{count} pictures in {target}", file=sys.stderr)
        return 0
    names = ", ".join(look.folder for look in looks)
    print(f"No look is called {only}. There are: {names}", file=sys.stderr)
    return WRONG_USE
