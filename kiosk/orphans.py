"""Keeping a process from outliving the one that started it."""

from __future__ import annotations

import os
import signal
import sys

_PR_SET_PDEATHSIG = 1


def end_with_parent(parent: int) -> None:
    """Have the system kill this process as soon as process `parent` is gone.

    Only Linux can do that (prctl(2), PR_SET_PDEATHSIG); elsewhere nothing is done. The
    request stays through an exec. Call it in the process itself: it is not inherited.
    """
    if sys.platform != "linux":
        return
    import ctypes

    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        # It was gone before the system knew.
        os.kill(os.getpid(), signal.SIGKILL)
