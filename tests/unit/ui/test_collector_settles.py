"""What a visit leaves is collected though the program's own objects are passed over."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.touchkit.collector import ScreenThreadCollector

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication


class _Ring:
    """Holds itself, as what a visit leaves may do."""

    def __init__(self) -> None:
        self.itself = self


def test_what_comes_after_is_still_collected(qapp: QGuiApplication) -> None:
    """Only what was there as attract came to rest is never looked at again."""
    assert qapp
    was_enabled = gc.isenabled()
    collector = ScreenThreadCollector(QObject())
    try:
        collector.settle()
        later = weakref.ref(_Ring())
        assert later() is not None
        collector.collect()
        assert later() is None
    finally:
        # What is frozen stays so: the tests are, all of them.
        if was_enabled:
            gc.enable()
