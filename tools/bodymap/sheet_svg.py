"""Draws panels of the body map as SVG, the way a screen would draw them."""

from __future__ import annotations

from colorsys import hls_to_rgb
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from kiosk.bodymap.geometry import mirrored
from kiosk.bodymap.model import Kind, Side, View, sign

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.bodymap.assets import Drawings
    from kiosk.bodymap.model import Zone

SKIN, INK, LINE = "#e2d5c7", "#7a6656", "#78645a"
MAIN, MAIN_EDGE = "#cd4b37", "#952a1c"
SPILL, SPILL_EDGE = "#f3cf87", "#8a5200"
LINE_STRENGTH = {"main": 0.5, "detail": 0.3, "face": 0.5}


@dataclass(frozen=True)
class Panel:
    """One picture on a sheet: what it shows, and which part (x, y, width, height)."""

    title: str
    view: View
    side: Side
    box: tuple[float, float, float, float]
    muscle: str = ""
    hatch: str = "wide"


def _turned(view: View, side: Side) -> Callable[[str], str]:
    """Return what puts half data on the person's side of a view."""
    return mirrored if sign(view, side) < 0 else str


def _whole(view: View, side: Side) -> Callable[[str], str]:
    """Return what turns a whole figure: only the head's side ever turns."""
    return _turned(view, side) if view is View.HEAD_SIDE else str


def figure(drawings: Drawings, view: View, side: Side) -> str:
    """Return skin, soft form and contour lines."""
    shown, turn = drawings.figures[view], _whole(view, side)
    parts = [f'<path d="{turn(shown.outline)}" fill="{SKIN}"/>']
    parts += [
        f'<path d="{turn(d)}" fill="#fff" fill-opacity=".2"/>' for d in shown.form
    ]
    parts += [
        f'<path d="{turn(line.path)}" fill="none" stroke="{LINE}" stroke-width=".9"'
        f' stroke-opacity="{LINE_STRENGTH[line.kind]}" stroke-linecap="round"/>'
        for line in shown.lines
    ]
    return "".join(parts)


def edge(drawings: Drawings, view: View, side: Side) -> str:
    """Return the outline, drawn last so that nothing covers it."""
    path = _whole(view, side)(drawings.figures[view].outline)
    return (
        f'<path d="{path}" fill="none" stroke="{INK}" stroke-width="1.4"'
        ' stroke-linejoin="round"/>'
    )


def _zone(zone: Zone, turn: Callable[[str], str], hatch: str) -> str:
    """Return one zone: filled when main, hatched when spill-over."""
    path = turn(zone.path)
    if zone.kind is Kind.MAIN:
        return (
            f'<path d="{path}" fill="{MAIN}" fill-opacity=".86" stroke="{MAIN_EDGE}"/>'
        )
    lines = turn(zone.hatch_wide if hatch == "wide" else zone.hatch_fine)
    width = 1.6 if hatch == "wide" else 1.1
    return (
        f'<path d="{path}" fill="{SPILL}" fill-opacity=".55" stroke="{SPILL_EDGE}"/>'
        f'<path d="{lines}" fill="none" stroke="{SPILL_EDGE}" stroke-width="{width}"/>'
    )


def _cross(x: float, y: float, size: float) -> str:
    """Return a trigger point: a dark cross with a light edge."""
    d = f"M{x - size} {y - size}L{x + size} {y + size}M{x - size} {y + size}"
    d += f"L{x + size} {y - size}"
    return "".join(
        f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width * size}"'
        ' stroke-linecap="round"/>'
        for colour, width in (("#fff", 1.2), ("#1b1b1b", 0.6))
    )


def muscle(drawings: Drawings, panel: Panel) -> str:
    """Return a muscle's rims, zones, shape and crosses in one view."""
    turn = _turned(panel.view, panel.side)
    zones = [z for z in drawings.zones[panel.muscle] if z.view is panel.view]
    parts = [
        f'<path d="{turn(z.soft_path)}" fill-opacity=".3"'
        f' fill="{MAIN if z.kind is Kind.MAIN else SPILL}"/>'
        for z in zones
    ]
    shape = drawings.shapes[panel.muscle].get(panel.view)
    if shape:
        parts.append(
            f'<path d="{turn(shape.path)}" fill="#8a4b45" fill-opacity=".28"'
            ' stroke="#6b3a36" stroke-width="1"/>'
        )
    parts += [_zone(zone, turn, panel.hatch) for zone in zones]
    if shape:
        direction = sign(panel.view, panel.side)
        size = 2.6 if panel.hatch == "fine" else 4.5
        parts += [_cross(direction * x, y, size) for x, y in shape.points]
    return "".join(parts)


def _pastel(index: int) -> str:
    """Return a light colour unlike its neighbours'; QtSvg knows no hsl()."""
    rgb = hls_to_rgb(index * 137 % 360 / 360, 0.8, 0.55)
    return "#" + "".join(f"{round(c * 255):02x}" for c in rgb)


def region_fills(drawings: Drawings, view: View) -> str:
    """Return every region of a view in a colour of its own, on both sides."""
    sides = (Side.RIGHT,) if view is View.HEAD_SIDE else (Side.LEFT, Side.RIGHT)
    parts = []
    for index, (_, path) in enumerate(drawings.region_paths[view].items()):
        colour = _pastel(index)
        parts += [
            f'<path d="{_turned(view, side)(path)}" fill="{colour}" stroke="#555"'
            ' stroke-width=".6"/>'
            for side in sides
        ]
    return "".join(parts)


def panel_svg(panel: Panel, content: str) -> str:
    """Return one panel as a document of its own, which cuts it at its box."""
    x, y, width, height = panel.box
    if panel.view is View.HEAD_SIDE and sign(panel.view, panel.side) < 0:
        x = -x - width
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x} {y} {width} {height}">'
        f"<title>{escape(panel.title)}</title>{content}</svg>"
    )
