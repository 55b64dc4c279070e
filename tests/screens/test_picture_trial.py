"""A picture that passes the check shows on the glass, whole, in every theme."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QSize

from kiosk.articles.pictures import check_picture
from kiosk.session.preferences import Scheme
from kiosk.tour.picture_trial import try_picture
from kiosk.visitor.reading.figures import draw_picture

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QGuiApplication

ROOT = Path(__file__).parents[2]
SHIPPED = sorted(
    [*ROOT.glob("content/*/images/*"), *ROOT.glob("examples/*/*/images/*")]
)
BODY = (
    '<title>M\u00fasculo</title><rect width="100" height="60" '
    'fill="var(--paper, #faf7f1)"/><circle cx="50" cy="30" r="20" '
    'fill="var(--accent, #0a555c)"/></svg>'
)
OPEN = '<svg xmlns="http://www.w3.org/2000/svg" '
LINES = (
    '<path d="M10 50 L50 10 L90 50 Z" fill="none" stroke="#000000" stroke-width="3"/>'
)


def svg(attributes: str = 'viewBox="0 0 100 60"', body: str = BODY) -> str:
    """Return a drawing."""
    return f"{OPEN}{attributes}>{body}"


def declared(encoding: str) -> bytes:
    """Return a drawing that names its encoding, in that encoding."""
    return f'<?xml version="1.0" encoding="{encoding}"?>{svg()}'.encode(encoding)


def raster(kind: str, mode: str = "RGB", side: int = 60, **options: object) -> bytes:
    """Return a picture of two colours as a picture program saves it."""
    picture = Image.new(mode, (side, side // 2), 0)
    picture.paste(Image.new(mode, (side // 2, side // 2), 255), (0, 0))
    data = BytesIO()
    picture.save(data, kind, **options)
    return data.getvalue()


def damaged(data: bytes) -> bytes:
    """Return a PNG in whose pixels one bit was flipped."""
    at = data.index(b"IDAT") + 8
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def cut() -> bytes:
    """Return a JPEG whose second half is missing, with the mark of the end."""
    noise = Image.effect_noise((600, 600), 90).convert("RGB")
    data = BytesIO()
    noise.save(data, "JPEG")
    whole = data.getvalue()
    return whole[: len(whole) // 2] + b"\xff\xd9"


def deep(side: int) -> bytes:
    """Return a PNG with 16 bits for each colour."""
    import struct
    import zlib

    from tests.unit.articles.hostile import chunk

    header = struct.pack(">IIBBBBB", side, side, 16, 2, 0, 0, 0)
    rows = zlib.compress(b"\0" * (1 + side * 6) * side)
    parts = chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def thin_lines() -> bytes:
    """Return a PNG of black lines on nothing."""
    picture = Image.new("RGBA", (200, 120), (0, 0, 0, 0))
    picture.paste((0, 0, 0, 255), (20, 50, 180, 58))
    data = BytesIO()
    picture.save(data, "PNG")
    return data.getvalue()


GOOD: dict[str, tuple[str, Callable[[], bytes]]] = {
    "Latin-1": ("a.svg", lambda: declared("iso-8859-1")),
    "Windows' letters": ("a.svg", lambda: declared("windows-1252")),
    "UTF-16": ("a.svg", lambda: declared("utf-16")),
    "a byte order mark": ("a.svg", lambda: b"\xef\xbb\xbf" + svg().encode()),
    "a page of less than one": (
        "a.svg",
        lambda: svg('viewBox="0 0 0.5 0.3"').encode(),
    ),
    "millimetres": (
        "a.svg",
        lambda: svg('width="210mm" height="297mm" viewBox="0 0 100 60"').encode(),
    ),
    "centimetres alone": ("a.svg", lambda: svg('width="10cm" height="6cm"').encode()),
    "an ending in capitals": ("a.SVG", lambda: svg().encode()),
    "PNG in capitals": ("a.PNG", lambda: raster("PNG")),
    "blanks and accents": ("mi m\u00fasculo (1).png", lambda: raster("PNG")),
    "pastel with black outlines": (
        "a.svg",
        lambda: svg(body=LINES.replace('"none"', '"#f2cfb3"') + "</svg>").encode(),
    ),
}
BAD: dict[str, tuple[str, Callable[[], bytes]]] = {
    "damaged pixels": ("a.png", lambda: damaged(raster("PNG"))),
    "16 bits a colour, too large": ("a.png", lambda: deep(3000)),
    "half a JPEG": ("a.jpg", cut),
    "black lines": ("a.svg", lambda: svg(body=LINES + "</svg>").encode()),
    "shapes without fill": (
        "a.svg",
        lambda: svg(body='<circle cx="50" cy="30" r="20"/></svg>').encode(),
    ),
    "transparent black lines": ("a.png", thin_lines),
    "nothing": ("a.svg", lambda: svg(body="</svg>").encode()),
    "white on white": (
        "a.svg",
        lambda: svg(body=LINES.replace("#000000", "#ffffff") + "</svg>").encode(),
    ),
}


@pytest.mark.parametrize("name", GOOD)
def test_a_sound_picture_is_accepted_and_shows(
    qapp: QGuiApplication, tmp_path: Path, name: str
) -> None:
    """Encodings, units, endings and names people really have are no problem."""
    file_name, data = GOOD[name]
    file = tmp_path / file_name
    file.write_bytes(data())

    assert check_picture(file, tmp_path) == []
    assert try_picture(file, file.name) == []
    assert not draw_picture(
        file, file.read_bytes(), Scheme.DARK, QSize(300, 200)
    ).isNull()
    assert qapp


@pytest.mark.parametrize("name", BAD)
def test_a_picture_that_does_not_show_is_an_error(
    qapp: QGuiApplication, tmp_path: Path, name: str
) -> None:
    """A hole, a half, a black slab and lost lines each have a file and a cure."""
    file_name, data = BAD[name]
    file = tmp_path / file_name
    file.write_bytes(data())

    found = [*check_picture(file, tmp_path), *try_picture(file, file.name)]

    assert found
    assert all(problem.hint and file_name in problem.file for problem in found)
    assert qapp


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.name)
def test_shipped_pictures_show(qapp: QGuiApplication, file: Path) -> None:
    """No picture that came along is lost in any theme."""
    assert try_picture(file, file.name) == []
    assert qapp


@pytest.mark.parametrize("turn", range(1, 9))
def test_a_turned_photo_stands_upright_in_its_room(
    qapp: QGuiApplication, tmp_path: Path, turn: int
) -> None:
    """However the camera was held, the photo fits the room it was asked for."""
    exif = Image.Exif()
    exif[0x0112] = turn
    file = tmp_path / "a.jpg"
    file.write_bytes(raster("JPEG", exif=exif.tobytes()))

    drawn = draw_picture(file, file.read_bytes(), Scheme.LIGHT, QSize(100, 100))

    upright = (100, 50) if turn <= 4 else (50, 100)
    assert (drawn.width(), drawn.height()) == upright
    assert qapp
