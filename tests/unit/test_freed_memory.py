"""What Python has freed is overwritten, and children of the C library do the same."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.tunables import TUNABLES, VARIABLE, is_prepared, prepare

if TYPE_CHECKING:
    from collections.abc import Mapping

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc of Linux")

PROGRAM = """
import sys
from kiosk.freed_memory import take_memory_from_the_c_library

if sys.argv[1] == "taken":
    take_memory_from_the_c_library()

def mark():
    # Put together anew each time, so that the program itself does not hold it.
    return bytes(x ^ 1 for x in b"{disguised}").decode()

def remains():
    found, end_of_mark = 0, mark()[-8:].encode()
    with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb", 0) as memory:
        for line in maps.read().splitlines():
            span, rights = line.split()[:2]
            if rights.startswith("rw") and "[v" not in line:
                begin, end = (int(x, 16) for x in span.split("-"))
                memory.seek(begin)
                found += memory.read(end - begin).count(end_of_mark)
    return found

def type_much():
    kept = [f"{n:05}{mark() * times}" for times in (1, 9, 30) for n in range(1000)]
    return [[n] for n, text in enumerate(kept) if n % 10 == 0]

between = type_much()
shorter = [f"{n:09}" for n in range(3000)]
print(remains())
"""
MARK = "zephyrquill"
PIECES = """
import ctypes, sys
from kiosk import freed_memory

library = ctypes.CDLL(None)
library.malloc.restype = ctypes.c_void_p
library.free.argtypes = [ctypes.c_void_p]

def piece(size):
    got = library.malloc(ctypes.c_size_t(size))
    ctypes.memset(got, 1, size)
    return got

def is_among_the_small(address):
    with open("/proc/self/maps") as maps:
        [line] = [each for each in maps if each.rstrip().endswith("[heap]")]
    begin, end = (int(x, 16) for x in line.split()[0].split("-"))
    return begin <= address < end

def resident():
    with open("/proc/self/statm") as pages:
        return int(pages.read().split()[1]) * 4096

"""
APART = """
if sys.argv[1] == "told":
    freed_memory.keep_memory_together()
library.free(piece(8 << 20))
print(is_among_the_small(piece(8 << 20)))
"""
BACK = """
pieces = [piece(60_000) for _ in range(1000)]
for number, each in enumerate(pieces):
    if number % 10:
        library.free(each)
before = resident()
if sys.argv[1] == "told":
    freed_memory.give_back_what_is_free()
print(before - resident() > 20_000_000)
"""


def remains(begun: str, environment: Mapping[str, str]) -> int:
    """Count what is left of three thousand texts in a process that has begun so."""
    disguised = bytes(x ^ 1 for x in MARK.encode()).decode()
    program = PROGRAM.replace("{disguised}", disguised)
    done = subprocess.run(
        [sys.executable, "-c", program, begun],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, **environment},
    )
    return int(done.stdout)


@LINUX
def test_freed_objects_are_overwritten() -> None:
    """Nothing is left of texts that are gone, not even beside what took their place.

    But for their last seven letters: decision record 0172 says where.
    """
    prepared: dict[str, str] = {}
    prepare(prepared)
    assert remains("as it is", prepared) > 1000, "the search finds what is left"
    assert remains("taken", prepared) <= 2, "the search's own word, and its source"


@LINUX
@pytest.mark.parametrize("checks", ["debug", "malloc_debug"])
def test_memory_that_is_being_checked_is_left_alone(checks: str) -> None:
    """Who has Python check its memory gets its checks, and no crash."""
    assert remains("taken", {"PYTHONMALLOC": checks}) >= 0


@LINUX
@pytest.mark.parametrize(
    ("program", "told", "untold"), [(APART, "False", "True"), (BACK, "True", "False")]
)
def test_what_is_free_goes_back_to_the_system(
    program: str, told: str, untold: str
) -> None:
    """Large pieces as they are freed, and what lies between others when asked."""
    for said, expected in (("told", told), ("untold", untold)):
        done = subprocess.run(
            [sys.executable, "-c", PIECES + program, said],
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.strip() == expected


@LINUX
def test_what_was_set_before_is_kept() -> None:
    """IT's own settings of the C library stay beside ours."""
    environment = {"GLIBC_TUNABLES": "glibc.malloc.arena_max=2"}
    assert not is_prepared(environment)
    prepare(environment)
    assert is_prepared(environment)
    assert environment["GLIBC_TUNABLES"].startswith("glibc.malloc.arena_max=2:")


def test_the_installed_kiosk_begins_so_at_once() -> None:
    """Whoever starts it sets what it would start itself once more for."""
    root = Path(__file__).parents[2]
    script = root / "packaging" / "linux" / "session" / "on-screen"
    lines = script.read_text("utf-8").splitlines()

    assert lines[-1] == "exec /usr/bin/kiosk"
    assert f'export {VARIABLE}="{TUNABLES}"' in lines
