"""Why the form is closed: said in one line, and numbered for good in the log."""

from __future__ import annotations

import errno
import re
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.vault.connection import reason_of
from kiosk.vault.state import STAFF_WORDS, ClosedReason, StoreError
from tests.unit.vault.clinic import Form

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.vault.writer import Writer

PAGE = Path(__file__).parents[3] / "docs/it/install.md"


def test_every_reason_has_its_words_and_its_number_on_the_page() -> None:
    """Numbers in old logs keep their meaning: the page and the code agree on each."""
    rows = re.findall(r"^\| (\d+) \| (.+) \|$", PAGE.read_text("utf-8"), re.MULTILINE)

    numbered = [(int(number), words) for number, words in rows]

    assert numbered == [
        (number, STAFF_WORDS[reason]) for number, reason in enumerate(ClosedReason)
    ]


def _of_sqlite(code: int | None) -> sqlite3.Error:
    error = sqlite3.OperationalError("words that may quote a row")
    if code is not None:
        error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (_of_sqlite(sqlite3.SQLITE_FULL), ClosedReason.DISK_FULL),
        (_of_sqlite(sqlite3.SQLITE_READONLY_DBMOVED), ClosedReason.READ_ONLY),
        (_of_sqlite(sqlite3.SQLITE_PERM), ClosedReason.READ_ONLY),
        (_of_sqlite(sqlite3.SQLITE_IOERR_FSYNC), ClosedReason.IO_ERROR),
        (_of_sqlite(sqlite3.SQLITE_CORRUPT_INDEX), ClosedReason.QUEUE_DAMAGED),
        (_of_sqlite(sqlite3.SQLITE_NOTADB), ClosedReason.QUEUE_DAMAGED),
        (_of_sqlite(sqlite3.SQLITE_CANTOPEN_ISDIR), ClosedReason.FOLDER_UNUSABLE),
        (_of_sqlite(sqlite3.SQLITE_BUSY_SNAPSHOT), ClosedReason.BUSY),
        (_of_sqlite(sqlite3.SQLITE_LOCKED), ClosedReason.BUSY),
        (_of_sqlite(sqlite3.SQLITE_NOMEM), ClosedReason.OUT_OF_MEMORY),
        (_of_sqlite(sqlite3.SQLITE_CONSTRAINT_UNIQUE), ClosedReason.UNEXPECTED),
        (_of_sqlite(None), ClosedReason.UNEXPECTED),
        (OSError(errno.EIO, ""), ClosedReason.IO_ERROR),
        (OSError(errno.ENOSPC, ""), ClosedReason.DISK_FULL),
        (OSError(errno.EROFS, ""), ClosedReason.READ_ONLY),
        (OSError(errno.EACCES, ""), ClosedReason.READ_ONLY),
        (OSError(errno.ENOMEM, ""), ClosedReason.OUT_OF_MEMORY),
        (OSError(errno.ENOTDIR, ""), ClosedReason.FOLDER_UNUSABLE),
        (OSError("without a number"), ClosedReason.FOLDER_UNUSABLE),
        (MemoryError(), ClosedReason.OUT_OF_MEMORY),
    ],
)
def test_what_goes_wrong_has_one_of_these_reasons(
    error: sqlite3.Error | OSError | MemoryError, reason: ClosedReason
) -> None:
    """Also where SQLite says more than the kind of it, and where it says nothing."""
    assert reason_of(error) is reason


def test_an_error_that_nobody_thought_of_is_a_reason_too(
    writers: Callable[..., Writer],
) -> None:
    """The look answers, the form is shut, and none of the error's words get out."""

    def fail(_folder: Path) -> int:
        raise ValueError("words that may be a patient's")

    writer = writers(free_space=fail)

    assert writer.refresh().result(300).reason is ClosedReason.UNEXPECTED
    error = writer.submit(Form()).exception(300)
    assert isinstance(error, StoreError)
    assert error.reason is ClosedReason.UNEXPECTED
