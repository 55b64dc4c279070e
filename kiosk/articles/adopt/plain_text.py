"""Plain text as people type it: short lines alone are headings, the first the title."""

from __future__ import annotations

import re

_LONGEST_HEADING = 80
_BULLET = re.compile(r"\s*(?:[-*+\u2022\u2013\u25aa\u25cf\u00b7]|\d{1,3}[.)])\s")
_SENTENCE_END = re.compile(r"[.:;,!]\s*$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def as_markdown(text: str) -> str:
    """Return `text` with marks for what looks like a heading.

    The first line that stands alone becomes the title. Lists and paragraphs are read as
    Markdown anyway.
    """
    lines = [line.rstrip() for line in text.split("\n")]
    if any(line.startswith("#") for line in lines):
        return text
    marked, has_title = [], False
    for index, line in enumerate(lines):
        if not _is_heading(lines, index):
            marked.append(line)
        elif has_title:
            marked.append(f"## {line.strip()}")
        else:
            marked.append(f"# {line.strip()}")
            has_title = True
    return "\n".join(marked)


def _is_heading(lines: list[str], index: int) -> bool:
    line = lines[index].strip()
    stands_alone = not _at(lines, index - 1) and not _at(lines, index + 1)
    return (
        stands_alone
        and 0 < len(line) <= _LONGEST_HEADING
        and not _BULLET.match(line + " ")
        and not _SENTENCE_END.search(line)
        and not _YEAR.search(line)
        and (line[0].isupper() or line[0].isdigit() or line.endswith("?"))
        and any(lines[index + 1 :])
    )


def _at(lines: list[str], index: int) -> str:
    return lines[index].strip() if 0 <= index < len(lines) else ""
