"""The folder that batches go to: whatever lies there already, nothing of it is lost.

Sticks come from anywhere. Under a batch's name may lie an older batch, a folder, a pipe
or a device; none of it may hold the kiosk up, and none of it is written over.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
from glob import escape
from typing import TYPE_CHECKING

from kiosk.vault.files import hash_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def keep_other(file: Path, content: Iterable[bytes]) -> None:
    """Put aside what lies under the name of a batch and is not this batch.

    A kiosk whose damaged queue was replaced counts its batches from one again, and the
    older file of that name may be the last place where its forms are. Raises OSError.
    """
    # A link only says where something else is: writing takes its place, not its aim.
    if not file.is_symlink() and not _holds(file, content):
        put_aside(file)


def put_aside(file: Path) -> None:
    """Give what lies there another name beside it. Raises OSError."""
    number = 1
    while os.path.lexists(kept := file.with_stem(f"{file.stem}.older-{number}")):
        number += 1
    file.rename(kept)


def remove_unfinished(folder: Path, kiosk_id: str) -> None:
    """Give back the room of copies of this kiosk that did not come to their end."""
    with contextlib.suppress(OSError):
        for file in folder.glob(f"K{escape(kiosk_id)}-B*.agebatch.tmp"):
            file.unlink(missing_ok=True)


def _holds(file: Path, content: Iterable[bytes]) -> bool:
    found = file.lstat()
    if not stat.S_ISREG(found.st_mode):
        return False
    digest, size = hashlib.sha256(), 0
    for chunk in content:
        digest.update(chunk)
        size += len(chunk)
    # A huge file must not be read to its end to find that it is another one.
    return found.st_size == size and hash_file(file) == digest.digest()
