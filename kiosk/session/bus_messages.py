"""Frees the bus messages that libdbus keeps to use again, with the words in them.

A screen reader is told over D-Bus what stands in a field. libdbus keeps the last few
messages after they were sent, up to 40 KB each, and does not overwrite them; only what
it really frees is overwritten, see `tunables.py`.
"""

from __future__ import annotations

import ctypes
import os
import sys

_KEPT = 8
"""More than libdbus keeps (5)."""
_TOO_LONG_TO_KEEP = 64 * 1024
_SIGNAL = 4


def free_kept_messages() -> None:
    """Use each kept message once more, so long that it is freed afterwards."""
    if sys.platform != "linux":
        return
    try:
        # Only where something in this process loaded it: nothing was sent otherwise.
        dbus = ctypes.CDLL("libdbus-1.so.3", mode=os.RTLD_NOLOAD | os.RTLD_LAZY)
    except OSError:
        return
    dbus.dbus_message_new.restype = ctypes.c_void_p
    words = ctypes.c_char_p(b" " * _TOO_LONG_TO_KEEP)
    found = (ctypes.c_void_p(dbus.dbus_message_new(_SIGNAL)) for _ in range(_KEPT))
    messages = [message for message in found if message]
    for message in messages:
        _append(dbus, message, words)
    for message in messages:
        dbus.dbus_message_unref(message)


def _append(
    dbus: ctypes.CDLL, message: ctypes.c_void_p, words: ctypes.c_char_p
) -> None:
    place = (ctypes.c_char * 256)()
    dbus.dbus_message_iter_init_append(message, place)
    dbus.dbus_message_iter_append_basic(place, ord("s"), ctypes.byref(words))
