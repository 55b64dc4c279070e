"""The event log as far as it is ours: codes we know, and numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kiosk.config.places import log_folder
from kiosk.events import EventCode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOG_FILES = ("kiosk.old.log", "kiosk.log")
"""The older first; `docs/it/install.md` names them."""

MOST_LINES = 20_000
_CODES = "|".join(re.escape(code) for code in EventCode)
_NAMES = "code|count|forms|line|ms|reason|traces|waiting|where"
_LINE = re.compile(
    rf"\d{{4}}-\d\d-\d\dT\d\d:\d\d:\d\dZ (?:{_CODES})(?: (?:{_NAMES})=-?\d{{1,9}})*",
    re.ASCII,
)


def event_lines(data_folder: Path) -> str:
    """Give the newest lines that are events of ours; the others are counted."""
    lines = [each for name in LOG_FILES for each in _lines(data_folder, name)]
    ours = [each for each in lines if _LINE.fullmatch(each)]
    note = f"lines that are no event, left out: {len(lines) - len(ours)}"
    return "\n".join([*ours[-MOST_LINES:], note, ""])


def _lines(data_folder: Path, name: str) -> Iterator[str]:
    try:
        data = (log_folder(data_folder) / name).read_bytes()
    except FileNotFoundError:
        return
    yield from data.decode("ascii", "replace").splitlines()
