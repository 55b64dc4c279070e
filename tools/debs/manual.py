"""Manual pages and completion, written from what the programs say themselves."""

from __future__ import annotations

import os
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WHATIS = {
    "kiosk": "the waiting-room screen that explains a treatment",
    "kiosk-desk": "open the sealed forms of a waiting-room kiosk",
    "kioskctl": "look after a waiting-room kiosk",
}
"""Each program, and what `whatis` says of it."""

_MORE = """\
.SH FILES
.TP
.I /etc/patient-education-kiosk/kiosk.toml
The clinic's settings.
.TP
.I /var/lib/patient-education-kiosk
Waiting forms, sealed; log, staff register and the last good copies of topics.
.SH SEE ALSO
.BR kiosk (1),
.BR kiosk-desk (1),
.BR kioskctl (1)
"""


def pages(programs: Path, epoch: int) -> dict[str, str]:
    """Write a page for each program in the folder `programs`; raise where one fails."""
    day = datetime.fromtimestamp(epoch, UTC).date().isoformat()
    return {name: _page(programs / name, day) for name in WHATIS}


def completion(kioskctl: Path) -> str:
    """Give what bash needs to complete `kioskctl`."""
    return _said([str(kioskctl)], _KIOSKCTL_COMPLETE="source_bash").strip() + "\n"


def _page(program: Path, day: str) -> str:
    name = program.name
    told = _said([str(program), "--help"])
    usage, _, _rest = told.partition("\n\n")
    head = [
        f'.TH {name.upper()} 1 {day} "patient-education-kiosk" "User commands"',
        f".SH NAME\n{name} \\- {WHATIS[name]}",
        f".SH SYNOPSIS\n{_verbatim(re.sub(r'^[Uu]sage: ', '', usage.strip()))}",
        f".SH DESCRIPTION\n{_verbatim(told)}",
    ]
    parts = [
        f".SS {_escaped(words)}\n{_verbatim(help_text)}"
        for words, help_text in _parts(program, ())
    ]
    more = [".SH COMMANDS", *parts] if parts else []
    return "\n".join([*head, *more, _MORE])


def _parts(program: Path, above: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Give name and help of each command below `above`, as the help itself lists."""
    told = _said([str(program), *above, "--help"])
    listed = told.partition("\nCommands:\n")[2]
    found = [
        (*above, name) for name in re.findall(r"^  ([a-z][\w-]*)", listed, re.MULTILINE)
    ]
    # The program starts anew for each of some fifty commands: all processors start it.
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        helps = list(
            workers.map(lambda words: _said([str(program), *words, "--help"]), found)
        )
    for words, help_text in zip(found, helps, strict=True):
        yield " ".join(words), help_text
        if "\nCommands:\n" in help_text:
            yield from _parts(program, words)


def _said(command: list[str], **more: str) -> str:
    """Return what a program says where nothing but its own defaults can speak."""
    plain = {"PATH": os.defpath, "LANG": "C.UTF-8", "HOME": "/nonexistent"}
    done = subprocess.run(
        command,
        env={**plain, "COLUMNS": "78", "QT_QPA_PLATFORM": "offscreen", **more},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return done.stdout


def _verbatim(text: str) -> str:
    return f".nf\n{_escaped(text.rstrip())}\n.fi"


def _escaped(text: str) -> str:
    """Keep roff from taking a word for an order."""
    safe = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", safe, flags=re.MULTILINE)
