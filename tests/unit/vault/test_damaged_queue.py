"""A damaged file costs as few forms as it can, and never the kiosk (D7)."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from kiosk.vault import recovery, salvage
from kiosk.vault.purge import purge
from kiosk.vault.queue import QUEUE_FILE, Queue
from kiosk.vault.recovery import carve
from kiosk.vault.schema import PAGE_SIZE
from kiosk.vault.setaside import damaged_files, salvaged_files
from kiosk.vault.state import ClosedReason, StoreError
from tests.unit.vault.clinic import Clinic, Form
from tests.unit.vault.keeping import (
    NOW,
    behead,
    carry_away,
    hand_in,
    ids_in,
    keep,
    replaced_if_damaged,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.vault.sealing import Sealer
    from kiosk.vault.setup import VaultSetup
    from kiosk.vault.writer import Writer

RECORDS = 40
SIZES = (0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024)


def _damaged(content: bytes, number: int) -> bytes:
    """Spoil a file in the way that `number` stands for; another seed each time."""
    chance = random.Random(number)
    size = SIZES[number % len(SIZES)]
    if size == 0:
        return content[: chance.choice((0, 50, 100, chance.randrange(len(content))))]
    third = len(content) // 3
    region = (0, 100), (0, third), (third, 2 * third), (2 * third, len(content))
    low, high = region[number // len(SIZES) % len(region)]
    begin = chance.randrange(low, high)
    spoilt = bytearray(content)
    spoilt[begin : begin + size] = chance.randbytes(len(spoilt[begin : begin + size]))
    return bytes(spoilt)


def _untouched(before: bytes, after: bytes, places: dict[str, int]) -> set[str]:
    """Name the records of which no byte on their page was changed."""
    pages = {}
    for page in range(0, len(before), PAGE_SIZE):
        pages[page] = before[page : page + PAGE_SIZE] == after[page : page + PAGE_SIZE]
    return {name for name, page in places.items() if pages[page]}


def _places(queue: Queue, content: bytes) -> dict[str, int]:
    """Find the page of each sealed record."""
    query = "SELECT id, sealed FROM record"
    return {
        record_id: content.index(sealed) // PAGE_SIZE * PAGE_SIZE
        for record_id, sealed in queue.connection.execute(query)
    }


def _survive(
    setup: VaultSetup, sealer: Sealer, content: bytes, folder: Path
) -> set[str]:
    """Start on a damaged file, take a form, salvage; give the ids that are there."""
    (folder / QUEUE_FILE).write_bytes(content)
    queue, replaced = replaced_if_damaged(folder, setup.queue_id)
    with queue:
        if replaced:
            [kept] = damaged_files(folder)
            assert kept.read_bytes() == content, "the old file is kept bit for bit"
        [new] = keep(queue, sealer, 1)
        salvage.salvage(queue)
        found = ids_in(queue)
    assert str(new.id) in found
    assert len(found) == len(set(found))
    return set(found)


def _share_saved(setup: VaultSetup, sealer: Sealer, memory: Path, kinds: int) -> float:
    with Queue.open(setup.folder, setup.queue_id) as queue:
        keep(queue, sealer, RECORDS)
        content = queue.file.read_bytes()
        places = _places(queue, content)
    whole = saved = 0
    for number in range(kinds):
        folder = memory / str(number)
        folder.mkdir(mode=0o700)
        spoilt = _damaged(content, number)
        untouched = _untouched(content, spoilt, places)
        found = _survive(setup, sealer, spoilt, folder)
        whole += len(untouched)
        saved += len(untouched & found)
        shutil.rmtree(folder)
    return saved / whole


def test_three_hundred_damaged_files_start_take_forms_and_are_salvaged(
    setup: VaultSetup, sealer: Sealer, memory: Path
) -> None:
    """The kiosk starts, keeps the old file, and 99 % of untouched records come back."""
    assert _share_saved(setup, sealer, memory, 300) >= 0.99


def test_without_carving_far_fewer_would_come_back(
    setup: VaultSetup, sealer: Sealer, memory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The count can fall short: SQLite alone reads little of a damaged file."""
    monkeypatch.setattr(recovery, "carve", lambda _: iter(()))

    assert _share_saved(setup, sealer, memory, 48) < 0.95


def test_records_longer_than_a_page_come_back_while_sqlite_can_follow(
    setup: VaultSetup, sealer: Sealer
) -> None:
    """A long form lies on several pages; damage elsewhere costs it nothing."""
    with Queue.open(setup.folder, setup.queue_id) as queue:
        [form] = keep(queue, sealer, [Form({"name": "x" * 20_000})])
        content = bytearray(queue.file.read_bytes())
    content[68:72] = b"\0\0\0\0"
    (setup.folder / QUEUE_FILE).write_bytes(content)

    queue, replaced = replaced_if_damaged(setup.folder, setup.queue_id)
    with queue:
        [done] = salvage.salvage(queue)

        assert (replaced, done.put_back) == (True, 1)
        assert ids_in(queue) == [str(form.id)]


def test_a_damaged_file_is_noticed_at_the_next_start(
    writers: Callable[..., Writer], setup: VaultSetup
) -> None:
    """The new queue takes forms at once, numbered behind those that may come back."""
    first = writers()
    first.submit(Form()).result(300)
    first.close()
    behead(setup.folder)

    second = writers()
    saved = second.submit(Form()).result(300)

    assert saved.seq > 2
    assert second.state.set_aside
    assert [each.name for each in damaged_files(setup.folder)] == ["queue.damaged-1.db"]


def test_a_second_salvage_brings_back_nothing_that_was_purged(
    setup: VaultSetup, sealer: Sealer, clinic: Clinic, tmp_path: Path
) -> None:
    """Once read, a damaged file is not read again, and goes with its last form."""
    with Queue.open(setup.folder, setup.queue_id) as queue:
        keep(queue, sealer, 3)
    behead(setup.folder)
    queue, _ = replaced_if_damaged(setup.folder, setup.queue_id)
    with queue:
        [done] = salvage.salvage(queue)
        assert (done.put_back, done.known) == (3, 0)
        batch = carry_away(queue, sealer, tmp_path)
        assert len(salvaged_files(setup.folder)) == 1
        purge(queue, NOW, 0)
        assert len(salvaged_files(setup.folder)) == 1, "its forms are still here"
        hand_in(queue, clinic, batch)

        assert purge(queue, NOW, 0) == 3

        assert salvage.salvage(queue) == []
        assert ids_in(queue) == []
        assert salvaged_files(setup.folder) == []


def test_a_file_of_which_nothing_could_be_read_stays(setup: VaultSetup) -> None:
    """Somebody else may read more: the purge leaves it alone."""
    (setup.folder / QUEUE_FILE).write_bytes(b"nothing of ours" * 1000)
    queue, _ = replaced_if_damaged(setup.folder, setup.queue_id)
    with queue:
        salvage.salvage(queue)
        purge(queue, NOW, 0)

    assert len(salvaged_files(setup.folder)) == 1


def test_a_hot_journal_of_another_file_is_set_aside_too(
    setup: VaultSetup, sealer: Sealer
) -> None:
    """Left in its place it would be played into the new queue."""
    file = setup.folder / QUEUE_FILE
    with Queue.open(setup.folder, setup.queue_id) as queue:
        keep(queue, sealer, 1)
    file.write_bytes(b"\0" * PAGE_SIZE)
    journal = file.with_name(file.name + "-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\1" * 600)

    queue, _ = replaced_if_damaged(setup.folder, setup.queue_id)
    with queue:
        keep(queue, sealer, 1)

    kept = setup.folder / "queue.damaged-1.db-journal"
    assert kept.read_bytes()[:8] == b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"


def test_an_unfinished_file_with_foreign_tables_is_damaged(setup: VaultSetup) -> None:
    """A journal beside a file that is no queue inside does not hide that."""
    file = setup.folder / QUEUE_FILE
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("DROP TABLE meta")
        connection.commit()
    file.with_name(file.name + "-journal").write_bytes(b"not a journal" * 100)

    with pytest.raises(StoreError) as failure:
        Queue.open(setup.folder, setup.queue_id)

    assert failure.value.reason is ClosedReason.QUEUE_DAMAGED


def test_carving_reads_bytes_and_no_links(setup: VaultSetup, tmp_path: Path) -> None:
    """A link in place of the file leads nowhere."""
    link = tmp_path / "link.db"
    link.symlink_to(setup.folder / QUEUE_FILE)

    with pytest.raises(OSError, match="symbolic links"):
        list(carve(link))


@pytest.mark.parametrize("number", ["", "x", "-1", "1.5", "\u0663"])
def test_a_next_number_that_is_none_is_damage(setup: VaultSetup, number: str) -> None:
    """A form saved then could get a number that another form has."""
    with Queue.open(setup.folder, setup.queue_id) as queue:
        query = "UPDATE meta SET value = ? WHERE name = 'next_seq'"
        queue.connection.execute(query, (number,))

    with pytest.raises(StoreError) as failure:
        Queue.open(setup.folder, setup.queue_id)
    assert failure.value.reason is ClosedReason.QUEUE_DAMAGED


@pytest.mark.parametrize("forms", [0, 3])
def test_numbers_after_damage_stay_clear_of_those_before(
    setup: VaultSetup, sealer: Sealer, forms: int
) -> None:
    """What could not be read may have had a number too; where nothing was, none had."""
    with Queue.open(setup.folder, setup.queue_id) as queue:
        keep(queue, sealer, forms)
    behead(setup.folder)
    queue, _ = replaced_if_damaged(setup.folder, setup.queue_id)
    with queue:
        keep(queue, sealer, 1)
        [seq] = queue.connection.execute("SELECT seq FROM record").fetchone()

    assert seq == (1 if forms == 0 else forms + salvage._MARGIN)
