"""The account the kiosk runs as, and what the rights of files let it do."""

from __future__ import annotations

import os
import stat
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

KIOSK_ACCOUNT = "kiosk"
"""The account that the kiosk's unit names."""


@dataclass(frozen=True, slots=True)
class Account:
    """An account by name and number, with the numbers of its groups."""

    name: str
    uid: int
    groups: frozenset[int]

    def obstacle(self, path: Path, root: Path) -> Path | None:
        """Return what on the way from `root` keeps this account from reading `path`.

        Told from owner and mode, so that root, who may read everything, can ask for
        another. Raises OSError where `path` is not there.
        """
        way = [each for each in reversed(path.parents) if each.is_relative_to(root)]
        for folder in way:
            if not self._has(folder, stat.S_IXOTH):
                return folder
        wanted = stat.S_IROTH | (stat.S_IXOTH if path.is_dir() else 0)
        return None if self._has(path, wanted) else path

    def _has(self, path: Path, wanted: int) -> bool:
        status = path.stat()
        shift = 0
        if status.st_uid == self.uid:
            shift = 6
        elif status.st_gid in self.groups:
            shift = 3
        return (status.st_mode >> shift) & wanted == wanted


def find_account(name: str) -> Account | None:
    """Look an account up; None where this computer has none of that name."""
    if sys.platform == "win32":
        return None
    import pwd

    try:
        entry = pwd.getpwnam(name)
    except (KeyError, ValueError):
        return None
    return Account(name, entry.pw_uid, frozenset(os.getgrouplist(name, entry.pw_gid)))
