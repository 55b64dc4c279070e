"""How the queue stands, in numbers and days: for staff, never about a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from kiosk.vault.absence import is_clock_in_doubt
from kiosk.vault.batch.receipts import receipts_of
from kiosk.vault.hashes import SpoiltForm, spoilt_forms
from kiosk.vault.setaside import damaged_files, salvaged_files
from kiosk.vault.setup import MOST_WAITING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from kiosk.vault.batch.receipts import Receipt
    from kiosk.vault.queue import Queue


OVERDUE_DAYS = 7
"""From this age on a form without a receipt is a reason to remind staff (P9)."""

NEARLY_FULL = 0.8
"""The share of the most forms that may wait, from which on staff are reminded (P9)."""


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
    """Files to salvage forms from."""
    salvaged_files: tuple[str, ...]
    """Damaged files whose forms are back in the queue; the purge removes them."""
    oldest_age_days: int | None
    """How old the form of `oldest_day` is; none where there is no such form."""
    is_overdue: bool
    """Forms lie here for a week or longer without a receipt."""
    is_nearly_full: bool
    """The form will close soon, because too many forms wait."""
    is_clock_in_doubt: bool
    """The purge will not delete before somebody has looked at the clock."""
    spoilt: tuple[SpoiltForm, ...] = ()
    """Forms that no key opens any more, because the disk changed their bytes."""


def read_status(
    queue: Queue, now: datetime | None = None, maximum_waiting: int = MOST_WAITING
) -> QueueStatus:
    """Count what is in the queue. `now` is the local time."""
    now = now or datetime.now().astimezone()
    connection = queue.connection
    receipts = receipts_of(connection)
    batches = _batches(connection, receipts)
    last_export = connection.execute("SELECT max(exported) FROM batch").fetchone()[0]
    waiting, oldest_day = queue.waiting(), _oldest_day(connection, receipts)
    age = _age(oldest_day, now.date())
    folder = queue.file.parent
    return QueueStatus(
        waiting=waiting,
        exported=sum(each.count for each in batches if each.confirmed is None),
        confirmed=sum(each.count for each in batches if each.confirmed is not None),
        oldest_day=oldest_day,
        last_export=last_export,
        batches=batches,
        spoilt=spoilt_forms(connection),
        by_key=_by_key(queue),
        damaged_files=tuple(file.name for file in damaged_files(folder)),
        salvaged_files=tuple(file.name for file in salvaged_files(folder)),
        oldest_age_days=age,
        is_overdue=age is not None and age >= OVERDUE_DAYS,
        is_nearly_full=waiting >= NEARLY_FULL * maximum_waiting,
        is_clock_in_doubt=is_clock_in_doubt(queue, now.timestamp()),
    )


def _age(day: str | None, today: date) -> int | None:
    """Count days; a day ahead of today, after the clock was set back, is age 0."""
    try:
        return None if day is None else max(0, (today - date.fromisoformat(day)).days)
    except ValueError:
        return None


def _batches(
    connection: sqlite3.Connection, receipts: Mapping[int, Receipt]
) -> tuple[BatchStatus, ...]:
    query = (
        "SELECT number, count, exported FROM batch "
        "WHERE purged IS NULL AND kind = 'forms' ORDER BY number"
    )
    return tuple(
        BatchStatus(
            number,
            count,
            exported,
            receipts[number].when if number in receipts else None,
        )
        for number, count, exported in connection.execute(query)
    )


def _oldest_day(
    connection: sqlite3.Connection, receipts: Mapping[int, Receipt]
) -> str | None:
    query = (
        "SELECT batch, min(day) FROM record LEFT JOIN batched USING (row) GROUP BY 1"
    )
    days = (day for batch, day in connection.execute(query) if batch not in receipts)
    return min(days, default=None)


def _by_key(queue: Queue) -> dict[str, int]:
    counts: dict[str, int] = {}
    query = "SELECT key_ids, count(*) FROM record GROUP BY key_ids"
    for key_ids, count in queue.connection.execute(query):
        for key_id in key_ids.split(","):
            counts[key_id] = counts.get(key_id, 0) + count
    return counts
