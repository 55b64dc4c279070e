"""What a stick is to the kiosk, and the ways in which one can fail."""

from __future__ import annotations

import errno
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path


class StickFault(StrEnum):
    """Why nothing could be copied, as far as the person at the kiosk can help it."""

    GONE = "gone"
    """Pulled out, or the folder is not there."""
    FULL = "full"
    READ_ONLY = "write-protected"
    """Not `read-only`, which is what the queue of forms may be."""
    REFUSED = "refused"
    """The system does not let this account write there, or mount it."""
    NOT_A_STICK = "not-a-stick"
    """A link, a file, or a folder in which nothing is mounted stands in its place."""
    BROKEN = "broken"
    """It did not keep what was written, or answers with errors."""


_FAULTS = {
    errno.ENOSPC: StickFault.FULL,
    errno.EDQUOT: StickFault.FULL,
    errno.EFBIG: StickFault.FULL,
    errno.EROFS: StickFault.READ_ONLY,
    errno.EACCES: StickFault.REFUSED,
    errno.EPERM: StickFault.REFUSED,
    errno.ENOENT: StickFault.GONE,
    errno.ENODEV: StickFault.GONE,
    errno.ENXIO: StickFault.GONE,
    errno.ESTALE: StickFault.GONE,
    errno.ELOOP: StickFault.NOT_A_STICK,
    errno.ENOTDIR: StickFault.NOT_A_STICK,
    errno.EISDIR: StickFault.NOT_A_STICK,
}


class StickError(Exception):
    """A stick cannot be used; carries the fault and no other words."""

    def __init__(self, fault: StickFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def fault_of(error: OSError) -> StickFault:
    """Say what an error of the system means for the person with the stick."""
    return _FAULTS.get(error.errno or 0, StickFault.BROKEN)


@dataclass(frozen=True, slots=True)
class Stick:
    """Something to copy to. `id` is for the program, `name` for people.

    `size` is in bytes, none where it is unknown. `can_be_pulled` is false for a folder
    of this computer, of which nobody has to be told when it is safe.
    """

    id: str
    name: str
    size: int | None = None
    is_read_only: bool = False
    can_be_pulled: bool = True


class Sticks(Protocol):
    """The sticks of one kind of computer. All methods block."""

    def look(self) -> tuple[Stick, ...]:
        """List what is plugged in now. Never raises."""

    def open(self, stick: Stick) -> Path:
        """Make a stick ready and give its folder. Raises `StickError`."""

    def leave(self, stick: Stick) -> None:
        """Let go of a stick that was only read; it stays plugged in and can be used.

        Raises `StickError`.
        """

    def release(self, stick: Stick) -> None:
        """Bring everything to the stick, so that it may be pulled out.

        Raises `StickError`; then it may not be pulled out yet.
        """
