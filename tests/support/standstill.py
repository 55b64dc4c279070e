"""A process of a test that stands still, as one does that hangs."""

from __future__ import annotations

import os
import signal


def stand_still(child: int) -> None:
    """Stop this child, and return when none of its threads runs any more.

    On a busy machine the others go on until the one that takes the signal has a turn.
    """
    os.kill(child, signal.SIGSTOP)
    os.waitid(os.P_PID, child, os.WSTOPPED | os.WNOWAIT)
