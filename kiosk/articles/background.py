"""What stands behind the pages: explained words, sources, emergency words, open points.

All of it may stand in `topic.toml`; a long glossary or list of sources may have a file
of its own (`glossary.toml`, `sources.toml`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from kiosk.articles.card import TOPIC_FILE
from kiosk.articles.tomlfile import LANGUAGE, TomlFile, shown
from kiosk.articles.topic import PARTS, EmergencySigns, Source, Term

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from kiosk.problems import Problem

GLOSSARY_FILE, SOURCES_FILE = "glossary.toml", "sources.toml"

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SOURCE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
_TOP_KEYS = {
    "order",
    "title",
    "sentence",
    "review",
    "source",
    "glossary",
    "emergency",
    "parts",
    "for_clinician",
}
_LINES = ("title", "call", "now_title", "after_title", "today_title", "desk")
_LISTS = ("now", "after", "today")


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source as its author wrote it: one title for all languages, or one each."""

    id: str
    titles: Mapping[str, str]
    checked: date | None
    url: str
    file: str
    line: int

    def in_language(self, language: str) -> Source:
        """Return the source with its title in `language`, or in the first there is."""
        title = self.titles.get(language) or next(iter(self.titles.values()))
        return Source(self.id, title, self.checked, self.url, self.file, self.line)


@dataclass(slots=True)
class Background:
    """Everything the topic's TOML files say beside its card."""

    glossary: dict[str, dict[str, Term]] = field(default_factory=dict)
    sources: list[SourceEntry] = field(default_factory=list)
    emergency: dict[str, EmergencySigns] = field(default_factory=dict)
    parts: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def terms(self, language: str) -> dict[str, Term]:
        """Return the explained words of one language by their ids."""
        return {
            name: words[language]
            for name, words in self.glossary.items()
            if language in words
        }


def read_background(folder: Path, root: Path) -> Background:
    """Return what the TOML files in `folder` say, as far as they can be read."""
    background = Background()
    for name in (TOPIC_FILE, GLOSSARY_FILE, SOURCES_FILE):
        if name != TOPIC_FILE and not (folder / name).is_file():
            continue
        file = TomlFile(folder, name, root)
        table = file.table()
        if table is not None:
            _read_file(file, name, table, background)
        background.problems += file.problems
    return background


def _read_file(
    file: TomlFile, name: str, table: dict[str, Any], background: Background
) -> None:
    if name == GLOSSARY_FILE:
        _read_glossary(file, table, background)
        return
    if name == TOPIC_FILE:
        file.warn_of_unknown(table, _TOP_KEYS, "")
        _read_glossary(file, table.get("glossary", {}), background)
        _read_emergency(file, table.get("emergency", {}), background)
        _read_parts(file, table.get("parts", {}), background)
    _read_sources(file, table.get("source", []), background)


def _read_parts(file: TomlFile, table: object, background: Background) -> None:
    if not isinstance(table, dict):
        file.report(
            "parts",
            "bad-part",
            "parts is not a table",
            'Write [parts] and under it risks = "section/screen"',
        )
        return
    for name, place in table.items():
        if name in PARTS and isinstance(place, str):
            background.parts[name] = place
            continue
        file.report(
            f"parts.{name}",
            "bad-part",
            f'"{name[:40]}" is no part of an honest topic, or names no place',
            f"Known: {', '.join(PARTS)}; write the place as section/screen, or none",
        )


def _read_glossary(file: TomlFile, table: object, background: Background) -> None:
    if not isinstance(table, dict):
        file.report(
            "glossary",
            "bad-glossary",
            "The glossary is not a table",
            'Write [glossary.term-id] and under it en = { word = "...", ... }',
        )
        return
    for name, languages in table.items():
        if not _ID.fullmatch(name) or not isinstance(languages, dict):
            file.report(
                name,
                "bad-term",
                f'"{name[:40]}" is no glossary entry',
                "Small letters, digits and hyphens; a table by language",
            )
            continue
        for language, value in languages.items():
            term = _term(file, name, language, value)
            if term is not None:
                background.glossary.setdefault(name, {})[language] = term


def _term(file: TomlFile, name: str, language: str, value: object) -> Term | None:
    if isinstance(value, dict) and LANGUAGE.fullmatch(language):
        word, meaning = shown(value.get("word")), shown(value.get("meaning"))
        if word and meaning:
            return Term(name, word, meaning)
    file.report(
        f"{name}.{language}",
        "bad-term",
        f'The term "{name}" ({language[:20]}) lacks its word or meaning',
        f'Write {language[:20]} = {{ word = "...", meaning = "..." }}',
    )
    return None


def _read_sources(file: TomlFile, entries: object, background: Background) -> None:
    if not isinstance(entries, list):
        file.report(
            "source",
            "bad-source",
            "source is not a list",
            "Write [[source]] with two brackets",
        )
        return
    known = {source.id for source in background.sources}
    lines = file.lines_of_list("source")
    for entry, line in zip_longest(entries, lines[: len(entries)], fillvalue=0):
        source = _source(file, entry, line)
        if source is None or source.id in known:
            file.report(
                "source",
                "bad-source",
                "A source has no id, no title, or an id used before",
                'Write [[source]], id = "S1", title = "..."',
            )
            continue
        known.add(source.id)
        background.sources.append(source)


def _source(file: TomlFile, entry: object, line: int) -> SourceEntry | None:
    if not isinstance(entry, dict):
        return None
    name, titles = entry.get("id"), _titles(entry.get("title"))
    if not isinstance(name, str) or not _SOURCE_ID.fullmatch(name) or not titles:
        return None
    checked = file.date(entry, "source", "checked")
    url = shown(entry.get("url", ""))
    return SourceEntry(name, titles, checked, url, file.name, line)


def _titles(value: object) -> dict[str, str]:
    """Return titles by language; a plain title stands under no language."""
    if not isinstance(value, dict):
        return {"": title} if (title := shown(value)) else {}
    return {
        language: title
        for language, words in value.items()
        if LANGUAGE.fullmatch(language) and (title := shown(words))
    }


def _read_emergency(file: TomlFile, table: object, background: Background) -> None:
    languages = table if isinstance(table, dict) else {"": table}
    for language, words in languages.items():
        signs = _emergency(words) if LANGUAGE.fullmatch(language) else None
        if signs is not None:
            background.emergency[language] = signs
            continue
        file.report(
            f"emergency.{language}" if language else "emergency",
            "bad-emergency",
            f"The emergency signs ({language[:20]}) are not complete",
            "Give "
            + ", ".join(_LINES)
            + " as text and "
            + ", ".join(_LISTS)
            + " as lists of texts",
        )


def _emergency(words: object) -> EmergencySigns | None:
    """Return the signs when every text is there; half a warning is none."""
    if not isinstance(words, dict) or words.keys() != {*_LINES, *_LISTS}:
        return None
    lines = {key: shown(words[key]) for key in _LINES}
    lists = {key: _texts(words[key]) for key in _LISTS}
    if not all(lines.values()) or not all(lists.values()):
        return None
    return EmergencySigns(**lines, **lists)  # type: ignore[arg-type]  # keys checked


def _texts(value: object) -> tuple[str, ...]:
    texts = tuple(shown(text) for text in value) if isinstance(value, list) else ()
    return texts if all(texts) else ()
