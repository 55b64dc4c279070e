"""Worker processes unseal a batch as one process does."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Pipe
from threading import Event
from typing import TYPE_CHECKING

import pyrage
import pytest

from kiosk.vault.opening.crew import Crew, CrewError, work
from kiosk.vault.opening.ledger import Ledger
from kiosk.vault.opening.opener import BatchOpener
from kiosk.vault.opening.unsealer import Unsealer
from tests.unit.vault.clinic import Form
from tests.unit.vault.keeping import (
    carry_away,
    exchange_form,
    keep,
    members_of,
    put_together,
    record_names,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess
    from pathlib import Path

    from kiosk.vault.opening.opened import OpenedRecord, Outcome
    from kiosk.vault.opening.unsealer import Chunk
    from kiosk.vault.queue import Queue
    from kiosk.vault.sealing import Sealer
    from tests.unit.vault.clinic import Clinic

FORMS = 450
"""Seven chunks and a piece: more than two workers have at once."""

PATIENCE_SECONDS = 60


class Workers:
    """Two real workers, as the desk's program starts them."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        pipes = [Pipe() for _ in range(2)]
        self.orders: list[Connection] = [end for end, _ in pipes]
        self.processes: list[SpawnProcess] = [
            context.Process(target=work, args=(end,), daemon=True) for _, end in pipes
        ]
        for process in self.processes:
            process.start()
        for _, end in pipes:
            end.close()

    def leave(self) -> None:
        """Go away without a word, as a process does that ends."""
        for end in self.orders:
            end.close()


@pytest.fixture
def workers() -> Iterator[Workers]:
    """Start two workers, and leave none behind."""
    started = Workers()
    yield started
    for process in started.processes:
        process.kill()
        process.join()


@pytest.fixture
def batch(queue: Queue, sealer: Sealer, tmp_path: Path) -> Path:
    """Carry many forms away, and spoil some in ways that take longer or shorter."""
    keep(queue, sealer, [Form({"name": f"Name {n}"}) for n in range(FORMS)])
    file = carry_away(queue, sealer, tmp_path).file
    members = members_of(file)
    names = record_names(members)
    for name in names[:64]:
        members[name] = b"no seal at all"
    members[names[200]] = members[names[200]][:-1] + b"\0"
    members[names[300]], members[names[301]] = members[names[301]], members[names[300]]
    put_together(file, members)
    return file


def _open(
    batch: Path, clinic: Clinic, ledger: Path, *workers: Connection
) -> tuple[list[OpenedRecord], Outcome]:
    with Ledger(ledger) as known, batch.open("rb") as stream:
        opener = BatchOpener(
            stream, [clinic.own], known, trust_new_key=True, workers=workers
        )
        return list(opener.records()), opener.outcome


def test_every_form_and_verdict_is_the_same(
    batch: Path, clinic: Clinic, tmp_path: Path, workers: Workers
) -> None:
    """In the same order too, although damaged forms are done sooner than others."""
    alone = _open(batch, clinic, tmp_path / "alone" / "ledger.db")

    together = _open(batch, clinic, tmp_path / "both" / "ledger.db", *workers.orders)

    assert len(together[0]) == FORMS
    assert together == alone


def test_a_form_that_would_choke_a_worker_costs_only_itself(
    batch: Path, clinic: Clinic, tmp_path: Path, workers: Workers
) -> None:
    """JSON nested a thousand deep is one damaged form among the others."""
    deep = b'{"record":' + b"[" * 100_000 + b"\ned25519 !\n"
    exchange_form(batch, 400, pyrage.encrypt(deep, [clinic.own.to_public()]))

    records, _ = _open(batch, clinic, tmp_path / "desk" / "ledger.db", *workers.orders)

    assert len(records) == FORMS
    assert records[400].answers is None
    assert records[401].answers is not None


def test_a_dead_worker_is_told(
    batch: Path, clinic: Clinic, tmp_path: Path, workers: Workers
) -> None:
    """Its forms are missing, so the batch does not look as if it were complete."""
    workers.processes[0].kill()
    workers.processes[0].join()

    with pytest.raises(CrewError):
        _open(batch, clinic, tmp_path / "desk" / "ledger.db", *workers.orders)


def test_a_worker_that_fails_at_the_last_chunk_is_told(
    clinic: Clinic, workers: Workers
) -> None:
    """What it had in hand is not taken for nothing."""
    crew = Crew(workers.orders, [clinic.own], None)

    with pytest.raises(CrewError):
        list(crew.unseal_all([[("form.age", None)]]))


def test_who_is_done_first_waits_for_its_turn(clinic: Clinic) -> None:
    """The second chunk comes back before the first, and is given after it."""
    (one, one_end), (two, two_end) = Pipe(), Pipe()
    crew = Crew([one, two], [clinic.own], None)

    def chunks() -> Iterator[Chunk]:
        for number in range(3):
            yield _chunk(number)
        _answer(one_end)
        yield _chunk(3)  # whoever asks for it has looked for answers since
        _answer(two_end)

    given = list(crew.unseal_all(chunks()))

    assert [each.name for [each] in given] == ["0.age", "1.age", "2.age", "3.age"]


def test_who_leads_helps_while_workers_are_busy(clinic: Clinic) -> None:
    """The first chunk is with the one worker, and the next are opened without it."""
    ours, theirs = Pipe()
    crew = Crew([ours], [clinic.own], None)

    def chunks() -> Iterator[Chunk]:
        for number in range(3):
            yield _chunk(number)
        _answer(theirs)

    given = list(crew.unseal_all(chunks()))

    assert [each.name for [each] in given] == ["0.age", "1.age", "2.age"]


def test_only_a_few_chunks_wait_for_one_that_is_held(clinic: Clinic) -> None:
    """However long a worker takes, memory does not grow with the batch."""
    ours, theirs = Pipe()
    crew = Crew([ours], [clinic.own], None)
    asked: list[int] = []
    most = Event()

    def chunks() -> Iterator[Chunk]:
        for number in range(100):
            asked.append(number)
            if len(asked) == 4:
                most.set()
            yield _chunk(number)

    with ThreadPoolExecutor(1) as leading:
        given = crew.unseal_all(chunks())
        first = leading.submit(lambda: (next(given), len(asked)))
        most.wait(PATIENCE_SECONDS)
        _answer(theirs)
        _, before_the_first = first.result()

    assert before_the_first == 4


def _chunk(number: int) -> Chunk:
    return [(f"{number}.age", b"no seal")]


def _answer(worker: Connection) -> None:
    """Take the keys and one chunk, and send it back as a worker does."""
    worker.recv()
    worker.send(Unsealer([], None).unseal(worker.recv()))


def test_workers_end_when_nobody_is_there(workers: Workers) -> None:
    """Once the process that leads them is gone, they go by themselves."""
    workers.leave()

    for process in workers.processes:
        process.join(PATIENCE_SECONDS)
        assert process.exitcode == 0
