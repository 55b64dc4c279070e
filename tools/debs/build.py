"""Make both Debian packages.

    packaging/linux/build                     into build/debs
    packaging/linux/build --level 6           smaller, and four minutes longer

Every file in them is dated SOURCE_DATE_EPOCH or, without it, by the last commit.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from kiosk import __version__
from kiosk.config.places import NAME
from tools.debs.bundle import Workshop, make_bundle
from tools.debs.control import kiosk_package, lockdown_package
from tools.debs.dates import date_of_source
from tools.debs.pack import pack
from tools.debs.trees import kiosk_tree, lockdown_tree

__all__ = ["QUICK", "build", "date_of_source"]

QUICK = 1
"""The level of xz for a deb that is tried and thrown away."""

ROOT = Path(__file__).resolve().parents[2]


def build(
    shop: Workshop, level: int, version: str, *, keep_bundle: bool = False
) -> list[Path]:
    """Make bundle, trees and debs; return the debs."""
    bundle = shop.work / "frozen" / NAME
    if not (keep_bundle and bundle.is_dir()):
        bundle = make_bundle(shop)
    made = (
        (kiosk_package(bundle, version), kiosk_tree(shop, bundle)),
        (lockdown_package(version), lockdown_tree(shop)),
    )
    return [pack(shop, tree, package, level) for package, tree in made]


def main() -> int:
    """Make the debs asked for and say where they are; return the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--work", type=Path, default=ROOT / "build/debs")
    parser.add_argument("--level", type=int, default=QUICK, help="of xz: 0 to 9")
    parser.add_argument("--version", default=__version__)
    parser.add_argument(
        "--keep-bundle", action="store_true", help="take the one that was made before"
    )
    options = parser.parse_args()
    began = time.monotonic()
    options.work.mkdir(parents=True, exist_ok=True)
    shop = Workshop(ROOT, options.work.resolve(), date_of_source(ROOT))
    for deb in build(
        shop, options.level, options.version, keep_bundle=options.keep_bundle
    ):
        print(f"{deb}  {deb.stat().st_size / 1e6:.1f} MB", flush=True)
    print(f"{time.monotonic() - began:.0f} s", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
