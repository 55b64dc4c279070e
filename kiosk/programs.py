"""The programs in this package, and how one of them starts itself or another.

Every start goes through `kiosk/__main__.py`: with `python -m kiosk --as NAME` where
Python is, with `executable --as NAME` in a frozen bundle, whose executable cannot be
told to run a module. The kiosk's own start goes through here twice, so that this loads
next to nothing.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

DONE = 0
WRONG_USE = 2
NOT_USABLE = 3

CHOSEN_ENDS = frozenset({DONE, NOT_USABLE})
"""Exit codes by which a kiosk that shows screens says that it means to have ended.

Wrong use is none of them: the parent has read the same words before it starts the
child, so a child that does not understand them was started wrongly, and leaving the
screen dark would be the worst answer.
"""

PACKET_NO_TOPIC = 4
PACKET_NOT_WRITTEN = 5
"""Exit codes of `kiosk-packet`; the second with the system's number of the error."""

AS = "--as"
"""What `kiosk/__main__.py` is told before the name of the program it should be."""


class Program:
    """Where a program begins, and the extra it needs, if any."""

    __slots__ = ("extra", "module")

    def __init__(self, module: str, extra: str | None = None) -> None:
        self.module = module
        self.extra = extra


PROGRAMS = {
    "kiosk": Program("kiosk.visitor.app"),
    "kiosk-desk": Program("kiosk.desk.app", "desk"),
    "kiosk-voice": Program("kiosk.speech.program"),
    "kiosk-system-voice": Program("kiosk.visitor.bar.system_voice"),
    "kioskctl": Program("kiosk.ctl.main", "ctl"),
    "kiosk-tour": Program("kiosk.tour.visitor"),
    "kiosk-preview": Program("kiosk.tour.preview", "authors"),
    "desk-tour": Program("kiosk.tour.desk", "desk"),
    "fitting": Program("kiosk.tour.fitting"),
    "kiosk-packet": Program("kiosk.tour.packet", "authors"),
}
"""Every program by name; each module has a `main` that takes no arguments."""


def own_command(program: str, *arguments: str) -> list[str]:
    """Return the command that starts `program` of this very installation."""
    start = [] if getattr(sys, "frozen", False) else ["-m", "kiosk"]
    return [sys.executable, *start, AS, program, *arguments]


def become(program: str, *arguments: str) -> int:
    """Turn this process into `program`; return its exit code where that cannot be."""
    command = own_command(program, *arguments)
    sys.stdout.flush()
    if os.name != "nt":
        os.execv(command[0], command)  # noqa: S606 - our own program
    import subprocess

    return subprocess.call(command)  # noqa: S603 - our own program


def run(program: str) -> int:
    """Be `program`, with the arguments of this process; return its exit code."""
    from importlib import import_module

    from kiosk.extras import ExtraMissingError, require

    wanted = PROGRAMS[program]
    try:
        if wanted.extra is not None:
            require(wanted.extra, program)
        return import_module(wanted.module).main() or DONE
    except ExtraMissingError as error:
        print(error, file=sys.stderr)
        return WRONG_USE


def program_meant(words: Sequence[str]) -> tuple[str, list[str]]:
    """Tell which program a command line means, and the words left for it.

    The first word is the file that was started: a bundle has one executable under
    three names. `--as NAME` behind it says more. Any other name is the kiosk's own.
    """
    file, *rest = words
    if len(rest) > 1 and rest[0] == AS and rest[1] in PROGRAMS:
        return rest[1], rest[2:]
    name = os.path.splitext(os.path.basename(file))[0]  # noqa: PTH119, PTH122 - pathlib is what this does without
    return (name if name in PROGRAMS else "kiosk"), rest
