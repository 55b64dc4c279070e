"""Begins as the kiosk does, then takes it through every screen (`visit`).

With numbers it takes it through so many visits instead (`many_visits`). PySide's own
way of importing alone would hold 20 MB that no kiosk has.
"""

from __future__ import annotations

import sys

from kiosk.freed_memory import keep_memory_together
from kiosk.touchkit.imports import take_import_back


def main() -> None:
    """Have Qt imported as the kiosk has it, before anything else of Qt is."""
    take_import_back()
    keep_memory_together()
    if len(sys.argv) > 1:
        from benchmarks.many_visits import main as visits

        visits(*map(int, sys.argv[1:]))
        return
    from benchmarks.visit import main as visit

    visit()


if __name__ == "__main__":
    main()
