"""Keeps None, True and False alive under PySide6 on Python 3.11.

PySide6 6.12.0 gives away one reference to None with most calls that return nothing
(measured: 1,000 calls of `QObject.setObjectName` lose 1,000). Python 3.12 made these
constants immortal (PEP 683) and does not mind; Python 3.11 aborts with ``none_dealloc``
after some thousand calls, which a kiosk reaches in an hour.
"""

from __future__ import annotations

import ctypes
import sys

SPARE_REFERENCES = 1 << 60
"""More than a kiosk that loses a million a second uses up in 30,000 years."""

_FIRST_WITH_IMMORTALS = (3, 12)


def keep_constants_alive() -> None:
    """Give None, True and False so many references that none can run out."""
    if sys.version_info >= _FIRST_WITH_IMMORTALS:
        return
    for constant in (None, True, False):
        # The reference count is the first field of every CPython object.
        count = ctypes.c_ssize_t.from_address(id(constant))
        if count.value < SPARE_REFERENCES:
            count.value += SPARE_REFERENCES
