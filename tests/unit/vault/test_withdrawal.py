"""A visitor who changes their mind is forgotten, as far as the kiosk still can."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

import pytest

from kiosk.interest.reference import reference_code
from kiosk.vault import withdrawal
from kiosk.vault.batch.batches import export
from kiosk.vault.copies import copy_before
from kiosk.vault.intake import Intake
from kiosk.vault.withdrawal import WithdrawalAnswer, withdraw
from tests.unit.vault.clinic import NOON, Form

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.vault.queue import Queue
    from kiosk.vault.sealing import Sealer


@pytest.fixture
def intake(queue: Queue, sealer: Sealer) -> Iterator[Intake]:
    """Save forms straight into the queue."""
    intake = Intake(queue, sealer)
    yield intake
    intake.close()


def _ids(queue: Queue) -> set[str]:
    return {found for (found,) in queue.connection.execute("SELECT id FROM record")}


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
