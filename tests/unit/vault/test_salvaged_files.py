"""A file whose forms are back in the queue: read once, kept while it is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.vault.purge import purge
from kiosk.vault.queue import QUEUE_FILE, Queue
from kiosk.vault.recovery import carve, recover
from kiosk.vault.salvage import salvage
from kiosk.vault.schema import PAGE_SIZE
from kiosk.vault.setaside import salvaged_files
from tests.unit.vault.clinic import Form
from tests.unit.vault.keeping import NOW, behead, ids_in, keep, replaced_if_damaged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from kiosk.vault.sealing import Sealer
    from kiosk.vault.setup import VaultSetup

DELETE_FIRST = "DELETE FROM record WHERE row = (SELECT min(row) FROM record)"


@pytest.fixture
def replaced(setup: VaultSetup, sealer: Sealer) -> Iterator[Queue]:
    """Open the new queue of a kiosk whose old one had three forms and is damaged."""
    with Queue.open(setup.folder, setup.queue_id) as queue:
        keep(queue, sealer, 3)
    behead(setup.folder)
    queue, _ = replaced_if_damaged(setup.folder, setup.queue_id)
    with queue:
        yield queue


@pytest.mark.parametrize("number", [1, 2, 127, 128, 32_768, 9_000_000, 2**33])
def test_a_form_is_found_under_its_number(
    setup: VaultSetup, sealer: Sealer, number: int
) -> None:
    """SQLite spends from no byte to six on it; the queue counts on from the highest."""
    with Queue.open(setup.folder, setup.queue_id) as queue:
        keep(queue, sealer, 1)
        queue.connection.execute("UPDATE record SET seq = ?", (number,))

    assert [row.seq for row in carve(setup.folder / QUEUE_FILE)] == [number]


def _page_of(content: bytes | bytearray, pieces: Iterable[bytes]) -> int:
    """Give where the page begins on which the first of these pieces lies whole."""
    place = next(content.index(piece) for piece in pieces if piece in content)
    return place // PAGE_SIZE * PAGE_SIZE


def _long_forms(queue: Queue, sealer: Sealer) -> list[tuple[str, bytes, bytes]]:
    """Save forms that lie on several pages each; give ids, hashes and sealed bytes."""
    keep(queue, sealer, [Form({"name": "x" * 20_000}) for _ in range(12)])
    query = "SELECT id, sha256, sealed FROM record ORDER BY row"
    return queue.connection.execute(query).fetchall()


def test_a_long_form_that_is_damaged_takes_none_beside_it_along(
    setup: VaultSetup, sealer: Sealer, tmp_path: Path
) -> None:
    """All others are found, before, between and behind; the file may have any name."""
    with Queue.open(setup.folder, setup.queue_id) as queue:
        forms = _long_forms(queue, sealer)
        content = bytearray(queue.file.read_bytes())
    for spoilt in (3, 8):
        sealed = forms[spoilt][2]
        pieces = (sealed[at : at + 16] for at in range(10_000, 10_064, 16))
        page = _page_of(content, pieces)
        content[page : page + 4] = b"\xff" * 4  # leads to no other page
    file = tmp_path / "queue #1 100%41.db"
    file.write_bytes(content)

    whole = [form[0] for place, form in enumerate(forms) if place not in {3, 8}]
    assert [row.id for row in recover(file)] == whole


def test_long_forms_are_found_on_both_sides_of_a_page_that_is_gone(
    setup: VaultSetup, sealer: Sealer, tmp_path: Path
) -> None:
    """SQLite gets no further than that page, so it comes from either end."""
    with Queue.open(setup.folder, setup.queue_id) as queue:
        forms = _long_forms(queue, sealer)
        content = bytearray(queue.file.read_bytes())
    pages = [_page_of(content, [sha256]) for _, sha256, _ in forms]
    content[pages[6] : pages[6] + 8] = bytes(8)
    file = tmp_path / "queue.db"
    file.write_bytes(content)

    assert pages[6] not in {pages[0], pages[-1]}
    assert {row.id for row in recover(file)} == {
        form[0] for form, page in zip(forms, pages, strict=True) if page != pages[6]
    }


def test_what_the_queue_has_already_is_counted_and_not_added_again(
    replaced: Queue,
) -> None:
    """A salvage that was cut off before its file had its new name is done again."""
    [done] = salvage(replaced)
    ids = ids_in(replaced)
    done.file.rename(done.file.with_name("queue.damaged-1.db"))

    [again] = salvage(replaced)

    assert (again.put_back, again.known) == (0, 3)
    assert ids_in(replaced) == ids
    assert replaced.waiting() == 3


def test_a_salvaged_file_stays_until_its_last_form_is_gone(replaced: Queue) -> None:
    """One form that is still waiting is reason enough, the first or another."""
    salvage(replaced)
    for left in (2, 1):
        replaced.connection.execute(DELETE_FIRST)
        purge(replaced, NOW, 0)
        assert len(ids_in(replaced)) == left
        assert len(salvaged_files(replaced.file.parent)) == 1

    replaced.connection.execute(DELETE_FIRST)
    purge(replaced, NOW, 0)
    assert salvaged_files(replaced.file.parent) == []
