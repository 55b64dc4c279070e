"""Renders every muscle's page into one picture for clinicians to sign off.

``python -m tools.bodymap.contact_sheet [FILE]`` writes docs/body-map-contact-sheet.png.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.bodymap.assets import read_drawings
from kiosk.bodymap.loader import load
from kiosk.bodymap.model import Side, View
from tools.bodymap import sheet_svg
from tools.bodymap.sheet_svg import Panel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPainter

    from kiosk.bodymap.assets import Drawings

ROOT = Path(__file__).parents[2]
DRAWN = ROOT / "assets" / "body"
SHEET = ROOT / "docs" / "body-map-contact-sheet.png"

TITLE, MARGIN, COLUMNS = 20, 6, 8
CELL = (268, 384)
MAP_FILE = ROOT / "content" / "trigger-point-injections" / "body-map.toml"
HEAD_ONLY = (-42.0, -14.0, 178.0, 230.0)


def _box(drawings: Drawings, muscle: str, view: View) -> tuple[float, ...]:
    """Return the part of a view that holds all of a muscle, with room around it.

    A muscle whose pain stays near is shown enlarged; one that reaches a hand or foot is
    shown on the whole figure.
    """
    if view is View.HEAD_SIDE:
        return HEAD_ONLY
    boxes = [z.box for z in drawings.zones[muscle] if z.view is view]
    if view in drawings.shapes[muscle]:
        boxes.append(drawings.shapes[muscle][view].box)
    top = min(box[1] for box in boxes) - 40
    bottom = max(box[3] for box in boxes) + 40
    side = max(max(abs(box[0]), abs(box[2])) for box in boxes) + 30
    height = max(bottom - top, side * 2 * 1.3)
    width = max(side * 2, height / 1.77)
    return (-width / 2, top, width, height)


def panels(drawings: Drawings, names: Mapping[str, str]) -> list[Panel]:
    """Return a panel for every muscle and view that shows something of it."""
    made = []
    for muscle, shapes in drawings.shapes.items():
        if muscle not in names:
            continue
        for view in View:
            zones = any(z.view is view for z in drawings.zones[muscle])
            if zones or view in shapes:
                box = _box(drawings, muscle, view)
                hatch = "wide" if box[3] > 420 else "fine"  # noqa: PLR2004 - units
                title = f"{names[muscle]}, {view.replace('_', ' ')}"
                made.append(Panel(title, view, Side.RIGHT, box, muscle, hatch))
    return made


def _draw(
    painter: QPainter, drawings: Drawings, panel: Panel, place: list[int]
) -> None:
    """Draw one panel into left, top, width, height."""
    from PySide6.QtCore import QByteArray, QPointF, QRectF
    from PySide6.QtSvg import QSvgRenderer

    left, top, width, height = place
    content = sheet_svg.figure(drawings, panel.view, panel.side)
    if panel.muscle:
        content += sheet_svg.muscle(drawings, panel)
    else:
        content += sheet_svg.region_fills(drawings, panel.view)
    content += sheet_svg.edge(drawings, panel.view, panel.side)
    x, y, w, h = panel.box
    scale = min(width / w, (height - TITLE) / h)
    fitted = replace(panel, box=(x - (width / scale - w) / 2, y, width / scale, h))
    svg = sheet_svg.panel_svg(fitted, content)
    painter.drawText(QPointF(left + MARGIN, top + TITLE - 6), panel.title)
    painter.setClipRect(QRectF(left, top + TITLE, width, height - TITLE))
    QSvgRenderer(QByteArray(svg.encode())).render(
        painter, QRectF(left, top + TITLE, width, h * scale)
    )
    painter.setClipping(False)


def render(
    drawings: Drawings, shown: list[Panel], cell: tuple[int, int], file: Path
) -> None:
    """Write the panels in rows to a picture file."""
    from PySide6.QtGui import QColor, QImage, QPainter

    width, height = cell
    columns = min(COLUMNS, len(shown))
    rows = -(-len(shown) // columns)
    image = QImage(width * columns, height * rows, QImage.Format.Format_RGB32)
    image.fill(QColor("#faf7f0"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = painter.font()
    font.setPixelSize(13)
    painter.setFont(font)
    for index, panel in enumerate(shown):
        left, top = index % columns * width, index // columns * height
        _draw(painter, drawings, panel, [left, top, width - MARGIN, height - MARGIN])
    painter.end()
    image.save(str(file), "PNG", 0)


def main(arguments: list[str]) -> int:
    """Render the sheet; tell what is wrong with the drawings, if anything is."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    drawings, _ = read_drawings(DRAWN)
    body_map, problems = load(MAP_FILE, DRAWN)
    sys.stderr.writelines(f"{problem}\n" for problem in problems)
    if drawings is None or body_map is None:
        return 1
    names = {m.id: m.words["en"].medical for m in body_map.muscles.values()}
    application = QGuiApplication([])
    shown = [
        Panel(
            f"Regions, {view.replace('_', ' ')}",
            view,
            Side.RIGHT,
            drawings.figures[view].box,
        )
        for view in View
    ]
    render(
        drawings,
        [*shown, *panels(drawings, names)],
        CELL,
        Path(arguments[0]) if arguments else SHEET,
    )
    application.quit()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
