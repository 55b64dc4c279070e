"""Running a command with the rights of the account the kiosk runs as."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.resources import PACKAGE

if TYPE_CHECKING:
    from collections.abc import Sequence


_OF_FOLDERS = {"KIOSK_CONFIG", "KIOSK_CONTENT", "KIOSK_DATA"}
"""Variables whose paths count from the folder that the command is typed in."""


class AccountError(Exception):
    """The account is not there, or its rights are not to be had; the text says so."""


def run_as_account(name: str, command: Sequence[str]) -> int:
    """Run `command` as the account `name`, with its groups; return the exit code.

    Raises `AccountError` where this system or this user cannot do that.
    """
    if sys.platform == "win32":
        raise AccountError("--as works on Linux only.")
    import pwd

    try:
        entry = pwd.getpwnam(name)
    except (KeyError, ValueError):
        raise AccountError(f"There is no account {name!r} here.") from None
    if entry.pw_uid == os.geteuid():
        return subprocess.call(command)  # noqa: S603 - our own program
    if os.geteuid() != 0:
        raise AccountError("--as needs root: run it with sudo.")
    # In a checkout the package is found by the folder we stand in.
    path = os.pathsep.join([str(PACKAGE.parent), *sys.path])
    env = {**os.environ, "PYTHONPATH": path, "HOME": entry.pw_dir}
    env |= {"USER": name, "LOGNAME": name}
    for key in _OF_FOLDERS & env.keys():
        # The account may not enter the folder we stand in, so it starts elsewhere.
        env[key] = str(Path(env[key]).absolute()) if env[key] else ""
    for key in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"):
        env.pop(key, None)
    try:
        return subprocess.run(  # noqa: S603 - our own program
            command,
            user=entry.pw_uid,
            group=entry.pw_gid,
            extra_groups=os.getgrouplist(name, entry.pw_gid),
            env=env,
            cwd="/",
            check=False,
        ).returncode
    except PermissionError:
        raise AccountError(
            f"The account {name} may not run {command[0]}: it lies in a folder that "
            "only others may enter."
        ) from None
