"""What the three installed commands run."""

from __future__ import annotations

import sys
from importlib import import_module


def kiosk() -> None:
    """Be the program that patients see; what watches it must stay small."""
    sys.exit(import_module("kiosk.visitor.app").main())


def kiosk_desk() -> None:
    """Be the front desk's program."""
    from kiosk.programs import run

    sys.exit(run("kiosk-desk"))


def kioskctl() -> None:
    """Be the command line."""
    from kiosk.programs import run

    sys.exit(run("kioskctl"))
