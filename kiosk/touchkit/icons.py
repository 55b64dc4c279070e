"""Icons and other drawings, rendered as large as they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, QSizeF, Qt
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
    shape.scale(QSizeF(wanted), Qt.AspectRatioMode.KeepAspectRatio)
    # Until its screen is laid out, a picture is asked for with no width or height.
    natural = shape.toSize().expandedTo(QSize(1, 1))
    image = QImage(natural, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image
