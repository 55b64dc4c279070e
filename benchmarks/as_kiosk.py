"""Begins as the kiosk does, then takes it through every screen (`visit`).

PySide's own way of importing alone would hold 20 MB that no kiosk has.
"""

from __future__ import annotations

from kiosk.freed_memory import keep_memory_together
from kiosk.touchkit.imports import take_import_back


def main() -> None:
    """Have Qt imported as the kiosk has it, before anything else of Qt is."""
    take_import_back()
    keep_memory_together()
    from benchmarks.visit import main as visit

    visit()


if __name__ == "__main__":
    main()
