"""The speech server: the kiosk's own, or the one that the environment names.

One of our own hangs for nobody but us, is killed together with the voice, and starts
fresh with the next. It says and writes nothing to a place that outlives it.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.orphans import end_with_parent

if TYPE_CHECKING:
    from collections.abc import Mapping

_LOOK_SECONDS = 0.05
_IDLE_SECONDS = "5"
"""A server of ours that nobody is connected to ends by itself after so long."""

_NAMED = "SPEECHD_ADDRESS"
_LOCAL = "unix_socket:"


class NoServerError(Exception):
    """This computer has no speech server, or it ended as it began."""


def connect(environment: Mapping[str, str]) -> socket.socket:
    """Connect to the speech server, started if need be. Raises NoServerError.

    A server somewhere on a network is never asked.
    """
    method, _, path = environment.get(_NAMED, "").partition(":")
    if f"{method}:" == _LOCAL and path:
        try:
            return _connect(path)
        except OSError:
            raise NoServerError from None
    with tempfile.TemporaryDirectory(prefix="kiosk-voice-") as folder:
        # Connected, nobody needs the folder any more: nothing is left if we are killed.
        return _start(Path(folder))


def _start(folder: Path) -> socket.socket:
    program = shutil.which("speech-dispatcher")
    if program is None:
        raise NoServerError
    path = str(folder / "socket")
    command = [program, "--run-single", "--communication-method", "unix_socket"]
    command += ["--socket-path", path, "--pid-file", str(folder / "pid")]
    command += ["--log-dir", str(folder), "--log-level", "1"]
    server = subprocess.Popen(  # noqa: S603 - the system's speech server
        [*command, "--timeout", _IDLE_SECONDS],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=partial(end_with_parent, os.getpid()),  # noqa: PLW1509 - this program has one thread
    )
    while server.poll() is None:
        try:
            return _connect(path)
        except OSError:
            time.sleep(_LOOK_SECONDS)
    raise NoServerError


def _connect(path: str) -> socket.socket:
    connection = socket.socket(socket.AF_UNIX)
    try:
        connection.connect(path)
    except OSError:
        connection.close()
        raise
    return connection
