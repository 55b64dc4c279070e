"""Pictures, drawn in the colours of the theme in use."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from kiosk.session.preferences import Scheme
from kiosk.touchkit.icons import DrawnImages, rendered

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_LARGEST_MEGABYTES = 64
"""Qt refuses to decode anything larger."""

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


class FigureProvider(DrawnImages):
    """Serves ``image://figure/SCHEME/FILE``; a picture that fails gives an empty image.

    `data_of` gives what a file held as its topic was read: a folder that does not
    answer must not hold up the screen that shows it.
    """

    def __init__(self, data_of: Callable[[Path], bytes]) -> None:
        super().__init__()
        self._data_of = data_of

    def drawn(self, name: str, wanted: QSize) -> QImage:
        """Draw the picture as large as asked for."""
        scheme, _, file = name.partition("/")
        room = wanted if wanted.isValid() else QSize(950, 570)
        path = Path(unquote(file))
        return draw_picture(path, self._data_of(path), Scheme(int(scheme)), room)


class LogoProvider(DrawnImages):
    """Serves ``image://logo/SCHEME``: the clinic's logo, drawn from its file."""

    def __init__(self, file: Path | None) -> None:
        super().__init__()
        self._file = file

    def drawn(self, name: str, wanted: QSize) -> QImage:
        """Draw the logo as large as asked for."""
        if self._file is None:
            return QImage()
        try:
            data = self._file.read_bytes()
        except OSError:
            return QImage()
        return draw_picture(self._file, data, Scheme(int(name)), wanted)


class IllustrationProvider(DrawnImages):
    """Serves ``image://illustration/SCHEME/NAME`` from the drawings that came along."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def drawn(self, name: str, wanted: QSize) -> QImage:
        """Draw the illustration in the colours of the theme."""
        scheme, _, drawing = name.partition("/")
        try:
            data = (self._folder / f"{drawing}.svg").read_bytes()
        except OSError:
            return QImage()
        return _draw_svg(data, FIGURE_COLOURS[Scheme(int(scheme))], wanted)


def draw_picture(file: Path, data: bytes, scheme: Scheme, wanted: QSize) -> QImage:
    """Draw what `file` held as large as fits into `wanted` pixels.

    An empty image where that fails.

    Screens, logo and the trial of `content check` all draw with this.
    """
    if file.suffix.lower() == ".svg":
        return _draw_svg(data, FIGURE_COLOURS[scheme], wanted)
    return _read_raster(data, wanted)


def _draw_svg(data: bytes, colours: Mapping[str, str], wanted: QSize) -> QImage:
    # Not at start: the first frame shows no drawing.
    from kiosk.articles.svg_colours import themed_svg
    from kiosk.articles.svg_text import svg_text

    try:
        return rendered(themed_svg(svg_text(data), colours), wanted)
    except ValueError:
        return QImage()


def _read_raster(data: bytes, wanted: QSize) -> QImage:
    from PySide6.QtCore import QBuffer, Qt
    from PySide6.QtGui import QImageIOHandler, QImageReader

    quarter_turn = QImageIOHandler.Transformation.TransformationRotate90
    QImageReader.setAllocationLimit(_LARGEST_MEGABYTES)
    buffer = QBuffer()
    buffer.setData(data)
    reader = QImageReader(buffer)
    # The ending may be in capitals, or none that Qt knows: the contents decide.
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    natural = reader.size()
    if natural.isValid():
        is_turned = bool(reader.transformation() & quarter_turn)
        room = wanted.transposed() if is_turned else wanted
        reader.setScaledSize(natural.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
