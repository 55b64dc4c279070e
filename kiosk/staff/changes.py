"""Notices, at the start, that settings or public keys are not what they were."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from kiosk.staff.register import read_small
from kiosk.vault.files import make_private_folder, write_durably

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from kiosk.staff.audit_log import AuditEvent, AuditLog

SEEN_FILE = "seen.json"
_SEEN = TypeAdapter(dict[str, str])


def note_changes(
    folder: Path, log: AuditLog, files: Mapping[AuditEvent, Path | None]
) -> None:
    """Write a line into the log for each file that changed since the last start.

    A file that is seen for the first time is no change; one that is gone is. Raises
    OSError or `LockHeldError`.
    """
    make_private_folder(folder)
    before = _read(folder / SEEN_FILE, files)
    # What is not asked about now is asked about another time: what was seen stays.
    now = before | {event.value: _print_of(file) for event, file in files.items()}
    for event in files:
        if before.get(event.value, now[event.value]) != now[event.value]:
            log.note(event)
    if now != before:
        write_durably(folder / SEEN_FILE, [_SEEN.dump_json(now)])


def _read(file: Path, asked: Iterable[AuditEvent]) -> dict[str, str]:
    try:
        return _SEEN.validate_json(read_small(file))
    except FileNotFoundError:
        return {}
    except (OSError, ValidationError):
        # What was seen before is not known any more: that is as good as a change.
        return {event.value: "" for event in asked}


def _print_of(file: Path | None) -> str:
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest() if file else ""
    except OSError:
        return ""
