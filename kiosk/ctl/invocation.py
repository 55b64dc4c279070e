"""What every `kioskctl` command knows: how it was called, and how it may end."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from kiosk.config.loader import CommandLine, LoadedSettings, load_settings

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


def invocation_of(context: typer.Context) -> Invocation:
    """Give what stood before the command; nothing where a sub-app runs by itself."""
    found = context.find_object(Invocation)
    return found if found is not None else Invocation()
