"""Worker processes that unseal a large batch side by side.

pyrage keeps Python's lock while it decrypts, so threads would take turns. The keys come
to a worker over the pipe between two processes of one program, and are gone when it
ends; they are in no file, no argument and no environment (decision 0347). The process
that leads them unseals as well (decision 0455).
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
"""Chunks for each process that may be under way before it is their turn."""

_PIECE = 8
"""Records unsealed here before the workers are looked at again: two milliseconds."""


class CrewError(Exception):
    """A worker ended before its work was done."""


class Crew:
    """Hands chunks to workers, unseals others itself, and gives all in their order.

    One chunk at a time is with each worker: then it always reads when it is written to,
    and two full pipes never wait for one another. Raises `CrewError`.
    """

    def __init__(
        self,
        workers: Sequence[Connection],
        identities: Sequence[Identity],
        signed_by: str | None,
    ) -> None:
        self._own = Unsealer(identities, signed_by)
        self._most = _AHEAD * (len(workers) + 1)
        self._idle = list(workers)
        self._busy: dict[Connection, int] = {}
        self._done: dict[int, list[Unsealed]] = {}
        self._begun = self._given = 0
        keys = [str(each) for each in identities]
        for worker in workers:
            _send(worker, (keys, signed_by))

    def unseal_all(self, chunks: Iterable[Chunk]) -> Iterator[list[Unsealed]]:
        """Give chunk after chunk, in order; only a few are under way at once."""
        coming = iter(chunks)
        while True:
            self._serve(coming)
            if self._given in self._done:
                unsealed = self._done.pop(self._given)
                self._given += 1
                yield unsealed
            elif (chunk := self._next(coming)) is not None:
                self._unseal(self._begun - 1, chunk, coming)
            elif self._busy:
                self._take(wait(list(self._busy)))
            else:
                return

    def _next(self, coming: Iterator[Chunk]) -> Chunk | None:
        if self._begun - self._given >= self._most:
            return None
        chunk = next(coming, None)
        self._begun += chunk is not None
        return chunk

    def _serve(self, coming: Iterator[Chunk]) -> None:
        """Take what workers have done, and give them the next."""
        if self._busy:
            self._take(wait(list(self._busy), 0))
        while self._idle and (chunk := self._next(coming)) is not None:
            worker = self._idle.pop()
            _send(worker, chunk)
            self._busy[worker] = self._begun - 1

    def _take(self, ready: Sequence[object]) -> None:
        for worker in [each for each in self._busy if each in ready]:
            self._done[self._busy.pop(worker)] = _receive(worker)
            self._idle.append(worker)

    def _unseal(self, number: int, chunk: Chunk, coming: Iterator[Chunk]) -> None:
        """Unseal a chunk here: waiting for a worker would leave a core idle."""
        unsealed: list[Unsealed] = []
        for at in range(0, len(chunk), _PIECE):
            unsealed += self._own.unseal(chunk[at : at + _PIECE])
            self._serve(coming)
        self._done[number] = unsealed


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
