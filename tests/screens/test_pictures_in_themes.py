"""Drawings keep their meaning in every theme."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.articles.svg import TOKENS, check_svg
from kiosk.config.contrast import contrast
from kiosk.session.preferences import Scheme
from kiosk.visitor.reading.figures import FIGURE_COLOURS

ROOT = Path(__file__).parents[2]
DRAWINGS = sorted(
    [
        *ROOT.glob("content/*/images/*.svg"),
        *ROOT.glob("examples/content/*/images/*.svg"),
        *ROOT.glob("assets/illustrations/*.svg"),
    ]
)
EDGES = 3.0
TOLD_BY_FILL = [
    ("ink", "paper"),
    ("ink", "card"),
    ("ink", "pale-accent"),
    ("muscle-shade", "muscle"),
    ("pain", "pale-accent"),
    ("pain", "card"),
    ("card", "pain"),
    ("card", "accent"),
    ("accent", "card"),
    ("accent", "pale-accent"),
]
"""What a drawing shows by one colour on another, without a line between."""


@pytest.mark.parametrize("scheme", Scheme)
def test_every_theme_has_every_colour(scheme: Scheme) -> None:
    """A name an author may use has a colour, or the drawing would turn black."""
    assert set(FIGURE_COLOURS[scheme]) == set(TOKENS)


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize(("mark", "ground"), TOLD_BY_FILL)
def test_what_a_fill_tells_stands_out(scheme: Scheme, mark: str, ground: str) -> None:
    """Marks, strands and lines of charts reach 3:1 on what they lie on."""
    colours = FIGURE_COLOURS[scheme]

    assert contrast(colours[mark], colours[ground]) >= EDGES


@pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda file: file.stem)
def test_shipped_drawing_is_accepted(drawing: Path) -> None:
    """Our own drawings keep to the subset an author must keep to."""
    assert check_svg(drawing.read_bytes()) == []
