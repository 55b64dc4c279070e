"""Decision records are in one form, so that a reader finds the reasons at once."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PARTS = ["Context", "Options", "Decision", "Consequences"]
_PATH = re.compile(r"`([A-Za-z_.][\w./*-]*)`( \(gone\))?")
_ENDING = re.compile(r"\.(py|qml|toml|svg|md)$")
_OTHERS = {"pylock.toml"}
"""Names of what another project has, and this one decided not to."""
_LEFT_BY_TOOLS = {".git", ".venv", "build", "dist"}


def test_every_record_names_what_else_was_possible(root: Path) -> None:
    """Title with its number, then context, options, decision and consequences."""
    faults = []
    for file in sorted((root / "docs" / "decisions").glob("*.md")):
        text = file.read_text("utf-8")
        headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
        is_titled = text.startswith(f"# {file.name[:4]} ")
        if not is_titled or headings[: len(PARTS)] != PARTS:
            faults.append(file.name)

    assert faults == []


def test_what_a_record_names_is_there(root: Path) -> None:
    """A reader finds each file that a record names; what is not there says "(gone)"."""
    ours = _what_there_is(root)
    missing = [
        (file.name, name)
        for file in sorted((root / "docs" / "decisions").glob("*.md"))
        for name, gone in _PATH.findall(file.read_text("utf-8"))
        if _is_path(name) and not gone and not any(path.match(name) for path in ours)
    ]

    assert missing == []


def _is_path(name: str) -> bool:
    return name not in _OTHERS and ("/" in name or bool(_ENDING.search(name)))


def _what_there_is(root: Path) -> list[PurePosixPath]:
    """Name all that the project consists of; not what tools have left in its folder."""
    tops = [each for each in root.iterdir() if each.name not in _LEFT_BY_TOOLS]
    found = [path for top in tops for path in (top, *top.rglob("*"))]
    return [PurePosixPath(path.relative_to(root).as_posix()) for path in found]
