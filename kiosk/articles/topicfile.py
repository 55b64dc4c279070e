"""Reading a topic's TOML files so that authors learn every mistake and its line."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from kiosk.articles.report import ProblemReport, did_you_mean
from kiosk.content_files import UnreadableError, decode, read_bytes
from kiosk.toml.document import (
    TomlDepthError,
    TomlDocument,
    TomlSyntaxError,
)

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from kiosk.problems import Problem

LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?")
"""How a language is named in files: ``en``, ``es``, ``zh-Hant``, ``pt-BR``."""

_MAX_TEXT = 600
_CURES = (
    (
        re.compile(r"[\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019]"),
        'Type straight quotation marks (") in place of the curly ones that Word makes',
    ),
    (
        re.compile(r"=\s*\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b"),
        "Write a day as year, month, day: 2026-01-31",
    ),
    (
        re.compile(r"=.*\[[^\]]*$"),
        "A list begins with [, ends with ], and has a comma between its texts",
    ),
)
"""What a line that is not TOML looks like, and what to do about it."""


class TopicFile:
    """One file of a topic: its text, its tables, and what is wrong with it."""

    def __init__(self, folder: Path, name: str, root: Path) -> None:
        self.problems: list[Problem] = []
        self.text = ""
        self._document = TomlDocument("", {})
        self._file = folder / name
        self._name = f"{folder.name}/{name}"
        self._add = ProblemReport(self._name, self.problems.append)
        self._root = root
        try:
            self.text = decode(read_bytes(self._file, root), name)
        except UnreadableError as error:
            self._add(0, error.code, error.message, error.hint)

    @property
    def name(self) -> str:
        """The file as problems name it."""
        return self._name

    def line_at(self, path: str) -> int:
        """Return the line of the dotted `path`, such as ``source.0``."""
        return self._document.line_at(path)

    def table(self, text: str | None = None) -> dict[str, Any] | None:
        """Return the tables of `text` (all of it), or None when it is not TOML."""
        if self.problems:
            return None
        try:
            self._document = TomlDocument.parse(self.text if text is None else text)
        except TomlSyntaxError as error:
            lines = self.text.split("\n")
            self._add(
                error.line,
                "bad-toml",
                f"This is not TOML: {error.reason[:200]}",
                _cure("".join(lines[error.line - 1 : error.line])),
            )
        except TomlDepthError:
            self._add(
                0, "too-deep", "The brackets are nested too deep", "Keep tables simple"
            )
        else:
            return self._document.tables
        return None

    def words(
        self, table: dict[str, Any], key: str, inside: str = ""
    ) -> dict[str, str]:
        """Return the texts of the table `key` by language; `inside` is its place."""
        place = f"{inside}.{key}" if inside else key
        words = table.get(key, {})
        if not isinstance(words, dict):
            self.report(
                place,
                "bad-words",
                f"[{key}] is not a table of languages",
                f'Write [{key}] and under it en = "..."',
            )
            return {}
        kept = {}
        for language, text in words.items():
            if not LANGUAGE.fullmatch(language):
                self.report(
                    f"{place}.{language}",
                    "bad-language",
                    f'"{language[:20]}" is no language',
                    "Use en, es, pt-BR and the like",
                )
            elif text_shown := shown(text):
                kept[language] = text_shown
            else:
                self.report(
                    f"{place}.{language}",
                    "bad-text",
                    f"[{key}] {language} is empty, too long or no text",
                    "Write one short sentence in quotation marks",
                )
        return kept

    def date(self, table: dict[str, Any], where: str, key: str) -> date | None:
        """Return the day that `key` names, None when there is none."""
        value = table.get(key)
        # TOML's date with time is a date to Python too, but not what is asked for.
        if type(value) is date:
            return value
        if value is not None:
            self.report(
                f"{where}.{key}",
                "bad-date",
                f"{key} is no date",
                f"Write {key} = 2026-01-31, without quotation marks",
            )
        return None

    def refuse_unknown(
        self, table: dict[str, Any], known: Collection[str], where: str
    ) -> None:
        """Report the keys of `table` nobody reads: what they say would be lost."""
        for key in sorted(table.keys() - set(known)):
            self.report(
                f"{where}.{key}" if where else key,
                "unknown-key",
                f'"{key[:40]}" means nothing here',
                f"{did_you_mean(key, known)}Known: {', '.join(sorted(known))}",
            )

    def report(self, path: str, code: str, message: str, hint: str) -> None:
        """Add a problem at the place where the dotted `path` is set."""
        self._add(self.line_at(path), code, message, hint)


def shown(value: object) -> str:
    """Return `value` as one line fit to be shown, empty when it is not."""
    if not isinstance(value, str) or len(value) > _MAX_TEXT:
        return ""
    printable = (c for c in value if c.isprintable() or c.isspace())
    return " ".join("".join(printable).split())


def _cure(line: str) -> str:
    for looks, cure in _CURES:
        if looks.search(line):
            return cure
    return (
        "Words stand in quotation marks; each [table], and each name in it, only once"
    )
