"""A name says one thing: a reader who meets it twice has met the same thing."""

from __future__ import annotations

import ast
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def test_no_two_public_classes_have_one_name(root: Path) -> None:
    """Whoever imports a class never has to give it another name to tell it apart."""
    found = defaultdict(list)
    for file in sorted((root / "kiosk").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                found[node.name].append(file.relative_to(root).as_posix())

    assert {name: files for name, files in found.items() if len(files) > 1} == {}


def test_no_two_modules_of_a_folder_differ_by_one_letter(root: Path) -> None:
    """No singular stands beside its plural: nobody remembers which holds what."""
    names = {
        file.with_suffix("").relative_to(root).as_posix()
        for folder in ("kiosk", "tests/support")
        for file in (root / folder).rglob("*.py")
    }

    assert {name for name in names if f"{name}s" in names} == set()
