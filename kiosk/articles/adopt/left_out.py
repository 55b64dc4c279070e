"""What a Word document holds beside its words, told to whoever adopts it.

The reader of Word leaves out headers, footers, formulas, fields, diagrams and charts,
and drops the marks of words that are struck out or hidden: an old dose would read like
the present one.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from xml.etree.ElementTree import Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_SAID = {f"{_W}t", f"{_M}t", f"{_A}t", f"{_C}v"}
_FIELDS = ("fldSimple", "bdo", "dir")
"""What holds words that the reader passes over with them."""
_DRAWN = re.compile(r"word/(?:diagrams/data|charts/chart)\d*\.xml")
_EDGES = re.compile(r"word/(?:header|footer)\d*\.xml")
_LARGEST_PART = 20 * 1024 * 1024
_SHOWN = 120
"""Letters of what is quoted."""


def notes_on(data: bytes) -> tuple[str, ...]:
    """Return a task for each kind of thing in a .docx that its page does not tell."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            edges, drawn = (
                [
                    _part(parts, each)
                    for each in parts.namelist()
                    if kind.fullmatch(each)
                ]
                for kind in (_EDGES, _DRAWN)
            )
            body = _part(parts, "word/document.xml")
    except (zipfile.BadZipFile, KeyError, ParseError, DefusedXmlException, OSError):
        return ()
    return (*_notes(body, edges), *_notes_on_drawn(drawn))


def _notes_on_drawn(drawn: list[Element]) -> Iterator[str]:
    if words := _quoted(_words(each, " ") for each in drawn):
        yield f"A diagram or chart was left out: {words}. Say it in words"


def _notes(body: Element, edges: list[Element]) -> Iterator[str]:
    if words := _quoted(_words(edge) for edge in edges):
        yield (
            f"Header and footer: {words} was left out; write it on a screen if "
            "patients need it"
        )
    if words := _quoted(_marked(body, "strike", "dstrike")):
        yield f"Struck-out words came along: {words}. Take out what no longer holds"
    if words := _quoted(_marked(body, "vanish")):
        yield f"Hidden words came along: {words}. Take them out, or keep them for all"
    if words := _quoted(_words(each) for each in body.iter(f"{_M}oMath")):
        yield f"A formula was left out: {words}. Say it in words"
    if words := _quoted(_words(f) for kind in _FIELDS for f in body.iter(_W + kind)):
        yield f"Words in a field were left out: {words}. Write them where they stood"
    tables = body.iter(f"{_W}tbl")
    if any(cell.find(f".//{_W}drawing") is not None for cell in tables):
        yield (
            "A picture stands in a table of the document and may be missing: put it "
            "into images/ and name it in the page"
        )


def _part(parts: zipfile.ZipFile, name: str) -> Element:
    with parts.open(name) as stream:
        return fromstring(stream.read(_LARGEST_PART))


def _marked(body: Element, *marks: str) -> Iterator[str]:
    """Yield the words of every run that has one of these marks."""
    for run in body.iter(f"{_W}r"):
        looks = run.find(f"{_W}rPr")
        if looks is not None and any(_is_on(looks, mark) for mark in marks):
            yield _words(run)


def _is_on(looks: Element, mark: str) -> bool:
    found = looks.find(f"{_W}{mark}")
    return found is not None and found.get(f"{_W}val", "1") not in {"0", "false"}


def _words(element: Element, between: str = "") -> str:
    texts = (t.text or "" for t in element.iter() if t.tag in _SAID)
    return " ".join(between.join(texts).split())


def _quoted(found: Iterable[str]) -> str:
    whole = " ".join(dict.fromkeys(words for words in found if words))
    if not whole:
        return ""
    return f'"{whole}"' if len(whole) <= _SHOWN else f'"{whole[:_SHOWN]}\u2026"'
