"""Icons and other drawings, rendered as large as they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class DrawnImages(QQuickImageProvider):
    """Serves images that are drawn as they are asked for; `drawn` says what of."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def drawn(self, name: str, wanted: QSize) -> QImage:
        """Draw what `name` stands for; an empty image where there is none."""
        raise NotImplementedError

    def requestImage(
        self,
        id: str,  # noqa: A002 - Qt's name
        size: QSize,
        requestedSize: QSize,  # noqa: N803 - Qt's name
    ) -> QImage:
        """Draw it, and tell its size."""
        image = self.drawn(id, requestedSize)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image


class LateImages(DrawnImages):
    """Draws with what `make` makes when the first image is asked for."""

    def __init__(self, make: Callable[[], DrawnImages]) -> None:
        super().__init__()
        self._make = make
        self._made: DrawnImages | None = None

    def drawn(self, name: str, wanted: QSize) -> QImage:
        """Draw what `name` stands for."""
        if self._made is None:
            self._made = self._make()
        return self._made.drawn(name, wanted)


class IconProvider(DrawnImages):
    """Serves ``image://icon/NAME/RRGGBB`` from the icons that came along."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def drawn(self, name: str, wanted: QSize) -> QImage:
        """Draw the icon in its colour."""
        icon, _, colour = name.partition("/")
        try:
            svg = (self._folder / f"{icon}.svg").read_text("utf-8")
        except OSError:
            return QImage()
        return rendered(svg.replace("currentColor", f"#{colour}"), wanted)


def rendered(svg: str, wanted: QSize) -> QImage:
    """Draw an SVG as large as fits into `wanted` pixels; an empty image if it fails."""
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    # The whole pixels of defaultSize would lose a drawing of less than one.
    shape = renderer.viewBoxF().size()
    if not renderer.isValid() or shape.isEmpty():
        return QImage()
    # Until its screen is laid out, a picture is asked for with no width or height.
    natural = _fitted(shape, QSizeF(wanted)).toSize().expandedTo(QSize(1, 1))
    image = _clear(natural)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def _clear(size: QSize) -> QImage:
    """Return a picture in which nothing is painted yet.

    To fill one would have PySide make all enums of `Qt`, as one of them is a colour.
    """
    across, down = size.width(), size.height()
    nothing = bytes(4 * across * down)
    kind = QImage.Format.Format_ARGB32_Premultiplied
    return QImage(nothing, across, down, kind).copy()


def _fitted(shape: QSizeF, room: QSizeF) -> QSizeF:
    """Return `shape` as large as fits into `room`, as Qt's own scaling has it.

    That one has to be told how by an enum of `Qt`, and PySide would make all of them.
    """
    across = room.height() * shape.width() / shape.height()
    if across <= room.width():
        return QSizeF(across, room.height())
    return QSizeF(room.width(), room.width() * shape.height() / shape.width())
