"""An output module of speech-dispatcher that writes down what it is given to say.

It has no sound, and has said everything at once. Started by the server alone, with
the path of its settings as argument: the file beside them is what it writes to.
"""

from __future__ import annotations

import html
import re
import sys
from pathlib import Path

VOICES = ("English\ten\tnone", "Spanish\tes\tnone")
_TAKES_LINES = {
    "AUDIO": ("207 OK RECEIVING AUDIO SETTINGS", "203 OK AUDIO INITIALIZED"),
    "LOGLEVEL": ("207 OK RECEIVING LOGLEVEL SETTINGS", "203 OK LOG LEVEL SET"),
    "SET": ("203 OK RECEIVING SETTINGS", "203 OK SETTINGS RECEIVED"),
    "SPEAK": ("202 OK RECEIVING MESSAGE", "200 OK SPEAKING"),
}


def main() -> None:
    """Answer the server until it says QUIT."""
    heard = Path(sys.argv[1]).with_suffix(".heard")
    for line in sys.stdin:
        command = line.strip()
        if command == "INIT":
            say("299-writes down", "299 OK LOADED SUCCESSFULLY")
        elif command in _TAKES_LINES:
            begin, end = _TAKES_LINES[command]
            say(begin)
            taken = "\n".join(iter(lambda: sys.stdin.readline().rstrip("\n"), "."))
            say(end)
            if command == "SPEAK":
                note(heard, taken)
                say("701 BEGIN", "702 END")
        elif command.startswith("LIST VOICES"):
            say(*(f"200-{voice}" for voice in VOICES), "200 OK VOICE LIST SENT")
        elif command == "QUIT":
            say("210 OK QUIT")
            return


def say(*lines: str) -> None:
    """Answer the server."""
    for line in lines:
        sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def note(file: Path, message: str) -> None:
    """Write down a message without its markup, as one line."""
    words = html.unescape(re.sub(r"<[^>]*>", "", message)).replace("\n", " ")
    with file.open("a", encoding="utf-8") as kept:
        kept.write(words.strip() + "\n")


if __name__ == "__main__":
    main()
