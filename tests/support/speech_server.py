"""A speech server of the tests, as a program: SSIP on a socket, with chosen faults.

speech_server.py SOCKET [--voices N] [--answers N] [--never-ends]
"""

from __future__ import annotations

import argparse
import socket
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_SIMPLE = {"SET": "208 OK SET", "CANCEL": "210 OK CANCELED"}


class SpeechServer:
    """The program, run by a test. `sent` is what it was sent and a test has read."""

    def __init__(self, path: Path, *options: str) -> None:
        self.address = f"unix_socket:{path}"
        self._process = subprocess.Popen(
            [sys.executable, __file__, str(path), *options],
            stdout=subprocess.PIPE,
            text=True,
        )
        self.sent: list[str] = []
        self.next_line()

    def next_line(self) -> str:
        """Wait until the server says what it does, or what it was sent."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline().strip()
        self.sent.append(line)
        return line

    def wait_for(self, command: str) -> None:
        """Wait until the server was sent a command that begins like this."""
        while not (line := self.next_line()).startswith(command):
            assert line, f"the server ended before {command}"

    def stop(self) -> None:
        """Have it hang, as a server whose sound card does not answer."""
        # Not above: as a program it is started without the other modules of tests.
        from tests.support.standstill import stand_still

        stand_still(self._process.pid)

    def kill(self) -> None:
        """End it at once, and read what it was still sent; once is enough."""
        if self._process.returncode is not None:
            return
        self._process.kill()
        rest, _ = self._process.communicate()
        self.sent += (rest or "").splitlines()


def main() -> None:
    """Serve until killed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("socket")
    parser.add_argument("--voices", type=int, default=2)
    parser.add_argument("--answers", type=int, default=1_000_000)
    parser.add_argument("--never-ends", action="store_true")
    options = parser.parse_args()
    server = socket.socket(socket.AF_UNIX)
    server.bind(options.socket)
    server.listen()
    print("ready", flush=True)
    while True:
        connection, _ = server.accept()
        threading.Thread(target=_serve, args=(connection, options), daemon=True).start()


def _serve(connection: socket.socket, options: argparse.Namespace) -> None:
    said = 0
    with connection, connection.makefile("rwb") as pipe:
        for number, raw in enumerate(pipe):
            if number >= options.answers:
                continue
            line = raw.decode().strip()
            print(line, flush=True)
            answers = _answers(line.split(" ")[0], options)
            if line == "SPEAK":
                pipe.write(b"230 OK RECEIVING DATA\r\n")
                pipe.flush()
                while (words := pipe.readline().strip()) != b".":
                    print("SAYS", words.decode(), flush=True)
                said += 1
                answers = _spoken(said, options)
            pipe.write("".join(f"{answer}\r\n" for answer in answers).encode())
            pipe.flush()


def _answers(word: str, options: argparse.Namespace) -> list[str]:
    if word == "LIST":
        rest = (f"249-Voice {n}\tde\tnone" for n in range(options.voices - 2))
        known = ["249-English\ten\tnone", "249-Spanish\tes-419\tnone"]
        return [*known, *rest, "249 OK VOICE LIST SENT"]
    return [_SIMPLE.get(word, "500 ERR")]


def _spoken(said: int, options: argparse.Namespace) -> list[str]:
    began = [f"701-{said}", "701-1", "701 BEGIN"]
    ended = [f"702-{said}", "702-1", "702 END"]
    queued = [f"225-{said}", "225 OK MESSAGE QUEUED"]
    return [*queued, *began, *([] if options.never_ends else ended)]


if __name__ == "__main__":
    main()
