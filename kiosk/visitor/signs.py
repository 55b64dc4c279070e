"""What the kiosk's process tells its supervisor, a byte each, through a pipe."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

BEAT: Final = b"."
"""The screens' thread gets round to things."""
READY: Final = b"r"
"""The first frame is on the glass."""
ANEW: Final = b"n"
"""This process becomes a fresh one, which may take as long as a start."""
CHOSEN: Final = b"e"
"""It ends because it was asked to, or cannot go on: it is not to be started again."""

_PIPE = "KIOSK_SUPERVISED"
"""The pipe's number, for a process that becomes the kiosk anew."""

LAST_CODE = "KIOSK_CRASHED"
"""The exit code of the run before, where it crashed."""


def is_supervised() -> bool:
    """Tell whether somebody watches this process."""
    return _PIPE in os.environ


def use_pipe(number: int) -> None:
    """Send signs through this pipe, which nobody else inherits."""
    os.set_blocking(number, False)
    os.environ[_PIPE] = str(number)


def give(sign: bytes) -> None:
    """Tell the supervisor; without one nobody is told.

    Raises BrokenPipeError where it is gone.
    """
    number = os.environ.get(_PIPE)
    if not number:
        return
    try:
        os.write(int(number), sign)
    except BlockingIOError:
        # It sleeps, and has enough to read when it wakes.
        return


def pass_on_pipe() -> None:
    """Let the program that this process now becomes go on giving signs."""
    number = os.environ.get(_PIPE)
    if number:
        os.set_inheritable(int(number), True)  # noqa: FBT003 - a name of the standard library
        give(ANEW)
