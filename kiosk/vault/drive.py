"""Where the data folder lies: SQLite's locks mean nothing on network drives."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

_NETWORK_TYPES = frozenset(
    {"9p", "afp", "afs", "ceph", "cifs", "coda", "davfs", "gfs2", "glusterfs", "lustre"}
    | {"ncpfs", "nfs", "nfs4", "ocfs2", "smb3", "smbfs", "fuse.davfs", "fuse.rclone"}
    | {"fuse.glusterfs", "fuse.s3fs", "fuse.sshfs"}
)
_MOUNTS = Path("/proc/self/mountinfo")
_WINDOWS_REMOTE = 4


def is_on_network(folder: Path) -> bool:
    """Tell whether `folder` is on a drive of another computer.

    Where the system does not say, the folder is taken as local.
    """
    if sys.platform == "win32":
        return _is_remote_on_windows(folder)
    try:
        mounts = _MOUNTS.read_text("utf-8", "surrogateescape")
    except OSError:
        return False
    return type_of_drive(os.path.realpath(folder), mounts) in _NETWORK_TYPES


def type_of_drive(folder: str, mountinfo: str) -> str:
    """Find in the text of `mountinfo` the file system that `folder` lies on."""
    found, longest = "", -1
    for line in mountinfo.splitlines():
        before, _, after = line.partition(" - ")
        fields = before.split()
        if len(fields) < 5 or not after:  # noqa: PLR2004 - the mount point is the fifth
            continue
        point = re.sub(r"\\([0-7]{3})", lambda m: chr(int(m[1], 8)), fields[4])
        is_above = folder == point or folder.startswith(point.rstrip("/") + "/")
        # Of two mounts in one place the later one is what is seen.
        if is_above and len(point) >= longest:
            found, longest = after.split()[0], len(point)
    return found


if sys.platform == "win32":

    def _is_remote_on_windows(folder: Path) -> bool:
        import ctypes

        drive = os.path.splitdrive(folder.absolute())[0]
        if drive.startswith("\\\\"):
            return True
        kind = ctypes.windll.kernel32.GetDriveTypeW(drive + "\\")
        return bool(kind == _WINDOWS_REMOTE)

else:

    def _is_remote_on_windows(folder: Path) -> bool:
        raise NotImplementedError(folder)
