"""The bundle: one folder with Python, the libraries and one executable.

Everything in it comes from the wheel and the two locks. The same sources give the same
bytes, wherever and whenever it is made: see `tidy` for what would differ.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.config.places import NAME
from tools.environment.notready import NotReady

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ELF = b"\x7fELF"
_OF_THE_MAKING = ("direct_url.json", "RECORD", "INSTALLER", "REQUESTED")
"""Notes of pip about the folder and the minute in which it installed something."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where a bundle is made: the sources, a folder for the work, the date to give.

    `epoch` is the date of everything made, in seconds since 1970 (SOURCE_DATE_EPOCH,
    reproducible-builds.org).
    """

    root: Path
    work: Path
    epoch: int

    def run(self, command: list[str | Path], cwd: Path | None = None) -> None:
        """Run a program with the date set and Python's hashes fixed."""
        fixed = {"SOURCE_DATE_EPOCH": str(self.epoch), "PYTHONHASHSEED": "1"}
        kept = {k: v for k, v in os.environ.items() if not k.startswith("QT_")}
        done = subprocess.run(command, cwd=cwd, env={**kept, **fixed}, check=False)
        if done.returncode != 0:
            raise NotReady(f"{command[0]} failed (see above).")


def make_bundle(shop: Workshop) -> Path:
    """Make the bundle anew; return its folder."""
    wheel = _make_wheel(shop)
    python = _make_environment(shop, wheel)
    return _freeze(shop, python)


def _make_wheel(shop: Workshop) -> Path:
    """Build the wheel with the locked builder of this environment, and no network."""
    target = shop.work / "wheel"
    shutil.rmtree(target, ignore_errors=True)
    pip: list[str | Path] = [sys.executable, "-m", "pip", "wheel", "--quiet"]
    options = ("--no-deps", "--no-index", "--no-build-isolation")
    shop.run([*pip, *options, "--wheel-dir", target, shop.root])
    [wheel] = target.iterdir()
    return wheel


def _make_environment(shop: Workshop, wheel: Path) -> Path:
    """Install wheel and locked libraries into an environment of their own."""
    folder = shop.work / "environment"
    base = getattr(sys, "_base_executable", sys.executable)
    shop.run([base, "-m", "venv", "--clear", folder])
    python = folder / "bin/python"
    pip: list[str | Path] = [python, "-m", "pip", "install", "--quiet"]
    locked = ("--require-hashes", "--only-binary", ":all:")
    for lock in ("requirements.lock", "packaging/linux/bundle.lock"):
        shop.run([*pip, *locked, "-r", shop.root / lock])
    shop.run([*pip, "--no-deps", "--no-index", wheel])
    return python


def _freeze(shop: Workshop, python: Path) -> Path:
    target = shop.work / "frozen"
    shutil.rmtree(target, ignore_errors=True)
    places: list[str | Path] = ["--distpath", target, "--workpath", shop.work / "cache"]
    command: list[str | Path] = [python, "-m", "PyInstaller", "--noconfirm", "--clean"]
    spec = shop.root / "packaging/linux/kiosk.spec"
    shop.run([*command, "--log-level", "WARN", *places, spec], cwd=spec.parent)
    bundle = target / NAME
    tidy(shop, bundle)
    return bundle


def tidy(shop: Workshop, bundle: Path) -> None:
    """Take away what is of no use there, or would differ from one making to the next.

    Debugging symbols are 28 MB, most of them Python's; Python's own modules look for
    libraries where Python was built. The executable is left alone: its Python code
    hangs behind its end, where `strip` would cut it off.
    """
    for file in _files(bundle):
        if (file.is_symlink() and not file.exists()) or (
            file.name in _OF_THE_MAKING and file.parent.suffix == ".dist-info"
        ):
            file.unlink()
    libraries = [each for each in programs_in(bundle) if ".so" in each.name]
    shop.run(["strip", "--strip-unneeded", *libraries])
    for library in libraries:
        if _looks_outside(library):
            shop.run(["chrpath", "--delete", library])


def _looks_outside(library: Path) -> bool:
    """Tell whether it would look for others in a folder of the building machine."""
    command = ["chrpath", "--list", str(library)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return "PATH=/" in done.stdout


def programs_in(folder: Path) -> list[Path]:
    """List the executables and libraries below `folder`."""
    return [each for each in _files(folder) if not each.is_symlink() and _is_elf(each)]


def _files(folder: Path) -> Iterator[Path]:
    return (each for each in sorted(folder.rglob("*")) if not each.is_dir())


def _is_elf(file: Path) -> bool:
    with file.open("rb") as stream:
        return stream.read(4) == _ELF
