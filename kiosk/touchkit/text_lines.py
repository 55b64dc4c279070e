"""Where words of a text stand on the screen, line by line.

Qt Quick's Text does not tell where a word of it lies. It breaks its lines with
QTextLayout, so another one with the same letters, width and spacing breaks them alike.
"""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtQml import QQmlEngine, QQmlExpression

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

_LINE_BREAK = "\u2028"
_UNBROKEN = "\u00a0"
_PLAIN_TEXT = 0
_BOLD, _ITALIC = "b", "i"


def letters_of(text: QQuickItem) -> str:
    """Return the letters that a Text shows, without its markup; each break is one.

    A blank that no line breaks at is a blank.
    """
    return _parsed(text).letters.replace(_UNBROKEN, " ")


def lines_of(text: QQuickItem, begin: int, end: int) -> list[QRectF]:
    """Return the rectangles of the letters from `begin` to `end`, one for each line.

    Letters are counted in `letters_of`, rectangles are in pixels of the Text.
    """
    layout, tops = _laid_out(text)
    letters = _parsed(text).letters
    places = [_units(letters[:begin]), _units(letters[:end])]
    left = float(text.property("leftPadding") or 0)
    found = []
    for number, top in enumerate(tops):
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        first, last = max(places[0], first), min(places[1], last)
        if first < last:
            ends = [_x(line.cursorToX(position)) for position in (first, last)]
            box = QRectF(min(ends), top, abs(ends[1] - ends[0]), line.height())
            # The gap that a line breaks at hangs over its end.
            inked = line.naturalTextRect()
            inked.setRect(inked.x(), top, inked.width(), line.height())
            found.append(box.intersected(inked).translated(left, 0))
    return found


class _Letters(HTMLParser):
    """What StyledText makes of bold, italics and line breaks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.letters = ""
        self.formats: list[QTextLayout.FormatRange] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        if tag == "br":
            self.letters += _LINE_BREAK
        else:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            self._open.remove(tag)

    def handle_data(self, data: str) -> None:
        looks = QTextCharFormat()
        if _BOLD in self._open:
            looks.setFontWeight(QFont.Weight.Bold)
        if _ITALIC in self._open:
            looks.setFontItalic(True)
        if self._open:
            part = QTextLayout.FormatRange()
            part.start, part.length = _units(self.letters), _units(data)
            part.format = looks
            self.formats.append(part)
        self.letters += data


def _parsed(text: QQuickItem) -> _Letters:
    letters = _Letters()
    words = str(text.property("text")).replace("\n", _LINE_BREAK)
    if _choice(text, "textFormat") == _PLAIN_TEXT:
        letters.letters = words
    else:
        letters.feed(words)
        letters.close()
    return letters


def _laid_out(text: QQuickItem) -> tuple[QTextLayout, list[float]]:
    parsed = _parsed(text)
    layout = QTextLayout(parsed.letters, text.property("font"))
    layout.setFormats(parsed.formats)
    side = _choice(text, "effectiveHorizontalAlignment")
    option = QTextOption(Qt.AlignmentFlag(side))
    option.setUseDesignMetrics(True)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if text.property("lineCount") == 1:
        # As wide as its words, which a fraction of a pixel must not break.
        option.setWrapMode(QTextOption.WrapMode.ManualWrap)
    layout.setTextOption(option)
    sides = [float(text.property(f"{side}Padding") or 0) for side in ("left", "right")]
    width, spacing = text.width() - sum(sides), float(text.property("lineHeight"))
    tops, height = [], 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        tops.append(height)
        height += line.height() * spacing
    layout.endLayout()
    above = _above(text, height)
    return layout, [above + top for top in tops]


def _above(text: QQuickItem, height: float) -> float:
    """Return the room above the first line."""
    top, bottom = (
        float(text.property(f"{side}Padding") or 0) for side in ("top", "bottom")
    )
    spare = text.height() - top - bottom - height
    match Qt.AlignmentFlag(_choice(text, "verticalAlignment")):
        case Qt.AlignmentFlag.AlignVCenter:
            return top + spare / 2
        case Qt.AlignmentFlag.AlignBottom:
            return top + spare
    return top


def _choice(text: QQuickItem, name: str) -> int:
    """Return the number of a choice, which PySide cannot read as a property."""
    context = QQmlEngine.contextForObject(text)
    told = QQmlExpression(context, text, name).evaluate()
    return int(told[0] if isinstance(told, tuple) else told)


def _x(told: object) -> float:
    # PySide gives the cursor back along with the place.
    return float(told[0] if isinstance(told, tuple) else told)  # type: ignore[arg-type]


def _units(letters: str) -> int:
    """Count as Qt does: a sign beyond the first plane is two."""
    return len(letters.encode("utf-16-le")) // 2
