"""How every command answers: lines for people, or one JSON object for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kiosk.ctl.say import say

if TYPE_CHECKING:
    from collections.abc import Mapping

AsJson = Annotated[bool, typer.Option("--json", help="For programs: one JSON object.")]
"""The option that every command which answers has."""


def answer(value: Mapping[str, Any], *lines: str, as_json: bool) -> None:
    """Print `value` for programs, or `lines` for people, on standard output."""
    if as_json:
        say(json.dumps(value, ensure_ascii=False, indent=2))
        return
    for line in lines:
        say(line)
