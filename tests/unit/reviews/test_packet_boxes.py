"""What comes back as a packet is read, or said to be none: never a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NullObject,
    NumberObject,
    TextStringObject,
)

from kiosk.reviews.boxes import NotAPacketError, read_packet

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = "tick|1|knots|en|screen/first|abc"
WRONG = {
    "null": NullObject(),
    "number": NumberObject(3),
    "text": TextStringObject("x"),
    "list": ArrayObject([NumberObject(3)]),
    "lists": ArrayObject([ArrayObject([NumberObject(3)])]),
    "table": DictionaryObject({NameObject("/T"): NumberObject(3)}),
}


def _packet(folder: Path, name: str, changes: dict[str, Any] | None = None) -> Path:
    """Write a PDF with one ticked box, and with some of its keys as `changes` say."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    field = DictionaryObject(
        {
            NameObject("/T"): TextStringObject(name),
            NameObject("/FT"): NameObject("/Btn"),
            NameObject("/V"): NameObject("/Yes"),
        }
    )
    fields = ArrayObject([writer._add_object(field)])
    form = DictionaryObject({NameObject("/Fields"): fields})
    writer._root_object[NameObject("/AcroForm")] = form
    for key, value in (changes or {}).items():
        table = form if key == "/Fields" else field
        table[NameObject(key)] = value
    file = folder / "packet.pdf"
    writer.write(file)
    return file


def test_a_box_is_read(tmp_path: Path) -> None:
    """The tests below change a packet that is otherwise good."""
    [item] = read_packet(_packet(tmp_path, WHOLE)).items

    assert (item.box.item, item.box.number, item.is_ticked) == ("screen/first", 1, True)


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize("key", ["/Fields", "/T", "/FT", "/V", "/Kids", "/Parent"])
def test_a_form_of_wrong_kinds_is_a_packet_or_none(
    tmp_path: Path, key: str, wrong: str
) -> None:
    """Whatever stands where a field belongs ends in a packet or in one sentence."""
    file = _packet(tmp_path, WHOLE, {key: WRONG[wrong]})

    try:
        returned = read_packet(file)
    except NotAPacketError as error:
        words = str(error)
    else:
        words = f"{file} has {len(returned.items)} box"

    assert words.startswith(str(file))


def test_pypdf_alone_would_crash(tmp_path: Path) -> None:
    """Mutation check: the test above has something to catch."""
    file = _packet(tmp_path, WHOLE, {"/Parent": WRONG["list"]})

    with pytest.raises(AttributeError):
        PdfReader(file).get_fields()


@pytest.mark.parametrize(
    "number", ["9" * 5000, "-1", "1.5", "\N{ARABIC-INDIC DIGIT ONE}"]
)
def test_a_number_nobody_printed_is_no_box(tmp_path: Path, number: str) -> None:
    """More digits than Python reads are no box of ours, and no crash."""
    file = _packet(tmp_path, WHOLE.replace("|1|", f"|{number}|"))

    with pytest.raises(NotAPacketError, match="no packet"):
        read_packet(file)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_packet_cut_short_is_none(tmp_path: Path, share: float) -> None:
    """A copy that broke off is a packet or none, and said so."""
    file = _packet(tmp_path, WHOLE)
    content = file.read_bytes()
    file.write_bytes(content[: int(len(content) * share)])

    with pytest.raises(NotAPacketError):
        read_packet(file)
