"""What is done with the forms of one kiosk, and the line that says who did it.

The staff door and `kioskctl` do the same things: both come here, so that what is done
with forms has its line in the audit log. Where the log cannot be written, the line is
kept with the act and comes next (`owed`). Salvage, a canary and a new signing key write
theirs after the act, and say so where they could not: they delete nothing. Every act
opens the queue for itself and blocks.
"""

from __future__ import annotations

import contextlib
import sqlite3
import time
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from kiosk.staff.anchor import keep_anchor
from kiosk.staff.audit_log import NOBODY, AuditEvent, AuditLog
from kiosk.staff.changes import note_changes
from kiosk.staff.owed import owing, settle_if_possible
from kiosk.vault.batch.batches import export, make_canary
from kiosk.vault.batch.kinds import CANARY
from kiosk.vault.batch.receipts import confirm
from kiosk.vault.connection import reason_of
from kiosk.vault.files import make_folder
from kiosk.vault.locks import BATCHES_LOCK, LOCK_WAIT, FolderLock
from kiosk.vault.purge import purge
from kiosk.vault.queue import Queue, initialise
from kiosk.vault.salvage import open_for_salvage, salvage
from kiosk.vault.setup import load_sealer
from kiosk.vault.signing import SIGNING_KEY_FILE, Signer
from kiosk.vault.state import StoreError
from kiosk.vault.withdrawal import Withdrawal, WithdrawalAnswer, withdraw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.vault.batch.batches import Batch
    from kiosk.vault.salvage import Salvaged
    from kiosk.vault.setup import VaultSetup

DAY_SECONDS = 86_400


@dataclass(frozen=True, slots=True)
class Confirmation:
    """The batch that a receipt code proves."""

    number: int
    kind: str
    count: int
    """Forms in it; none in a canary."""
    is_fresh: bool
    """Whether no receipt had come for it before."""

    @property
    def is_canary(self) -> bool:
        """Whether the batch held no forms and the keys are proven now."""
        return self.kind == CANARY


class Custody:
    """The forms of one kiosk and its audit log. `now` is the wall clock.

    Every act raises `StoreError` or `LockHeldError` where the queue is in the way, and
    OSError where a file is.
    """

    def __init__(
        self, setup: VaultSetup, log: AuditLog, now: Callable[[], float] = time.time
    ) -> None:
        self._setup = setup
        self._log = log
        self._now = now

    @property
    def folder(self) -> Path:
        """The data folder that the queue lies in."""
        return self._setup.folder

    @contextlib.contextmanager
    def queue(self) -> Iterator[Queue]:
        """Open the queue; every error of the store becomes a `StoreError`."""
        try:
            with Queue.open(self._setup.folder, self._setup.queue_id) as queue:
                yield queue
                settle_if_possible(queue, self._log)
                keep_anchor(queue, self._log.folder)
        except sqlite3.Error as error:
            raise StoreError(reason_of(error)) from None

    def export(
        self,
        to: Path,
        *,
        again: bool,
        who: int = NOBODY,
        progress: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> list[Batch]:
        """Write the batches into the folder `to`, and a copy of the audit log.

        `again` also those that left before and have no receipt.
        """
        sealer = load_sealer(self._setup)
        with self.queue() as queue, owing(queue, self._log, who) as owe:
            batches = export(
                queue,
                sealer,
                self._now(),
                to,
                again=again,
                progress=progress,
                keep=partial(owe, AuditEvent.EXPORTED),
            )
        self._log.copy_to(to / f"K{self._setup.kiosk_id}-trail.log")
        return batches

    def confirm(self, typed: str, who: int = NOBODY) -> Confirmation:
        """Take a receipt. Raises `UnknownReceiptError` too."""
        with self.queue() as queue:
            return self.confirm_in(queue, typed, who)

    def confirm_in(self, queue: Queue, typed: str, who: int) -> Confirmation:
        """Take one receipt of several, in a queue that is open already."""
        fresh: list[Confirmation] = []
        with owing(queue, self._log, who) as owe:

            def keep(number: int) -> None:
                done = _confirmation(queue, number, is_fresh=True)
                is_proof = done.is_canary
                event = AuditEvent.KEYS_PROVEN if is_proof else AuditEvent.CONFIRMED
                owe(event, done.count)
                fresh.append(done)

            number = confirm(queue, typed, self._now(), keep)
        return fresh[0] if fresh else _confirmation(queue, number, is_fresh=False)

    def withdraw(self, typed: str, day: str | None, who: int = NOBODY) -> Withdrawal:
        """Delete the form of a visitor who changed their mind, if it is still here."""
        with self.queue() as queue:
            with owing(queue, self._log, who) as owe:
                keep = partial(owe, AuditEvent.WITHDRAWN, 1)
                done = withdraw(queue, typed, day, keep)
            if done.answer is WithdrawalAnswer.EXPORTED:
                late = AuditEvent.WITHDRAWN_LATE
                self._log.note(late, who=who, count=done.batch or 0)
        return done

    def purge(
        self, days: int | None = None, *, clock_ok: bool = False, who: int = NOBODY
    ) -> int:
        """Delete what was confirmed more than `days` ago; count the forms.

        Without `days` the settings' hold counts.

        A clock in doubt deletes nothing and raises `ClockDoubtError`, unless somebody
        looked at it and says so by `clock_ok`.
        """
        now = self._now()
        hold = self._setup.hold_days if days is None else days
        if clock_ok:
            self._log.note(AuditEvent.CLOCK_ACCEPTED, who=who)
        with self.queue() as queue:
            if not clock_ok:
                self._note_jump(queue, now)
            with owing(queue, self._log, who) as owe:
                return purge(
                    queue,
                    now,
                    hold * DAY_SECONDS,
                    clock_ok=clock_ok,
                    keep=partial(owe, AuditEvent.PURGED),
                )

    def _note_jump(self, queue: Queue, now: float) -> None:
        minutes = int(now - queue.last_seen()) // 60
        with owing(queue, self._log, NOBODY) as owe:
            queue.note_jump(now, partial(owe, AuditEvent.CLOCK_JUMPED, minutes))

    def salvage(self) -> list[Salvaged]:
        """Put back what damaged queue files still hold.

        Raises `KioskRunningError` where the kiosk has to set the queue aside first.
        """
        setup = self._setup
        with (
            FolderLock(setup.folder, BATCHES_LOCK, wait=LOCK_WAIT),
            open_for_salvage(setup.folder, setup.queue_id) as queue,
        ):
            found = salvage(queue)
            for each in found:
                self._log.note(AuditEvent.SALVAGED, count=each.put_back)
            keep_anchor(queue, self._log.folder)
        return found

    def make_canary(self, to: Path) -> Batch:
        """Write a batch without forms, whose receipt proves the keys."""
        with self.queue() as queue:
            files = {AuditEvent.KEYS_CHANGED: self._setup.recipients}
            note_changes(self._log.folder, self._log, files)
            made = make_canary(queue, load_sealer(self._setup), self._now(), to)
            self._log.note(AuditEvent.CANARY_MADE, count=made.number)
        return made

    def sign_anew(self) -> None:
        """Give the kiosk another signing key."""
        with self.queue():
            Signer.create(self._setup.folder / SIGNING_KEY_FILE)
            self._log.note(AuditEvent.SIGNED_ANEW)


def _confirmation(queue: Queue, number: int, *, is_fresh: bool) -> Confirmation:
    query = "SELECT kind, count FROM batch WHERE number = ?"
    kind, count = queue.connection.execute(query, (number,)).fetchone()
    return Confirmation(number, kind, count, is_fresh)


def make_queue(folder: Path, log: AuditLog) -> str:
    """Make an empty queue and, if there is none, the signing key; return its id."""
    make_folder(folder)
    if not (folder / SIGNING_KEY_FILE).exists():
        Signer.create(folder / SIGNING_KEY_FILE)
    queue_id = initialise(folder)
    log.note(AuditEvent.QUEUE_MADE)
    return queue_id
