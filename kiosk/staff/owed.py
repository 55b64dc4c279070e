"""Lines that the audit log is owed, kept in the queue with the acts they tell of.

An act is one transaction of the queue, and the same transaction keeps its line. Then
the log gets the line. Where it cannot be written, the act stands and its line stays
owed; the next act begins with writing it, or is not done.
"""

from __future__ import annotations

import contextlib
import re
import sqlite3
from typing import TYPE_CHECKING
from uuid import uuid4

from kiosk.vault.connection import reason_of
from kiosk.vault.locks import LockHeldError
from kiosk.vault.state import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.staff.audit_log import AuditEvent, AuditLog
    from kiosk.vault.queue import Queue

_NAME = "owed:"
_TEXT = re.compile(r"(?P<after>[0-9]{1,12}) (?P<statement>.{1,120})")
_QUERY = "SELECT name, value FROM meta WHERE name GLOB 'owed:*' ORDER BY rowid"


@contextlib.contextmanager
def owing(
    queue: Queue, log: AuditLog, who: int
) -> Iterator[Callable[[AuditEvent, int], None]]:
    """Do an act whose line is owed: call what this gives inside its transaction.

    Raises `StoreError` or `LockHeldError`, before anything is done, while the log
    cannot take a line that is owed already. That it cannot take this one is no failure
    of the act.
    """
    try:
        settle(queue, log)
        newest = log.newest()
    except OSError as error:
        raise StoreError(reason_of(error)) from None

    def owe(event: AuditEvent, count: int) -> None:
        statement = log.statement(event, who=who, count=count)
        # A name of its own: other programs may owe lines too.
        queue.set_meta(f"{_NAME}{uuid4()}", f"{newest} {statement}")

    try:
        yield owe
    finally:
        settle_if_possible(queue, log)


def settle_if_possible(queue: Queue, log: AuditLog) -> None:
    """Write what is owed, or leave it owed. Never raises for disk, log or queue."""
    with contextlib.suppress(OSError, LockHeldError, sqlite3.Error):
        settle(queue, log)


def settle(queue: Queue, log: AuditLog) -> None:
    """Write what is owed into the log. Raises OSError or `LockHeldError`.

    The transaction keeps other programs from writing the same lines. A line whose debt
    a crash kept from being crossed out is in the log already and is not written twice.
    """
    if not queue.connection.execute(_QUERY).fetchall():
        return
    written: set[int] = set()
    with queue.transaction() as connection:
        for name, text in connection.execute(_QUERY).fetchall():
            found = _TEXT.fullmatch(text)
            if found is None:
                continue
            statement, after = found["statement"], int(found["after"])
            there = set(log.lines_saying(statement, after=after)) - written
            written.add(min(there) if there else log.write(statement))
            connection.execute("DELETE FROM meta WHERE name = ?", (name,))
