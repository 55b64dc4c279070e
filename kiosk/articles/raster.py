"""What a PNG, JPEG or WebP says of itself, read from its first bytes.

Nothing is decoded here: Qt does that later, within its own limit of memory. This only
makes sure that what reaches Qt is one still picture of bounded size that ends where it
says, in colours a screen has. Formats: PNG (W3C), JPEG (ITU T.81), WebP (RFC 9649).
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

MAX_SIDE = 4096
MAX_DECODED_BYTES = 64 * 1024 * 1024
"""What the screens' decoder takes for one picture: 4096 by 4096 in 8 bits a colour."""

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_END = b"\x00\x00\x00\x00IEND\xaeB`\x82"
_JPEG = b"\xff\xd8\xff"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xD8)})
_ANIMATION_FLAG = 0x02
_GREY, _COLOUR = 1, 3
_DEEP, _DEEP_BYTES = 16, 8


class BadPictureError(Exception):
    """The picture may not be shown; the text says why, `hint` what helps."""

    def __init__(
        self, message: str, hint: str = "Save it again as PNG, JPEG or WebP"
    ) -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Header:
    """Kind and size in pixels."""

    kind: str
    width: int
    height: int


def kind_of(data: bytes) -> str:
    """Return ``png``, ``jpeg``, ``webp`` or an empty text, judged by content alone."""
    if data.startswith(_PNG):
        return "png"
    if data.startswith(_JPEG):
        return "jpeg"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    return ""


def read_header(data: bytes) -> Header:
    """Return what the picture says of itself.

    Raises `BadPictureError` when it is cut short, animated, followed by other data, not
    meant for a screen, or larger than `MAX_SIDE` pixels on a side.
    """
    readers = {"png": _read_png, "jpeg": _read_jpeg, "webp": _read_webp}
    kind = kind_of(data)
    if kind not in readers:
        raise BadPictureError("It is no PNG, JPEG, WebP or SVG picture")
    try:
        width, height = readers[kind](data)
    except (struct.error, IndexError):
        raise BadPictureError("It is cut short or damaged") from None
    if not (0 < width <= MAX_SIDE and 0 < height <= MAX_SIDE):
        raise BadPictureError(
            f"It is {width} by {height} pixels; {MAX_SIDE} by {MAX_SIDE} is the most",
            "Make it smaller: 2000 pixels on the longer side are plenty",
        )
    return Header(kind, width, height)


def _read_png(data: bytes) -> tuple[int, int]:
    if data[12:16] != b"IHDR" or not data.endswith(_PNG_END):
        raise BadPictureError("It is cut short, or other data follows the picture")
    position = len(_PNG)
    while position < len(data):
        (length,) = struct.unpack_from(">I", data, position)
        name = data[position + 4 : position + 8]
        if name == b"acTL":
            raise BadPictureError("It moves; only still pictures are shown")
        (check,) = struct.unpack_from(">I", data, position + 8 + length)
        if check != zlib.crc32(data[position + 4 : position + 8 + length]):
            raise BadPictureError(
                "It was damaged when it was saved or copied", "Copy it once more"
            )
        position += 12 + length
        if name == b"IEND":
            break
    if position != len(data):
        raise BadPictureError("It is damaged, or other data follows the picture")
    width, height, depth = struct.unpack_from(">IIB", data, 16)
    if depth == _DEEP and width * height * _DEEP_BYTES > MAX_DECODED_BYTES:
        raise BadPictureError(
            "It has 16 bits for each colour and needs too much memory",
            "Save it with 8 bits for each colour, which is all a screen shows",
        )
    return int(width), int(height)


def _read_jpeg(data: bytes) -> tuple[int, int]:
    if not data.rstrip(b"\x00").endswith(b"\xff\xd9"):
        raise BadPictureError("It is cut short, or other data follows the picture")
    position = 2
    while data[position] == 0xFF:  # noqa: PLR2004  # every marker begins with it
        marker = data[position + 1]
        if marker == 0xFF:  # noqa: PLR2004  # padding before a marker
            position += 1
            continue
        if marker in _WITHOUT_LENGTH:
            position += 2
            continue
        if marker in _FRAMES:
            _, height, width, parts = struct.unpack_from(">BHHB", data, position + 4)
            if parts not in {_GREY, _COLOUR}:
                raise BadPictureError(
                    "Its colours are for print (CMYK); save it as RGB"
                )
            return int(width), int(height)
        (length,) = struct.unpack_from(">H", data, position + 2)
        position += 2 + max(length, 2)
    raise BadPictureError("It is damaged")


def _read_webp(data: bytes) -> tuple[int, int]:
    (size,) = struct.unpack_from("<I", data, 4)
    if size + 8 + size % 2 != len(data):
        raise BadPictureError("It is cut short, or other data follows the picture")
    chunk = data[12:16]
    if chunk == b"VP8X":
        if data[20] & _ANIMATION_FLAG:
            raise BadPictureError("It moves; only still pictures are shown")
        return _three_bytes(data, 24) + 1, _three_bytes(data, 27) + 1
    if chunk == b"VP8L":
        (bits,) = struct.unpack_from("<I", data, 21)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if chunk == b"VP8 ":
        width, height = struct.unpack_from("<HH", data, 26)
        return width & 0x3FFF, height & 0x3FFF
    raise BadPictureError("It is damaged")


def _three_bytes(data: bytes, position: int) -> int:
    low, high = struct.unpack_from("<HB", data, position)
    return int(low + (high << 16))
