"""Nights on which another version is published, as docs/it/update.md tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.config.places import NAME
from kiosk.machine.table import LOCKDOWN_PACKAGE
from tools.appliance.versions import PUBLISHED, source_list

if TYPE_CHECKING:
    from collections.abc import Callable

    from tools.appliance.diary import Diary
    from tools.appliance.inside import KioskInside
    from tools.appliance.versions import LaterVersions

_UNIT = "patient-education-kiosk-update.service"
_KEY = "/etc/apt/keyrings/kiosk-repository.gpg"
_LIST = "/etc/apt/sources.list.d/kiosk.list"
_STATE = f"/var/lib/{LOCKDOWN_PACKAGE}/update"
_A_NIGHT = 3600.0
"""Seconds that the unit itself may take, twice the doctor and once the way back."""
_UNPACKING = f"test -e {_STATE}/pending && pgrep -x dpkg-deb"


class Updating:
    """A sound version comes, the power goes meanwhile; then one that is broken."""

    def __init__(
        self,
        kiosk: KioskInside,
        diary: Diary,
        later: LaterVersions,
        boot: Callable[[str], None],
    ) -> None:
        self._kiosk = kiosk
        self._computer = kiosk.computer
        self._diary = diary
        self._later = later
        self._boot = boot

    def lose_power(self) -> None:
        """Pull the plug while dpkg unpacks: the version before is put back."""
        before, running = self._kiosk.forms(), self._versions()[0]
        self._begin()
        self._computer.wait_for(
            "dpkg to unpack",
            lambda: self._computer.run(_UNPACKING).code == 0,
            _A_NIGHT,
        )
        self._computer.switch_off()
        self._diary.note("The power went while dpkg unpacked the newer version.")
        self._boot("after a power cut in an update")
        self._computer.wait_for("ready", lambda: self._kiosk.count("ready"), _A_NIGHT)
        self._kiosk.wait_until_inviting()
        self._diary.keep(self._computer, "after-power-cut-in-update")
        found = self._kiosk.ask(f"dpkg --audit; cd {_STATE}; ls pending || true")
        is_whole = "No such file" in found and len(found.splitlines()) == 1
        self._expect_version(running, "a power cut in an update is mended")
        self._diary.expect("dpkg has nothing left to end", is_whole, found)
        self._expect_forms(before)

    def take_up(self) -> None:
        """Let a newer version be installed by itself: the kiosk comes up again."""
        before = self._kiosk.forms()
        self._begin()
        self._end("update")
        self._expect_version(self._later.newer, "a newer version is taken up")
        self._expect_forms(before)

    def go_back(self) -> None:
        """One whose first screen never comes is taken back, and not tried again."""
        before, running = self._kiosk.forms(), self._versions()[0]
        self._kiosk.ask(f"ln -sfn second /{PUBLISHED}")
        self._begin()
        self._end("rollback")
        self._expect_version(running, "a version that is broken is taken back")
        bad = self._kiosk.ask(f"cat {_STATE}/bad").split()
        is_kept = bad == [self._later.broken]
        self._diary.expect("the bad version is remembered", is_kept, str(bad))
        self._expect_forms(before)
        self._begin()
        self._end("not-again")
        is_kept = f"{self._later.broken} was tried and went wrong" in self._told()
        self._diary.expect("it is not tried again", is_kept)

    def _begin(self) -> None:
        """Make it night: nobody has been at the glass for a while, the timer rings."""
        self._name_repository()
        self._kiosk.wait_until_inviting()
        rest = f"/run/{NAME}/at-rest"
        self._kiosk.ask(f"test -e {rest} && touch -d '20 minutes ago' {rest}")
        self._kiosk.ask(f"systemctl start --no-block {_UNIT}")

    def _name_repository(self) -> None:
        """Do what IT does once on each kiosk."""
        kiosk = self._kiosk
        kiosk.ask(f"install -D -m 644 /{PUBLISHED}/kiosk-repository.gpg {_KEY}")
        self._computer.put(_LIST, source_list(_KEY))

    def _end(self, picture: str) -> None:
        state = f"systemctl show -P ActiveState {_UNIT}"
        seconds = self._computer.wait_for(
            "the end of the update",
            lambda: self._kiosk.ask(state).strip() in {"inactive", "failed"},
            _A_NIGHT,
        )
        self._kiosk.wait_until_inviting()
        self._diary.keep(self._computer, picture)
        self._diary.note(f"{self._told().splitlines()[-1]} {seconds:.0f} s.")

    def _told(self) -> str:
        identity = f"$(systemctl show -P InvocationID {_UNIT})"
        asked = f"journalctl --no-pager --output cat _SYSTEMD_INVOCATION_ID={identity}"
        return self._kiosk.ask(asked)

    def _versions(self) -> list[str]:
        """Tell version and state of both packages, as dpkg does."""
        form = "'${Version} ${db:Status-Abbrev}\\n'"
        asked = f"dpkg-query -W -f {form} {NAME} {LOCKDOWN_PACKAGE}"
        return self._kiosk.ask(asked).split()

    def _expect_version(self, version: str, promise: str) -> None:
        found = self._versions()
        is_kept = found == [version, "ii"] * 2
        self._diary.expect(promise, is_kept, " ".join(found))

    def _expect_forms(self, before: dict[str, int]) -> None:
        found = self._kiosk.forms()
        promise = "the forms are those from before"
        self._diary.expect(promise, found == before, str(found))
