"""What no program uses any more, neither Python nor QML."""

from __future__ import annotations

import re
from keyword import iskeyword
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

PLACES = ("kiosk", "tools", "benchmarks", "dev.py")
"""Tests are left out: what only they use is of no use."""

USED_BY_QML = "build/used_by_qml.py"
_WORDS = re.compile(r'"(?:[^"\\\n]|\\.)*"|//[^\n]*|/\*.*?\*/', re.DOTALL)
_BOUND = re.compile(r'property: "(\w+)"')
_NAME = re.compile(r"[A-Za-z_]\w*")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def write_names_of_qml(root: Path, folders: Iterable[str]) -> Path:
    """Write every name that QML says into a file vulture reads as uses; return it.

    A row's field `icon_name` is QML's `iconName` (see `kiosk/touchkit/rows.py`).
    """
    files = [file for folder in folders for file in (root / folder).rglob("*.qml")]
    names = {name for file in files for name in names_in(file.read_text("utf-8"))}
    fields = {_HUMP.sub("_", name).lower() for name in names}
    target = root / USED_BY_QML
    target.parent.mkdir(exist_ok=True)
    lines = [f"_.{name}\n" for name in sorted(names | fields) if not iskeyword(name)]
    target.write_text("".join(lines), "utf-8")
    return target


def names_in(qml: str) -> set[str]:
    """Return the names in a QML source, outside its comments and words."""
    return {*_NAME.findall(_WORDS.sub("", qml)), *_BOUND.findall(qml)}
