"""A bare installation carries what `kiosk` runs, and nothing of the other programs."""

from __future__ import annotations

import ast
import tomllib
from importlib.metadata import packages_distributions
from typing import TYPE_CHECKING

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from kiosk.extras import DISTRIBUTION, EXTRAS

if TYPE_CHECKING:
    from pathlib import Path

STAFF_ONLY = (
    *("desk", "ctl", "export", "tour", "vault/opening"),
    *("articles/adopt", "articles/checks", "machine/holes.py"),
    "reviews/boxes.py",
)
"""Rooms that the kiosk never loads, and the tour of the desk."""


@pytest.fixture(scope="module")
def project(root: Path) -> dict[str, object]:
    """Read what we ask for."""
    return tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]


def _names(asked: list[str]) -> set[str]:
    return {canonicalize_name(Requirement(text).name) for text in asked}


def _bringing(modules: tuple[str, ...]) -> set[str]:
    """Name the installed distributions that the modules come from."""
    brings = packages_distributions()
    return {
        canonicalize_name(name)
        for module in modules
        for name in brings[module.partition(".")[0]]
    }


def _imported(file: Path) -> set[str]:
    """List the top modules that a source imports, wherever the import stands."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


def test_every_extra_names_the_libraries_that_its_check_looks_for(
    project: dict[str, dict[str, list[str]]],
) -> None:
    """A library that is asked for but not looked for is a traceback at work."""
    declared = project["optional-dependencies"].items()
    asked = {extra: _names(names) for extra, names in declared}

    seen = {extra: _bringing(modules) for extra, modules in EXTRAS.items()}

    assert {extra: seen[extra] & asked[extra] for extra in seen} == asked
    assert project["name"] == DISTRIBUTION


def test_the_kiosk_imports_no_library_of_an_extra(root: Path) -> None:
    """What only staff or authors use is absent from a kiosk, and must not be missed."""
    extras = {module.partition(".")[0] for each in EXTRAS.values() for module in each}
    package = root / "kiosk"

    needing = {
        file.relative_to(package).as_posix(): sorted(_imported(file) & extras)
        for file in package.rglob("*.py")
        if not file.relative_to(package).as_posix().startswith(STAFF_ONLY)
        if _imported(file) & extras
    }

    assert needing == {}


def test_the_search_finds_an_import_wherever_it_stands(tmp_path: Path) -> None:
    """The ban above can fail."""
    file = tmp_path / "part.py"
    file.write_text("def late():\n    from rich.table import Table\n    import typer\n")

    assert _imported(file) == {"rich", "typer"}
