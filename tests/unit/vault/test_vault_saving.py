"""What "saved" promises, and what a visitor's words never end up in."""

from __future__ import annotations

import errno
import hashlib
import json
import sys
import threading
import traceback
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pyrage
import pytest

from kiosk.vault import intake, locks
from kiosk.vault.locks import KIOSK_LOCK, FolderLock
from kiosk.vault.queue import QUEUE_FILE
from kiosk.vault.state import ClosedReason, SealingError, StoreError, StoreState
from tests.unit.vault.clinic import Form

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.vault.queue import Queue
    from kiosk.vault.setup import VaultSetup
    from kiosk.vault.writer import Writer
    from tests.unit.vault.clinic import Clinic

WORD = "Zanzibarrow"


def _records(queue: Queue) -> list[tuple[str, int, str, bytes, bytes]]:
    query = "SELECT id, seq, day, sha256, sealed FROM record ORDER BY seq"
    return queue.connection.execute(query).fetchall()


def test_a_saved_form_opens_with_either_key(
    writer: Writer, queue: Queue, clinic: Clinic
) -> None:
    """What was acknowledged is in the file, and each key gives it back as it was."""
    form = Form({"name": "王小明", "ways": ["today"], "age": None})

    saved = writer.submit(form).result(300)

    assert saved.reference_code == form.reference
    [(record_id, seq, day, digest, sealed)] = _records(queue)
    assert (record_id, seq, day) == (str(form.id), saved.seq, "2026-11-24")
    assert hashlib.sha256(sealed).digest() == digest
    for key in (clinic.own, clinic.recovery):
        plaintext = pyrage.decrypt(sealed, [key])
        assert len(plaintext) % 512 == 0
        body = json.loads(plaintext.split(b"\n")[0])
        assert body["record"] == form.answers
        assert (body["id"], body["seq"], body["day"]) == (record_id, seq, day)
        assert (body["kiosk"], body["schema"]) == ("kiosk-1", 1)


def test_a_double_tap_keeps_one_form(writer: Writer, queue: Queue) -> None:
    """The same id again changes nothing and gives the same answer."""
    form = Form()

    answers = {writer.submit(form).result(300) for _ in range(3)}

    assert len(answers) == 1
    assert len(_records(queue)) == 1


def test_forms_keep_their_order(writer: Writer, queue: Queue) -> None:
    """Forms are numbered one after another as they were handed in."""
    forms = [Form() for _ in range(12)]

    futures = [writer.submit(form) for form in forms]

    assert [future.result(300).seq for future in futures] == list(range(1, 13))
    assert [record[0] for record in _records(queue)] == [str(form.id) for form in forms]


def test_saved_is_said_only_after_reading_back(
    writer: Writer, monkeypatch: pytest.MonkeyPatch, queue: Queue
) -> None:
    """If what is read back differs, nobody is told that the form is kept."""
    assert writer.refresh().result(300).is_open
    real = intake._find
    calls = []

    def spoilt(connection: object, record_id: str) -> object:
        found = real(connection, record_id)  # type: ignore[arg-type]
        calls.append(found)
        return found and (found[0], found[1], found[2] + b"x")

    monkeypatch.setattr(intake, "_find", spoilt)
    with pytest.raises(StoreError) as failure:
        writer.submit(Form()).result(300)

    assert failure.value.reason is ClosedReason.IO_ERROR
    assert writer.state.reason is ClosedReason.IO_ERROR
    assert len(calls) == 2
    assert len(_records(queue)) == 1, "a ghost at most, under the same id"


@pytest.mark.parametrize(
    "answers",
    [
        {"name": WORD, "odd": object()},
        {"name": WORD + "\ud800"},
        {"name": WORD, "odd": float("nan")},
        {"name": WORD * 10_000},
    ],
)
def test_a_record_that_cannot_be_sealed_blocks_no_other(
    writer: Writer, queue: Queue, answers: dict[str, object]
) -> None:
    """The poison record fails alone, the store stays open (D15)."""
    poison = writer.submit(Form(answers))
    good = writer.submit(Form())

    assert good.result(300).seq == 1
    assert isinstance(poison.exception(10), SealingError)
    assert writer.state.is_open
    assert len(_records(queue)) == 1


class _Talkative(Form):
    def payload(self) -> dict[str, object]:
        """Fail with the visitor's words in the error."""
        raise ValueError(self.answers["name"])


@pytest.mark.parametrize("kind", [Form, _Talkative])
def test_no_error_repeats_what_was_typed(writer: Writer, kind: type[Form]) -> None:
    """Neither message, cause, context nor printed traceback holds a word (P6)."""
    error = writer.submit(kind({"name": WORD + "\ud800"})).exception(10)

    assert isinstance(error, SealingError)
    seen: list[BaseException] = []
    link: BaseException | None = error
    while link is not None:
        seen.append(link)
        link = link.__cause__ or link.__context__
    assert len(seen) == 1
    assert WORD not in repr(error)
    shown = "".join(
        traceback.TracebackException.from_exception(error, capture_locals=True).format()
    )
    assert WORD not in shown


def test_python_itself_would_repeat_what_was_typed() -> None:
    """The safeguard is needed: an encoding error carries the whole text."""
    with pytest.raises(UnicodeEncodeError) as failure:
        (WORD + "\ud800").encode()

    assert WORD in repr(failure.value)


def test_little_space_closes_the_form_before_anybody_types(
    writers: Callable[..., Writer],
) -> None:
    """Below 200 MB free the form is shut, and opens again by itself (D5)."""
    free = [199_000_000]
    writer = writers(free_space=lambda _: free[0])

    assert writer.refresh().result(300).reason is ClosedReason.LOW_SPACE
    free[0] = 201_000_000
    assert writer.refresh().result(300).is_open
    assert writer.submit(Form()).result(300).seq == 1


def test_a_visitor_who_is_typing_when_space_runs_low_is_still_served(
    writers: Callable[..., Writer],
) -> None:
    """The form shuts to the next one only: 199 MB are room enough for one more."""
    free = [201_000_000]
    writer = writers(free_space=lambda _: free[0])
    assert writer.refresh().result(300).is_open
    free[0] = 199_000_000

    assert writer.submit(Form()).result(300).seq == 1
    assert writer.state.reason is ClosedReason.LOW_SPACE


def test_too_many_waiting_forms_close_the_form(
    writers: Callable[..., Writer], setup: VaultSetup
) -> None:
    """The form shuts at the limit, not one beyond, and says so at once."""
    writer = writers(setup=replace(setup, maximum_waiting=3))

    for _ in range(3):
        writer.submit(Form()).result(300)

    assert writer.state == StoreState(ClosedReason.TOO_MANY_WAITING, waiting=3)
    assert isinstance(writer.submit(Form()).exception(10), StoreError)


def test_changes_of_state_are_told(writers: Callable[..., Writer]) -> None:
    """Each change is told once, from the writer's own thread."""
    told: list[tuple[ClosedReason | None, int]] = []
    threads = set()

    def note(state: StoreState) -> None:
        told.append((state.reason, state.waiting))
        threads.add(threading.current_thread().name)

    writer = writers(on_state=note)
    writer.refresh().result(300)
    writer.refresh().result(300)
    writer.submit(Form()).result(300)

    assert told == [(None, 0), (None, 1)]
    assert threads == {"vault_0"}


def test_broken_keys_close_the_form(
    writers: Callable[..., Writer], setup: VaultSetup
) -> None:
    """Without usable public keys nothing is kept, sealed or not (2.2)."""
    assert setup.recipients is not None
    good = setup.recipients.read_text("utf-8")
    setup.recipients.write_text(good.splitlines()[1], "utf-8")
    writer = writers()

    assert writer.refresh().result(300).reason is ClosedReason.KEYS_UNUSABLE
    assert isinstance(writer.submit(Form()).exception(10), StoreError)
    setup.recipients.write_text(good, "utf-8")
    assert writer.submit(Form()).result(300).seq == 1


def test_no_form_before_the_canary(
    writers: Callable[..., Writer], setup: VaultSetup
) -> None:
    """Keys that nobody has proven to open anything keep the form shut."""
    writer = writers(setup=replace(setup, needs_canary=True))

    assert writer.refresh().result(300).reason is ClosedReason.CANARY_MISSING


def test_a_second_kiosk_is_refused(
    writers: Callable[..., Writer], writer: Writer
) -> None:
    """While one writer runs, another says that it is not alone (D9)."""
    assert writer.refresh().result(300).is_open

    assert writers().refresh().result(300).reason is ClosedReason.ALREADY_RUNNING
    assert writer.submit(Form()).result(300).seq == 1


def test_a_lock_goes_with_its_holder(
    setup: VaultSetup, writers: Callable[..., Writer]
) -> None:
    """After the first has gone the second opens."""
    lock = FolderLock(setup.folder, KIOSK_LOCK)
    lock.acquire()
    writer = writers()
    assert not writer.refresh().result(300).is_open

    lock.release()

    assert writer.refresh().result(300).is_open


@pytest.mark.skipif(sys.platform != "linux", reason="counts descriptors")
@pytest.mark.parametrize("step", ["give_to_owner", "_try_lock"])
def test_a_lock_that_cannot_be_taken_keeps_nothing_open(
    setup: VaultSetup, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """The store is looked at every ten seconds: it would run out of files."""

    def broken(*_: object) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr(locks, step, broken)
    before = len(list(Path("/proc/self/fd").iterdir()))
    with pytest.raises(OSError, match="no locks"):
        FolderLock(setup.folder, KIOSK_LOCK).acquire()
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_a_deleted_file_is_noticed_before_saved_is_said(
    writer: Writer, setup: VaultSetup
) -> None:
    """SQLite would write on into a file without a name; nobody is told "saved" (D6)."""
    assert writer.submit(Form()).result(300).seq == 1
    (setup.folder / QUEUE_FILE).unlink()

    error = writer.submit(Form()).exception(10)

    assert isinstance(error, StoreError)
    assert error.reason is ClosedReason.QUEUE_MISSING
    assert not (setup.folder / QUEUE_FILE).exists(), "no empty queue takes its place"


def test_a_file_that_comes_back_is_used_again(
    writer: Writer, setup: VaultSetup, tmp_path: Path
) -> None:
    """A store that was away and returns, as a disk mounted late, needs no restart."""
    writer.submit(Form()).result(300)
    file = setup.folder / QUEUE_FILE
    file.rename(tmp_path / "away.db")
    assert writer.refresh().result(300).reason is ClosedReason.QUEUE_MISSING

    (tmp_path / "away.db").rename(file)

    assert writer.submit(Form()).result(300).seq == 2
