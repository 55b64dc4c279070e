"""Python's own import again, once PySide has been loaded.

PySide puts a hook in its place that reads the source of every module which imports
anything, to look for `from __feature__ import`. Nothing here uses that, and it costs a
tenth of the start and holds all those sources in memory (measured on 6.12.0).
"""

from __future__ import annotations

import builtins

_OWN = builtins.__import__


def take_import_back() -> None:
    """Import PySide, if need be, and take its hook out."""
    import PySide6.QtCore  # noqa: F401 - this is what sets the hook

    builtins.__import__ = _OWN
