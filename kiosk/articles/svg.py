"""The part of SVG a content picture may use, and its colours by theme.

A drawing is read with `defusedxml`: a document type or an entity ends the reading, and
nothing outside the file is ever fetched. What remains must be made of listed elements,
attributes and values. Colours may be named by what they mean (``var(--ink, #17262b)``),
so that one drawing serves the light, the dark and the high-contrast theme.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from kiosk.articles.svg_colours import COLOUR, VARIABLE
from kiosk.articles.svg_size import size_faults
from kiosk.articles.svg_text import svg_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MAX_BYTES = 500 * 1024
MAX_ELEMENTS = 4000
MAX_DEPTH = 32

TOKENS = (
    "ink",
    "soft-ink",
    "paper",
    "card",
    "line",
    "accent",
    "pale-accent",
    "skin",
    "skin-shade",
    "skin-2",
    "skin-2-shade",
    "skin-3",
    "muscle",
    "muscle-shade",
    "pain",
    "spill",
    "white",
    "hair",
    "hair-2",
)
"""What a colour of a drawing may mean; every theme has one of each."""

_SVG = "{http://www.w3.org/2000/svg}"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}"
_SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
_HOLDERS = {"svg", "g", "defs"}
_GRADIENTS = {"linearGradient", "radialGradient", "stop"}
_TEXT = {"text", "tspan"}
_ELEMENTS = _SHAPES | _HOLDERS | _GRADIENTS | {"title", "desc"} | _TEXT
# fmt: off
_GEOMETRY = {
    "d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy",
    "dx", "dy", "width", "height", "points", "transform", "viewBox",
    "preserveAspectRatio", "gradientUnits", "gradientTransform", "spreadMethod",
    "offset", "version", "id", "role", "aria-label", "aria-hidden", "pathLength",
}
_PAINT = {
    "fill", "stroke", "stop-color", "color", "fill-opacity", "stroke-opacity",
    "stop-opacity", "opacity", "fill-rule", "clip-rule", "stroke-width",
    "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray",
    "stroke-dashoffset", "paint-order", "vector-effect", "display", "visibility",
    "font-family", "font-size", "font-weight", "font-style", "text-anchor",
}
# fmt: on
_COLOURED = {"fill", "stroke", "stop-color", "color"}
_PLAIN_VALUE = re.compile(r"[\w\s.,#%()+'\"-]{0,20000}")
_FORBIDDEN = re.compile(
    r"url\s*\(\s*(?!#)|javascript|expression|@import|//", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong in a drawing, with the line of the drawing it stands on."""

    line: int
    code: str
    message: str
    hint: str


class _TooMuchError(Exception):
    """The drawing passes a limit; reading on would only cost time."""


@dataclass(slots=True)
class _Checker:
    """Receives the drawing element by element and keeps no tree of it."""

    findings: list[Finding] = field(default_factory=list)
    line_now: Callable[[], int] = lambda: 0
    """Tells the line on which the tag that is being read begins."""
    depth: int = 0
    count: int = 0
    seen: set[str] = field(default_factory=set)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.depth += 1
        self.count += 1
        if self.depth > MAX_DEPTH or self.count > MAX_ELEMENTS:
            raise _TooMuchError
        name = tag.removeprefix(_SVG)
        if self.count == 1 and tag != f"{_SVG}svg":
            self._add("svg-root", "This is no SVG drawing", "Save it as plain SVG")
        elif name not in _ELEMENTS or not tag.startswith(_SVG):
            self._refuse_element(name)
        elif name in _TEXT:
            self._add(
                "svg-text",
                "Words inside a drawing cannot be translated, enlarged or read aloud",
                "Put them in the caption or in the text beside it",
            )
        if self.count == 1:
            for message, hint in size_faults(attributes):
                self._add("svg-size", message, hint)
        for key, value in attributes.items():
            self._check_attribute(key, value)

    def end(self, tag: str) -> None:
        del tag
        self.depth -= 1

    def close(self) -> None:
        """Nothing is built, so nothing is handed out."""

    def _refuse_element(self, name: str) -> None:
        short = name.rpartition("}")[2][:40]
        self._add(
            "svg-element",
            f"<{short}> is not part of the SVG a picture may use",
            "Save the drawing as plain or optimised SVG, with shapes only",
        )

    def _check_attribute(self, key: str, value: str) -> None:
        if key == "style":
            for declaration in value.split(";"):
                name, colon, setting = declaration.partition(":")
                if colon:
                    self._check_paint(name.strip(), setting.strip())
        elif key in _PAINT:
            self._check_paint(key, value.strip())
        elif key not in _GEOMETRY and not key.startswith(_XML_SPACE):
            self._refuse_attribute(key)
        elif not _is_plain(value):
            self._refuse_value(key, value)

    def _check_paint(self, key: str, value: str) -> None:
        if key not in _PAINT:
            self._refuse_attribute(key)
            return
        for name in VARIABLE.findall(value):
            if name[0] not in TOKENS:
                self._add(
                    "svg-colour",
                    f"--{name[0]} is no colour of the themes",
                    "Known: " + ", ".join(TOKENS),
                )
        rest = VARIABLE.sub("none", value)
        is_good = COLOUR.fullmatch(rest) if key in _COLOURED else _is_plain(rest)
        if not is_good:
            self._refuse_value(key, value)

    def _refuse_attribute(self, key: str) -> None:
        short = key.rpartition("}")[2][:40]
        self._add(
            "svg-attribute",
            f'The attribute "{short}" is not part of the SVG a picture may use',
            "Remove it, or save the drawing as plain SVG",
        )

    def _refuse_value(self, key: str, value: str) -> None:
        self._add(
            "svg-value",
            f'{key.rpartition("}")[2][:40]}="{value[:40]}" cannot be used',
            "Colours are #rrggbb, none, var(--name, #rrggbb) or url(#gradient)",
        )

    def _add(self, code: str, message: str, hint: str) -> None:
        if message not in self.seen:
            self.seen.add(message)
            self.findings.append(Finding(self.line_now(), code, message, hint))


def check_svg(data: bytes) -> list[Finding]:
    """Return everything in the drawing `data` that may not be shown."""
    if len(data) > MAX_BYTES:
        return [
            _whole(
                "svg-large",
                f"It is larger than {MAX_BYTES // 1024} KB",
                "Simplify its paths",
            )
        ]
    try:
        text = svg_text(data)
    except ValueError:
        return [
            _whole(
                "svg-broken",
                "Its letters do not fit the encoding it names",
                "Save it again as plain SVG, with the encoding UTF-8",
            )
        ]
    checker = _Checker()
    parser = DefusedXMLParser(
        target=checker, forbid_dtd=True, forbid_entities=True, forbid_external=True
    )
    checker.line_now = lambda: parser.parser.CurrentLineNumber
    try:
        # In one piece: a long tag that comes line by line is read anew with each.
        parser.feed(f"{text}\n".encode())
        parser.close()
    except DefusedXmlException:
        return [
            Finding(
                checker.line_now(),
                "svg-doctype",
                "It has a document type or entities",
                "Remove the line that begins with <!DOCTYPE",
            )
        ]
    except _TooMuchError:
        return [
            _whole(
                "svg-complex",
                f"It has more than {MAX_ELEMENTS} parts or {MAX_DEPTH} levels",
                "Simplify the drawing",
            )
        ]
    except (ParseError, ValueError, LookupError) as error:
        # LookupError: an encoding nobody knows.
        line = getattr(error, "position", (checker.line_now(), 0))[0]
        return [
            Finding(
                line,
                "svg-broken",
                "It is not well-formed XML",
                "Save it again from the drawing program",
            )
        ]
    return checker.findings


def _is_plain(value: str) -> bool:
    return bool(_PLAIN_VALUE.fullmatch(value)) and not _FORBIDDEN.search(value)


def _whole(code: str, message: str, hint: str) -> Finding:
    return Finding(0, code, message, hint)
