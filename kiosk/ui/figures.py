"""Pictures and icons, drawn in the colours of the theme in use."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from kiosk.session.preferences import Scheme

if TYPE_CHECKING:
    from collections.abc import Mapping

_LARGEST_MEGABYTES = 64
"""Qt refuses to decode anything larger (bar B6 of the notes on bad input)."""

# Decision record 0070 says why drawings have an accent and skins of their own.
_LIGHT = {
    "ink": "#17262b", "soft-ink": "#3f4e53", "paper": "#faf7f1", "card": "#ffffff",
    "line": "#8a8378", "accent": "#0a555c", "pale-accent": "#dcedeb",
    "skin": "#f2cfb3", "skin-shade": "#d9a885", "skin-2": "#b97f58",
    "skin-2-shade": "#925f3e", "skin-3": "#906045", "muscle": "#eab0a4",
    "muscle-shade": "#94392f", "pain": "#c43d27", "spill": "#b3700f",
    "white": "#ffffff", "hair": "#211714", "hair-2": "#a9adb0",
}  # fmt: skip
_DARK = {
    **_LIGHT,
    "ink": "#f4f1ea", "soft-ink": "#8c999c", "paper": "#12191c", "card": "#1c262a",
    "line": "#7d8b8f", "accent": "#4fa9a4", "pale-accent": "#21393c",
    "skin": "#e3bc9e", "skin-shade": "#c2926f", "skin-2": "#a87450",
    "skin-2-shade": "#7f5336", "skin-3": "#8a5b43", "muscle": "#7d3a32",
    "muscle-shade": "#f0b3a8", "pain": "#ff8a73", "spill": "#f0b35a",
    "hair": "#1d1516", "hair-2": "#8f979b",
}  # fmt: skip
_CONTRAST = {
    **_DARK,
    "ink": "#ffffff", "soft-ink": "#9aa5a8", "paper": "#000000", "card": "#000000",
    "line": "#ffffff", "accent": "#2f9a94", "pale-accent": "#1f1f1f",
    "muscle": "#5c201a", "muscle-shade": "#ffd0c8", "pain": "#ff9d8a",
    "spill": "#ffd166", "hair": "#171111",
}  # fmt: skip

FIGURE_COLOURS: dict[Scheme, dict[str, str]] = {
    Scheme.LIGHT: _LIGHT,
    Scheme.DARK: _DARK,
    Scheme.HIGH_CONTRAST: _CONTRAST,
}
"""What the colour names of authors' drawings mean in each theme."""


class FigureProvider(QQuickImageProvider):
    """Serves ``image://figure/SCHEME/FILE``; a picture that fails gives an empty image.

    Files reach this point only through the article's checks, so a path is never a
    visitor's.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        QImageReader.setAllocationLimit(_LARGEST_MEGABYTES)

    def requestImage(  # noqa: N802 - Qt's name
        self,
        id: str,  # noqa: A002 - Qt's name
        size: QSize,
        requestedSize: QSize,  # noqa: N803 - Qt's name
    ) -> QImage:
        """Draw the picture as large as asked for."""
        scheme, _, name = id.partition("/")
        file = Path(unquote(name))
        wanted = requestedSize if requestedSize.isValid() else QSize(950, 570)
        if file.suffix == ".svg":
            image = _draw_svg(file, FIGURE_COLOURS[Scheme(int(scheme))], wanted)
        else:
            image = _read_raster(file, wanted)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image


class IllustrationProvider(QQuickImageProvider):
    """Serves ``image://illustration/SCHEME/NAME`` from the drawings that came along."""

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder

    def requestImage(  # noqa: N802 - Qt's name
        self,
        id: str,  # noqa: A002 - Qt's name
        size: QSize,
        requestedSize: QSize,  # noqa: N803 - Qt's name
    ) -> QImage:
        """Draw the illustration in the colours of the theme."""
        scheme, _, name = id.partition("/")
        file = self._folder / f"{name}.svg"
        image = _draw_svg(file, FIGURE_COLOURS[Scheme(int(scheme))], requestedSize)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image


class IconProvider(QQuickImageProvider):
    """Serves ``image://icon/NAME/RRGGBB`` from the icons that came along."""

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._folder = folder

    def requestImage(  # noqa: N802 - Qt's name
        self,
        id: str,  # noqa: A002 - Qt's name
        size: QSize,
        requestedSize: QSize,  # noqa: N803 - Qt's name
    ) -> QImage:
        """Draw the icon in its colour."""
        name, _, colour = id.partition("/")
        svg = (self._folder / f"{name}.svg").read_text("utf-8")
        image = _rendered(svg.replace("currentColor", f"#{colour}"), requestedSize)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image


def _draw_svg(file: Path, colours: Mapping[str, str], wanted: QSize) -> QImage:
    # Not at start: the first frame shows no drawing, and the checks cost 10 ms.
    from kiosk.articles.svg import themed_svg  # noqa: PLC0415

    try:
        return _rendered(themed_svg(file.read_text("utf-8"), colours), wanted)
    except (OSError, UnicodeDecodeError):
        return QImage()


def _rendered(svg: str, wanted: QSize) -> QImage:
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    natural = renderer.defaultSize()
    if not renderer.isValid() or natural.isEmpty():
        return QImage()
    natural.scale(wanted, Qt.AspectRatioMode.KeepAspectRatio)
    # Until its screen is laid out, a picture is asked for with no width or height.
    natural = natural.expandedTo(QSize(1, 1))
    image = QImage(natural, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def _read_raster(file: Path, wanted: QSize) -> QImage:
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    natural = reader.size()
    if natural.isValid():
        natural.scale(wanted, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(natural)
    return reader.read()
