"""A setting that IT may write is one that something reads."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest
from pydantic import BaseModel

from kiosk.config.model import Settings

if TYPE_CHECKING:
    from pathlib import Path

BY_NAME = {"keypad"}
"""Sections whose keys are read by their names, all in one loop."""
RESOLVED = {"folders"}
"""Sections that the settings' own room turns into what others read."""


def _sections() -> dict[str, type[BaseModel]]:
    kinds = {name: each.annotation for name, each in Settings.model_fields.items()}
    return {
        name: kind
        for name, kind in kinds.items()
        if isinstance(kind, type) and issubclass(kind, BaseModel)
    }


@pytest.fixture(scope="module")
def read(root: Path) -> set[tuple[str, str]]:
    """Collect every ``section.key`` of the program outside the settings' own room."""
    found = set()
    for file in (root / "kiosk").rglob("*.py"):
        if file.relative_to(root / "kiosk").parts[0] in {"config", "tour"}:
            continue
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Attribute):
                of = node.value
                name = of.attr if isinstance(of, ast.Attribute) else ""
                name = of.id if isinstance(of, ast.Name) else name
                found.add((name, node.attr))
    return found


def test_every_setting_is_read_somewhere(read: set[tuple[str, str]]) -> None:
    """No line of kiosk.toml is accepted, documented and then without effect."""
    settings = {
        (section, key)
        for section, kind in _sections().items()
        for key in kind.model_fields
        if section not in BY_NAME | RESOLVED
    }

    assert len(settings) > 30
    assert settings - read == set()


def test_sections_read_by_name_are_read(read: set[tuple[str, str]]) -> None:
    """The exceptions stand for sections that are there, and that somebody takes."""
    assert set(_sections()) >= BY_NAME | RESOLVED
    assert {("settings", section) for section in BY_NAME} <= read
