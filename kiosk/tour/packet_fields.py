"""Makes the boxes and lines of a packet such that any PDF program can fill them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from kiosk.tour.packet_pages import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from pypdf.generic import PdfObject

    from kiosk.tour.packet_pages import Field

_PRINTED = 4
_SEVERAL_LINES = 1 << 12


def add_fields(drawn: Path, to: Path, fields: Iterable[Field]) -> None:
    """Write the pages of `drawn` with their fields as the file `to`."""
    writer = PdfWriter(clone_from=PdfReader(drawn))
    every = ArrayObject()
    for field in fields:
        page = writer.pages[field.page]
        made = _box(writer, field) if field.is_box else _line(field)
        made[NameObject("/P")] = page.indirect_reference or page
        reference = writer._add_object(made)  # noqa: SLF001 - it has no public name
        page.setdefault(NameObject("/Annots"), ArrayObject()).append(reference)
        every.append(reference)
    form: dict[str, PdfObject] = {
        "/Fields": every,
        "/DA": TextStringObject("/Helv 9 Tf 0 g"),
        "/NeedAppearances": BooleanObject(value=True),
        "/DR": _dictionary({"/Font": _dictionary({"/Helv": _font(writer)})}),
    }
    writer.root_object[NameObject("/AcroForm")] = _dictionary(form)
    writer.write(to)


def _widget(field: Field, more: dict[str, PdfObject]) -> DictionaryObject:
    bottom = PAGE.height() - field.y - field.height
    corners = (field.x, bottom, field.x + field.width, bottom + field.height)
    return _dictionary(
        {
            "/Type": NameObject("/Annot"),
            "/Subtype": NameObject("/Widget"),
            "/T": TextStringObject(field.name),
            "/Rect": ArrayObject(FloatObject(round(each, 2)) for each in corners),
            "/F": NumberObject(_PRINTED),
            **more,
        }
    )


def _box(writer: PdfWriter, field: Field) -> DictionaryObject:
    far = field.width - 3
    cross = f"q 1.6 w 3 3 m {far} {far} l S 3 {far} m {far} 3 l S Q"
    states = {
        "/Yes": writer._add_object(_appearance(field, cross)),  # noqa: SLF001 - as above
        "/Off": writer._add_object(_appearance(field, "")),  # noqa: SLF001 - as above
    }
    return _widget(
        field,
        {
            "/FT": NameObject("/Btn"),
            "/TU": TextStringObject("My patients may read this"),
            "/V": NameObject("/Off"),
            "/AS": NameObject("/Off"),
            "/AP": _dictionary({"/N": _dictionary(states)}),
        },
    )


def _line(field: Field) -> DictionaryObject:
    return _widget(
        field,
        {
            "/FT": NameObject("/Tx"),
            "/TU": TextStringObject("Comment"),
            "/Ff": NumberObject(_SEVERAL_LINES),
            "/DA": TextStringObject("/Helv 9 Tf 0 g"),
            "/V": TextStringObject(""),
        },
    )


def _appearance(field: Field, operators: str) -> StreamObject:
    stream = StreamObject()
    stream.set_data(operators.encode())
    size = (0, 0, field.width, field.height)
    stream.update(
        _dictionary(
            {
                "/Type": NameObject("/XObject"),
                "/Subtype": NameObject("/Form"),
                "/BBox": ArrayObject(FloatObject(each) for each in size),
            }
        )
    )
    return stream


def _font(writer: PdfWriter) -> PdfObject:
    return writer._add_object(  # noqa: SLF001 - as above
        _dictionary(
            {
                "/Type": NameObject("/Font"),
                "/Subtype": NameObject("/Type1"),
                "/BaseFont": NameObject("/Helvetica"),
                "/Encoding": NameObject("/WinAnsiEncoding"),
            }
        )
    )


def _dictionary(values: Mapping[str, PdfObject]) -> DictionaryObject:
    return DictionaryObject({NameObject(k): v for k, v in values.items()})
