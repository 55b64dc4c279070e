"""What a visit took and left free is the system's again a moment after its end."""

from __future__ import annotations

import ctypes
import gc
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from PySide6.QtQml import QJSEngine

from kiosk.touchkit.collector import ScreenThreadCollector

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PATIENCE_MS = 60_000
PAGE = 4096


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc of Linux")
def test_free_memory_is_given_back_after_a_visit(qtbot: QtBot) -> None:
    """Also what lies between things that stay."""
    was_enabled = gc.isenabled()
    engine = QJSEngine()
    collector = ScreenThreadCollector(QObject())
    _leave_holes()
    before = _resident()

    try:
        collector.forget(engine)
        qtbot.waitUntil(lambda: before - _resident() > 20_000_000, timeout=PATIENCE_MS)
    finally:
        if was_enabled:
            gc.enable()


def _leave_holes() -> None:
    library = ctypes.CDLL(None)
    library.malloc.restype = ctypes.c_void_p
    library.free.argtypes = [ctypes.c_void_p]
    pieces = [library.malloc(ctypes.c_size_t(60_000)) for _ in range(1000)]
    for piece in pieces:
        ctypes.memset(piece, 1, 60_000)
    for number, piece in enumerate(pieces):
        if number % 10:
            library.free(piece)


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * PAGE


HEAPS = """
import ctypes, sys, threading
from kiosk.freed_memory import keep_memory_together
keep_memory_together()
library = ctypes.CDLL(None)
library.malloc.restype = library.fopen.restype = ctypes.c_void_p
library.malloc_info.argtypes = [ctypes.c_int, ctypes.c_void_p]
library.fclose.argtypes = [ctypes.c_void_p]
def take():
    held.extend(library.malloc(ctypes.c_size_t(60_000)) for _ in range(100))
held = []
threads = [threading.Thread(target=take) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
stream = library.fopen(sys.argv[1].encode(), b"w")
library.malloc_info(0, stream)
library.fclose(stream)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads what glibc tells of itself")
def test_all_threads_share_one_heap(tmp_path: Path) -> None:
    """What one thread left free another one fills."""
    told = tmp_path / "heaps.xml"
    subprocess.run([sys.executable, "-c", HEAPS, str(told)], check=True)

    assert told.read_text("ascii").count("<heap nr=") == 1
