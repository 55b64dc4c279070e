"""SSIP, the protocol of speech-dispatcher, as far as reading aloud needs it.

Written after the protocol's manual, https://htmlpreview.github.io/?https://github.com/brailcom/speechd/blob/master/doc/ssip.html
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import socket

_SETTLED = b" "
_EVENTS = {b"701": True, b"702": False, b"703": False}
"""BEGIN, END and CANCELED, and whether the sentence is being spoken from then on."""


class SsipError(Exception):
    """The server refused a command or went away."""


class Ssip:
    """One connection. It waits for answers without a limit: whoever asks has one."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._rest = b""
        self._events: list[tuple[str, bool]] = []
        self.command("SET SELF CLIENT_NAME kiosk:kiosk:visitor")
        self.command("SET SELF NOTIFICATION ALL ON")

    def fileno(self) -> int:
        """Give what a selector watches."""
        return self._connection.fileno()

    def languages(self) -> set[str]:
        """Return the primary subtags of all languages there is a voice for."""
        rows = (row.split("\t") for row in self.command("LIST SYNTHESIS_VOICES"))
        tags = (row[1] for row in rows if len(row) > 1)
        return {tag.partition("-")[0].lower() for tag in tags}

    def say(self, text: str) -> str:
        """Have `text` said; return the name it goes by in `events`."""
        self.command("SPEAK")
        lines = (f".{line}" if line.startswith(".") else line for line in _lines(text))
        return self.command("\r\n".join([*lines, "."]))[0]

    def command(self, command: str) -> list[str]:
        """Send a command and return what it is answered with, without the verdict.

        Raises SsipError where the server refuses.
        """
        self._connection.sendall(f"{command}\r\n".encode())
        while True:
            code, answer = self._answer()
            if code in _EVENTS:
                self._note(code, answer)
            elif code.startswith(b"2"):
                return answer
            elif not code.startswith(b"7"):
                raise SsipError(code.decode("ascii", "replace"))

    def events(self) -> list[tuple[str, bool]]:
        """Return which sentences began (true) and ended (false) since the last call."""
        while b"\n" in self._rest:
            # What came together with an answer: no selector would tell of it again.
            self._note(*self._answer())
        found, self._events = self._events, []
        return found

    def receive(self) -> None:
        """Take what has come; call it when the connection has something to read."""
        self._note(*self._answer())

    def _note(self, code: bytes, answer: list[str]) -> None:
        if code in _EVENTS and answer:
            self._events.append((answer[0], _EVENTS[code]))

    def _answer(self) -> tuple[bytes, list[str]]:
        """Read one answer: its code, and its lines but the last."""
        lines: list[str] = []
        while True:
            line = self._line()
            if line[3:4] == _SETTLED or len(line) <= len("208"):
                return line[:3], lines
            lines.append(line[4:].decode("utf-8", "replace"))

    def _line(self) -> bytes:
        while b"\n" not in self._rest:
            received = self._connection.recv(1 << 16)
            if not received:
                raise SsipError
            self._rest += received
        line, _, self._rest = self._rest.partition(b"\n")
        return line.rstrip(b"\r")


def _lines(text: str) -> list[str]:
    return text.splitlines() or [""]
