"""Versions that come later: one that is sound, one whose first screen never comes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tools.environment.notready import NotReady

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROOT = Path(__file__).resolve().parents[2]
PUBLISHED = "srv/repository"
"""Where the kiosk looks for versions, in the machine: a link to one of two."""
_SIGNER = "Trial of the appliance"


class LaterVersions:
    """Two repositories as a clinic would publish them, one after the other.

    The first has the version that runs and a newer one, the second a broken one too.
    """

    def __init__(self, folder: Path, packages: Sequence[Path], version: str) -> None:
        self._folder = folder
        self._packages = packages
        self.running = version
        self.newer = f"{version}+1"
        self.broken = f"{version}+2"

    def publish(self, root: Path) -> None:
        """Lay both into the system that is still a folder, and name the first."""
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir(parents=True)
        newer = self._pack_again(self.newer)
        broken = self._pack_again(self.broken, _never_come_up)
        (self._folder / "keys").mkdir(mode=0o700)
        self._gpg("--quick-generate-key", _SIGNER, "ed25519", "sign")
        service = root / "srv"
        debs = [*self._packages, *newer]
        first = self._make_repository(service / "first", debs)
        second = self._make_repository(service / "second", [*debs, *broken])
        for deb in first.glob("*.deb"):
            # The same bytes need no room twice.
            deb.unlink()
            os.link(second / deb.name, deb)
        (root / PUBLISHED).unlink(missing_ok=True)
        (root / PUBLISHED).symlink_to("first")

    def _pack_again(
        self, version: str, spoil: Callable[[Path], None] | None = None
    ) -> list[Path]:
        """Give both packages another version, and nothing else but `spoil`."""
        made = []
        for deb in self._packages:
            tree = self._folder / "tree"
            _run(["dpkg-deb", "--raw-extract", deb, tree])
            control = tree / "DEBIAN/control"
            text = control.read_text("utf-8")
            text = text.replace(
                f"Version: {self.running}\n", f"Version: {version}\n"
            ).replace(f"(= {self.running})", f"(= {version})")
            control.write_text(text, "utf-8")
            if spoil:
                spoil(tree)
            made.append(self._folder / deb.name.replace(self.running, version))
            # Quick to pack, and quick to unpack on a slow machine.
            how = ("-Zgzip", "-z1", "--root-owner-group")
            _run(["dpkg-deb", *how, "--build", tree, made[-1]])
            shutil.rmtree(tree)
        return made

    def _make_repository(self, out: Path, debs: Sequence[Path]) -> Path:
        script = ROOT / "packaging/linux/repository"
        options = ("--key", _SIGNER, "--out", out)
        _run([sys.executable, script, *options, *debs], self._environment)
        return out

    def _gpg(self, *words: str) -> None:
        without = ("--batch", "--passphrase", "")
        _run(["gpg", *without, *words], self._environment)

    @property
    def _environment(self) -> dict[str, str]:
        return {**os.environ, "GNUPGHOME": str(self._folder / "keys")}


def _never_come_up(tree: Path) -> None:
    """Put a program in the kiosk's place that shows nothing and does not end."""
    program = tree / "usr/bin/kiosk"
    if program.is_symlink():
        program.unlink()
        program.write_text("#!/bin/sh\nexec sleep infinity\n")
        program.chmod(0o755)


def source_list(repository_key: str) -> bytes:
    """Write what IT writes on each kiosk (docs/it/update.md)."""
    return f"deb [signed-by={repository_key}] file:/{PUBLISHED} ./\n".encode()


def _run(
    command: Sequence[str | Path], environment: dict[str, str] | None = None
) -> None:
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise NotReady(f"{command[0]} failed:\n{done.stdout}{done.stderr}")
