"""Cards that lead to sections or topics."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """One way on: id, what it is called, a quiet line, an icon's name, its minutes."""

    card_id: str
    title: str
    note: str = ""
    icon_name: str = ""
    minutes: str = ""
