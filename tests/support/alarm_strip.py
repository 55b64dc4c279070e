"""The strip of an alarm: what it says, what it must say, and the room it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support.items import visible

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from kiosk.bodymap.leading import Lead
    from tests.support.drive import Drive

STRIP_SHARE = 0.12
LARGE_SHARE = 0.25
"""The most a strip may take of the screen, and that of a place that may hide the heart.

Issue 11, point 2.
"""


def lines_of(drive: Drive) -> list[str]:
    """List the lines of the alarm on the screen."""
    return [str(line.property("words")) for line in visible(drive.page, "AlarmWords")]


def strip_of(drive: Drive) -> QQuickItem:
    """Return the one strip on the screen."""
    (strip,) = visible(drive.page, "AlarmStrip")
    return strip


def expected_lines(drive: Drive, lead: Lead) -> list[str]:
    """Return what a strip must say: the two first signs, each with its own call."""
    lines = [lead.notices[0].lead] if lead.is_grave else []
    for notice in lead.foremost:
        if drive.size == "small":
            lines.append(f"{notice.shortest_call} {notice.signs_in_line}")
        else:
            lines += [notice.shortest_call, *notice.signs]
    return lines


def share_of(drive: Drive, item: QQuickItem) -> float:
    """Return how much of the screen an item takes."""
    screen = drive.page.width() * drive.page.height()
    return item.width() * item.height() / screen
