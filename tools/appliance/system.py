"""A bare Debian in a folder, what is installed into it, and the disk made of it."""

from __future__ import annotations

import shlex
import shutil
import subprocess
from typing import TYPE_CHECKING

from tools.environment.notready import NotReady

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

SUITE = "trixie"
BARE = (
    "systemd,systemd-sysv,udev,dbus,kmod,initramfs-tools,linux-image-amd64,procps,kbd,"
    # The one thing a clinic's machine has not: it lets the test ask from outside.
    "qemu-guest-agent"
)
_DISK_MB = 6000
"""With room for three versions, packed and unpacked; it takes what is written."""


class DebianSystem:
    """A Debian that is still a folder; only root can make one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.root = folder / "root"

    def make(self) -> None:
        """Unpack the bare system; it is fetched once, from where our own apt is."""
        tar = self._folder / f"{SUITE}.tar"
        self._folder.mkdir(parents=True, exist_ok=True)
        if not tar.exists():
            part = tar.with_suffix(".part.tar")
            command = ["mmdebstrap", "--quiet", "--variant=minbase"]
            quietly = '--aptopt=Acquire::Languages "none"'
            source = mirror()
            _run([*command, f"--include={BARE}", quietly, SUITE, part, source])
            part.replace(tar)
        shutil.rmtree(self.root, ignore_errors=True)
        self.root.mkdir()
        _run(["tar", "-C", self.root, "-xf", tar])
        (self.root / "etc/hostname").write_text("kiosk\n")

    def install(self, packages: Sequence[Path], *more: str) -> None:
        """Let apt install files and what they need, as IT would."""
        inside = self.root / "srv"
        for package in packages:
            shutil.copy(package, inside)
        names = [f"/srv/{each.name}" for each in packages]
        shutil.copy("/etc/resolv.conf", self.root / "etc/resolv.conf")
        kept = self._folder / "archives"
        kept.mkdir(exist_ok=True)
        self.ask("apt-get -qq update")
        # What was fetched is kept beside the machine for the next one.
        options = "-o Dir::Cache::archives=/mnt -qq -y --no-install-recommends"
        self.ask(f"apt-get install {options} {' '.join([*names, *more])}", kept)
        for package in packages:
            (inside / package.name).unlink()
        (self.root / "etc/resolv.conf").unlink()

    def ask(self, script: str, shown: Path | None = None) -> str:
        """Run a shell script as root inside; a folder may be shown at /mnt."""
        root = shlex.quote(str(self.root))
        mounts = [
            f"mount -t proc proc {root}/proc",
            f"mount --rbind /dev {root}/dev",
            *([f"mount --bind {shlex.quote(str(shown))} {root}/mnt"] if shown else []),
        ]
        inside = f'exec chroot {root} /bin/sh -ec "$0" 2>&1'
        # The mounts live and die with the process: nothing is left to take down.
        outside = " && ".join([*mounts, inside])
        alone = ["unshare", "--mount", "--propagation", "private"]
        command = [*alone, "sh", "-c", outside]
        environment = {
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "DEBIAN_FRONTEND": "noninteractive",
            "LANG": "C.UTF-8",
        }
        done = subprocess.run(
            [*command, script],
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode != 0:
            raise NotReady(f"{script}\n{done.stdout}{done.stderr}")
        return done.stdout

    def put(self, path: str, data: bytes) -> None:
        """Lay a file down."""
        self._place(path).write_bytes(data)

    def get(self, path: str) -> bytes:
        """Fetch a file."""
        return self._place(path).read_bytes()

    def _place(self, path: str) -> Path:
        return self.root / path.lstrip("/")

    def boot_files(self) -> tuple[Path, Path]:
        """Give the kernel and its first disk."""
        boot = self.root / "boot"
        return next(boot.glob("vmlinuz-*")), next(boot.glob("initrd.img-*"))

    def make_disk(self, disk: Path) -> None:
        """Make one file of the system."""
        disk.unlink(missing_ok=True)
        command = ["/usr/sbin/mke2fs", "-q", "-t", "ext4", "-E", "root_owner=0:0"]
        # What is kept back for root has to be filled too where the disk is full.
        command += ["-m", "1"]
        _run([*command, "-d", self.root, disk, f"{_DISK_MB}M"])


def mirror() -> str:
    """Tell where this machine's apt gets Debian itself from."""
    form = "$(LABEL) $(REPO_URI)"
    command = ["apt-get", "indextargets", "--format", form, "Created-By: Packages"]
    listed = _run(command).splitlines()
    sources = [line.split(" ", 1)[1] for line in listed if line.startswith("Debian ")]
    if not sources:
        raise NotReady("This machine's apt knows no Debian to take packages from.")
    return sources[0]


def _run(command: Sequence[str | Path]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise NotReady(f"{command[0]} failed:\n{done.stdout}{done.stderr}")
    return done.stdout
