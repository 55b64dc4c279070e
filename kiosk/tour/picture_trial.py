"""Draws a picture once in each theme, as a screen would, and says what is lost.

What a file says of itself can be right while nothing, half of it or a black slab shows.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.config.contrast import luminance
from kiosk.problems import Problem
from kiosk.session.preferences import Scheme
from kiosk.visitor.reading.figures import FIGURE_COLOURS, draw_picture

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QMessageLogContext

_SIZE = QSize(240, 160)
_CELL = 8
"""Pixels a side of the squares in which lines are looked for."""
_STEP = 2
"""Pixels between two that are compared: an edge is soft by about one."""
_VISIBLE = 3.0
"""WCAG 2.2, 1.4.11: what is needed to understand a graphic."""
_MOST_LOST = 0.2
_THEMES = {
    Scheme.LIGHT: "light",
    Scheme.DARK: "dark",
    Scheme.HIGH_CONTRAST: "high-contrast",
}


def try_picture(file: Path, name: str) -> list[Problem]:
    """Return what is wrong with the picture as it shows; problems say `name`."""
    complaints: list[str] = []
    data = file.read_bytes()
    before = qInstallMessageHandler(_noting(complaints))
    try:
        drawn = {scheme: draw_picture(file, data, scheme, _SIZE) for scheme in Scheme}
    finally:
        qInstallMessageHandler(before)
    if any(image.isNull() or _is_empty(image) for image in drawn.values()):
        return [
            Problem(
                name,
                0,
                "blank-picture",
                "Nothing of this picture shows on the screen",
                "Open it in a drawing program and save it again, as PNG with 8 bits a "
                "colour or as plain SVG",
            )
        ]
    if complaints:
        return [
            Problem(
                name,
                0,
                "damaged-picture",
                "Only a part of this picture shows on the screen",
                "Copy it once more, or open it and save it again",
            )
        ]
    return _faint(drawn, name)


def _noting(
    complaints: list[str],
) -> Callable[[QtMsgType, QMessageLogContext, str], None]:
    """Return a handler for Qt's log that keeps what its readers of pictures say."""

    def note(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and "imageio" in (context.category or ""):
            complaints.append(message)

    return note


def _is_empty(image: QImage) -> bool:
    alpha = image.convertToFormat(QImage.Format.Format_Alpha8)
    return not any(alpha.constBits())


def _faint(drawn: dict[Scheme, QImage], name: str) -> list[Problem]:
    """Return the themes in which lines are lost that another theme shows."""
    seen = {scheme: _lined(image, scheme) for scheme, image in drawn.items()}
    every = set().union(*seen.values())
    faint = [
        _THEMES[scheme]
        for scheme, cells in seen.items()
        if every and len(every - _with_neighbours(cells)) > _MOST_LOST * len(every)
    ]
    if not faint:
        return []
    return [
        Problem(
            name,
            0,
            "faint-picture",
            f"Lines of this picture are lost in the {' and '.join(faint)} theme",
            'Use colours of the theme, such as stroke="var(--ink, #17262b)" and '
            'fill="var(--card, #ffffff)" (a shape without fill is black), or put a '
            "ground behind it",
        )
    ]


def _lined(image: QImage, scheme: Scheme) -> set[tuple[int, int]]:
    """Return the squares in which two pixels near each other differ by 3:1."""
    width, height = image.width(), image.height()
    ground = QImage(width, height, QImage.Format.Format_RGB32)
    ground.fill(QColor(FIGURE_COLOURS[scheme]["paper"]))
    painter = QPainter(ground)
    painter.drawImage(0, 0, image)
    painter.end()
    lights = _lights(ground)
    return {
        (x // _CELL, y // _CELL)
        for y in range(height - _STEP)
        for x in range(width - _STEP)
        if _differs(lights[y * width + x], lights[y * width + x + _STEP])
        or _differs(lights[y * width + x], lights[(y + _STEP) * width + x])
    }


def _lights(image: QImage) -> list[float]:
    """Return the relative luminance of each pixel, row by row."""
    pixels = array("I", bytes(image.constBits()))
    known = {pixel: luminance(f"#{pixel & 0xFFFFFF:06x}") for pixel in set(pixels)}
    return [known[pixel] for pixel in pixels]


def _differs(one: float, other: float) -> bool:
    lighter, darker = max(one, other), min(one, other)
    return (lighter + 0.05) >= _VISIBLE * (darker + 0.05)


def _with_neighbours(cells: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """Return the squares and those around them: a line's other side counts as seen."""
    around = (-1, 0, 1)
    return {(x + dx, y + dy) for x, y in cells for dx in around for dy in around}
