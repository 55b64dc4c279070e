"""Says what a sighted visitor would find cut, covered or too small to hit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from kiosk.touchkit.window import typeface
from tests.support.items import (
    SLACK,
    described,
    enclosing,
    overlaps,
    place_of,
    shown_place_of,
    visible,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtQuick import QQuickItem

    from tests.support.drive import Drive

TARGET_MM = 20.0
SCROLLED = ("PagedArea", "ScrollPage", "DetailPanel", "FormTable")
"""What moves its content up and down, so that words may lie below the screen."""

SURFACES = ("Pressable", "ListCard", "Panel", "CalloutBlock")
"""What holds words and must be large enough for them."""


def faults_on(drive: Drive, screens: Iterable[str]) -> list[str]:
    """Say of each screen what is cut there, and what a thumb would miss."""
    faults = []
    for screen in screens:
        drive.open(screen)
        found = clipping_faults(drive.page)
        found += target_faults(drive.page, drive.theme.property("pixelsPerMm"))
        faults += [f"{screen}: {fault}" for fault in found]
    return faults


def target_faults(page: QQuickItem, pixels_per_mm: float) -> list[str]:
    """Say which controls a thumb would miss, or hit together."""
    smallest = TARGET_MM * pixels_per_mm - SLACK
    controls = visible(page, "Pressable")
    small = [
        f"{described(c)} is {c.width() / pixels_per_mm:.1f} x "
        f"{c.height() / pixels_per_mm:.1f} mm"
        for c in controls
        if c.width() < smallest or c.height() < smallest
    ]
    return [*small, *overlaps(_in_reach(controls))]


def clipping_faults(page: QQuickItem) -> list[str]:
    """Say which words are cut short, leave their surface or the screen, or collide."""
    texts = [item for item in visible(page, "QQuickText") if item.property("text")]
    within = QRectF(0, 0, page.width(), page.height())
    faults = [fault for item in texts for fault in _word_faults(item, within)]
    for control in visible(page, "Pressable"):
        faults += _edge_faults(control, within)
    return [*faults, *overlaps(_in_reach(texts), slack=2 * SLACK)]


def machine_set_words(page: QQuickItem) -> list[str]:
    """Name the words whose width a machine's own settings of hinting decide."""
    written = [
        text
        for kind in ("QQuickText", "QQuickTextInput")
        for text in visible(page, kind)
    ]
    ours = typeface().hintingPreference()
    others = [t for t in written if t.property("font").hintingPreference() != ours]
    return [described(text) for text in others]


def overflow(page: QQuickItem) -> float:
    """Return by how many pixels the longest paged area exceeds its room."""
    areas = visible(page, "PagedArea")
    return max((a.property("contentHeight") - a.height() for a in areas), default=0.0)


def _word_faults(item: QQuickItem, within: QRectF) -> Iterator[str]:
    name = described(item)
    if item.property("truncated"):
        yield f"{name} is cut short"
    if item.property("contentWidth") > item.width() + SLACK:
        yield f"{name} is wider than its place"
    if item.property("contentHeight") > item.height() + SLACK:
        yield f"{name} is higher than its place"
    surface = enclosing(item, *SURFACES)
    if surface is not None and not _holds(place_of(surface), place_of(item)):
        yield f"{name} leaves {described(surface)}"
    yield from _edge_faults(item, within)


def _edge_faults(item: QQuickItem, within: QRectF) -> Iterator[str]:
    place = place_of(item)
    if enclosing(item, *SCROLLED) is not None:
        place.setTop(within.top())
        place.setBottom(within.bottom())
    if not _holds(within, place):
        yield f"{described(item)} leaves the screen"


def _holds(outer: QRectF, inner: QRectF) -> bool:
    return outer.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(inner)


def _in_reach(items: list[QQuickItem]) -> list[QQuickItem]:
    """Leave out what a veil covers: the screen below the idle warning."""
    enabled = [item for item in items if item.isEnabled()]
    return [item for item in enabled if not shown_place_of(item).isEmpty()]
