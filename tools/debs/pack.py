"""From a tree to a deb: the same tree gives the same bytes."""

from __future__ import annotations

import hashlib
import os
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tools.debs.bundle import Workshop
    from tools.debs.control import Package

SCRIPTS = ("preinst", "postinst", "prerm", "postrm", "config")


def pack(shop: Workshop, tree: Path, package: Package, level: int) -> Path:
    """Make the deb of a tree; return it."""
    control = tree / "DEBIAN"
    shutil.rmtree(control, ignore_errors=True)
    size = _kilobytes(tree)
    sums = "".join(_sums(tree))
    control.mkdir()
    (control / "control").write_text(package.control(size), "utf-8")
    (control / "md5sums").write_text(sums, "utf-8")
    for file in (shop.root / "packaging/linux/debian").glob(f"{package.name}.*"):
        name = file.name.removeprefix(f"{package.name}.")
        if name in (*SCRIPTS, "templates"):
            shutil.copyfile(file, control / name)
    _settle(tree, shop.epoch)
    name = f"{package.name}_{package.version}_{package.architecture}.deb"
    target = shop.work / name
    # One thread: what xz writes depends on whether there are more.
    how = ("-Zxz", f"-z{level}", "--threads-max=1", "--root-owner-group")
    shop.run(["dpkg-deb", *how, "--build", tree, target])
    return target


def _settle(tree: Path, epoch: int) -> None:
    """Give every file the mode policy asks for (10.9) and the one date."""
    for path in sorted(tree.rglob("*"), reverse=True):
        if not path.is_symlink():
            path.chmod(_mode(path))
        os.utime(path, (epoch, epoch), follow_symlinks=False)
    tree.chmod(0o755)
    os.utime(tree, (epoch, epoch))


def _mode(path: Path) -> int:
    if path.is_dir():
        return 0o755
    is_script = path.parent.name == "DEBIAN" and path.name in SCRIPTS
    is_program = path.stat().st_mode & 0o111 and ".so" not in path.name
    return 0o755 if is_script or is_program else 0o644


def _kilobytes(tree: Path) -> int:
    """Count as deb-substvars(5) does: files by the kilobyte begun, one for the rest."""
    return sum(
        -(-path.lstat().st_size // 1024)
        if path.is_file() and not path.is_symlink()
        else 1
        for path in tree.rglob("*")
    )


def _sums(tree: Path) -> Iterator[str]:
    for path in sorted(tree.rglob("*")):
        if path.is_file() and not path.is_symlink():
            digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            yield f"{digest}  {path.relative_to(tree).as_posix()}\n"
