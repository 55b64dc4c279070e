"""Make both packages, install them on a bare Debian, boot it and play.

    python3 dev.py appliance                    all of it
    python3 dev.py appliance --short            one boot, one visit, in a quarter hour
    python3 dev.py appliance --only visit kill  a boot, then these chapters alone
    python3 dev.py appliance --kept --only ...  on the machine that was set up last
    python3 dev.py appliance --debs build/debs  with the packages that are there

Needs root. Pictures and logs are under build/appliance.
"""

from __future__ import annotations

import argparse
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from kiosk import __version__
from kiosk.config.places import NAME
from tools.appliance.computer import Computer
from tools.appliance.desk import Desk
from tools.appliance.diary import Diary
from tools.appliance.machine import Machine
from tools.appliance.plays import ALL, NEED_VERSIONS, SHORT, Play
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
    options = _options()
    folder = ROOT / "build/appliance"
    folder.mkdir(parents=True, exist_ok=True)
    for picture in folder.glob("*.png"):
        picture.unlink()
    diary = Diary(folder)
    try:
        with diary.step("what the system brings"):
            _require_means()
        return play(diary, options)
    except NotReady as hindrance:
        print(hindrance, file=sys.stderr)
        return 2


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--debs", type=Path, metavar="DIR")
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--kept", action="store_true")
    names = sorted({*ALL, *SHORT})
    parser.add_argument(
        "--only", nargs="+", choices=names, metavar="CHAPTER", help=", ".join(names)
    )
    options = parser.parse_args()
    if options.kept and not options.only:
        parser.error("--kept needs --only")
    return options


def _require_means() -> None:
    """Install what is missing, or raise `NotReady`."""
    needs.provide_for([*needs.PACKING, *needs.PUBLISHING, *needs.BOOTING])
    if os.geteuid() != 0:
        raise NotReady("Only root can make the machine: start this with sudo.")


def play(diary: Diary, options: argparse.Namespace) -> int:
    """Make the machine and play; return 1 where a promise was broken."""
    folder = diary.folder
    chapters = options.only or (SHORT if options.short else ALL)
    is_whole = chapters is ALL
    work = options.debs or ROOT / "build/debs"
    machine, computer = Machine(folder, diary), Computer(folder, SIZE)
    with ThreadPoolExecutor() as meanwhile:
        # The one waits for a network and a disk, the other for a processor.
        bare = None if options.kept else meanwhile.submit(machine.unpack)
        with diary.step("both packages"):
            packages = _packages(options.debs, work)
        diary.note(f"Both packages are there: {work}.")
    if bare:
        bare.result()
    later = LaterVersions(folder / "later", packages, __version__)
    desk = Desk(folder / "desk", work / "trees" / NAME / "usr/bin")
    if options.kept:
        machine.take_kept()
    else:
        published = later if NEED_VERSIONS & {*chapters} else None
        machine.make(packages, desk=None if is_whole else desk, later=published)
    if options.only and not options.kept:
        machine.keep()
    played = Play(computer, diary, desk, machine, later)
    try:
        if is_whole:
            played.lock()
            played.set_up()
        else:
            played.begin()
        played.tell(chapters)
    except NotReady as hindrance:
        diary.expect("the story comes to its end", is_kept=False, found=str(hindrance))
        diary.keep(computer, "stuck")
    finally:
        computer.switch_off()
    diary.sum_up()
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
