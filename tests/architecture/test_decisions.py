"""Decision records are in one form, so that a reader finds the reasons at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PARTS = ["Context", "Options", "Decision", "Consequences"]


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
