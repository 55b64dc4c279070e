"""The voice as a program: requests come on standard input, reports go to the output.

It may wait for the speech server as long as it likes; the kiosk does not wait for it.
"""

from __future__ import annotations

import os
import select
import sys
from typing import TYPE_CHECKING

from kiosk.freed_memory import take_memory_from_the_c_library
from kiosk.orphans import end_with_parent
from kiosk.speech.messages import (
    FASTEST_RATE,
    GarbledError,
    Lines,
    Report,
    ReportKind,
    Request,
    RequestKind,
    to_line,
    to_request,
)
from kiosk.speech.server import NoServerError, connect
from kiosk.speech.ssip import Ssip, SsipError

if TYPE_CHECKING:
    from collections.abc import Sequence

NO_VOICE = 3


class Voice:
    """Answers requests with what the speech server does."""

    def __init__(self, server: Ssip) -> None:
        self._server = server
        self._said: dict[str, int] = {}

    def answer(self, request: Request) -> list[Report]:
        """Do what is asked. Raises SsipError (the server does not) and GarbledError."""
        languages: set[str] = set()
        match request.kind:
            case RequestKind.VOICES:
                languages = self._server.languages()
            case RequestKind.LANGUAGE:
                self._server.command(f"SET SELF LANGUAGE {_code(request.text)}")
            case RequestKind.RATE:
                self._server.command(f"SET SELF RATE {_within(request.rate)}")
            case RequestKind.VOLUME:
                self._server.command(f"SET SELF VOLUME {_within(request.rate)}")
            case RequestKind.SAY:
                self._said[self._server.say(request.text)] = request.number
            case RequestKind.STOP:
                self._server.command("CANCEL SELF")
        done = Report(ReportKind.DONE, request.number, tuple(sorted(languages)))
        return [done, *self.progress()]

    def progress(self) -> list[Report]:
        """Tell which sentences began and ended meanwhile."""
        reports = []
        for name, has_begun in self._server.events():
            number = self._said.get(name)
            if number is None:
                continue
            kind = ReportKind.BEGAN if has_begun else ReportKind.ENDED
            if not has_begun:
                del self._said[name]
            reports.append(Report(kind, number))
        return reports


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve the kiosk until it hangs up; return the exit code.

    The one argument is the number of the kiosk's process, with which this one ends.
    """
    arguments = sys.argv[1:] if arguments is None else arguments
    end_with_parent(int(arguments[0]) if arguments else os.getppid())
    take_memory_from_the_c_library()
    try:
        with connect(os.environ) as connection:
            server = Ssip(connection)
            _serve(server, Voice(server))
    except (NoServerError, SsipError, GarbledError, OSError):
        return NO_VOICE
    return 0


def _within(amount: int) -> int:
    return max(-FASTEST_RATE, min(amount, FASTEST_RATE))


def _code(language: str) -> str:
    """Return a language's code for the protocol, where a space would end a word."""
    code = language.replace("_", "-")
    if not (code.isascii() and code.replace("-", "").isalnum()):
        raise GarbledError
    return code


def _serve(server: Ssip, voice: Voice) -> None:
    lines, asked = Lines(), sys.stdin.fileno()
    while True:
        ready, _, _ = select.select([asked, server], [], [])
        if server in ready:
            server.receive()
            _tell(voice.progress())
        if asked in ready:
            received = os.read(asked, 1 << 16)
            if not received:
                return
            for line in lines.take(received):
                _tell(voice.answer(to_request(line)))


def _tell(reports: list[Report]) -> None:
    for report in reports:
        sys.stdout.buffer.write(to_line(report))
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(main())
