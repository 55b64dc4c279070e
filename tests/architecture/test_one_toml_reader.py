"""TOML is read in one place, which knows lines and every way to be wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def test_nobody_reads_toml_past_the_reader_with_lines(root: Path) -> None:
    """Only `kiosk/toml` names Python's own parser."""
    readers = {
        file.parent.relative_to(root).as_posix()
        for file in (root / "kiosk").rglob("*.py")
        if "import tomllib" in file.read_text("utf-8")
    }

    assert readers == {"kiosk/toml"}
