"""Which files of a topic's folder are its pages, and which seem meant to be."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from kiosk.articles.topicfile import LANGUAGE
from kiosk.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

_MARKDOWN = (".md", ".markdown", ".mdown", ".mkd", ".md.txt")
"""How names of pages end; the last where Windows hides an ending and adds its own."""
_TAG_WITH_SIGNS = re.compile(r"[a-z]{2,3}(?:[-_](?:[a-z]{4}|[a-z]{2}|\d{3}))*(?![a-z])")
_SCRIPT_LETTERS = 4


def page_languages(folder: Path) -> tuple[set[str], list[Problem]]:
    """Return the languages there are pages for, and files that only look like pages.

    An author may keep notes beside the pages: a name that begins with ``_`` or a dot,
    and ``README``, are not asked about.
    """
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries)
    except OSError:
        return set(), []
    stems = {name.removesuffix(".md") for name in names if name.endswith(".md")}
    languages = {stem for stem in stems if LANGUAGE.fullmatch(stem)}
    pages = {f"{language}.md" for language in languages}
    return languages, list(_misnamed(folder.name, names, pages))


def _misnamed(
    topic: str, names: list[str], pages: Collection[str]
) -> Iterator[Problem]:
    for name in names:
        plain = name.lower()
        is_note = plain.startswith((".", "_", "readme."))
        if name in pages or is_note or not plain.endswith(_MARKDOWN):
            continue
        meant = _meant(plain)
        asked = f"Did you mean {meant}? " if meant and meant not in pages else ""
        shown = ascii(name)[1:-1] if not name.isprintable() else name
        yield Problem(
            f"{topic}/{shown[:80]}",
            0,
            "no-page-name",
            f"{shown[:80]} is no page: a page is named by its language, such as en.md",
            f"{asked}Notes of your own are README.md or begin with _",
            Severity.WARNING,
        )


def _meant(plain: str) -> str:
    """Return the page that a file in small letters was probably meant to be."""
    found = _TAG_WITH_SIGNS.match(plain)
    if found is None:
        return ""
    language, *rest = re.split("[-_]", found[0])
    parts = (p.title() if len(p) == _SCRIPT_LETTERS else p.upper() for p in rest)
    tag = "-".join((language, *parts))
    return f"{tag}.md" if LANGUAGE.fullmatch(tag) else ""
