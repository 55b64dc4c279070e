"""Opened records for other programs: one JSON object a line, exactly as stored.

ASCII with escapes, so that no reader can mistake the encoding or a line's end.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from kiosk.export.whole_file import whole_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kiosk.export.row import OpenedRow


def write_jsonl(rows: Iterable[OpenedRow], path: Path) -> int:
    """Write `rows` to `path` as they come, and return how many there were.

    Raises `OSError`; then `path` is as it was.
    """
    count = 0
    with whole_file(path) as file:
        for row in rows:
            file.write(json.dumps(_object(row)).encode("ascii") + b"\n")
            count += 1
    return count


def _object(row: OpenedRow) -> dict[str, Any]:
    return {
        "status": row.status.value,
        "batch": row.batch,
        "seq": row.seq,
        "day": row.day.isoformat() if row.day else None,
        "note": row.note,
        "record": row.record.payload() if row.record else None,
    }
