"""What was told to a screen reader over D-Bus does not stay in memory."""

from __future__ import annotations

import ctypes.util
import os
import subprocess
import sys

import pytest

from kiosk import tunables

pytestmark = [
    pytest.mark.skipif(
        sys.platform != "linux", reason="libdbus's memory is read there"
    ),
    pytest.mark.skipif(
        ctypes.util.find_library("dbus-1") is None, reason="libdbus is not installed"
    ),
]

TELL = """
import ctypes, sys
from kiosk.session.bus_messages import free_kept_messages
dbus = ctypes.CDLL("libdbus-1.so.3")
dbus.dbus_message_new.restype = ctypes.c_void_p

def copies():
    # Written backwards, so that this search finds nothing of itself.
    wanted = "dujxevpizkouq"[::-1].encode()
    found = 0
    with open("/proc/self/maps") as maps, open("/proc/self/mem", "rb") as memory:
        for line in maps.read().splitlines():
            span, rights, *_ = line.split()
            begin, end = (int(part, 16) for part in span.split("-"))
            if rights.startswith("rw") and "[stack]" not in line and "[v" not in line:
                memory.seek(begin)
                found += memory.read(end - begin).count(2 * wanted + b"!")
    return found

def tell():
    words = ctypes.create_string_buffer(2 * "dujxevpizkouq"[::-1].encode() + b"!")
    message = ctypes.c_void_p(dbus.dbus_message_new(4))
    place = (ctypes.c_char * 256)()
    dbus.dbus_message_iter_init_append(message, place)
    pointer = ctypes.c_void_p(ctypes.addressof(words))
    dbus.dbus_message_iter_append_basic(place, ord("s"), ctypes.byref(pointer))
    ctypes.memset(words, 32, len(words))
    dbus.dbus_message_unref(message)

for _ in range(3):
    tell()
before = copies()
free_kept_messages()
print(before, copies())
"""


def test_no_message_that_was_sent_is_kept() -> None:
    """The bus library keeps what it sent to use it again; here it lets go of it."""
    environment = dict(os.environ)
    tunables.prepare(environment)
    done = subprocess.run(
        [sys.executable, "-c", TELL],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    before, after = map(int, done.stdout.split())
    assert before > 0
    assert after == 0
