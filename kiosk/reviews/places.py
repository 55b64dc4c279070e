"""Where the words of a map stand in its files, for comments that come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.bodymap.library import MAP_FILE
from kiosk.bodymap.signreader import SIGNS_FILE
from kiosk.content_files import UnreadableError, decode, read_bytes
from kiosk.toml.document import TomlDocument, TomlError

if TYPE_CHECKING:
    from pathlib import Path


class KeyPlaces:
    """The lines of a topic's `body-map.toml` and `signs.toml`, looked up by key."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._documents: dict[str, TomlDocument | None] = {}

    def map_place(self, key: str) -> tuple[str, int]:
        """Return the file and line of a key such as ``muscles.psoas.en``."""
        return self._place(MAP_FILE, key)

    def signs_place(self, key: str) -> tuple[str, int]:
        """Return the file and line of a key such as ``alarms.heart.en``."""
        return self._place(SIGNS_FILE, key)

    def _place(self, name: str, key: str) -> tuple[str, int]:
        if name not in self._documents:
            self._documents[name] = self._read(name)
        document = self._documents[name]
        line = document.line_at(key) if document else 0
        return f"{self._folder.name}/{name}", line

    def _read(self, name: str) -> TomlDocument | None:
        try:
            data = read_bytes(self._folder / name, self._folder)
            return TomlDocument.parse(decode(data, name))
        except (UnreadableError, TomlError):
            return None
