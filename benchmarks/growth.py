"""What grows with a clinic: topics, waiting forms and lines of the audit log.

Each is measured at several sizes, in turn and in processes of their own, and drawn as a
curve; the bar holds the largest against the smallest of the same round.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.forms import filled_kiosk, real_disk
from benchmarks.row import Row, curve, report_of
from kiosk.resources import shipped
from kiosk.staff.audit_log import (
    AUDIT_LOG_FILE,
    HEAD_FILE,
    AuditEvent,
    AuditLog,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROUNDS = 3
TOPICS = (1, 100, 1_000)
FORMS = (10, 1_000, 19_900)
"""The last is as many as a kiosk takes and still saves some."""

LINES = (10, 1_000, 100_000)
NOTES = 60
MOST_MEGABYTES_FOR_TOPICS = 20.0
MOST_SECONDS_TO_FORM = 2.0

Reports = list[dict[int, dict[str, Any]]]
"""What was measured, round by round and size by size."""


def rows() -> list[Row]:
    """Measure on the disk that the clone lies on."""
    with tempfile.TemporaryDirectory(dir=real_disk()) as folder:
        place = Path(folder)
        return [*_topics(place), *_forms(place), *_audit_log(place)]


def _topics(place: Path) -> list[Row]:
    folders = {count: place / f"topics-{count}" for count in TOPICS}
    for count, folder in folders.items():
        make_topics(folder, count)
    found = _rounds(
        TOPICS, lambda count: report_of("benchmarks.many_topics", str(folders[count]))
    )
    more = [each[TOPICS[-1]]["megabytes"] - each[1]["megabytes"] for each in found]
    return [
        _curve("touch to home, by topics, ms of CPU", found, "home", 1.5),
        _curve("the same in all threads", found, "home_all"),
        _curve("contrast there, by topics, ms of CPU", found, "contrast", 1.5),
        _curve("memory there, by topics, MB", found, "megabytes"),
        Row(
            "1,000 topics: megabytes more, of 20",
            statistics.median(more) / MOST_MEGABYTES_FOR_TOPICS,
            1,
        ),
    ]


def _forms(place: Path) -> list[Row]:
    folders = {count: place / f"forms-{count}" for count in FORMS}
    for count, folder in folders.items():
        folder.mkdir()
        filled_kiosk(folder, count)
    found = _rounds(FORMS, lambda count: _on_a_copy(folders[count]))
    slowest = [each[FORMS[-1]]["open"] for each in found]
    return [
        _curve("first frame, by waiting forms, ms of CPU", found, "first_frame", 1.2),
        _curve("form may open, by waiting forms, s", found, "open"),
        Row(
            "20,000 forms: form may open, of 2 s",
            statistics.median(slowest) / MOST_SECONDS_TO_FORM,
            1,
        ),
        _curve("the same on the screens' thread, ms", found, "open_screens", 1.2),
        _curve("a form saved, by waiting forms, ms of CPU", found, "save", 1.2),
    ]


def _on_a_copy(folder: Path) -> dict[str, Any]:
    """Measure without making the queue longer for the next round."""
    copy = folder.with_name(folder.name + "-copy")
    shutil.copytree(folder, copy)
    try:
        return report_of("benchmarks.many_forms", str(copy))
    finally:
        shutil.rmtree(copy)


def _audit_log(place: Path) -> list[Row]:
    logs = {count: AuditLog(place / f"log-{count}") for count in LINES}
    for count, log in logs.items():
        _write_lines(log, count)
    found = _rounds(LINES, lambda count: {"note": _noting(logs[count])})
    return [_curve("a note, by lines of the audit log, ms", found, "note", 1.2)]


def _write_lines(log: AuditLog, count: int) -> None:
    """Fill a log as its own notes would, without the syncs between them."""
    log.note(AuditEvent.DOOR_OPENED, who=1)
    line, head = log.file.read_bytes(), (log.folder / HEAD_FILE)
    digest = line[-65:-1].decode()
    with (log.folder / AUDIT_LOG_FILE).open("ab") as stream:
        for number in range(2, count + 1):
            rest = f"{number} 2026-11-25T12:00:00Z 1 {AuditEvent.DOOR_OPENED} 0"
            digest = hashlib.sha256(f"{digest} {rest}".encode()).hexdigest()
            stream.write(f"{rest} {digest}\n".encode())
        size = stream.tell()
    head.write_text(f"{count} {digest} {size}\n", "ascii")


def _noting(log: AuditLog) -> float:
    """Return the CPU milliseconds of a note, the median of some."""
    costs = []
    for _ in range(NOTES):
        began = time.process_time()
        log.note(AuditEvent.DOOR_OPENED, who=1)
        costs.append((time.process_time() - began) * 1000)
    return statistics.median(costs)


def make_topics(folder: Path, count: int) -> None:
    """Make a content folder with so many topics, as copies of the one that ships."""
    came = next(shipped("content").iterdir())
    # No link to what came along: it changes a file's times, and a kiosk looks at them.
    first = shutil.copytree(came, folder / "topic-0000")
    for number in range(1, count):
        shutil.copytree(first, folder / f"topic-{number:04}", copy_function=_share)


def _share(source: str, target: str) -> str:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
    return target


def _rounds(sizes: Sequence[int], measure: Callable[[int], dict[str, Any]]) -> Reports:
    return [{size: measure(size) for size in sizes} for _ in range(ROUNDS)]


def _curve(name: str, found: Reports, what: str, bar: float | None = None) -> Row:
    points = [{size: each[size][what] for size in each} for each in found]
    return curve(name, points, bar)
