"""`kioskctl forms withdraw`: a visitor changed their mind and shows their code."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.ctl.answers import AsJson, answer
from kiosk.ctl.custody import custody_of, fail, store_errors
from kiosk.ctl.invocation import Exit, invocation_of
from kiosk.interest.reference import read_reference
from kiosk.vault.opening.ledger import LEDGER_FILE, Ledger, LedgerError
from kiosk.vault.withdrawal import WithdrawalAnswer

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.vault.withdrawal import Withdrawal


def withdraw_form(
    context: typer.Context,
    code: Annotated[str, typer.Argument(help="The visitor's reference code.")],
    day: Annotated[
        str | None,
        typer.Option(metavar="YYYY-MM-DD", help="If two forms share the code."),
    ] = None,
    *,
    at_desk: Annotated[
        bool,
        typer.Option(
            "--at-desk", help="On the desk's PC: mark the form wherever it is opened."
        ),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Delete the form of a visitor who changed their mind, if it is still here.

    If a batch has it already, run the same with --at-desk on the desk's PC.
    """
    reference = read_reference(code)
    if reference is None:
        fail("This is no reference code; one looks like K7-4QD.", Exit.WRONG_USE)
    if day is not None and not _is_day(day):
        fail("--day wants a date as it is listed, such as 2026-11-24.", Exit.WRONG_USE)
    if at_desk:
        _note_at_desk(invocation_of(context).desk_folder(), reference)
        answer(
            {"reference": reference, "is_marked": True},
            f"{reference} is marked as withdrawn wherever it is opened from now on. "
            "Delete it from every file it was saved to.",
            as_json=as_json,
        )
        return
    with custody_of(context) as custody:
        done = custody.withdraw(code, day)
    value = {"answer": done.answer.value, "batch": done.batch, "days": list(done.days)}
    if done.answer is WithdrawalAnswer.WITHDRAWN:
        answer(value, "The form is deleted.", as_json=as_json)
        return
    if as_json:
        answer(value, as_json=True)
    fail(_not_withdrawn(done), Exit.PROBLEMS)


def _is_day(typed: str) -> bool:
    try:
        return date.fromisoformat(typed).isoformat() == typed
    except ValueError:
        return False


def _note_at_desk(folder: Path, reference: str) -> None:
    with store_errors():
        try:
            with Ledger(folder / LEDGER_FILE) as ledger:
                ledger.note_withdrawn(reference)
        except LedgerError as error:
            fail(f"{error}.")


def _not_withdrawn(done: Withdrawal) -> str:
    if done.answer is WithdrawalAnswer.EXPORTED:
        return (
            f"Batch {done.batch} has this form already. On the desk's PC: mark it as "
            "withdrawn in kiosk-desk, or run kioskctl forms withdraw CODE --at-desk, "
            "and delete it from every file it was saved to. The sealed copy here goes "
            "with the purge."
        )
    if done.answer is WithdrawalAnswer.SEVERAL:
        days = ", ".join(done.days)
        return f"Several forms have this code; choose one with --day: {days}"
    if done.may_be_damaged:
        return (
            "No form here has this code. A damaged queue file may: run kioskctl forms "
            "salvage, then try again."
        )
    return "No form here has this code: it was purged, or withdrawn before."
