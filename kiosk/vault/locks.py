"""One kiosk, and one person at the batches, for each data folder.

The system drops these locks when their process ends, however it ends: a crash never
leaves a kiosk locked out.
"""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, Self

from kiosk.vault.files import give_to_owner

if TYPE_CHECKING:
    from pathlib import Path

KIOSK_LOCK = "kiosk.lock"
BATCHES_LOCK = "batches.lock"
LOCK_WAIT = 10.0
"""Seconds that staff commands stand in line for one another."""

_LOOK_AGAIN_SECONDS = 0.05


class LockHeldError(Exception):
    """Another process holds the lock."""


class FolderLock:
    """A lock on a file in the data folder. `wait` is how long to stand in line (s)."""

    def __init__(self, folder: Path, name: str, *, wait: float = 0) -> None:
        self._file = folder / name
        self._wait = wait
        self._descriptor: int | None = None

    def acquire(self) -> None:
        """Take the lock; raises `LockHeldError`, or OSError if there is no folder."""
        if self._descriptor is not None:
            return
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        descriptor = os.open(self._file, flags, 0o600)
        try:
            give_to_owner(descriptor, self._file.parent)
            self._stand_in_line(descriptor)
        except BaseException:
            os.close(descriptor)
            raise
        self._descriptor = descriptor

    def release(self) -> None:
        """Let others have the lock; the file stays, as removing it would race."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def _stand_in_line(self, descriptor: int) -> None:
        until = time.monotonic() + self._wait
        while not _try_lock(descriptor):
            if time.monotonic() >= until:
                raise LockHeldError(self._file.name)
            time.sleep(_LOOK_AGAIN_SECONDS)

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
