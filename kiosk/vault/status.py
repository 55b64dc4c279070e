"""How the queue stands, in numbers and days: for staff, never about a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.vault.setaside import damaged_files

if TYPE_CHECKING:
    from kiosk.vault.queue import Queue


@dataclass(frozen=True, slots=True)
class BatchStatus:
    """A batch of forms that was not purged yet. Times are seconds since 1970."""

    number: int
    count: int
    exported: int | None
    confirmed: int | None


@dataclass(frozen=True, slots=True)
class QueueStatus:
    """Forms by how far they have come, and what staff should see to."""

    waiting: int
    exported: int
    confirmed: int
    oldest_day: str | None
    """The day of the oldest form that no receipt covers."""
    last_export: int | None
    batches: tuple[BatchStatus, ...]
    by_key: dict[str, int]
    """Forms kept under each public key's mark: a key is needed until its count is 0."""
    damaged_files: tuple[str, ...]


def read_status(queue: Queue) -> QueueStatus:
    """Count what is in the queue."""
    batches = _batches(queue)
    connection = queue.connection
    last_export = connection.execute("SELECT max(exported) FROM batch").fetchone()[0]
    return QueueStatus(
        waiting=queue.waiting(),
        exported=sum(each.count for each in batches if each.confirmed is None),
        confirmed=sum(each.count for each in batches if each.confirmed is not None),
        oldest_day=_oldest_day(queue),
        last_export=last_export,
        batches=batches,
        by_key=_by_key(queue),
        damaged_files=tuple(file.name for file in damaged_files(queue.file.parent)),
    )


def _batches(queue: Queue) -> tuple[BatchStatus, ...]:
    query = (
        "SELECT number, count, exported, confirmed FROM batch "
        "WHERE purged IS NULL AND kind = 'forms' ORDER BY number"
    )
    return tuple(BatchStatus(*row) for row in queue.connection.execute(query))


def _oldest_day(queue: Queue) -> str | None:
    query = (
        "SELECT min(day) FROM record WHERE row NOT IN (SELECT row FROM batched "
        "WHERE batch IN (SELECT number FROM batch WHERE confirmed IS NOT NULL))"
    )
    day: str | None = queue.connection.execute(query).fetchone()[0]
    return day


def _by_key(queue: Queue) -> dict[str, int]:
    counts: dict[str, int] = {}
    query = "SELECT key_ids, count(*) FROM record GROUP BY key_ids"
    for key_ids, count in queue.connection.execute(query):
        for key_id in key_ids.split(","):
            counts[key_id] = counts.get(key_id, 0) + count
    return counts
