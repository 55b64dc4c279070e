"""What a process does first that is to hold a private key."""

from __future__ import annotations

from multiprocessing import parent_process

from kiosk.coredumps import forbid_core_dumps
from kiosk.orphans import end_with_parent


def guard_key_process() -> None:
    """Leave no copy of its memory on the disk, and do not outlive the program.

    Without the program there is nobody to end a process that got stuck with a key.
    """
    forbid_core_dumps()
    program = parent_process()
    if program is not None and program.pid is not None:
        end_with_parent(program.pid)
