"""What is switched on: a Debian with both packages, on a disk with its kernel."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from tools.appliance.packages import PackageLife
from tools.appliance.setting_up import bring_settings, prepare
from tools.appliance.system import DebianSystem
from tools.environment.notready import NotReady

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tools.appliance.computer import Computer
    from tools.appliance.desk import Desk
    from tools.appliance.diary import Diary
    from tools.appliance.versions import LaterVersions

_IS_UP_TO_DATE = "touch /etc/.updated /var/.updated"
"""What systemd makes anew at the first boot (the linker's cache, the journal's
catalogue) is as the packages' scripts have just made it, and slow to make in QEMU."""


class Machine:
    """Made of a bare Debian, or taken as an earlier play made it."""

    def __init__(self, folder: Path, diary: Diary) -> None:
        self._diary = diary
        self._debian = DebianSystem(folder)
        self._disk = folder / "disk.ext4"
        self._kept = folder / "kept.ext4"

    def unpack(self) -> None:
        """Lay a bare Debian out, which knows nothing of our packages yet."""
        with self._diary.step("bare Debian (meanwhile)"):
            self._debian.make()

    def make(
        self,
        packages: Sequence[Path],
        *,
        desk: Desk | None,
        later: LaterVersions | None = None,
    ) -> None:
        """Install both packages into the bare Debian, at the end of their whole life.

        For a desk they are installed at once, locked and set up, before the first boot.
        """
        step, life = self._diary.step, PackageLife(self._debian, self._diary)
        with step("installing"):
            if desk:
                life.begin_locked(packages)
            else:
                life.live(packages)
        if desk:
            with step("setting up"):
                bring_settings(self._debian, desk)
                prepare(self._debian, desk)
                self._debian.ask(_IS_UP_TO_DATE)
        if later:
            with step("publishing later versions"):
                later.publish(self._debian.root)
        with step("making the disk"):
            self._debian.make_disk(self._disk)
        self._diary.note("The machine is made.")

    def keep(self) -> None:
        """Keep the disk as it is now, while the computer is off."""
        with self._diary.step("keeping the disk"):
            _copy_with_holes(self._disk, self._kept)

    def take_kept(self) -> None:
        """Put the disk back that was kept last; raises `NotReady` without one."""
        if not self._kept.exists():
            raise NotReady("No machine was kept: play once without --kept.")
        with self._diary.step("copying the kept disk"):
            _copy_with_holes(self._kept, self._disk)

    def switch_on(self, computer: Computer) -> None:
        """Switch a computer on with it."""
        computer.switch_on(self._disk, *self._debian.boot_files())


def _copy_with_holes(file: Path, copy: Path) -> None:
    subprocess.run(["cp", "--sparse=always", file, copy], check=True)
