"""What staff do is noted in one place, whichever program they use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FORMS_AND_KEYS = (
    "EXPORTED|CONFIRMED|KEYS_PROVEN|PURGED|WITHDRAWN|CLOCK_ACCEPTED|SALVAGED"
    "|CANARY_MADE|SIGNED_ANEW|QUEUE_MADE"
)
PEOPLE = "STAFF_ADDED|STAFF_REMOVED|STAFF_UNLOCKED"


def test_each_act_is_noted_in_one_file(root: Path) -> None:
    """Custody notes what is done with forms and keys, membership who comes and goes."""
    assert _noting(root, FORMS_AND_KEYS) == {"kiosk/staff/custody.py"}
    assert _noting(root, PEOPLE) == {"kiosk/staff/membership.py"}


def test_the_command_line_notes_nothing_by_itself(root: Path) -> None:
    """`kioskctl` does what the staff room does, and never writes a line of its own."""
    assert not [name for name in _noting(root, r"\w+") if "/ctl/" in name]


def _noting(root: Path, events: str) -> set[str]:
    pattern = re.compile(rf"AuditEvent\.({events})\b")
    return {
        file.relative_to(root).as_posix()
        for file in (root / "kiosk").rglob("*.py")
        if pattern.search(file.read_text("utf-8"))
    }
