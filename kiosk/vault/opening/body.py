"""What a record says once it is decrypted, which anybody may have sealed."""

from __future__ import annotations

import json
import re
from typing import TypeAlias

from kiosk.vault.recovery import UUID

Parts: TypeAlias = "tuple[dict[str, object], dict[str, object] | None]"
"""The whole of the JSON, and the answers in it."""

_ID = re.compile(UUID)


def id_of(body: dict[str, object]) -> str:
    """Give the form's id, or nothing for a text that is none: SQLite takes not all."""
    found = str(body.get("id"))
    return found if _ID.fullmatch(found) else ""


def read_body(line: bytes) -> Parts:
    """Take the JSON apart; no answers where it is none of ours."""
    try:
        body = json.loads(line)
    except (ValueError, RecursionError):
        return {}, None
    if not isinstance(body, dict) or not isinstance(body.get("record"), dict):
        return {}, None
    return body, body["record"]
