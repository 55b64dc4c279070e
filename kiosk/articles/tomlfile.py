"""Reading a topic's TOML files so that authors learn every mistake and its line."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from typing import TYPE_CHECKING, Any

from kiosk.articles.reading import UnreadableError, decode, read_bytes
from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?")
"""How a language is named in files: ``en``, ``es``, ``zh-Hant``, ``pt-BR``."""

_MAX_TEXT = 600


class TomlFile:
    """One file of a topic: its text, its tables, and what is wrong with it."""

    def __init__(self, folder: Path, name: str, root: Path) -> None:
        self.problems: list[Problem] = []
        self.text = ""
        self._file = folder / name
        self._name = f"{folder.name}/{name}"
        self._root = root
        try:
            self.text = decode(read_bytes(self._file, root), name)
        except UnreadableError as error:
            self._add(0, error.code, error.message, error.hint)

    @property
    def name(self) -> str:
        """The file as problems name it."""
        return self._name

    def lines_of_list(self, name: str) -> list[int]:
        """Return the lines on which the entries ``[[name]]`` begin, in order."""
        header = f"[[{name}]]"
        lines = enumerate(self.text.split("\n"), 1)
        return [n for n, line in lines if line.replace(" ", "").startswith(header)]

    def table(self, text: str | None = None) -> dict[str, Any] | None:
        """Return the tables of `text` (all of it), or None when it is not TOML."""
        if self.problems:
            return None
        try:
            return tomllib.loads(self.text if text is None else text)
        except tomllib.TOMLDecodeError as error:
            line = re.search(r"line (\d+)", str(error))
            at_end = self.text.count("\n") + 1
            self._add(
                int(line[1]) if line else at_end,
                "bad-toml",
                f"This is not TOML: {str(error).partition(' (at')[0]}",
                "Words stand in quotation marks; each [table] only once",
            )
        except RecursionError:
            self._add(
                0, "too-deep", "The brackets are nested too deep", "Keep tables simple"
            )
        return None

    def words(self, table: dict[str, Any], key: str) -> dict[str, str]:
        """Return the texts of the table `key` by language."""
        words = table.get(key, {})
        if not isinstance(words, dict):
            self.report(
                key,
                "bad-words",
                f"[{key}] is not a table of languages",
                f'Write [{key}] and under it en = "..."',
            )
            return {}
        kept = {}
        for language, text in words.items():
            if not LANGUAGE.fullmatch(language):
                self.report(
                    f"{key}.{language}",
                    "bad-language",
                    f'"{language[:20]}" is no language',
                    "Use en, es, pt-BR and the like",
                )
            elif text_shown := shown(text):
                kept[language] = text_shown
            else:
                self.report(
                    f"{key}.{language}",
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

    def warn_of_unknown(
        self, table: dict[str, Any], known: set[str], where: str
    ) -> None:
        """Report the keys of `table` nobody reads."""
        for key in sorted(table.keys() - known):
            self.report(
                f"{where}.{key}" if where else key,
                "unknown-key",
                f'"{key[:40]}" means nothing here',
                "Known: " + ", ".join(sorted(known)),
                Severity.WARNING,
            )

    def report(
        self,
        path: str,
        code: str,
        message: str,
        hint: str,
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Add a problem at the place where the dotted `path` is set."""
        self._add(line_of_key(self.text, path), code, message, hint, severity)

    def _add(
        self,
        line: int,
        code: str,
        message: str,
        hint: str,
        severity: Severity = Severity.ERROR,
    ) -> None:
        self.problems.append(Problem(self._name, line, code, message, hint, severity))


def shown(value: object) -> str:
    """Return `value` as one line fit to be shown, empty when it is not."""
    if not isinstance(value, str) or len(value) > _MAX_TEXT:
        return ""
    printable = (c for c in value if c.isprintable() or c.isspace())
    return " ".join("".join(printable).split())


def line_of_key(text: str, path: str) -> int:
    """Return the line where the dotted `path` is set in `text`, as near as can be told.

    `tomllib` keeps no positions; the tables' own lines are a good guide to an author.
    """
    table, near = "", 0
    for number, line in enumerate(text.split("\n"), 1):
        words = line.strip()
        if words.startswith("["):
            table = words.strip("[] ").replace('"', "")
            here = table
        elif "=" in words:
            key = words.partition("=")[0].strip().strip('"')
            here = f"{table}.{key}" if table else key
        else:
            continue
        if here in {path, f"glossary.{path}"}:
            return number
        if not near and (f"{here}.").startswith(f"{path}."):
            near = number
        if not near and path.startswith(f"{here}."):
            near = number
    return near
