"""The headphone jack as Linux tells of it: a switch of an input device.

Written after the kernel's manual, https://docs.kernel.org/input/event-codes.html
"""

from __future__ import annotations

import contextlib
import os
import struct
import sys
from pathlib import Path

INPUT_DEVICES = Path("/dev/input")
"""Where Linux has a file for each input device, and makes one for each that comes."""

_EVENT = struct.Struct("@llHHi")
"""Seconds, microseconds, kind, code, value."""
_SYNCHRONISATION, _SWITCH = 0, 5
_DROPPED = 3
_HEADPHONES = 2
_READS_TOGETHER = 64

_KINDS_OF_SWITCHES = 0x20 + _SWITCH
_STATES_OF_SWITCHES = 0x1B


class Jack:
    """One jack; `is_in` tells whether headphones are in it, as far as was read.

    `identity` is the same for every opening of one device, and for no other device.
    """

    def __init__(self, descriptor: int, *, is_in: bool) -> None:
        self.is_in = is_in
        found = os.fstat(descriptor)
        self.identity = found.st_dev, found.st_ino
        self._descriptor = descriptor
        self._rest = b""

    def fileno(self) -> int:
        """Give what a selector watches."""
        return self._descriptor

    def read(self) -> None:
        """Take what has come and do not wait. Raises OSError: the jack is gone."""
        try:
            received = os.read(self._descriptor, _READS_TOGETHER * _EVENT.size)
        except BlockingIOError:
            return
        if not received:
            raise OSError
        self._rest += received
        while len(self._rest) >= _EVENT.size:
            _, _, kind, code, value = _EVENT.unpack_from(self._rest)
            self._rest = self._rest[_EVENT.size :]
            if (kind, code) == (_SWITCH, _HEADPHONES):
                self.is_in = bool(value)
            elif (kind, code) == (_SYNCHRONISATION, _DROPPED):
                self.is_in = _has_bit(self._descriptor, _STATES_OF_SWITCHES)

    def close(self) -> None:
        """Read no more."""
        os.close(self._descriptor)


def open_jacks(folder: Path = INPUT_DEVICES) -> list[Jack]:
    """Open every jack for headphones that this account may read; none but on Linux."""
    if sys.platform != "linux":
        return []
    jacks = []
    for path in sorted(folder.glob("event*")):
        with contextlib.suppress(OSError):
            jacks += _opened(path)
    return jacks


def _opened(path: Path) -> list[Jack]:
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        if _has_bit(descriptor, _KINDS_OF_SWITCHES):
            is_in = _has_bit(descriptor, _STATES_OF_SWITCHES)
            return [Jack(descriptor, is_in=is_in)]
    except OSError:
        os.close(descriptor)
        raise
    os.close(descriptor)
    return []


def _has_bit(descriptor: int, question: int) -> bool:
    """Ask the kernel about the headphones' switch. Raises OSError."""
    from fcntl import ioctl

    bits = bytearray(8)
    reads = 2 << 30 | len(bits) << 16 | ord("E") << 8 | question
    ioctl(descriptor, reads, bits)
    return bool(bits[0] & 1 << _HEADPHONES)
