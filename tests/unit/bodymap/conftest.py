"""The real map, its drawings and table of pain patterns, and copies with a mistake."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.bodymap.assets import Drawings, read_drawings
from kiosk.bodymap.loader import load

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.bodymap.model import BodyMap
    from kiosk.problems import Problem

    Loaded = tuple[BodyMap | None, list[Problem]]
    Editor = Callable[[str, str], Loaded]

ROOT = Path(__file__).parents[3]
DRAWN = ROOT / "assets" / "body"
MAP_FILE = ROOT / "content" / "trigger-point-injections" / "body-map.toml"


@pytest.fixture(scope="session")
def drawn_folder() -> Path:
    """Return where the shipped drawings lie."""
    return DRAWN


@pytest.fixture(scope="session")
def map_file() -> Path:
    """Return the shipped words."""
    return MAP_FILE


@pytest.fixture(scope="session")
def drawings() -> Drawings:
    """Return the shipped drawings, which must be free of problems."""
    read, problems = read_drawings(DRAWN)
    assert problems == []
    assert read is not None
    return read


@pytest.fixture(scope="session")
def body_map() -> BodyMap:
    """Return the shipped map, which must be free of problems."""
    made, problems = load(MAP_FILE, DRAWN)
    assert problems == []
    assert made is not None
    return made


@pytest.fixture(scope="session")
def patterns() -> dict[str, Any]:
    """Return the project's table of referred pain."""
    text = (Path(__file__).parent / "referred_pain.json").read_text(encoding="utf-8")
    table: dict[str, Any] = json.loads(text)
    return table


@pytest.fixture
def edited(map_file: Path, drawn_folder: Path, tmp_path: Path) -> Editor:
    """Load the shipped map and its signs with one passage of either replaced."""

    def load_edited(old: str, new: str) -> Loaded:
        texts = {
            name: (map_file.parent / name).read_text(encoding="utf-8")
            for name in ("body-map.toml", "signs.toml")
        }
        assert any(old in text for text in texts.values())
        for name, text in texts.items():
            (tmp_path / name).write_text(text.replace(old, new, 1), encoding="utf-8")
        return load(tmp_path / "body-map.toml", drawn_folder)

    return load_edited


def line_of(file: Path, needle: str) -> int:
    """Return the line a text stands on."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return next(n for n, line in enumerate(lines, 1) if needle in line)
