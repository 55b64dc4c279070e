"""Keeping the kiosk's memory off the disk when it crashes.

A core dump is a copy of everything in memory: also of the form a visitor was filling
in. It would lie in a file that no wipe and no purge knows of.
"""

from __future__ import annotations

import sys

_PR_SET_DUMPABLE = 4


def forbid_core_dumps() -> None:
    """Make this process leave no core dump, whatever the system is set up to do.

    The limit stops the kernel's own file. A crash collector, to which the kernel hands
    dumps without asking for the limit, is stopped by the process's own mark. Windows
    keeps no dump unless somebody asked for it.
    """
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
