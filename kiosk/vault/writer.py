"""The one writer of the queue: a thread of its own, so that no screen ever waits."""

from __future__ import annotations

import shutil
import sqlite3
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from kiosk.vault.connection import reason_of
from kiosk.vault.hashes import spoilt_forms
from kiosk.vault.intake import Intake
from kiosk.vault.locks import BATCHES_LOCK, KIOSK_LOCK, FolderLock, LockHeldError
from kiosk.vault.proof import keep_proof
from kiosk.vault.readiness import may_write, proven_sealer, room_obstacle
from kiosk.vault.salvage import LOOK_AGAIN_SECONDS, open_or_replace
from kiosk.vault.setup import key_files_state
from kiosk.vault.state import (
    NOT_SEALED,
    ClosedReason,
    SealingError,
    StoreError,
    StoreState,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.vault.intake import FinishedForm, Saved
    from kiosk.vault.queue import Queue
    from kiosk.vault.setup import VaultSetup

_Result = TypeVar("_Result")
_WAIT_FOR_BATCHES = 5.0
_CLOCK_NOTED_SECONDS = 3600

_STILL_SAVED = frozenset({None, ClosedReason.LOW_SPACE})
"""Little space shuts the form to the next visitor; who is typing is still served."""

CLOSING_REASONS = frozenset(ClosedReason) - {ClosedReason.BUSY}
"""After these the file is let go and looked at anew before anything is saved."""


class Writer:
    """Saves forms one after another and says whether it can.

    `on_state` is called on the writer's thread with every change of state. All the
    methods may be called from any thread; what they return comes later. `free_space`
    gives the free bytes of a folder's disk, `now` the local time; `pause` waits between
    the two looks that a damaged file gets.
    """

    def __init__(
        self,
        setup: VaultSetup,
        on_state: Callable[[StoreState], None] = lambda _: None,
        *,
        free_space: Callable[[Path], int] = lambda folder: (
            shutil.disk_usage(folder).free
        ),
        now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
        pause: Callable[[], None] = lambda: time.sleep(LOOK_AGAIN_SECONDS),
    ) -> None:
        self._setup = setup
        self._on_state = on_state
        self._free_space = free_space
        self._now = now
        self._pause = pause
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="vault")
        self._lock = FolderLock(setup.folder, KIOSK_LOCK)
        self._queue: Queue | None = None
        self._intake: Intake | None = None
        self._keys: tuple[object, ...] = ()
        self._is_closed = False
        self._state = StoreState()
        self._state_lock = threading.Lock()

    @property
    def state(self) -> StoreState:
        """The state as last seen, without asking the disk."""
        with self._state_lock:
            return self._state

    def refresh(self) -> Future[StoreState]:
        """Look whether a form could be saved now; open the store if it is shut.

        Called at the start, before a form is shown, and now and then between visits.
        """
        return self._thread.submit(self._guarded, self._check)

    def submit(self, form: FinishedForm) -> Future[Saved]:
        """Save a form. The future fails with `StoreError` or `SealingError`.

        Trying again with the same id is always safe.
        """
        future: Future[Saved] = Future()
        self._thread.submit(self._answer, future, form)
        return future

    def close(self) -> None:
        """Finish what was submitted, then let go of file and lock; once is enough."""
        if self._is_closed:
            return
        self._is_closed = True
        self._thread.submit(self._shut, ClosedReason.NOT_OPENED).result()
        self._thread.shutdown()
        self._lock.release()

    def _answer(self, future: Future[Saved], form: FinishedForm) -> None:
        """Save, and answer with errors that were never raised.

        So they have no traceback, which would lead to what the visitor typed.
        """
        outcome: Saved | ClosedReason | None
        try:
            outcome = self._save(form)
        except Exception:  # noqa: BLE001 - whoever waits for an answer must get one
            outcome = ClosedReason.UNEXPECTED
        if isinstance(outcome, ClosedReason):
            future.set_exception(StoreError(outcome))
        elif outcome is None:
            future.set_exception(SealingError(NOT_SEALED))
        else:
            future.set_result(outcome)

    def _save(self, form: FinishedForm) -> Saved | ClosedReason | None:
        """Save; give the reason if the store is at fault, nothing if the form is."""
        state = self._guarded(self._check)
        intake = self._intake
        if state.reason not in _STILL_SAVED or intake is None:
            return state.reason or ClosedReason.UNEXPECTED
        saved = self._attempt(lambda: _save_if_sealable(intake, form, self._now()))
        if not isinstance(saved, ClosedReason):
            self._guarded(self._check)
        return saved

    def _guarded(self, look: Callable[[], StoreState]) -> StoreState:
        """Run a look at the store and make its outcome the state."""
        found = self._attempt(look)
        if isinstance(found, StoreState):
            self._tell(found)
        return self.state

    def _attempt(self, work: Callable[[], _Result]) -> _Result | ClosedReason:
        """Do `work`; on an error close what must be closed and give the reason.

        Errors are turned into codes here, outside of which none of them may get: an
        exception could carry what a patient typed.
        """
        try:
            return work()
        except StoreError as error:
            reason = error.reason
        except LockHeldError:
            reason = ClosedReason.BUSY
        except (sqlite3.Error, OSError, MemoryError) as error:
            reason = reason_of(error)
        except Exception:  # noqa: BLE001 - its words may be a patient's
            reason = ClosedReason.UNEXPECTED
        if reason in CLOSING_REASONS:
            self._shut(reason)
        return reason

    def _check(self) -> StoreState:
        queue = self._queue
        set_aside = self.state.set_aside
        if queue is None or not queue.is_in_place():
            self._shut(None)
            queue, replaced = self._open()
            set_aside = set_aside or replaced
        self._keep_time(queue)
        waiting = queue.waiting()
        reason = self._obstacle(queue, waiting)
        return StoreState(reason, waiting, set_aside, self.state.spoilt)

    def _obstacle(self, queue: Queue, waiting: int) -> ClosedReason | None:
        if not may_write(self._setup.folder):
            # SQLite opens what it may only read, and says so at the first form.
            return ClosedReason.READ_ONLY
        obstacle = room_obstacle(
            self._setup, waiting, self._free_space(self._setup.folder)
        )
        if obstacle is not None:
            return obstacle
        keys = key_files_state(self._setup)
        if self._intake is not None and keys != self._keys:
            self._intake.close()
            self._intake = None
        if self._intake is None:
            self._keys = keys
            sealer = proven_sealer(self._setup, queue)
            if sealer is None:
                return ClosedReason.CANARY_MISSING
            if self._setup.needs_canary:
                keep_proof(queue, sealer)
            self._intake = Intake(queue, sealer)
        return None

    def _open(self) -> tuple[Queue, bool]:
        folder = self._setup.folder
        try:
            self._lock.acquire()
        except LockHeldError:
            raise StoreError(ClosedReason.ALREADY_RUNNING) from None
        # While a batch is made the file is not looked at with a critical eye.
        with FolderLock(folder, BATCHES_LOCK, wait=_WAIT_FOR_BATCHES):
            queue_id = self._setup.queue_id
            self._queue, replaced = open_or_replace(folder, queue_id, self._pause)
        self._thread.submit(self._look_at_hashes)
        return self._queue, replaced

    def _look_at_hashes(self) -> None:
        """Look at every sealed form once, after the queue was opened and said so."""
        self._guarded(self._count_spoilt)

    def _count_spoilt(self) -> StoreState:
        queue, state = self._queue, self.state
        if queue is None:
            return state
        return replace(state, spoilt=len(spoilt_forms(queue.connection)))

    def _keep_time(self, queue: Queue) -> None:
        """Note now and then that the clock is right, for the purge to rely on."""
        now = self._now().timestamp()
        if abs(now - queue.last_seen()) > _CLOCK_NOTED_SECONDS and (
            queue.is_believable(now)
        ):
            with queue.transaction():
                queue.note_time(now)

    def _shut(self, reason: ClosedReason | None) -> None:
        intake, queue = self._intake, self._queue
        self._intake = self._queue = None
        for part in (intake, queue):
            if part is not None:
                part.close()
        if reason is not None:
            self._tell(replace(self.state, reason=reason))

    def _tell(self, state: StoreState) -> None:
        with self._state_lock:
            changed = state != self._state
            self._state = state
        if changed:
            self._on_state(state)


def _save_if_sealable(
    intake: Intake, form: FinishedForm, now: datetime
) -> Saved | None:
    try:
        return intake.save(form, now)
    except SealingError:
        return None
