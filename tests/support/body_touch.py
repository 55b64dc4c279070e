"""A finger on the drawn body, what it lights, and what is said then."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF

from tests.support.drive import Drive, wait_for
from tests.support.items import visible
from tests.support.touch import press_and_let_go

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QPointingDevice

    from kiosk.bodymap.model import BodyMap


def body_of(drive: Drive) -> BodyMap:
    """Return the map shown."""
    body = drive.kiosk.catalogue.body_map(drive.topic.id)
    assert body is not None
    return body


def pixel_of(drive: Drive, x: float, y: float, *, is_beside: bool = False) -> QPoint:
    """Return where on the screen a picture shows a point of the body."""
    views = drive.shell.pages.bodyMap.views
    picture = views.beside if is_beside else views.picture
    at, one = picture.spotAt(QPointF(0, 0)), picture.unitsOf(1.0)
    spot = QPointF((x - at.x()) / one, (y - at.y()) / one)
    return picture.mapToScene(spot).toPoint()


def touch_body(
    drive: Drive,
    finger: QPointingDevice,
    x: float,
    y: float,
    *,
    is_beside: bool = False,
) -> QPoint:
    """Touch a point of the body, and wait for the answer."""
    at = pixel_of(drive, x, y, is_beside=is_beside)
    answered = drive.shell.pages.bodyMap.changed
    drive.see()
    wait_for(answered, partial(press_and_let_go, drive.window, finger, at))
    drive.settle()
    return at


def is_lit(picture: QImage, at: QPoint) -> bool:
    """Tell whether a pixel shows a lit area: more green and blue than red."""
    colour = picture.pixelColor(at)
    return colour.red() < min(colour.green(), colour.blue()) - 20


def answered_on(drive: Drive) -> list[str]:
    """List the words of the answer on the screen, an alarm's among them."""
    words = [str(item.property("plain")) for item in visible(drive.page, "BodyText")]
    strips = visible(drive.page, "AlarmStrip")
    return words + [str(strip.property("name")) for strip in strips]
