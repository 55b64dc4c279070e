"""What Python has freed is overwritten, and children of the C library do the same."""

from __future__ import annotations

import subprocess
import sys

import pytest

from kiosk.tunables import is_prepared, prepare

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc of Linux")

PROGRAM = """
import re, sys
from kiosk.session.freed_memory import overwrite_freed_memory

def copies():
    found = 0
    mark = bytes([x ^ 1 for x in b"{mark}"])
    with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb", 0) as memory:
        for line in maps.read().splitlines():
            span, rights = line.split()[:2]
            if rights.startswith("rw") and "[v" not in line:
                begin, end = (int(x, 16) for x in span.split("-"))
                memory.seek(begin)
                found += memory.read(end - begin).count(mark)
    return found

def leave():
    # 160 and 400 bytes: two of Python's own sizes, a thousand objects each.
    mark = bytes([x ^ 1 for x in b"{mark}"])
    kept = [mark * 9 + b"%d" % n for n in range(1000)]
    kept += [mark * 30 + b"%d" % n for n in range(1000)]
    keep_every_tenth = kept[::10]
    return [b"" for _ in keep_every_tenth]

leave()
before = copies()
overwrite_freed_memory()
print(before, copies())
"""


@LINUX
def test_freed_objects_are_overwritten() -> None:
    """Of two thousand objects that are gone no copy is left, where there were many."""
    program = PROGRAM.replace("{mark}", "zephyrquill")
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    before, after = map(int, done.stdout.split())
    assert before > 1000
    assert after <= 2, "the search's own word, and the last one made from it"


@LINUX
def test_what_was_set_before_is_kept() -> None:
    """IT's own settings of the C library stay beside ours."""
    environment = {"GLIBC_TUNABLES": "glibc.malloc.arena_max=2"}
    assert not is_prepared(environment)
    prepare(environment)
    assert is_prepared(environment)
    assert environment["GLIBC_TUNABLES"].startswith("glibc.malloc.arena_max=2:")
