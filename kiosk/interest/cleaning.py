"""What is kept of a text somebody typed: the one policy for form, store and export.

Every letter of every script is kept. What goes is what nobody sees and what misleads
those who read later: control characters, marks that turn the reading direction round,
invisible characters, heaps of accents. The rules are those of the privacy and input
notes (trust.md 5.2); decision 0050 gives the reasons.

Text is cut before it is cleaned, so that the work is bounded by the field, never by
what was pasted into it.
"""

from __future__ import annotations

import unicodedata
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_MARKS = 8
"""So many accents and other marks stay on one letter; real words need up to four."""

RAW_PER_LETTER = 32
"""Raw characters looked at per letter a field keeps: room for marks and for waste."""

_FIRST_MARK = "\u0300"  # below it stand only letters and signs that need no care
_ZWNJ, _ZWJ = "\u200c", "\u200d"
_JOINERS = (_ZWNJ, _ZWJ)
_BRAILLE_BLANK = "\u2800"
_PLANE_END = 0xFFFE  # the last two code points of every plane are noncharacters
_VIRAMA = 9  # the canonical combining class of the sign that joins Indic consonants

_HIDDEN: tuple[range, ...] = (
    range(0x00AD, 0x00AE),  # soft hyphen
    range(0x034F, 0x0350),  # combining grapheme joiner
    range(0x061C, 0x061D),  # Arabic letter mark
    range(0x115F, 0x1161),  # Hangul fillers: letters that look like nothing
    range(0x17B4, 0x17B6),  # Khmer inherent vowels
    range(0x180E, 0x180F),  # Mongolian vowel separator
    range(0x200B, 0x200C),  # zero-width space
    range(0x200E, 0x2010),  # left-to-right and right-to-left mark
    range(0x202A, 0x202F),  # embeddings and overrides of direction
    range(0x2060, 0x2070),  # word joiner, isolates, deprecated controls
    range(0x3164, 0x3165),  # Hangul filler
    range(0xFDD0, 0xFDF0),  # noncharacters
    range(0xFEFF, 0xFF00),  # byte order mark
    range(0xFFA0, 0xFFA1),  # halfwidth Hangul filler
    range(0xFFF0, 0xFFFC),  # unassigned and annotation controls
    range(0x1BCA0, 0x1BCA4),  # shorthand format controls
    range(0x1D173, 0x1D17B),  # musical format controls
    range(0xE0000, 0xE0100),  # tags: an invisible copy of ASCII
    range(0xE01F0, 0xE1000),  # reserved for more invisible characters
)
_HIDDEN_POINTS = frozenset(point for block in _HIDDEN for point in block)
_VARIATION_SELECTORS = frozenset(
    chr(point)
    for block in (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0), range(0x180B, 0x1810))
    for point in block
    if point not in _HIDDEN_POINTS
)
_NEVER_FIRST = "".join((*_JOINERS, *sorted(_VARIATION_SELECTORS)))
_SKIN_TONES = frozenset(map(chr, range(0x1F3FB, 0x1F400)))
_FLAG_LETTERS = frozenset(map(chr, range(0x1F1E6, 0x1F200)))  # two make a country's


def clean(text: str, most: int) -> str:
    """Return what a one-line field keeps of `text`: at most `most` letters.

    A letter is what a reader takes for one, with its marks. Line breaks and tabs become
    spaces, runs of spaces one space, and the ends are trimmed. Cleaning a clean text
    changes nothing.
    """
    raw = text[: most * RAW_PER_LETTER]
    if raw.isprintable() and (raw.isascii() or max(raw) < _FIRST_MARK):
        return " ".join(raw.split())[:most].rstrip()
    seen = unicodedata.normalize("NFC", "".join(_without_hidden(raw)))
    words = " ".join(filter(None, map(_without_loose_ends, seen.split())))
    return "".join(islice(_letters(words), most)).rstrip()


def length(text: str) -> int:
    """Count the letters of a clean text as its reader would."""
    return sum(1 for _ in _letters(text))


def _without_hidden(raw: str) -> Iterator[str]:
    for char in raw:
        point = ord(char)
        if char.isspace() or char == _BRAILLE_BLANK:
            yield " "
        elif not (
            point in _HIDDEN_POINTS
            or point & _PLANE_END == _PLANE_END
            or unicodedata.category(char) in ("Cc", "Cs")
        ):
            yield char


def _without_loose_ends(word: str) -> str:
    """Drop joiners that join nothing, and selectors that select nothing.

    Older Malayalam ends words in a virama and a joiner, which there is the shape of a
    letter and stays.
    """
    started = word.lstrip(_NEVER_FIRST)
    ended = started.rstrip(_ZWNJ + _ZWJ)
    if started[len(ended) :].startswith(_ZWJ) and _ends_in_virama(ended):
        return ended + _ZWJ
    return ended


def _ends_in_virama(word: str) -> bool:
    return bool(word) and unicodedata.combining(word[-1]) == _VIRAMA


class _Letter:
    """One letter being gathered: its base and what hangs on it."""

    def __init__(self, base: str, joiner: str) -> None:
        self.text = joiner + base
        self._base = base
        self._room = MOST_MARKS

    def takes(self, joiner: str, char: str) -> bool:
        """Tell whether what comes next belongs to this letter."""
        if self._base == " ":
            return False
        if not char or _is_mark(char):
            return True
        if joiner == _ZWJ:  # an emoji of several, such as a family
            return self._room > 1 and _is_picture(self._base) and _is_picture(char)
        return not joiner and {self.text, char} <= _FLAG_LETTERS

    def hang(self, extra: str) -> None:
        """Add to the letter; the first that finds no room ends it."""
        if len(extra) > self._room:
            self._room = 0
        else:
            self.text += extra
            self._room -= len(extra)


def _letters(words: str) -> Iterator[str]:
    """Split words into letters, each with no more marks than stay."""
    letter = None
    for joiner, char in _with_joiners(words):
        if letter is not None and letter.takes(joiner, char):
            letter.hang(joiner + char)
        else:
            if letter is not None:
                yield letter.text
            letter = _Letter(char, joiner)
    if letter is not None:
        yield letter.text


def _with_joiners(words: str) -> Iterator[tuple[str, str]]:
    """Pair each character with the joiner before it; one that ends a word has none."""
    joiner = ""
    for char in words:
        if char in _JOINERS:
            joiner = joiner or char
            continue
        if joiner and char == " ":
            yield joiner, ""
            joiner = ""
        yield joiner, char
        joiner = ""
    if joiner:
        yield joiner, ""


def _is_mark(char: str) -> bool:
    return unicodedata.category(char)[0] == "M" or char in _SKIN_TONES


def _is_picture(char: str) -> bool:
    return unicodedata.category(char) == "So"
