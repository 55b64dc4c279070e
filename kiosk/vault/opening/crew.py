"""Worker processes that unseal a large batch side by side.

pyrage keeps Python's lock while it decrypts, so threads would take turns. The keys come
to a worker over the pipe between two processes of one program, and are gone when it
ends; they are in no file, no argument and no environment (decision 0347).
"""

from __future__ import annotations

from multiprocessing.connection import wait
from typing import TYPE_CHECKING

from pyrage.x25519 import Identity

from kiosk.vault.opening.key_process import guard_key_process
from kiosk.vault.opening.unsealer import Unsealer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from multiprocessing.connection import Connection

    from kiosk.vault.opening.unsealer import Chunk, Unsealed

_AHEAD = 2
"""Chunks for each worker that may be unsealed before it is their turn."""


class CrewError(Exception):
    """A worker ended before its work was done."""


class Crew:
    """Hands chunks to workers, and gives them back in their order.

    One chunk at a time is with each worker: then it always reads when it is written to,
    and two full pipes never wait for one another. Raises `CrewError`.
    """

    def __init__(
        self,
        workers: Sequence[Connection],
        identities: Sequence[Identity],
        signed_by: str | None,
    ) -> None:
        self._workers = workers
        keys = [str(each) for each in identities]
        for worker in workers:
            _send(worker, (keys, signed_by))

    def unseal_all(self, chunks: Iterable[Chunk]) -> Iterator[list[Unsealed]]:
        """Give chunk after chunk, in order; only a few are under way at once."""
        coming = enumerate(chunks)
        idle = list(self._workers)
        busy: dict[Connection, int] = {}
        done: dict[int, list[Unsealed]] = {}
        turn = 0
        while True:
            while idle and len(busy) + len(done) < _AHEAD * len(self._workers):
                number, chunk = next(coming, (0, None))
                if chunk is None:
                    break
                worker = idle.pop()
                _send(worker, chunk)
                busy[worker] = number
            if turn in done:
                yield done.pop(turn)
                turn += 1
            elif busy:
                ready = wait(list(busy))
                for worker in [each for each in busy if each in ready]:
                    done[busy.pop(worker)] = _receive(worker)
                    idle.append(worker)
            else:
                return


def work(orders: Connection) -> None:
    """Unseal what comes over the pipe, until nobody is there any more (a worker)."""
    guard_key_process()
    try:
        keys, signed_by = orders.recv()
        unsealer = Unsealer([Identity.from_str(key) for key in keys], signed_by)
        while True:
            orders.send(unsealer.unseal(orders.recv()))
    except Exception:  # noqa: BLE001, S110 - its words may be a patient's; its end tells
        pass


def _send(worker: Connection, what: object) -> None:
    try:
        worker.send(what)
    except OSError:
        raise CrewError("a worker ended") from None


def _receive(worker: Connection) -> list[Unsealed]:
    try:
        unsealed: list[Unsealed] = worker.recv()
    except (EOFError, OSError):
        raise CrewError("a worker ended") from None
    return unsealed
