"""The computer that is examined: its files, its programs, its disk and its clock."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.programs import own_command
from kiosk.vault.files import free_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

_PATIENCE = 30.0
"""Seconds after which a program that does not answer is given up."""

_MISSING = 127
"""The code by which a shell says that there is no such program."""


@dataclass(frozen=True, slots=True)
class ProgramAnswer:
    """What a program printed, and its exit code; `is_missing` where there is none."""

    code: int
    text: str

    @property
    def is_missing(self) -> bool:
        """Whether there is no such program, or it did not answer."""
        return self.code == _MISSING


@dataclass(frozen=True, slots=True)
class Programs:
    """Asks the system's programs. `path` are the folders they are looked for in."""

    path: str

    def ask(self, *command: str, typed: bytes = b"") -> ProgramAnswer:
        """Run `command`, hand it `typed`, and give what it printed. Never raises."""
        program = shutil.which(command[0], path=self.path)
        if program is None:
            return ProgramAnswer(_MISSING, "")
        try:
            done = subprocess.run(  # noqa: S603 - the system's own tools, fixed words
                [program, *command[1:]],
                input=typed,
                capture_output=True,
                env={**os.environ, "PATH": self.path, "LC_ALL": "C.UTF-8"},
                timeout=_PATIENCE,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            return ProgramAnswer(_MISSING, "")
        return ProgramAnswer(done.returncode, done.stdout.decode("utf-8", "replace"))


def _local_time() -> datetime:
    return datetime.now().astimezone()


@dataclass(frozen=True, slots=True)
class ExaminedSystem:
    """What the checks ask.

    `root` is where the system's own files begin, `voice` the program that knows the
    voices.
    """

    root: Path = Path("/")
    programs: Programs = field(default_factory=lambda: Programs(_path()))
    voice: tuple[str, ...] = field(
        default_factory=lambda: tuple(own_command("kiosk-voice", str(os.getpid())))
    )
    free_bytes: Callable[[Path], int] = free_bytes
    now: Callable[[], datetime] = _local_time

    @property
    def administrator(self) -> int:
        """The number of the account that owns the system, which is root's."""
        return self.root.stat().st_uid


def _path() -> str:
    # A user's PATH on Debian has no sbin, where sysctl is.
    return os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"])
