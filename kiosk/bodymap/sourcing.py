"""Reads where the words of the map come from, and names each statement without it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from kiosk.bodymap.evidence import STATEMENTS, MapSource, Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kiosk.bodymap.model import MuscleWords
    from kiosk.bodymap.reader import Reader

UNSOURCED = "statement-without-source"
"""The code under which such a statement is told, and counted."""


def read_sources(
    reader: Reader, data: dict[str, Any], languages: tuple[str, ...]
) -> Mapping[str, MapSource]:
    """Return the map's own sources; a map without any has none."""
    tables = reader.optional_table(data, "sources", "sources")
    found = {}
    for name in tables:
        path = f"sources.{name}"
        table = reader.table(tables, name, path)
        titles = reader.table(table, "title", f"{path}.title")
        said = {one: reader.text(titles, one, f"{path}.title") for one in languages}
        reading = reader.choice(table, "read", path, Reading)
        checked = table.get("checked")
        is_unread = reading is Reading.NONE and "checked" not in table
        if not isinstance(checked, date) and not is_unread:
            hint = "Write checked = 2026-01-31, without quotes"
            reader.note(
                f"{path}.checked", "missing", "the day it was read is needed", hint
            )
        if None in said.values() or reading is None:
            continue
        found[name] = MapSource(
            name,
            {language: text for language, text in said.items() if text},
            reading,
            checked if isinstance(checked, date) else None,
        )
    return found


def statement_sources(
    reader: Reader, table: dict[str, Any], path: str, known: Iterable[str]
) -> Mapping[str, tuple[str, ...]]:
    """Return the sources of each statement of a muscle's page."""
    place = f"{path}.sources"
    listed = reader.optional_table(table, "sources", place)
    return {
        statement: reader.known(
            reader.texts(listed, statement, place),
            known,
            f"{place}.{statement}",
            "source",
        )
        for statement in STATEMENTS
    }


def note_unsourced(
    reader: Reader,
    path: str,
    sources: Mapping[str, tuple[str, ...]],
    words: Iterable[MuscleWords],
) -> None:
    """Tell each statement of a muscle's page that names no source."""
    has_safety = any(said.safety for said in words)
    for statement, named in sources.items():
        if not named and (has_safety or statement != "safety"):
            reader.note(
                f"{path}.sources.{statement}",
                UNSOURCED,
                "this statement names no source",
                f'Write {statement} = ["id"] under [{path}.sources]',
            )
