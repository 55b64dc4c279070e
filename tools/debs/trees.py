"""What lies where once a package is installed: a folder that stands for the root."""

from __future__ import annotations

import gzip
import shutil
import sys
from typing import TYPE_CHECKING

from kiosk.config.places import NAME
from tools.debs import manual
from tools.debs.control import changelog, copyright_of
from tools.units.write import files as unit_files

if TYPE_CHECKING:
    from pathlib import Path

    from tools.debs.bundle import Workshop

LOCKDOWN = f"{NAME}-lockdown"
_SCRIPT = 0o755


def kiosk_tree(shop: Workshop, bundle: Path) -> Path:
    """Lay out the package of the three programs."""
    tree = _fresh(shop, NAME)
    programs = tree / "usr/lib" / NAME
    programs.parent.mkdir(parents=True)
    shutil.copytree(bundle, programs, symlinks=True)
    commands = tree / "usr/bin"
    commands.mkdir()
    for name in manual.WHATIS:
        (commands / name).symlink_to(f"../lib/{NAME}/kiosk")
    for name, page in manual.pages(commands, shop.epoch).items():
        _zip(tree / f"usr/share/man/man1/{name}.1.gz", page)
    completions = tree / "usr/share/bash-completion/completions"
    _write(completions / "kioskctl", manual.completion(commands / "kioskctl"))
    share = tree / "usr/share"
    _copy(
        shop.root / "packaging/linux/kiosk-desk.desktop",
        share / "applications/kiosk-desk.desktop",
    )
    icons = share / "icons/hicolor/scalable/apps"
    _copy(shop.root / "assets/program/kiosk-desk.svg", icons / "kiosk-desk.svg")
    examples = share / "doc" / NAME / "examples"
    _copy(shop.root / "packaging/kiosk.toml", examples / "kiosk.toml")
    (tree / "etc" / NAME).mkdir(parents=True)
    lay_out_pages(shop.root, share / "doc" / NAME)
    bill = share / "doc" / NAME / "bill.cdx.json"
    shop.run([sys.executable, shop.root / "tools/bill.py", bill])
    return _documented(shop, tree, NAME)


def lay_out_pages(root: Path, target: Path) -> None:
    """Bring the pages for authors, IT and staff, under the names that messages say."""
    for pages in ("docs/authors", "docs/it", "docs/staff"):
        for page in sorted((root / pages).glob("*.md")):
            _copy(page, target / pages / page.name)


def lockdown_tree(shop: Workshop) -> Path:
    """Lay out the package that makes a computer a kiosk."""
    tree = _fresh(shop, LOCKDOWN)
    for name, text in unit_files().items():
        _write(tree / name, text)
    scripts = shop.root / "packaging/linux/session"
    for script in sorted(scripts.iterdir()):
        target = tree / "usr/lib" / LOCKDOWN / script.name
        _copy(script, target)
        target.chmod(_SCRIPT)
    pictures = tree / "usr/share" / LOCKDOWN
    shop.run([sys.executable, "-m", "tools.debs.pictures", pictures], cwd=shop.root)
    return _documented(shop, tree, LOCKDOWN)


def _documented(shop: Workshop, tree: Path, package: str) -> Path:
    """Add what Debian's policy asks of every package (chapter 12)."""
    documents = tree / "usr/share/doc" / package
    _write(documents / "copyright", copyright_of(package))
    _zip(documents / "changelog.gz", changelog(package, shop.epoch))
    overrides = shop.root / f"packaging/linux/debian/{package}.lintian-overrides"
    if overrides.exists():
        _copy(overrides, tree / "usr/share/lintian/overrides" / package)
    return tree


def _fresh(shop: Workshop, package: str) -> Path:
    tree = shop.work / "trees" / package
    shutil.rmtree(tree, ignore_errors=True)
    tree.mkdir(parents=True)
    return tree


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _write(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")


def _zip(target: Path, text: str) -> None:
    """Pack a text as policy asks; without the hour, which gzip would note."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
