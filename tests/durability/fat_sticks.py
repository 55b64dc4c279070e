"""Sticks as they are sold: FAT and exFAT, in an image that a driver mounts.

The drivers run outside the kernel (fusefat and exfat-fuse of Debian), so that a machine
whose kernel knows neither can try them. They keep what such a stick keeps: no rights,
no links, no pipes, names without regard to case.
"""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

KINDS = {"fat": "fusefat", "exfat": "mount.exfat-fuse"}
_MAKERS = {"fat": "mkfs.vfat", "exfat": "mkfs.exfat"}
_BYTES = 16 << 20
_PATHS = os.pathsep.join((os.environ.get("PATH", ""), "/sbin", "/usr/sbin"))


def why_not(kind: str) -> str:
    """Say what is missing to mount a stick of this kind; nothing where it can be."""
    if os.geteuid() != 0:
        return "mounting a stick needs root"
    for program in (KINDS[kind], _MAKERS[kind], "losetup", "umount"):
        if _program(program) is None:
            return f"{program} is not installed"
    return _fault_of_driver(kind)


@functools.cache
def _fault_of_driver(kind: str) -> str:
    """Try what Linux's own driver can; fusefat 0.3 of Debian 13 replaces no file."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            with FatStick.made(kind, Path(folder)).plugged_in() as stick:
                for name in ("new", "old"):
                    (stick / name).write_text(name)
                (stick / "new").replace(stick / "old")
        except FileExistsError:
            return f"{KINDS[kind]} cannot replace a file here"
        except (OSError, subprocess.CalledProcessError):
            return f"{KINDS[kind]} cannot mount here"
    return ""


def _program(name: str) -> str | None:
    return shutil.which(name, path=_PATHS)


def _run(*command: str) -> str:
    program = _program(command[0]) or command[0]
    done = subprocess.run(
        [program, *command[1:]], capture_output=True, text=True, check=True, timeout=900
    )
    return done.stdout.strip()


@dataclass(frozen=True)
class FatStick:
    """A stick of one kind: an image, and the folder at which it is plugged in."""

    kind: str
    image: Path
    folder: Path

    @classmethod
    def made(cls, kind: str, where: Path) -> FatStick:
        """Format a new stick below `where`."""
        stick = cls(kind, where / f"{kind}.img", where / kind)
        stick.folder.mkdir()
        with stick.image.open("wb") as image:
            image.truncate(_BYTES)
        _run(_MAKERS[kind], str(stick.image))
        return stick

    @contextmanager
    def plugged_in(self, *, is_read_only: bool = False) -> Iterator[Path]:
        """Mount it, and unmount it at the end unless it was pulled."""
        device = str(self.image)
        if self.kind == "exfat":
            device = _run("losetup", "--find", "--show", device)
        try:
            _run(
                KINDS[self.kind],
                "-o",
                self._way(is_read_only),
                device,
                str(self.folder),
            )
            yield self.folder
        finally:
            self.pull()
            if self.kind == "exfat":
                _run("losetup", "--detach", device)

    def pull(self) -> None:
        """Take it out, whatever is being written to it."""
        if os.path.ismount(self.folder):
            _run("umount", "--lazy", str(self.folder))

    def _way(self, is_read_only: bool) -> str:
        if is_read_only:
            return "ro"
        return "rw+" if self.kind == "fat" else "rw"
