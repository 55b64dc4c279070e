"""A visitor who changes their mind is forgotten, as far as the kiosk still can."""

from __future__ import annotations

import os
import uuid
from typing import TYPE_CHECKING

import pytest

from kiosk.interest.reference import reference_code
from kiosk.vault import salvage, withdrawal
from kiosk.vault.batch.batches import export
from kiosk.vault.copies import copy_before
from kiosk.vault.intake import Intake
from kiosk.vault.queue import QUEUE_FILE, Queue
from kiosk.vault.recovery import recover
from kiosk.vault.setaside import damaged_files, salvaged_files
from kiosk.vault.withdrawal import WithdrawalAnswer, withdraw
from tests.unit.vault.clinic import NOON, Form
from tests.unit.vault.keeping import ids_in, keep, replaced_if_damaged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.vault.sealing import Sealer
    from kiosk.vault.setup import VaultSetup


@pytest.fixture
def intake(queue: Queue, sealer: Sealer) -> Iterator[Intake]:
    """Save forms straight into the queue."""
    intake = Intake(queue, sealer)
    yield intake
    intake.close()


def _ids(queue: Queue) -> set[str]:
    return {found for (found,) in queue.connection.execute("SELECT id FROM record")}


def test_a_corrected_form_takes_the_place_of_what_no_batch_has(
    queue: Queue, intake: Intake, sealer: Sealer, tmp_path: Path
) -> None:
    """The first version goes as the second is kept; a batch keeps what it has."""
    first, other = Form(), Form()
    second = Form(replaces=(first.id,))
    for form in (first, other, second, second):
        intake.save(form, NOON)
    assert _ids(queue) == {str(other.id), str(second.id)}
    assert queue.waiting() == 2
    export(queue, sealer, NOON.timestamp(), tmp_path)
    third = Form(replaces=(first.id, second.id))
    intake.save(third, NOON)
    assert _ids(queue) == {str(other.id), str(second.id), str(third.id)}


def test_a_form_is_deleted_by_the_code_the_visitor_was_given(
    queue: Queue, intake: Intake
) -> None:
    """However the code is typed, this form goes and the others stay."""
    forms = [Form() for _ in range(3)]
    for form in forms:
        intake.save(form, NOON)
    code = reference_code(forms[1].id)
    sealed = queue.connection.execute(
        "SELECT sealed FROM record WHERE id = ?", (str(forms[1].id),)
    ).fetchone()[0]

    done = withdraw(queue, f" {code.lower().replace('-', ' ')}")

    assert done.answer is WithdrawalAnswer.WITHDRAWN
    assert _ids(queue) == {str(forms[0].id), str(forms[2].id)}
    assert queue.waiting() == 2
    content = queue.file.read_bytes()
    assert str(forms[1].id).encode() not in content
    assert sealed[200:] not in content
    assert withdraw(queue, code).answer is WithdrawalAnswer.NOT_FOUND


def test_without_overwriting_the_sealed_form_would_stay_in_the_file(
    queue: Queue, intake: Intake
) -> None:
    """The safeguard is needed: without it a deleted form can still be carved out."""
    form = Form()
    intake.save(form, NOON)
    queue.connection.execute("PRAGMA secure_delete=OFF")

    assert withdraw(queue, reference_code(form.id)).answer is WithdrawalAnswer.WITHDRAWN

    assert str(form.id).encode() in queue.file.read_bytes()


def test_an_exported_form_is_said_to_be_so(
    queue: Queue, intake: Intake, sealer: Sealer, tmp_path: Path
) -> None:
    """What a batch holds stays settled; staff hear which batch it is."""
    form = Form()
    intake.save(form, NOON)
    [batch] = export(queue, sealer, NOON.timestamp(), tmp_path)

    done = withdraw(queue, reference_code(form.id))

    assert (done.answer, done.batch) == (WithdrawalAnswer.EXPORTED, batch.number)
    assert _ids(queue) == {str(form.id)}


@pytest.mark.parametrize("typed", ["", "K7", "K7-4QDD", "A7-4QD", "K7-4Q'"])
def test_a_slip_of_the_hand_deletes_nothing(
    queue: Queue, intake: Intake, typed: str
) -> None:
    """What is no code is said to be none."""
    intake.save(Form(), NOON)

    assert withdraw(queue, typed).answer is WithdrawalAnswer.NO_CODE
    assert len(_ids(queue)) == 1


def test_two_forms_with_one_code_are_told_apart_by_their_day(
    queue: Queue, intake: Intake, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody else's form is deleted because codes happen to be equal."""
    forms = [Form(id=uuid.uuid4()), Form(id=uuid.uuid4())]
    intake.save(forms[0], NOON)
    intake.save(forms[1], NOON.replace(day=25))
    monkeypatch.setattr(withdrawal, "code_of", lambda _: "K7-4QD")

    done = withdraw(queue, "K7-4QD")

    assert done.answer is WithdrawalAnswer.SEVERAL
    assert done.days == ("2026-11-24", "2026-11-25")
    assert withdraw(queue, "K7-4QD", "2026-11-25").answer is WithdrawalAnswer.WITHDRAWN
    assert _ids(queue) == {str(forms[0].id)}


def test_no_copy_of_a_withdrawn_form_stays(queue: Queue, intake: Intake) -> None:
    """The copy made before a migration goes first."""
    form = Form()
    intake.save(form, NOON)
    copy = copy_before(queue.file, 2)
    copy.write_bytes(queue.file.read_bytes())

    withdraw(queue, reference_code(form.id))

    assert not copy.exists()


LONG = {"name": "x" * 20_000}
"""More than a page of the file holds."""


@pytest.fixture
def damaged(setup: VaultSetup, sealer: Sealer) -> Iterator[tuple[Queue, list[Form]]]:
    """Set a damaged file with four forms aside, one of them longer than a page."""
    with Queue.open(setup.folder, setup.queue_id) as queue:
        forms = keep(queue, sealer, [Form(), Form(LONG), Form(), Form()])
        content = bytearray(queue.file.read_bytes())
    content[68:72] = b"\0\0\0\0"
    (setup.folder / QUEUE_FILE).write_bytes(content)
    queue, _ = replaced_if_damaged(setup.folder, setup.queue_id)
    with queue:
        yield queue, forms


def _sealed(queue: Queue, form: Form) -> bytes:
    query = "SELECT sealed FROM record WHERE id = ?"
    (sealed,) = queue.connection.execute(query, (str(form.id),)).fetchone()
    return bytes(sealed)


def _left_of(sealed: bytes, content: bytes) -> int:
    """Count the pieces of a record that are in a file, less what all begin with."""
    pieces = (sealed[at : at + 40] for at in range(64, len(sealed) - 40))
    return sum(piece in content for piece in pieces)


@pytest.mark.parametrize("number", [0, 1], ids=["short", "long"])
def test_a_withdrawn_form_is_overwritten_in_a_salvaged_file(
    damaged: tuple[Queue, list[Form]], number: int
) -> None:
    """No piece of it stays there, and each other form is as it was, bit for bit."""
    queue, forms = damaged
    salvage.salvage(queue)
    [file] = salvaged_files(queue.file.parent)
    sealed = _sealed(queue, forms[number])
    others = {row.id: row for row in recover(file)}
    assert _left_of(sealed, file.read_bytes()) > 100
    del others[str(forms[number].id)]

    done = withdraw(queue, reference_code(forms[number].id))

    assert done.answer is WithdrawalAnswer.WITHDRAWN
    content = file.read_bytes()
    assert str(forms[number].id).encode() not in content
    assert _left_of(sealed, content) == 0
    assert {row.id: row for row in recover(file)} == others


def test_a_salvaged_file_goes_with_its_last_form(
    damaged: tuple[Queue, list[Form]],
) -> None:
    """Where nothing else can be read there is nothing left to keep."""
    queue, forms = damaged
    salvage.salvage(queue)

    for form in forms:
        assert len(salvaged_files(queue.file.parent)) == 1
        withdraw(queue, reference_code(form.id))

    assert salvaged_files(queue.file.parent) == []


def test_a_salvage_that_was_cut_off_brings_no_withdrawn_form_back(
    damaged: tuple[Queue, list[Form]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The forms are back and the file still counts as damaged: it is erased there."""
    queue, forms = damaged
    with monkeypatch.context() as cut:
        cut.setattr(salvage, "mark_salvaged", lambda file: file)
        salvage.salvage(queue)
    assert len(damaged_files(queue.file.parent)) == 1

    withdraw(queue, reference_code(forms[0].id))
    salvage.salvage(queue)

    assert set(ids_in(queue)) == {str(form.id) for form in forms[1:]}


def test_a_second_name_of_the_queue_is_not_overwritten(
    queue: Queue, intake: Intake, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A power cut while the queue was set aside leaves two names of one file."""
    forms = [Form() for _ in range(3)]
    for form in forms:
        intake.save(form, NOON)
    os.link(queue.file, queue.file.with_name("queue.damaged-1.db"))

    erased: list[Path] = []
    monkeypatch.setattr(salvage, "erase", lambda file, _parts: erased.append(file))

    withdraw(queue, reference_code(forms[1].id), None)

    assert _ids(queue) == {str(forms[0].id), str(forms[2].id)}
    assert erased == []


def test_a_form_that_a_damaged_file_may_hold_is_said_to_be_so(
    damaged: tuple[Queue, list[Form]],
) -> None:
    """Before the salvage nobody can tell; after it the form is found."""
    queue, forms = damaged
    code = reference_code(forms[0].id)

    before = withdraw(queue, code)
    salvage.salvage(queue)

    assert before.answer is WithdrawalAnswer.NOT_FOUND
    assert before.may_be_damaged
    assert withdraw(queue, code).answer is WithdrawalAnswer.WITHDRAWN
    assert not withdraw(queue, code).may_be_damaged
