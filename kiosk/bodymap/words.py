"""Reads the words of the map in each of its languages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk.bodymap.model import (
    Confidence,
    MuscleWords,
    Notes,
    RegionWords,
    Side,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.bodymap.reader import Reader


def region_words(
    reader: Reader, table: dict[str, Any], path: str, sides: tuple[Side, ...]
) -> RegionWords | None:
    """Return a region's name, and how it is said with each of its sides."""
    name = reader.text(table, "name", path)
    said = {side: reader.text(table, side.value, path) for side in sides}
    if name is None or None in said.values():
        return None
    return RegionWords(name, {side: text for side, text in said.items() if text})


def muscle_words(
    reader: Reader, table: dict[str, Any], path: str
) -> MuscleWords | None:
    """Return a muscle's texts; spill-over and the safety note may be absent.

    One that is there and is no text costs the muscle: what it warns of would be lost.
    """
    needed = [
        reader.text(table, key, path)
        for key in ("name", "medical", "where", "main", "helps")
    ]
    causes = reader.texts(table, "causes", path)
    mistaken = reader.texts(table, "mistaken_for", path)
    if not causes or not mistaken:
        reader.note(path, "missing", "causes and mistaken_for are needed")
        return None
    spill, safety = (
        reader.optional_text(table, key, path) for key in ("spill", "safety")
    )
    if None in needed or spill is None or safety is None:
        return None
    name, medical, where, main, helps = (text or "" for text in needed)
    return MuscleWords(
        name, medical, where, main, spill, causes, mistaken, safety, helps
    )


def notes(
    reader: Reader, data: dict[str, Any], languages: tuple[str, ...]
) -> Mapping[str, Notes]:
    """Return the sentences shown with every answer."""
    tables = reader.table(data, "notes", "notes")
    found = {}
    for language in languages:
        path = f"notes.{language}"
        table = reader.table(tables, language, path)
        keys = ("pattern", "no_muscles", "closer")
        texts = [reader.text(table, key, path) for key in keys]
        sure = {c: reader.text(table, f"sure_{c}", path) for c in Confidence}
        if None not in texts and None not in sure.values():
            pattern, none, closer = (text or "" for text in texts)
            said = {c: text for c, text in sure.items() if text}
            found[language] = Notes(pattern, none, closer, said)
    return found
