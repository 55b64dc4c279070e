"""Make both packages, install them on a bare Debian, boot it and play.

    python3 dev.py appliance                    all of it
    python3 dev.py appliance --debs build/debs  with the packages that are there

Needs root. Pictures and logs are under build/appliance.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import __version__
from kiosk.config.places import NAME
from tools.appliance.computer import Computer
from tools.appliance.packages import PackageLife
from tools.appliance.story import Diary, Story
from tools.appliance.system import DebianSystem
from tools.debs.build import QUICK, build, date_of_source
from tools.debs.bundle import Workshop
from tools.environment import system as needs
from tools.environment.notready import NotReady

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
SIZE = (1080, 1920)
"""The screen of the machine, in pixels."""

_CANNOT_KEEP = ("review", "clock", "voice", "fonts")
"""What the doctor rightly finds on a machine without network, sound and reviewer."""


def main() -> int:
    """Play it all; return 1 where a promise broke, 2 where it cannot be tried."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--debs", type=Path, metavar="DIR")
    options = parser.parse_args()
    try:
        _require_means()
        return play(options.debs)
    except NotReady as hindrance:
        print(hindrance, file=sys.stderr)
        return 2


def _require_means() -> None:
    """Install what is missing, or raise `NotReady`."""
    needs.provide_for([*needs.PACKING, *needs.BOOTING])
    if os.geteuid() != 0:
        raise NotReady("Only root can make the machine: start this with sudo.")


def play(debs: Path | None) -> int:
    """Make the machine and play; return 1 where a promise was broken."""
    folder = ROOT / "build/appliance"
    folder.mkdir(parents=True, exist_ok=True)
    diary = Diary(folder)
    work = debs or ROOT / "build/debs"
    packages = sorted(work.glob(f"{NAME}*_{__version__}_*.deb")) if debs else []
    if not packages:
        work.mkdir(parents=True, exist_ok=True)
        shop = Workshop(ROOT, work.resolve(), date_of_source(ROOT))
        packages = build(shop, QUICK, __version__)
    diary.note(f"Both packages are there: {work}.")
    debian = DebianSystem(folder)
    debian.make()
    diary.note("A bare Debian is there.")
    PackageLife(debian, diary).live(packages)
    diary.note("Both packages are installed.")
    disk, (kernel, initrd) = debian.make_disk(), debian.boot_files()
    computer = Computer(folder, SIZE)
    story = Story(computer, diary, work / "trees" / NAME / "usr/bin/kioskctl")
    try:
        tell(story, computer, lambda: computer.switch_on(disk, kernel, initrd), diary)
    except NotReady as hindrance:
        diary.expect("the story comes to its end", is_kept=False, found=str(hindrance))
        diary.keep(computer, "stuck")
    finally:
        computer.switch_off()
    diary.note(f"Promises broken: {len(diary.failures)}.")
    return 1 if diary.failures else 0


def tell(
    story: Story, computer: Computer, switch_on: Callable[[], None], diary: Diary
) -> None:
    """Go through a kiosk's first day: from two packages to forms at the desk."""
    switch_on()
    computer.wait_for_agent()
    diary.note("It has booted, not locked yet.")
    story.lock()
    computer.run("systemctl --no-block poweroff")
    computer.wait_until_off()
    switch_on()
    computer.wait_for_agent()
    diary.note("It has booted, locked.")
    story.wait_unprepared()
    story.set_up()
    diary.note("The kiosk is set up and shows its first screen.")
    story.visit()
    story.press_chords()
    story.kill()
    story.ask_doctor(*_CANNOT_KEEP)
    story.plug_in_later()


if __name__ == "__main__":
    sys.exit(main())
