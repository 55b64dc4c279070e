"""The plug of the screen: QEMU's VNC server is told of another screen, or of none.

That is what a monitor's window does when somebody resizes it, and the one way QEMU
offers from outside (RFB, the RFC 6143 protocol, with its SetDesktopSize extension).
"""

from __future__ import annotations

import socket
import struct
from typing import TYPE_CHECKING

from tools.appliance.line import SILENCE
from tools.environment.notready import NotReady

if TYPE_CHECKING:
    from pathlib import Path

_VERSION = b"RFB 003.008\n"
_NO_PASSWORD = 1
_SET_ENCODINGS, _SET_DESKTOP_SIZE = 2, 251
_EXTENDED_DESKTOP_SIZE = -308
_FORWARDED = 4
"""QEMU's answer where the computer inside is told."""


def plug_screen_in(server: Path, size: tuple[int, int]) -> None:
    """Tell the computer of a screen of this size; 0 by 0 pulls the plug out.

    Raises `NotReady` where the graphics card does not pass that on.
    """
    with socket.socket(socket.AF_UNIX) as wire:
        wire.settimeout(SILENCE)
        wire.connect(str(server))
        _begin(wire)
        encodings = struct.pack(">BxHi", _SET_ENCODINGS, 1, _EXTENDED_DESKTOP_SIZE)
        wire.sendall(encodings)
        screen = struct.pack(">IHHHHI", 0, 0, 0, *size, 0)
        wire.sendall(struct.pack(">BxHHBx", _SET_DESKTOP_SIZE, *size, 1) + screen)
        while _read_reason(wire) is None:
            pass


def _begin(wire: socket.socket) -> None:
    _take(wire, len(_VERSION))
    wire.sendall(_VERSION)
    _take(wire, _take(wire, 1)[0])
    wire.sendall(bytes([_NO_PASSWORD]))
    _take(wire, 4)
    wire.sendall(bytes([1]))  # others may stay connected
    # Its size and the shape of its pixels, then its name.
    _take(wire, 20)
    (length,) = struct.unpack(">I", _take(wire, 4))
    _take(wire, length)


def _read_reason(wire: socket.socket) -> int | None:
    """Read one message; return the answer to our request, none for anything else."""
    head = _take(wire, 16)
    kind, count, reason, status, encoding = struct.unpack(">BxHHH4xi", head)
    if kind or count != 1 or encoding != _EXTENDED_DESKTOP_SIZE:
        raise NotReady(f"QEMU's screen said something else: {head!r}")
    screens = _take(wire, 4)[0]
    _take(wire, 16 * screens)
    if not reason:
        return None
    if status != _FORWARDED:
        raise NotReady(f"The graphics card cannot change its screen: {status}.")
    return int(status)


def _take(wire: socket.socket, length: int) -> bytes:
    taken = b""
    while len(taken) < length:
        more = wire.recv(length - len(taken))
        if not more:
            raise NotReady("QEMU's screen hung up.")
        taken += more
    return taken
