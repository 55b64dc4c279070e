"""Opens a batch in a process of its own, so that nothing secret outlives the opening.

Passphrase and private key are in that process; when it ends, the system takes its
memory back, which no deleting in Python can promise. It can also be stopped in the
middle of stretching a passphrase, which holds Python's lock for a second or two
(decision 0090).
"""

from __future__ import annotations

import multiprocessing
import os
import sqlite3
import sys
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from itertools import chain
from multiprocessing.connection import Pipe
from typing import TYPE_CHECKING, ClassVar, Protocol

from kiosk.export.opening import Opening
from kiosk.vault.batch.kinds import CANARY
from kiosk.vault.opening.crew import work
from kiosk.vault.opening.key_process import guard_key_process
from kiosk.vault.opening.keyfiles import (
    BusyComputerError,
    KeyFileError,
    WrongPassphraseError,
    load_identities,
)
from kiosk.vault.opening.ledger import Ledger, LedgerError
from kiosk.vault.opening.opened import Acquaintance
from kiosk.vault.opening.opener import BatchOpener, NotABatchError, WrongKeyError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from multiprocessing.connection import Connection
    from pathlib import Path

    from kiosk.export.row import OpenedRow
    from kiosk.vault.opening.opened import Outcome, Verdict

AT_ONCE = 128
"""Rows sent together: some hundredths of a second of opening."""

WORKERS = 2
"""The most that help the process that opens; each needs a core of its own."""

LARGE = 2_000_000
"""Bytes of a batch, about 1,000 forms, for which starting workers is worth its time."""


class Hearer(Protocol):
    """Who follows an opening; each message calls the one method meant for it."""

    def hear_begun(self, count: int | None) -> None:
        """Hear that the batch has opened, and how many forms it says it has."""

    def hear_rows(self, rows: Sequence[OpenedRow]) -> None:
        """Take forms that have opened."""

    def hear_result(self, result: Result) -> None:
        """Hear that the batch is read to its end, and how it fared."""

    def hear_failure(self, why: Failure) -> None:
        """Hear that the batch does not open."""


class Failure(StrEnum):
    """Why a batch did not open at all."""

    PASSPHRASE = "passphrase"  # noqa: S105 - a reason, not a secret
    BUSY_COMPUTER = "busy-computer"
    NO_KEY = "no-key"
    WRONG_KEY = "wrong-key"
    NOT_A_BATCH = "not-a-batch"
    CANNOT_READ = "cannot-read"
    LEDGER = "ledger"
    BROKE_OFF = "broke-off"

    @property
    def is_last(self) -> bool:
        """Whether nothing more follows."""
        return True

    def tell(self, hearer: Hearer) -> None:
        """Say that nothing came of it."""
        hearer.hear_failure(self)


@dataclass(frozen=True, slots=True)
class Order:
    """What to open and with what. `trusts_new_key` accepts a kiosk set up anew."""

    batch: Path
    key: Path
    ledger: Path
    passphrase: str = field(repr=False)
    trusts_new_key: bool = False


@dataclass(frozen=True, slots=True)
class Begun:
    """The batch has opened: how many forms it says it has; none where it cannot say."""

    count: int | None
    is_last: ClassVar = False

    def tell(self, hearer: Hearer) -> None:
        """Say that it has begun."""
        hearer.hear_begun(self.count)


@dataclass(frozen=True, slots=True)
class Opened:
    """Forms that have opened since the last message."""

    rows: Sequence[OpenedRow]
    is_last: ClassVar = False

    def tell(self, hearer: Hearer) -> None:
        """Hand the forms over."""
        hearer.hear_rows(self.rows)


@dataclass(frozen=True, slots=True)
class Result:
    """How the batch fared as a whole, and the codes that follow; no secret is in it."""

    title: str
    is_canary: bool
    counts: dict[Verdict, int]
    opened_before: int
    missing: int
    changed: int
    is_whole: bool
    receipt: str | None
    receipt_despite_damage: str | None
    ids: tuple[str, ...]
    stranger: str = ""
    """The name of a kiosk that this computer never met, with its words below."""
    stranger_words: str = ""
    is_last: ClassVar = True

    def tell(self, hearer: Hearer) -> None:
        """Say how the batch fared."""
        hearer.hear_result(self)


Message = Begun | Opened | Result | Failure


class Unsealing:
    """One batch being opened. `messages` blocks; read it in a thread of its own."""

    def __init__(self, order: Order) -> None:
        make = partial(multiprocessing.get_context("spawn").Process, daemon=True)
        pipes = [Pipe() for _ in range(workers_for(order.batch))]
        self._receiving, sending = Pipe(duplex=False)
        orders = [end for end, _ in pipes]
        self._opener = make(target=_unseal, args=(sending, order, orders))
        self._workers = [make(target=work, args=(end,)) for _, end in pipes]
        try:
            for process in (self._opener, *self._workers):
                process.start()
        except OSError:
            self._receiving.close()
            for process in (self._opener, *self._workers):
                if process.pid is not None:
                    process.kill()  # it has the key already
                    process.join()
            raise
        finally:
            # Held open here too, a pipe would not end with the process that writes.
            for end in (sending, *chain.from_iterable(pipes)):
                end.close()

    def messages(self) -> Iterator[Message]:
        """Give what comes; the last is a `Result` or a `Failure`."""
        try:
            while True:
                message: Message = self._receiving.recv()
                yield message
                if message.is_last:
                    return
        except (EOFError, OSError):
            yield Failure.BROKE_OFF
        finally:
            self._receiving.close()
            self._opener.join()
            for worker in self._workers:
                worker.kill()  # one that got stuck hears nothing
                worker.join()

    def stop(self) -> None:
        """End the opening now, wherever it is, with everything it knows."""
        for process in (self._opener, *self._workers):
            process.kill()


def workers_for(batch: Path) -> int:
    """Tell how many workers help the process that opens a batch, and unseals too."""
    try:
        is_large = batch.stat().st_size >= LARGE
    except OSError:
        return 0  # The process that opens it says what is wrong.
    return min(WORKERS, _cores() - 1) if is_large else 0


def _cores() -> int:
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _unseal(sending: Connection, order: Order, workers: Sequence[Connection]) -> None:
    """Open the batch and send what is found (in a process of its own)."""
    guard_key_process()
    try:
        for message in _opened(order, workers):
            sending.send(message)
    except WrongPassphraseError:
        sending.send(Failure.PASSPHRASE)
    except BusyComputerError:
        sending.send(Failure.BUSY_COMPUTER)
    except KeyFileError:
        sending.send(Failure.NO_KEY)
    except WrongKeyError:
        sending.send(Failure.WRONG_KEY)
    except NotABatchError:
        sending.send(Failure.NOT_A_BATCH)
    except (LedgerError, sqlite3.Error):
        sending.send(Failure.LEDGER)
    except OSError:
        sending.send(Failure.CANNOT_READ)
    except Exception:  # noqa: BLE001 - its words may be a patient's, so none is shown
        sending.send(Failure.BROKE_OFF)
    sending.close()


def _opened(order: Order, workers: Sequence[Connection]) -> Iterator[Message]:
    identities = load_identities(order.key, lambda: order.passphrase)
    with Ledger(order.ledger) as ledger, order.batch.open("rb") as stream:
        opener = BatchOpener(
            stream,
            identities,
            ledger,
            trust_new_key=order.trusts_new_key,
            workers=workers,
        )
        manifest = opener.outcome.manifest
        yield Begun(manifest.count if manifest else None)
        opening = Opening(opener, ledger.withdrawn())
        rows: list[OpenedRow] = []
        for row in opening.rows():
            rows.append(row)
            if len(rows) == AT_ONCE:
                yield Opened(rows)
                rows = []
        if rows:
            yield Opened(rows)
        yield _result(opener.outcome, opening.ids)


def _title(outcome: Outcome) -> str:
    return outcome.manifest.title if outcome.manifest else ""


def _result(outcome: Outcome, ids: list[str]) -> Result:
    manifest = outcome.manifest
    is_stranger = outcome.acquaintance is Acquaintance.STRANGER
    return Result(
        title=_title(outcome),
        is_canary=manifest is not None and manifest.kind == CANARY,
        counts=dict(outcome.counts),
        opened_before=outcome.opened_before,
        missing=outcome.missing,
        changed=outcome.changed,
        is_whole=outcome.is_whole,
        receipt=outcome.receipt,
        receipt_despite_damage=outcome.receipt_despite_damage,
        ids=tuple(ids),
        stranger=manifest.kiosk if manifest and is_stranger else "",
        stranger_words=manifest.words if manifest and is_stranger else "",
    )
