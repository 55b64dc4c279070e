"""What stands behind the pages: explained words, sources, emergency words, open points.

All of it may stand in `topic.toml`; a long glossary or list of sources may have a file
of its own (`glossary.toml`, `sources.toml`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kiosk.articles.card import TOPIC_FILE
from kiosk.articles.open_points import OpenPoint, read_open_points
from kiosk.articles.report import did_you_mean
from kiosk.articles.topic import PARTS, TREATMENT, EmergencySigns, Source, Term
from kiosk.articles.topicfile import LANGUAGE, TopicFile, shown

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
    "invitation",
    "for_clinician",
}
_SOURCE_KEYS = {"id", "title", "checked", "url"}
_TERM_KEYS = {"word", "meaning"}
_LINES = ("title", "call", "now_title", "after_title", "today_title", "desk")
_LISTS = ("now", "after", "today")
_PARTS = (*PARTS, TREATMENT)


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
    points: list[OpenPoint] = field(default_factory=list)
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
        file = TopicFile(folder, name, root)
        table = file.table()
        if table is not None:
            _read_file(file, name, table, background)
        background.problems += file.problems
    return background


def _read_file(
    file: TopicFile, name: str, table: dict[str, Any], background: Background
) -> None:
    if name == GLOSSARY_FILE:
        _read_glossary(file, table, background, "")
        return
    if name == TOPIC_FILE:
        file.refuse_unknown(table, _TOP_KEYS, "")
        _read_glossary(file, table.get("glossary", {}), background, "glossary.")
        _read_emergency(file, table.get("emergency", {}), background)
        _read_parts(file, table.get("parts", {}), background)
        points = table.get("for_clinician", [])
        background.points += read_open_points(file, points)
    else:
        file.refuse_unknown(table, {"source"}, "")
    _read_sources(file, table.get("source", []), background)


def _read_parts(file: TopicFile, table: object, background: Background) -> None:
    if not isinstance(table, dict):
        file.report(
            "parts",
            "bad-part",
            "parts is not a table",
            'Write [parts] and under it risks = "section/screen"',
        )
        return
    for name, place in table.items():
        if name in _PARTS and isinstance(place, str):
            background.parts[name] = place
            continue
        file.report(
            f"parts.{name}",
            "bad-part",
            f'"{name[:40]}" is no part of an honest topic, or names no place',
            f"{did_you_mean(name, _PARTS)}Known: {', '.join(_PARTS)}; write the place "
            "as section/screen, or none",
        )


def _read_glossary(
    file: TopicFile, table: object, background: Background, inside: str
) -> None:
    """Take up the terms of `table`, which stands in the file under `inside`."""
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
                f"{inside}{name}",
                "bad-term",
                f'"{name[:40]}" is no glossary entry',
                "Small letters, digits and hyphens; a table by language",
            )
            continue
        for language, value in languages.items():
            if isinstance(value, dict):
                file.refuse_unknown(value, _TERM_KEYS, f"{inside}{name}.{language}")
            term = _term(name, language, value)
            if term is not None:
                background.glossary.setdefault(name, {})[language] = term
                continue
            file.report(
                f"{inside}{name}.{language}",
                "bad-term",
                f'The term "{name}" ({language[:20]}) lacks its word or meaning',
                f'Write {language[:20]} = {{ word = "...", meaning = "..." }}',
            )


def _term(name: str, language: str, value: object) -> Term | None:
    if isinstance(value, dict) and LANGUAGE.fullmatch(language):
        word, meaning = shown(value.get("word")), shown(value.get("meaning"))
        if word and meaning:
            return Term(name, word, meaning)
    return None


def _read_sources(file: TopicFile, entries: object, background: Background) -> None:
    if not isinstance(entries, list):
        file.report(
            "source",
            "bad-source",
            "source is not a list",
            "Write [[source]] with two brackets",
        )
        return
    known = {source.id for source in background.sources}
    for number, entry in enumerate(entries):
        place = f"source.{number}"
        source = _source(file, entry, place)
        if source is None or source.id in known:
            file.report(
                place,
                "bad-source",
                "A source has no id, no title, or an id used before",
                'Write [[source]], id = "S1", title = "..."',
            )
            continue
        known.add(source.id)
        background.sources.append(source)


def _source(file: TopicFile, entry: object, place: str) -> SourceEntry | None:
    if not isinstance(entry, dict):
        return None
    file.refuse_unknown(entry, _SOURCE_KEYS, place)
    if isinstance(entry.get("title"), dict):
        entry = {**entry, "title": file.words(entry, "title", place)}
    name, titles = entry.get("id"), _titles(entry.get("title"))
    if not isinstance(name, str) or not _SOURCE_ID.fullmatch(name) or not titles:
        return None
    checked = file.date(entry, place, "checked")
    url = shown(entry.get("url", ""))
    return SourceEntry(name, titles, checked, url, file.name, file.line_at(place))


def _titles(value: object) -> dict[str, str]:
    """Return titles by language; a plain title stands under no language."""
    if not isinstance(value, dict):
        return {"": title} if (title := shown(value)) else {}
    return value


def _read_emergency(file: TopicFile, table: object, background: Background) -> None:
    languages = table if isinstance(table, dict) else {"": table}
    for language, words in languages.items():
        if not LANGUAGE.fullmatch(language) or not isinstance(words, dict):
            file.report(
                f"emergency.{language}" if language else "emergency",
                "bad-emergency",
                "[emergency] is not a table of languages",
                "Write [emergency.en] and under it the lines in docs/authors/guide.md",
            )
            continue
        signs = _emergency(file, language, words)
        if signs is not None:
            background.emergency[language] = signs


def _emergency(
    file: TopicFile, language: str, words: dict[str, Any]
) -> EmergencySigns | None:
    """Return the signs when every text is there; half a warning is none."""
    lines = {key: shown(words.get(key)) for key in _LINES}
    lists = {key: _texts(words.get(key)) for key in _LISTS}
    surplus = sorted(words.keys() - lines.keys() - lists.keys())
    lacking = [key for key, value in {**lines, **lists}.items() if not value]
    for key in surplus:
        file.report(
            f"emergency.{language}.{key}",
            "bad-emergency",
            f'"{key[:40]}" means nothing under [emergency.{language}]',
            f"{did_you_mean(key, lacking)}Known: {', '.join([*_LINES, *_LISTS])}",
        )
    for key in lacking:
        is_list = key in _LISTS
        file.report(
            f"emergency.{language}.{key}",
            "bad-emergency",
            f"[emergency.{language}] has no {key}, so none of its signs are shown",
            f'Write {key} = ["...", "..."] with at least one sign'
            if is_list
            else f'Write {key} = "..."',
        )
    if surplus or lacking:
        return None
    return EmergencySigns(**lines, **lists)  # type: ignore[arg-type]  # keys checked


def _texts(value: object) -> tuple[str, ...]:
    texts = tuple(shown(text) for text in value) if isinstance(value, list) else ()
    return texts if all(texts) else ()
