"""Any call to the system may fail: nobody is told "saved" without a record (D3).

The Nth call of each kind is made to fail, once or from then on, until N is beyond the
last: SQLite's own method (`ioerr.test`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.vault.setaside import damaged_files
from kiosk.vault.signing import SIGNING_KEY_FILE
from tests.durability.clinic_folder import (
    acknowledged,
    kept,
    needs_strace,
    queue_file,
    run,
)
from tests.durability.vault_process import DATA, RECIPIENTS

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = needs_strace

FAULTS = (
    ("fdatasync", "EIO"),
    ("pwrite64", "ENOSPC"),
    ("pwrite64", "EIO"),
    ("pwrite64", "EROFS"),
    ("pread64", "EIO"),
    ("read", "EIO"),
    ("ftruncate", "EIO"),
    ("openat", "EMFILE"),
    ("openat", "EROFS"),
    ("newfstatat", "EIO"),
    ("fcntl", "EIO"),
)
EVERYDAY = (("fdatasync", "EIO", 3), ("pwrite64", "ENOSPC", 6), ("openat", "EROFS", 4))
BEYOND = 400
"""No kind is called so often; a sweep that gets here is going round in circles."""


def _strace(folder: Path, call: str, error: str, when: str) -> list[str]:
    """Give the command under which calls on the vault's files fail."""
    file = queue_file(folder)
    paths = (
        file,
        file.with_name(file.name + "-journal"),
        folder / DATA,
        folder / DATA / SIGNING_KEY_FILE,
        folder / RECIPIENTS,
    )
    log = str(folder / "faults")
    strace = ["strace", "-f", "-qq", "-o", log, "-e", f"trace={call}"]
    for path in paths:
        strace += ["-P", str(path)]
    return [*strace, "-e", f"inject={call}:error={error}:when={when}"]


def _fail(folder: Path, call: str, error: str, when: str) -> bool:
    """Save two forms while calls fail, check what is left; tell if any failed."""
    before = set(kept(folder))

    done = run(folder, "save", "2", "3", under=_strace(folder, call, error, when))

    case = f"{call} {error} {when}"
    assert (done.returncode, done.stderr) == (0, ""), case
    told, there = acknowledged(done.stdout), kept(folder)
    tried = {line.split()[1] for line in done.stdout.splitlines() if " " in line}
    assert set(told) <= set(there), case
    assert set(there) - before <= tried, f"{case}: a ghost under another id"
    assert len(there) == len(set(there)), case
    assert damaged_files(folder / DATA) == [], f"{case}: a sound queue was set aside"
    return "INJECTED" in (folder / "faults").read_text("utf-8", "replace")


@pytest.mark.parametrize("number", [2, 5, 9, 14])
def test_one_read_error_never_sets_a_sound_queue_aside(
    folder: Path, number: int
) -> None:
    """The disk stumbles once at the start: the queue is still the one with the forms.

    `_fail` looks for files set aside.
    """
    assert "ACK" in run(folder, "save", "2").stdout

    assert _fail(folder, "pread64", "EIO", str(number))


@pytest.mark.parametrize(("call", "error", "first"), EVERYDAY)
def test_no_form_is_said_to_be_saved_when_a_call_fails(
    folder: Path, call: str, error: str, first: int
) -> None:
    """A share: a few places to fail, once and from then on."""
    assert _fail(folder, call, error, str(first))
    assert _fail(folder, call, error, f"{first * 2}+")


def test_the_faults_would_find_a_kiosk_that_says_saved_too_early(folder: Path) -> None:
    """The test can fail: a promise made before the sync is broken by its error."""
    faults = _strace(folder, "fdatasync", "EIO", "1+")

    done = run(folder, "promise", "1", under=faults)

    assert set(acknowledged(done.stdout)) - set(kept(folder))


@pytest.mark.torture
@pytest.mark.parametrize("lasting", ["", "+"], ids=["once", "from then on"])
@pytest.mark.parametrize(("call", "error"), FAULTS)
def test_no_form_is_said_to_be_saved_whichever_call_fails(
    folder: Path, call: str, error: str, lasting: str
) -> None:
    """Every place to fail, until no call is left to make fail."""
    number = 1
    while _fail(folder, call, error, f"{number}{lasting}"):
        number += 1
        assert number < BEYOND

    assert number > 1, "nothing was made to fail"
