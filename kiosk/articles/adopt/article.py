"""An article that is to be taken over, whatever it was read from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.content_files import UnreadableError, read_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_LARGEST_PICTURE = 5 * 1024 * 1024


class AdoptError(Exception):
    """The article cannot be taken over; the text says why and what helps."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article as Markdown; `pictures` holds those that came inside the file.

    `notes` tell what the file holds and the Markdown does not.
    """

    markdown: str
    file: Path
    title: str = ""
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def picture(self, name: str) -> bytes | None:
        """Return the picture an article calls `name`, None when it is not here."""
        if name in self.pictures:
            return self.pictures[name]
        folder = self.file.parent
        try:
            return read_bytes(folder / name, folder, _LARGEST_PICTURE)
        except UnreadableError:
            return None
