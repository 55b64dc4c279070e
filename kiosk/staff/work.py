"""What staff do with the forms: look, carry away, confirm, take back, delete.

Every method opens the queue for itself and blocks, so none belongs on the screens'
thread. All of it lands in the audit log, in numbers.
"""

from __future__ import annotations

import contextlib
import os
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.packs.record import read_record
from kiosk.staff.anchor import anchor_in
from kiosk.staff.audit_check import verify
from kiosk.staff.custody import Confirmation, Custody
from kiosk.staff.diagnosis import Diagnosis, read_diagnosis
from kiosk.sticks.stick import StickError, StickFault, fault_of
from kiosk.vault.batch.naming import title_of
from kiosk.vault.batch.receipt_file import batch_title_of, find_receipts
from kiosk.vault.batch.receipts import (
    UnknownReceiptError,
    open_batches,
    receipts_of,
)
from kiosk.vault.connection import reason_of
from kiosk.vault.files import ChangedOnDiskError, UnsafeFolderError, free_bytes
from kiosk.vault.locks import LockHeldError
from kiosk.vault.state import ClosedReason, StoreError
from kiosk.vault.status import QueueStatus, read_status

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Mapping

    from kiosk.packs.record import ContentNews
    from kiosk.staff.audit_log import Anchor, AuditLog
    from kiosk.sticks.stick import Stick, Sticks
    from kiosk.vault.batch.batches import Batch
    from kiosk.vault.setup import VaultSetup
    from kiosk.vault.withdrawal import Withdrawal

NEARLY_FULL_BYTES = 1_000_000_000
"""Below this staff are told; the form closes at a fifth of it."""

MOST_RECEIPTS = 60
"""Receipts of one stick that are tried: with a hash each, a matter of seconds."""


@dataclass(frozen=True, slots=True)
class Overview:
    """What one look tells: the queue, or why it cannot be read; disk and log."""

    queue: QueueStatus | None
    closed: ClosedReason | None
    free_bytes: int | None
    is_log_whole: bool
    now: datetime
    diagnosis: Diagnosis | None = None
    """What the doctor left here, if it ever ran."""
    content: ContentNews | None = None
    """What last happened to content packs, if any ever came."""

    @property
    def is_disk_nearly_full(self) -> bool:
        """Whether IT should make room before the form closes."""
        return is_nearly_full(self.free_bytes)


@dataclass(frozen=True, slots=True)
class CopyOutcome:
    """What a copy brought: batches onto the stick, receipts off it."""

    batches: tuple[Batch, ...]
    receipts: Receipts


@dataclass(frozen=True, slots=True)
class Receipts:
    """Batches that receipts confirmed, and whether they proved the keys."""

    batches: tuple[int, ...] = ()
    is_canary: bool = False


def is_nearly_full(free_bytes: int | None) -> bool:
    """Tell whether a disk has so little room that IT should know. None is unknown."""
    return free_bytes is not None and free_bytes < NEARLY_FULL_BYTES


class StaffWork:
    """The forms of one kiosk in the hands of staff.

    `now` is the wall clock, `free_bytes` tells how much room a folder has.
    """

    def __init__(
        self,
        setup: VaultSetup,
        log: AuditLog,
        now: Callable[[], float] = time.time,
        free_bytes: Callable[[Path], int] = free_bytes,
    ) -> None:
        self._setup = setup
        self._free = free_bytes
        self._log = log
        self._now = now
        self._custody = Custody(setup, log, now)

    def look(self) -> Overview:
        """Tell how everything stands. Never raises."""
        status, closed, anchor = None, None, None
        try:
            with self._custody.queue() as queue:
                when = datetime.fromtimestamp(self._now()).astimezone()
                status = read_status(queue, when, self._setup.maximum_waiting)
                anchor = anchor_in(queue)
        except StoreError as error:
            closed = error.reason
        except LockHeldError:
            closed = ClosedReason.BUSY
        return Overview(
            status,
            closed,
            self._free_bytes(),
            self._is_log_whole(anchor),
            datetime.fromtimestamp(self._now()).astimezone(),
            read_diagnosis(self._log.folder),
            self._news(),
        )

    def carry(
        self,
        sticks: Sticks,
        stick: Stick,
        who: int,
        progress: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> CopyOutcome:
        """Copy all forms without a receipt to `stick`, and take its receipts up.

        When this returns, the stick may be pulled out. Raises `StickError` for what is
        wrong with the stick, `StoreError` or `LockHeldError` where the queue is; then
        every form is still here, and doing it again does no harm.
        """
        try:
            folder = sticks.open(stick)
            with _released(sticks, stick):
                receipts = self._take_receipts(folder, who)
                batches = self._export(stick, folder, who, progress)
        except (UnsafeFolderError, ChangedOnDiskError) as error:
            is_link = isinstance(error, UnsafeFolderError)
            fault = StickFault.NOT_A_STICK if is_link else StickFault.BROKEN
            raise StickError(fault) from None
        except OSError as error:
            if _lies_in(self._setup.folder, error):
                raise StoreError(reason_of(error)) from None
            raise StickError(_fault(sticks, stick, error)) from None
        return CopyOutcome(tuple(batches), receipts)

    def take_receipts(self, sticks: Sticks, stick: Stick, who: int) -> Receipts:
        """Take up the receipts that lie on a stick, which stays plugged in.

        Raises as `carry` does, and OSError where the kiosk's own folder is in the way.
        """
        folder = sticks.open(stick)
        try:
            return self._take_receipts(folder, who)
        finally:
            with contextlib.suppress(StickError):
                sticks.leave(stick)

    def confirm(self, typed: str, who: int) -> Receipts:
        """Take a receipt that was typed. Raises `UnknownReceiptError`, `StoreError`."""
        return _receipts([self._custody.confirm(typed, who)])

    def withdraw(self, typed: str, day: str | None, who: int) -> Withdrawal:
        """Delete the form of a visitor who changed their mind. Raises `StoreError`."""
        return self._custody.withdraw(typed, day, who)

    def purge_due(self) -> int:
        """Delete what was confirmed longer ago than the hold; count the forms.

        A clock in doubt deletes nothing and raises the vault's `ClockDoubtError`.
        """
        return self._custody.purge()

    def purge_now(self, who: int) -> int:
        """Delete everything confirmed without waiting for the end of the hold."""
        return self._custody.purge(0, who=who)

    def accept_clock(self, who: int) -> int:
        """Believe the clock because somebody looked at it; delete what is due."""
        return self._custody.purge(clock_ok=True, who=who)

    def _export(
        self,
        stick: Stick,
        folder: Path,
        who: int,
        progress: Callable[[int, int], None],
    ) -> list[Batch]:
        if stick.is_read_only:
            raise StickError(StickFault.READ_ONLY)
        return self._custody.export(folder, again=True, who=who, progress=progress)

    def _take_receipts(self, folder: Path, who: int) -> Receipts:
        found = find_receipts(folder, self._setup.kiosk_id)
        if not found:
            return Receipts()
        confirmed = []
        with self._custody.queue() as queue:
            for code in self._codes_to_try(queue.connection, found):
                with contextlib.suppress(UnknownReceiptError):
                    confirmed.append(self._custody.confirm_in(queue, code, who))
        return _receipts(confirmed)

    def _codes_to_try(
        self, connection: sqlite3.Connection, found: Mapping[Path, str]
    ) -> list[str]:
        """Choose what was not taken yet, open batches first: each costs a slow hash."""
        taken = {receipt.code for receipt in receipts_of(connection).values()}
        ours = self._setup.kiosk_id
        waiting = {title_of(ours, each.number) for each in open_batches(connection)}
        files = sorted(found, key=lambda file: batch_title_of(file) not in waiting)
        codes = dict.fromkeys(found[file] for file in files)
        return [code for code in codes if code not in taken][:MOST_RECEIPTS]

    def _news(self) -> ContentNews | None:
        try:
            return read_record(self._setup.folder).news
        except OSError:
            return None  # The doctor tells of it, and this screen how many it tells.

    def _free_bytes(self) -> int | None:
        try:
            return self._free(self._setup.folder)
        except OSError:
            return None

    def _is_log_whole(self, anchor: Anchor | None) -> bool:
        try:
            return not verify(self._log.folder, anchor=anchor)[1]
        except OSError:
            return False


def _lies_in(folder: Path, error: OSError) -> bool:
    """Tell whether the error names something in `folder`, which is on no stick."""
    named = error.filename
    return isinstance(named, str | bytes) and Path(os.fsdecode(named)).is_relative_to(
        folder
    )


def _fault(sticks: Sticks, stick: Stick, error: OSError) -> StickFault:
    """Say what went wrong; a stick that is gone answers with all kinds of errors."""
    fault = fault_of(error)
    is_there = any(each.id == stick.id for each in sticks.look())
    return fault if is_there or fault is not StickFault.BROKEN else StickFault.GONE


def _receipts(confirmed: list[Confirmation]) -> Receipts:
    fresh = sorted(each.number for each in confirmed if each.is_fresh)
    proofs = {each.number for each in confirmed if each.is_canary}
    forms = tuple(number for number in fresh if number not in proofs)
    return Receipts(forms, is_canary=len(forms) < len(fresh))


@contextlib.contextmanager
def _released(sticks: Sticks, stick: Stick) -> Iterator[None]:
    """Let go of the stick at the end, whatever happened; the first error counts."""
    try:
        yield
    except BaseException:
        with contextlib.suppress(StickError):
            sticks.release(stick)
        raise
    sticks.release(stick)
