"""What every `kioskctl` command knows: how it was called, and how it may end."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from kiosk.config.loaded import CommandLine, LoadedSettings
from kiosk.config.loader import load_settings
from kiosk.config.places import places_here

if TYPE_CHECKING:
    from pathlib import Path

    import typer


class Exit(IntEnum):
    """The exit codes of `kioskctl`, for the scripts of clinic IT."""

    DONE = 0
    PROBLEMS = 1
    WRONG_USE = 2
    NOT_USABLE = 3
    """The store or a key cannot be used."""
    OWN_FAULT = 4
    """The program itself went wrong: nothing is said of what was asked."""
    FORM_CLOSED = 10
    """`forms status --monitor`: no form is taken, and the answer says why."""
    OVERDUE = 11
    """`forms status --monitor`: forms lie here for a week or longer."""
    NEARLY_FULL = 12
    """`forms status --monitor`: the form will close, because too many forms wait."""


@dataclass(frozen=True, slots=True)
class Invocation:
    """The options before the command: ``--config``, ``--content`` and ``--data``."""

    config: Path | None = None
    content: Path | None = None
    data: Path | None = None

    def load_settings(self, file: Path | None = None) -> LoadedSettings:
        """Load the settings this call is about; `file` goes before ``--config``."""
        folders = CommandLine(content=self.content, data=self.data)
        return load_settings(file or self.config, os.environ, folders)

    def options(self, file: Path | None = None) -> tuple[str, ...]:
        """Give the options that mean the same kiosk from any folder."""
        named = {
            "--config": file or self.config,
            "--content": self.content,
            "--data": self.data,
        }
        found = ((key, str(path.resolve())) for key, path in named.items() if path)
        return tuple(word for pair in found for word in pair)

    def desk_folder(self) -> Path:
        """Name the folder of the desk's ledger, the same one that kiosk-desk uses."""
        return self.data or places_here().desk_folder(os.environ)


def invocation_of(context: typer.Context) -> Invocation:
    """Give what stood before the command; nothing where a sub-app runs by itself."""
    found = context.find_object(Invocation)
    return found if found is not None else Invocation()
