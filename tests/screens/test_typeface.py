"""What stands on the screen is drawn in the typeface made for low vision."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont, QTextLayout

from kiosk.touchkit.window import FAMILY, use_typeface
from kiosk.visitor.composition import ASSETS

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

CONTENT = Path(__file__).parents[2] / "content"


def families(words: str, weight: QFont.Weight) -> set[str]:
    """Name the fonts Qt takes the letters of `words` from."""
    font = QFont(FAMILY)
    font.setWeight(weight)
    layout = QTextLayout(words, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return {run.rawFont().familyName() for run in layout.glyphRuns()}


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.Bold])
@pytest.mark.parametrize("page", sorted(CONTENT.glob("*/*.md")), ids=lambda p: p.name)
def test_every_letter_is_drawn_in_our_typeface(
    qapp: QGuiApplication, page: Path, weight: QFont.Weight
) -> None:
    """No letter of a shipped page falls back to whatever the machine has."""
    use_typeface(qapp, ASSETS / "fonts")
    letters = "".join(sorted(set(page.read_text("utf-8")) - {"\n"}))

    assert families(letters, weight) == {FAMILY}
