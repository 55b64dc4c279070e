"""Answers to choose from."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as declared


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer on offer. Which one a visitor chose shows in no `repr`."""

    field: str
    value: str
    words: str
    icon_name: str = ""
    is_chosen: bool = declared(default=False, repr=False)
