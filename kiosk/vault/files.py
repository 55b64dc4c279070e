"""Files that are either there in full or not at all, and private to one account.

A file counts as written only after its bytes were synced, read again and compared, its
name put in place by a rename, and the folder synced too: without the last step a power
cut can undo the rename (Pillai et al., OSDI 2014).
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import stat
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

FOLDER_MODE = 0o700
FILE_MODE = 0o600
_CHUNK = 1 << 20
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
_BINARY = getattr(os, "O_BINARY", 0)
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)
"""A pipe in a file's place would otherwise hold up whoever opens it, for ever."""


class UnsafeFolderError(OSError):
    """A folder is a symbolic link or no folder at all."""


class ChangedOnDiskError(OSError):
    """What was read back differs from what was written."""


class NotAPlainFileError(OSError):
    """A folder, link, pipe or device stands where a file should."""


def make_private_folder(folder: Path) -> None:
    """Make a folder of the program's own; others lose their rights to it.

    One that root made in another account's folder is given to that account. Raises
    `UnsafeFolderError` for a symbolic link: it may lead anywhere tomorrow.
    """
    make_folder(folder)
    give_folder_to_owner(folder)
    if is_open_to_others(folder):
        folder.chmod(FOLDER_MODE)


def make_folder(folder: Path) -> None:
    """Make `folder` for this account alone; one that is there keeps its rights.

    Somebody else chose it: a whole computer's ``/tmp`` must not be shut to the others.
    What root makes in another account's folder is given to that account. Raises
    `UnsafeFolderError` for a symbolic link.
    """
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
    require_real_folder(folder)
    for made in reversed(missing):
        give_folder_to_owner(made)


def is_open_to_others(folder: Path) -> bool:
    """Tell whether other accounts may look into `folder`. Windows does not say."""
    return sys.platform != "win32" and bool(folder.stat().st_mode & 0o077)


def require_real_folder(folder: Path) -> None:
    """Raise `UnsafeFolderError` unless `folder` is a folder and not a link to one."""
    if not stat.S_ISDIR(os.lstat(folder).st_mode):
        raise UnsafeFolderError(f"{folder} is not a folder of its own")


def free_bytes(folder: Path) -> int:
    """Tell how much room is left where `folder` lies. Raises OSError."""
    return shutil.disk_usage(folder).free


def create_private(file: Path) -> int:
    """Open a new file that must not exist yet, for this account alone."""
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | _NO_LINKS | _BINARY
    descriptor = os.open(file, flags, FILE_MODE)
    give_to_owner(descriptor, file.parent)
    return descriptor


def give_to_owner(descriptor: int, folder: Path) -> None:
    """Give what root made in another's folder to that other.

    Without this an administrator's `sudo kioskctl` would leave files that the kiosk's
    own account cannot open. Where owners mean nothing, as on a stick, nothing happens.
    A file with a second name stays root's: it may be one that lies elsewhere.
    """
    if sys.platform == "win32" or os.geteuid() != 0:
        return
    made, owner = os.fstat(descriptor), folder.stat()
    is_elsewhere = stat.S_ISREG(made.st_mode) and made.st_nlink > 1
    if made.st_uid == 0 != owner.st_uid and not is_elsewhere:
        with contextlib.suppress(PermissionError):
            os.fchown(descriptor, owner.st_uid, owner.st_gid)


def give_folder_to_owner(folder: Path) -> None:
    """Give a folder that root made to whoever owns the one it lies in."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | _NO_LINKS)
    try:
        give_to_owner(descriptor, folder.parent)
    finally:
        os.close(descriptor)


def write_durably(file: Path, chunks: Iterable[bytes]) -> bytes:
    """Write `chunks` as `file`, replacing it in one step; return the SHA-256.

    Writing the same bytes again after a crash at any point ends in the same file. A
    temporary file left by such a crash is written anew. Raises OSError, and then
    `file` is what it was before.
    """
    require_real_folder(file.parent)
    temporary = file.with_name(file.name + ".tmp")
    temporary.unlink(missing_ok=True)
    try:
        digest = _write(temporary, chunks)
        temporary.replace(file)
    except BaseException:
        # A full stick would stay full of it.
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    sync_folder(file.parent)
    return digest


def _write(file: Path, chunks: Iterable[bytes]) -> bytes:
    # Not with the lock that each start takes: OpenSSL comes with it.
    import hashlib

    digest = hashlib.sha256()
    with os.fdopen(create_private(file), "wb", _CHUNK) as stream:
        for chunk in chunks:
            digest.update(chunk)
            stream.write(chunk)
        stream.flush()
        os.fsync(stream.fileno())
        _drop_from_cache(stream.fileno())
    if hash_file(file) != digest.digest():
        raise ChangedOnDiskError(f"{file} did not keep what was written")
    return digest.digest()


def hash_file(file: Path) -> bytes:
    """Give the SHA-256 of a file that is not a link."""
    # Not with the lock that each start takes: OpenSSL comes with it.
    import hashlib

    digest = hashlib.sha256()
    with open_for_reading(file) as descriptor:
        while chunk := os.read(descriptor, _CHUNK):
            digest.update(chunk)
    return digest.digest()


@contextmanager
def open_for_reading(file: Path) -> Iterator[int]:
    """Open a plain file, never waiting for it; closes it at the end.

    Raises OSError for a link, and `NotAPlainFileError` for whatever else is no file.
    """
    descriptor = os.open(file, os.O_RDONLY | _NO_LINKS | _BINARY | _NO_WAIT)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise NotAPlainFileError(errno.EINVAL, "not a plain file", str(file))
        yield descriptor
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` last. Windows keeps them without being asked."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | _NO_LINKS)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _drop_from_cache(descriptor: int) -> None:
    """Ask that reading back asks the disk, not the memory of what was written."""
    if sys.platform == "linux":
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
