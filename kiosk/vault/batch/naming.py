"""A batch has one name: its number and its kiosk, in files and in words alike."""

from __future__ import annotations

import re

SUFFIX = ".agebatch"
_TITLE = re.compile(r"K(?P<kiosk>.+)-B(?P<number>[0-9]+)")


def title_of(kiosk_id: str, number: int) -> str:
    """Name a batch as its file does, without the ending: ``Klobby-B3``."""
    return f"K{kiosk_id}-B{number}"


def number_in(title: str) -> int | None:
    """Give the number of the batch of this name; none for what is no batch's name."""
    found = _TITLE.fullmatch(title)
    return int(found["number"]) if found else None


def spoken(title: str) -> str:
    """Say the name for people: ``3 (lobby)``; a name that is no batch's stays."""
    found = _TITLE.fullmatch(title)
    return f"{found['number']} ({found['kiosk']})" if found else title
