"""The line to a computer in QEMU: to its monitor, and to the agent inside."""

from __future__ import annotations

import json
import socket
import time
from typing import TYPE_CHECKING, Any

from tools.environment.notready import NotReady

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

SILENCE = 1800.0
"""Seconds until a computer hangs that says nothing, or is expected to end."""
_ROUND = 0.2


class Line:
    """A socket on which both sides speak JSON, one object a line."""

    def __init__(self, path: Path, speaker: subprocess.Popen[bytes]) -> None:
        """Wait until the speaker has laid its socket down, for as long as it lives."""
        self._socket = socket.socket(socket.AF_UNIX)
        while self._socket.connect_ex(str(path)):
            if speaker.poll() is not None:
                self._socket.close()
                raise NotReady("QEMU ended before it had begun (see above).")
            time.sleep(_ROUND)
        self._socket.settimeout(SILENCE)
        self._stream = self._socket.makefile("rwb")

    def write(self, told: dict[str, Any]) -> None:
        """Say something."""
        self._stream.write(json.dumps(told).encode() + b"\n")
        self._stream.flush()

    def read(self) -> dict[str, Any]:
        """Hear something; raises `NotReady` where nobody speaks."""
        try:
            line = self._stream.readline()
        except TimeoutError as error:
            raise NotReady("The computer does not answer.") from error
        if not line:
            raise NotReady("The computer is gone.")
        heard: dict[str, Any] = json.loads(line)
        return heard

    def close(self) -> None:
        """Hang up."""
        self._socket.close()
