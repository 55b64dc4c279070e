"""What staff do with the forms: look, carry away, confirm, take back, delete.

Every method opens the queue for itself and blocks, so none belongs on the screens'
thread. All of it lands in the trail, in numbers.
"""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import time
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.staff.trail import NOBODY, Deed, Trail, verify
from kiosk.sticks.stick import StickError, StickFault, fault_of
from kiosk.vault.batches import CANARY, export
from kiosk.vault.connection import reason_of
from kiosk.vault.files import ChangedOnDiskError, UnsafeFolderError
from kiosk.vault.locks import LockHeldError
from kiosk.vault.purge import purge
from kiosk.vault.queue import Queue
from kiosk.vault.receipt_file import find_receipts
from kiosk.vault.receipts import UnknownReceiptError, confirm
from kiosk.vault.setup import load_sealer
from kiosk.vault.state import ClosedReason, StoreError
from kiosk.vault.status import QueueStatus, read_status
from kiosk.vault.withdrawal import Answer, Withdrawal, withdraw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.sticks.stick import Stick, Sticks
    from kiosk.vault.batches import Batch
    from kiosk.vault.setup import VaultSetup

DAY_SECONDS = 86_400


@dataclass(frozen=True, slots=True)
class Glance:
    """What one look tells: the queue, or why it cannot be read; disk and trail."""

    queue: QueueStatus | None
    closed: ClosedReason | None
    free_bytes: int | None
    is_trail_whole: bool
    now: datetime


@dataclass(frozen=True, slots=True)
class Carried:
    """What a copy brought: batches onto the stick, receipts off it."""

    batches: tuple[Batch, ...]
    receipts: Receipts


@dataclass(frozen=True, slots=True)
class Receipts:
    """Batches that receipts confirmed, and whether they proved the keys."""

    batches: tuple[int, ...] = ()
    is_canary: bool = False


class StaffWork:
    """The forms of one kiosk in the hands of staff. `now` is the wall clock."""

    def __init__(
        self, setup: VaultSetup, trail: Trail, now: Callable[[], float] = time.time
    ) -> None:
        self._setup = setup
        self._trail = trail
        self._now = now

    def look(self) -> Glance:
        """Tell how everything stands. Never raises."""
        status, closed = None, None
        try:
            with self._queue() as queue:
                when = datetime.fromtimestamp(self._now()).astimezone()
                status = read_status(queue, when, self._setup.maximum_waiting)
        except StoreError as error:
            closed = error.reason
        except LockHeldError:
            closed = ClosedReason.BUSY
        return Glance(
            status,
            closed,
            self._free_bytes(),
            self._is_trail_whole(),
            datetime.fromtimestamp(self._now()).astimezone(),
        )

    def carry(
        self,
        sticks: Sticks,
        stick: Stick,
        who: int,
        progress: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> Carried:
        """Copy all forms without a receipt to `stick`, and take its receipts up.

        When this returns, the stick may be pulled out. Raises `StickError` for what is
        wrong with the stick, `StoreError` or `LockHeldError` where the queue is; then
        every form is still here, and doing it again does no harm.
        """
        try:
            folder = sticks.open(stick)
            with _released(sticks, stick, folder):
                receipts = self._take_receipts(folder, who)
                batches = self._export(stick, folder, who, progress)
        except (UnsafeFolderError, ChangedOnDiskError) as error:
            is_link = isinstance(error, UnsafeFolderError)
            fault = StickFault.NOT_A_STICK if is_link else StickFault.BROKEN
            raise StickError(fault) from None
        except OSError as error:
            raise StickError(fault_of(error)) from None
        return Carried(tuple(batches), receipts)

    def take_receipts(self, sticks: Sticks, stick: Stick, who: int) -> Receipts:
        """Take up the receipts that lie on a stick. Raises as `carry` does."""
        folder = sticks.open(stick)
        with _released(sticks, stick, folder):
            return self._take_receipts(folder, who)

    def confirm(self, typed: str, who: int) -> Receipts:
        """Take a receipt that was typed. Raises `UnknownReceiptError`, `StoreError`."""
        with self._queue() as queue:
            return self._confirm(queue, [typed], who)

    def withdraw(self, typed: str, day: str | None, who: int) -> Withdrawal:
        """Delete the form of a visitor who changed their mind. Raises `StoreError`."""
        with self._queue() as queue:
            answer = withdraw(queue, typed, day)
        if answer.answer is Answer.WITHDRAWN:
            self._trail.note(Deed.WITHDRAWN, who=who, count=1)
        return answer

    def purge_due(self) -> int:
        """Delete what was confirmed longer ago than the hold; count the forms.

        A clock in doubt deletes nothing and raises the vault's `ClockDoubtError`.
        """
        return self._purge(NOBODY, self._setup.hold_days, clock_ok=False)

    def purge_now(self, who: int) -> int:
        """Delete everything confirmed without waiting for the end of the hold."""
        return self._purge(who, 0, clock_ok=False)

    def accept_clock(self, who: int) -> int:
        """Believe the clock because somebody looked at it; delete what is due."""
        self._trail.note(Deed.CLOCK_ACCEPTED, who=who)
        return self._purge(who, self._setup.hold_days, clock_ok=True)

    def _purge(self, who: int, days: int, *, clock_ok: bool) -> int:
        with self._queue() as queue:
            deleted = purge(queue, self._now(), days * DAY_SECONDS, clock_ok=clock_ok)
        if deleted:
            self._trail.note(Deed.PURGED, who=who, count=deleted)
        return deleted

    def _export(
        self,
        stick: Stick,
        folder: Path,
        who: int,
        progress: Callable[[int, int], None],
    ) -> list[Batch]:
        if stick.is_read_only:
            raise StickError(StickFault.READ_ONLY)
        sealer = load_sealer(self._setup)
        with self._queue() as queue:
            batches = export(
                queue, sealer, self._now(), folder, again=True, progress=progress
            )
        if batches:
            count = sum(batch.count for batch in batches)
            self._trail.note(Deed.EXPORTED, who=who, count=count)
        self._trail.copy_to(folder / f"K{sealer.kiosk_id}-trail.log")
        return batches

    def _take_receipts(self, folder: Path, who: int) -> Receipts:
        codes = list(find_receipts(folder).values())
        if not codes:
            return Receipts()
        with self._queue() as queue:
            return self._confirm(queue, codes, who, is_lenient=True)

    def _confirm(
        self, queue: Queue, codes: list[str], who: int, *, is_lenient: bool = False
    ) -> Receipts:
        open_before = _unconfirmed(queue)
        for code in codes:
            try:
                confirm(queue, code, self._now())
            except UnknownReceiptError:
                if not is_lenient:
                    raise
        fresh = open_before - _unconfirmed(queue)
        for _, _, count in sorted(fresh):
            self._trail.note(Deed.CONFIRMED, who=who, count=count)
        return Receipts(
            tuple(sorted(number for number, kind, _ in fresh if kind != CANARY)),
            is_canary=any(kind == CANARY for _, kind, _ in fresh),
        )

    @contextlib.contextmanager
    def _queue(self) -> Iterator[Queue]:
        """Open the queue; every error of the store becomes a `StoreError`."""
        try:
            with Queue.open(self._setup.folder, self._setup.queue_id) as queue:
                yield queue
        except sqlite3.Error as error:
            raise StoreError(reason_of(error)) from None

    def _free_bytes(self) -> int | None:
        try:
            return shutil.disk_usage(self._setup.folder).free
        except OSError:
            return None

    def _is_trail_whole(self) -> bool:
        try:
            return not verify(self._trail.file.parent)[1]
        except OSError:
            return False


def _unconfirmed(queue: Queue) -> set[tuple[int, str, int]]:
    query = "SELECT number, kind, count FROM batch WHERE confirmed IS NULL"
    return set(queue.connection.execute(query).fetchall())


@contextlib.contextmanager
def _released(sticks: Sticks, stick: Stick, folder: Path) -> Iterator[None]:
    """Let go of the stick at the end, whatever happened; the first error counts."""
    try:
        yield
    except BaseException:
        _remove_unfinished(folder)
        with contextlib.suppress(StickError):
            sticks.release(stick)
        raise
    sticks.release(stick)


def _remove_unfinished(folder: Path) -> None:
    """Give back the room that a copy takes which did not come to its end."""
    with contextlib.suppress(OSError):
        for file in folder.glob("K*-B*.agebatch.tmp"):
            file.unlink(missing_ok=True)
