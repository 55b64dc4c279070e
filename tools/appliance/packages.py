"""What installing, upgrading, removing, purging and installing again leave behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.config.places import NAME
from kiosk.machine.lockdown import LEDGER

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tools.appliance.diary import Diary
    from tools.appliance.system import DebianSystem

LOCKDOWN = f"{NAME}-lockdown"
_FORM = f"/var/lib/{NAME}/queue.db"
_SETTINGS = f"/etc/{NAME}/kiosk.toml"
_PAGE = f"/usr/share/doc/{NAME}/docs/it/forms.md"
_QUESTION = f"{LOCKDOWN} {LOCKDOWN}/delete-forms boolean true"


class PackageLife:
    """The life of both packages on a system that is still a folder."""

    def __init__(self, debian: DebianSystem, diary: Diary) -> None:
        self._debian = debian
        self._diary = diary

    def begin_locked(self, packages: Sequence[Path]) -> None:
        """Install both and lock, and no more."""
        self._install_for_good(packages)
        self._expect("the pages that messages name came along", self._has(_PAGE))
        self._debian.ask("kioskctl lockdown apply --root / > /dev/null")

    def live(self, packages: Sequence[Path]) -> None:
        """Go through it once, and leave both packages installed and nothing else."""
        self._debian.install(packages)
        self._expect_account()
        self._put_forms()
        self._debian.ask("kioskctl lockdown apply --root / > /dev/null")
        self._debian.install(packages, "--reinstall")
        self._expect("an upgrade keeps forms and lock", self._has(_FORM, f"/{LEDGER}"))
        self._debian.ask(f"apt-get -qq -y remove {LOCKDOWN} {NAME}")
        self._expect("what is removed leaves the forms", self._has(_FORM, _SETTINGS))
        self._expect(
            "what is removed takes the lock along", not self._has(f"/{LEDGER}")
        )
        self._expect("no program is left", not self._has(f"/usr/lib/{NAME}"))
        self._debian.ask(f"dpkg --purge {LOCKDOWN} {NAME}")
        self._expect("a purge nobody was asked about keeps forms", self._has(_FORM))
        self._debian.install(packages)
        self._expect("forms are there when it comes back", self._has(_FORM))
        self._debian.ask(f"echo '{_QUESTION}' | debconf-set-selections")
        self._debian.ask(f"dpkg --purge {LOCKDOWN} {NAME}")
        left = self._debian.ask(f"find / -xdev -path '*{NAME}*' -not -path '/proc/*'")
        self._expect("a purge that was asked about leaves nothing", not left, left)
        self._install_for_good(packages)

    def _install_for_good(self, packages: Sequence[Path]) -> None:
        # What apt recommends and sticks need; the voice would be 60 MB more.
        self._debian.install(packages, "udisks2", "polkitd")

    def _put_forms(self) -> None:
        for file in (_FORM, _SETTINGS):
            place = self._debian.root / file.lstrip("/")
            place.parent.mkdir(exist_ok=True)
            place.write_text("a clinic's own\n")

    def _expect_account(self) -> None:
        entry = self._debian.ask("getent passwd kiosk")
        self._expect("the account may not log in", "/usr/sbin/nologin" in entry, entry)

    def _has(self, *places: str) -> bool:
        return all((self._debian.root / each.lstrip("/")).exists() for each in places)

    def _expect(self, promise: str, is_kept: bool, found: str = "") -> None:  # noqa: FBT001 - as in the diary
        self._diary.expect(promise, is_kept, found)
