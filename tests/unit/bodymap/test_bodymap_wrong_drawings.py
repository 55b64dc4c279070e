"""Mistakes in the drawings are told with their muscle, view and kind."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.bodymap.loader import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.unit.bodymap.conftest import Loaded


@pytest.fixture
def redrawn(map_file: Path, drawn_folder: Path, tmp_path: Path) -> Any:
    """Load the shipped words with edited drawings."""

    def load_redrawn(name: str, edit: Callable[[Any], None]) -> Loaded:
        folder = tmp_path / "drawn"
        shutil.copytree(drawn_folder, folder)
        data = json.loads((folder / name).read_text(encoding="utf-8"))
        edit(data)
        (folder / name).write_text(json.dumps(data), encoding="utf-8")
        return load(map_file, folder)

    return load_redrawn


def test_an_empty_zone_is_told(redrawn: Any) -> None:
    """A zone without a shape is dropped; its muscle keeps the others."""

    def empty(data: Any) -> None:
        data["levator"]["back"][0]["d"] = ""

    made, problems = redrawn("zones.json", empty)
    assert [p.code for p in problems if "levator.back.main" in p.message] == [
        "empty-zone"
    ]
    assert len(made.muscles["levator"].zones) == 2


def test_a_zone_outside_the_body_is_told(redrawn: Any) -> None:
    """A zone drawn beside the figure is dropped with its muscle, view and kind."""

    def move(data: Any) -> None:
        zone = data["levator"]["back"][0]
        zone["d"] = "M250 100L260 100L260 110L250 110Z"
        zone["at"] = [255, 105]

    made, problems = redrawn("zones.json", move)
    assert any(
        p.code == "zone-outside" and "levator.back.main" in p.message for p in problems
    )
    assert len(made.muscles["levator"].zones) == 2


def test_a_zone_of_an_unknown_region_is_told(redrawn: Any) -> None:
    """A zone that claims a region nobody drew is dropped and told."""

    def rename(data: Any) -> None:
        data["levator"]["back"][0]["regions"] = ["nape"]

    _, problems = redrawn("zones.json", rename)
    assert any(p.code == "unknown-region" and "nape" in p.message for p in problems)


@pytest.mark.parametrize("name", ["figure", "regions", "muscles", "zones"])
@pytest.mark.parametrize("content", ["", "{", "[]", '{"views":{}}'])
def test_broken_drawings_are_problems_not_crashes(
    name: str, content: str, map_file: Path, drawn_folder: Path, tmp_path: Path
) -> None:
    """Whatever stands in a drawing file, loading tells it or shows what is left."""
    folder = tmp_path / "drawn"
    shutil.copytree(drawn_folder, folder)
    (folder / f"{name}.json").write_text(content, encoding="utf-8")
    _, problems = load(map_file, folder)
    assert problems
