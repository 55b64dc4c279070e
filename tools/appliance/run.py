"""Make both packages, install them on a bare Debian, boot it and play.

    python3 dev.py appliance                    all of it
    python3 dev.py appliance --short            one boot, one visit, in a quarter hour
    python3 dev.py appliance --debs build/debs  with the packages that are there

Needs root. Pictures and logs are under build/appliance.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from kiosk import __version__
from kiosk.config.places import NAME
from tools.appliance.computer import Computer
from tools.appliance.desk import Desk
from tools.appliance.diary import Diary
from tools.appliance.packages import PackageLife
from tools.appliance.plays import Play
from tools.appliance.system import DebianSystem
from tools.appliance.versions import LaterVersions
from tools.debs.build import QUICK, build, date_of_source
from tools.debs.bundle import Workshop
from tools.environment import system as needs
from tools.environment.notready import NotReady

ROOT = Path(__file__).resolve().parents[2]
SIZE = (1080, 1920)
"""The screen of the machine, in pixels."""


def main() -> int:
    """Play it; return 1 where a promise broke, 2 where it cannot be tried."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--debs", type=Path, metavar="DIR")
    parser.add_argument("--short", action="store_true")
    options = parser.parse_args()
    try:
        _require_means()
        return play(options.debs, is_short=options.short)
    except NotReady as hindrance:
        print(hindrance, file=sys.stderr)
        return 2


def _require_means() -> None:
    """Install what is missing, or raise `NotReady`."""
    needs.provide_for([*needs.PACKING, *needs.PUBLISHING, *needs.BOOTING])
    if os.geteuid() != 0:
        raise NotReady("Only root can make the machine: start this with sudo.")


def play(debs: Path | None, *, is_short: bool) -> int:
    """Make the machine and play; return 1 where a promise was broken."""
    folder = ROOT / "build/appliance"
    folder.mkdir(parents=True, exist_ok=True)
    for picture in folder.glob("*.png"):
        picture.unlink()
    diary = Diary(folder)
    work = debs or ROOT / "build/debs"
    packages = _packages(debs, work)
    diary.note(f"Both packages are there: {work}.")
    debian = DebianSystem(folder)
    debian.make()
    diary.note("A bare Debian is there.")
    life = PackageLife(debian, diary)
    later = LaterVersions(folder / "later", packages, __version__)
    if is_short:
        life.begin_locked(packages)
    else:
        life.live(packages)
        later.publish(debian.root)
    diary.note("Both packages are installed.")
    disk, (kernel, initrd) = debian.make_disk(), debian.boot_files()
    computer = Computer(folder, SIZE)
    desk = Desk(folder / "desk", work / "trees" / NAME / "usr/bin")
    played = Play(
        computer, diary, desk, lambda: computer.switch_on(disk, kernel, initrd), later
    )
    try:
        (played.shortly if is_short else played.through)()
    except NotReady as hindrance:
        diary.expect("the story comes to its end", is_kept=False, found=str(hindrance))
        diary.keep(computer, "stuck")
    finally:
        computer.switch_off()
    diary.note(f"Promises broken: {len(diary.failures)}.")
    return 1 if diary.failures else 0


def _packages(debs: Path | None, work: Path) -> list[Path]:
    found = sorted(work.glob(f"{NAME}*_{__version__}_*.deb")) if debs else []
    if found:
        return found
    work.mkdir(parents=True, exist_ok=True)
    shop = Workshop(ROOT, work.resolve(), date_of_source(ROOT))
    return list(build(shop, QUICK, __version__))


if __name__ == "__main__":
    sys.exit(main())
