"""Screens are built from our controls, and the QML module lists all it holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

MODULES = ("kiosk/touchkit", "kiosk/visitor", "kiosk/desk")
MADE_OF_BARE_TYPES = {"Field.qml"}
"""A control that only the form has; it carries name, role and focus ring itself."""

BARE = re.compile(
    r"^\s*(?:\w+\s*:\s*)?"
    r"((?:\w+\.)?(?:Text|Label|MouseArea|Button|TextField|TextArea))\s*\{",
    re.MULTILINE,
)
"""Types that a person reads or presses, which only a control makes accessible."""


def _bare_types(source: str) -> list[str]:
    without_comments = re.sub(r"//[^\n]*|/\*.*?\*/", "", source, flags=re.DOTALL)
    return BARE.findall(without_comments)


@pytest.mark.parametrize("folder", MODULES)
def test_screens_and_blocks_use_our_controls_only(root: Path, folder: str) -> None:
    """A bare type has no name for a screen reader, no focus ring, no size in mm."""
    module = root / folder
    files = [
        file
        for file in module.rglob("*.qml")
        if file.parent.name != "controls" and file.name not in MADE_OF_BARE_TYPES
    ]

    bare = [
        f"{file.relative_to(root)}: {name}"
        for file in files
        for name in _bare_types(file.read_text("utf-8"))
    ]

    assert bare == []


def test_the_search_finds_bare_types_and_spares_ours() -> None:
    """The ban can fail, and takes neither comments nor our own names for a breach."""
    assert _bare_types("Item {\n  Text {\n") == ["Text"]
    assert _bare_types("contentItem: T.Label {") == ["T.Label"]
    assert _bare_types("Item { // Text {\n /* MouseArea { */ BodyText {\n}") == []


@pytest.mark.parametrize("folder", MODULES)
def test_the_qmldir_lists_every_file_and_no_other(root: Path, folder: str) -> None:
    """A file left out of the list is a type that no screen can load."""
    module = root / folder
    files = {
        file.relative_to(module).as_posix()
        for file in module.rglob("*.qml")
        if "keyboard_style" not in file.parts  # found by Qt's keyboard, by its path
    }
    qmldir = module / "qmldir"
    lines = qmldir.read_text("utf-8").splitlines() if qmldir.exists() else []

    listed = {line.split()[-1] for line in lines if line.endswith(".qml")}

    assert files == listed
