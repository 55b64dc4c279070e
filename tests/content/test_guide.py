"""Whoever follows the author's guide to the letter has a topic without mistakes."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from kiosk.articles.checks.run import check_content

from .conftest import TODAY

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "authors" / "guide.md"
EXAMPLE = ROOT / "examples" / "content" / "desk-stretches"


def test_the_guides_lines_make_a_whole_card(tmp_path: Path) -> None:
    """Title, parts, sources and alarm signs as shown leave nothing to guess."""
    text = GUIDE.read_text("utf-8")
    blocks = re.findall(r"^```toml\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    folder = tmp_path / EXAMPLE.name
    folder.mkdir()
    shutil.copytree(EXAMPLE / "images", folder / "images")
    shutil.copy(EXAMPLE / "en.md", folder)
    card, *more, reviewed = blocks
    (folder / "topic.toml").write_text("\n".join([card, *more]), "utf-8")

    problems = check_content(tmp_path, TODAY).problems
    in_card = {p.code for p in problems if p.file.endswith("topic.toml")}

    assert in_card == {"not-reviewed"}
    assert "reviewer = " in reviewed
