"""Saying where a file could not be written, and what to do about it."""

from __future__ import annotations

import errno
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.ctl.custody import fail
from kiosk.vault.files import UnsafeFolderError

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOM = "Make room there, or name another folder"
_RIGHTS = "Let this account write there, or name another folder"
_CURES = {
    errno.ENOENT: "Make this folder, or name one that is there",
    errno.ENOTDIR: "Name a folder",
    errno.EEXIST: "Name a folder",
    errno.ENOSPC: _ROOM,
    errno.EDQUOT: _ROOM,
    errno.EROFS: "Nothing can be written there: name another folder",
    errno.EACCES: _RIGHTS,
    errno.EPERM: _RIGHTS,
}


@contextmanager
def writing_to(folder: Path) -> Iterator[None]:
    """Name the folder that was asked for and the cure where it cannot be written.

    The system names a part of the file, or of a full disk nothing at all. What goes
    wrong in another folder, or in reading, is not ours to explain.
    """
    try:
        yield
    except OSError as error:
        if isinstance(error, UnsafeFolderError) and not _is_real(folder):
            fail(f"{folder.absolute()} is a link or no folder: name the folder itself.")
        cure = _CURES.get(error.errno or 0)
        if cure is None or not _may_be_in(folder, error):
            raise
        fail(f"{folder.absolute()}: {error.strerror}. {cure}.")


def _is_real(folder: Path) -> bool:
    return folder.is_dir() and not folder.is_symlink()


def _may_be_in(folder: Path, error: OSError) -> bool:
    if error.filename is None:
        return True
    named = Path(os.fsdecode(error.filename))
    return named.absolute().is_relative_to(folder.absolute())
