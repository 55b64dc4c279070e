"""A USB stick as it is sold: one partition, FAT, in a file that QEMU plugs in."""

from __future__ import annotations

import struct
import subprocess
from typing import TYPE_CHECKING

from tools.environment.notready import NotReady

if TYPE_CHECKING:
    from pathlib import Path

    from tools.appliance.computer import Computer

_SECTOR = 512
_SIZE = 1_000_000_000 // _SECTOR * _SECTOR
"""A gigabyte; the file has holes and takes a few megabytes."""
_FIRST = 2048
"""The partition's first sector, as on every stick that is bought."""
_FAT32 = 0x0C
_NAME = "stick"


class UsbStick:
    """A stick in somebody's hand, plugged in or not; QEMU needs the file meanwhile."""

    def __init__(self, computer: Computer, file: Path) -> None:
        self._computer = computer
        self._file = file
        self._partition = f"{file}@@{_FIRST * _SECTOR}"

    def make(self) -> None:
        """Take a new one out of its box."""
        sectors = _SIZE // _SECTOR - _FIRST
        # Cylinders and heads are long no more; the largest ones mean: look further.
        entry = struct.pack(
            "<B3sB3sII", 0, b"\xfe\xff\xff", _FAT32, b"\xfe\xff\xff", _FIRST, sectors
        )
        with self._file.open("wb") as disk:
            disk.write(bytes(446) + entry + bytes(48) + b"\x55\xaa")
            disk.truncate(_SIZE)
        _run(
            "/usr/sbin/mkfs.vfat",
            "-F",
            "32",
            "-n",
            "FORMS",
            "--offset",
            str(_FIRST),
            str(self._file),
        )

    def plug_in(self) -> None:
        """Put it into the computer."""
        file = {"driver": "file", "filename": str(self._file)}
        drive: dict[str, object] = {"driver": "raw", "node-name": _NAME, "file": file}
        self._computer.order("blockdev-add", **drive)
        self._computer.order(
            "device_add", driver="usb-storage", id=_NAME, drive=_NAME, removable=True
        )

    def pull_out(self) -> None:
        """Take it out, whatever the computer is doing with it."""
        self._computer.order("device_del", id=_NAME)
        # QEMU closes the file a moment later.
        self._computer.wait_for("the stick in the hand", self._is_file_free)

    def names(self) -> list[str]:
        """List the files on it."""
        listed = _run("mdir", "-i", self._partition, "-b", "-/", "::").splitlines()
        return sorted(line.removeprefix("::/") for line in listed if line)

    def copy_from(self, name: str, folder: Path) -> Path:
        """Copy one file off it."""
        file = folder / name.rpartition("/")[2]
        _run("mcopy", "-n", "-i", self._partition, f"::/{name}", str(file))
        return file

    def copy_to(self, file: Path, name: str) -> None:
        """Copy a file onto it, under this name."""
        _run("mcopy", "-o", "-i", self._partition, str(file), f"::/{name}")

    def _is_file_free(self) -> bool:
        try:
            self._computer.order("blockdev-del", **{"node-name": _NAME})
        except NotReady:
            return False
        return True


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise NotReady(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout
