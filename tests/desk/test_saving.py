"""Saving goes on beside the screens, stops when asked to, and says how it ended."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.desk.listening import Listener
from kiosk.desk.saving import (
    Format,
    SaveOrder,
    Saving,
    SavingEnd,
    SavingMessage,
    Written,
)
from kiosk.export import opening
from kiosk.export.row import OpenedRow, RowStatus
from kiosk.vault.opening.ledger import Ledger
from tests.support.batch import make_record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

ROWS = [OpenedRow(RowStatus.NEW, make_record(n), "Klobby-B1", n) for n in range(500)]
IDS = tuple(str(row.record.id) for row in ROWS if row.record)


def _order(folder: Path, kind: Format = Format.CSV) -> SaveOrder:
    file = folder / f"forms{kind.suffix}"
    return SaveOrder(ROWS, file, kind, folder / "desk" / "ledger.db", IDS)


@pytest.mark.parametrize("kind", Format)
def test_each_format_is_written_and_noted(tmp_path: Path, kind: Format) -> None:
    """The file is there, progress was told, and the ids are remembered."""
    order = _order(tmp_path, kind)

    told = list(Saving(order).messages())

    assert told[-1] is SavingEnd.SAVED
    assert told[:3] == [Written(0), Written(50), Written(100)]
    assert order.file.stat().st_size > 1_000
    with Ledger(order.ledger) as ledger:
        assert ledger.opened_among(IDS) == set(IDS)


class WaitingRows(list[OpenedRow]):
    """Rows of which the second comes only when it is let: no writer is too quick."""

    def __init__(self, rows: Sequence[OpenedRow]) -> None:
        super().__init__(rows)
        self.go_on = threading.Event()

    def __iter__(self) -> Iterator[OpenedRow]:
        """Give the first row, and the others when they may go on."""
        first, *others = super().__iter__()
        yield first
        self.go_on.wait()
        yield from others


@pytest.mark.parametrize("kind", Format)
def test_a_stop_leaves_the_file_as_it_was(tmp_path: Path, kind: Format) -> None:
    """Cancel writes nothing, replaces nothing and notes nothing."""
    rows = WaitingRows(_order(tmp_path, kind).rows)
    order = replace(_order(tmp_path, kind), rows=rows)
    order.file.write_bytes(b"earlier")
    saving = Saving(order)
    saving.stop()
    rows.go_on.set()

    assert list(saving.messages())[-1] is SavingEnd.STOPPED
    assert order.file.read_bytes() == b"earlier"
    assert [each.name for each in tmp_path.iterdir()] == [order.file.name]


def test_a_failure_shows_no_word_of_a_patient(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever a writer raises, nothing of it reaches the screen or a log."""

    def broken(*_: object) -> int:
        raise ValueError("Visitor 00001")

    monkeypatch.setitem(opening.WRITERS, "csv", broken)

    assert list(Saving(_order(tmp_path)).messages())[-1] is SavingEnd.FAILED
    assert "Visitor" not in "".join(capfd.readouterr())


def test_forms_without_a_ledger_are_still_saved(tmp_path: Path) -> None:
    """A desk whose own file is broken keeps its forms."""
    order = _order(tmp_path)
    order.ledger.parent.mkdir()
    order.ledger.write_bytes(b"this is no database at all, and never was one" * 50)

    assert list(Saving(order).messages())[-1] is SavingEnd.UNNOTED
    assert order.file.exists()


def test_closing_waits_for_every_saving(tmp_path: Path, qapp: QGuiApplication) -> None:
    """One that was put away is not cut off at the end, with a part of its file left."""
    order = _order(tmp_path)
    rows = WaitingRows(order.rows)
    slow = Saving(replace(order, rows=rows))
    listener: Listener[SavingMessage] = Listener(lambda _: None, qapp)
    listener.listen(slow.messages())
    listener.listen(())
    letting_go = threading.Timer(0.3, rows.go_on.set)
    letting_go.start()

    listener.close()

    assert order.file.exists()
    assert not list(tmp_path.glob("*.part*"))
