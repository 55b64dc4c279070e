"""The real map, its drawings and the project's own table of pain patterns."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.bodymap.assets import Drawings, read_drawings
from kiosk.bodymap.loader import load

if TYPE_CHECKING:
    from kiosk.bodymap.model import BodyMap

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
