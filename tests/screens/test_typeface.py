"""What stands on the screen is drawn in the typeface made for low vision."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont, QTextLayout

from kiosk.touchkit.window import FAMILY, use_typeface
from kiosk.visitor.composition import ASSETS
from tests.support.layout import machine_set_words
from tests.support.screens import SCREENS

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

    from tests.support.drive import Drive

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


@pytest.mark.parametrize("screen", [*SCREENS, "staff-troubled", "door-pin"])
def test_no_machine_has_letters_of_its_own_width(portrait: Drive, screen: str) -> None:
    """What a machine says of hinting reaches no text, and no field to type in."""
    portrait.open(screen)
    assert machine_set_words(portrait.page) == []
