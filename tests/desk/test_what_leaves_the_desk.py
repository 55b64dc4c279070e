"""The file of the forms and the receipt go where they belong, or the desk says so."""

from __future__ import annotations

import zipfile
from functools import partial
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.support.desk_drive import DeskDrive


@pytest.mark.parametrize("typed", ["monday", "forms 12.5", "yesterday.csv"])
def test_a_file_ends_as_what_it_is(
    drive: DeskDrive, batch: Path, key: Path, tmp_path: Path, typed: str
) -> None:
    """A workbook without its end opens in no program, and the kiosk may forget it."""
    drive.open(batch, key)

    drive.save(tmp_path / typed)

    assert load_workbook(tmp_path / f"{typed}.xlsx")
    assert not (tmp_path / typed).exists()
    assert f"{typed}.xlsx" in drive.words()


def test_a_file_nobody_was_asked_about_is_not_replaced(
    drive: DeskDrive, batch: Path, key: Path, tmp_path: Path
) -> None:
    """The dialog asked about the name that was typed, and about no other."""
    older = tmp_path / "12.5.xlsx"
    older.write_text("of last week")
    drive.open(batch, key)

    drive.save(tmp_path / "12.5")

    assert older.read_text() == "of last week"
    assert zipfile.is_zipfile(tmp_path / "12.5")


def test_a_file_that_cannot_be_written_is_said(
    drive: DeskDrive, batch: Path, key: Path, tmp_path: Path
) -> None:
    """The desk hears that nothing was saved, and gets no receipt for it."""
    drive.open(batch, key)

    drive.save(tmp_path / "no such folder" / "forms.xlsx")

    assert "forms.xlsx could not be written" in drive.words()
    assert not drive.shows("Receipt for the kiosk")


def test_a_readable_file_beside_batches_is_warned_of(
    drive: DeskDrive, batch: Path, key: Path
) -> None:
    """On the stick that travels the names would lie open."""
    drive.open(batch, key)
    drive.save(batch.with_name("forms.xlsx"))
    assert "Take the file off it" in drive.words()
    assert drive.shows("Receipt for the kiosk")


def test_a_readable_file_elsewhere_is_where_it_belongs(
    drive: DeskDrive, batch: Path, key: Path, tmp_path: Path
) -> None:
    """Nobody is warned for nothing."""
    drive.open(batch, key)
    drive.save(tmp_path / "forms.xlsx")
    assert "Take the file off it" not in drive.words()
    assert "keep it where patients' files belong" in drive.words()


def write_receipt_after(
    happening: Callable[[], object],
    drive: DeskDrive,
    batch: Path,
    key: Path,
    tmp_path: Path,
) -> None:
    """Come as far as the receipt; what happens then keeps it from being written."""
    drive.open(batch, key)
    drive.save(tmp_path / "forms.xlsx")
    drive.press("Receipt for the kiosk")
    happening()
    drive.press("Write it to the stick")
    assert "could not be written beside the batch" in drive.words()


def test_no_receipt_is_written_where_a_stick_was(
    drive: DeskDrive, batch: Path, key: Path, tmp_path: Path
) -> None:
    """Its folder may stay without it; nobody would carry a receipt away from there."""
    write_receipt_after(batch.unlink, drive, batch, key, tmp_path)
    assert list(batch.parent.iterdir()) == []


def test_a_stick_pulled_out_is_said(
    drive: DeskDrive, batch: Path, key: Path, tmp_path: Path
) -> None:
    """Where the receipt cannot be written, the code can still be typed."""
    pull_out = partial(batch.parent.rename, tmp_path / "pulled out")
    write_receipt_after(pull_out, drive, batch, key, tmp_path)
    assert drive.shell.receipt.property("hasCode")
