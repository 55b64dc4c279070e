"""The folder that batches go to: whatever lies there already, nothing of it is lost.

Sticks come from anywhere. Under a batch's name may lie an older batch, a folder, a pipe
or a device; none of it may hold the kiosk up, and none of it is written over.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import stat
from glob import escape
from typing import TYPE_CHECKING

from kiosk.vault.files import create_private, hash_file, require_real_folder

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_SMALL_BATCH = 16_384
"""Bytes, more than a batch without forms takes."""


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


def require_room(folder: Path, kiosk_id: str) -> None:
    """Raise OSError unless a batch without forms can be written into `folder`.

    Tried, not asked: a full or spoilt stick says yes to every question.
    """
    require_real_folder(folder)
    # Under a name that `remove_unfinished` knows, should the power go now.
    trial = folder / f"K{kiosk_id}-B{secrets.token_hex(4)}.agebatch.tmp"
    try:
        with os.fdopen(create_private(trial), "wb") as stream:
            stream.write(bytes(_SMALL_BATCH))
            stream.flush()
            os.fsync(stream.fileno())
    finally:
        trial.unlink(missing_ok=True)


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
