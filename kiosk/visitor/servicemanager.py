"""Telling systemd that the kiosk is up and alive: sd_notify(3), without its library."""

from __future__ import annotations

import os

READY = b"READY=1"
ALIVE = b"WATCHDOG=1"
STOPPING = b"STOPPING=1"

_SOCKET = "NOTIFY_SOCKET"


class ServiceManager:
    """Whoever started the kiosk as a service; where nobody did, nothing is told."""

    def __init__(self) -> None:
        # Taken away, so that no process of the kiosk speaks in its name.
        self._address = os.environ.pop(_SOCKET, "").replace("@", "\0", 1)

    def tell(self, message: bytes) -> None:
        """Send a message; one that cannot be sent is not missed."""
        if not self._address:
            return
        import socket

        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as channel:
                channel.settimeout(0)
                channel.sendto(message, self._address)
        except OSError:
            return
