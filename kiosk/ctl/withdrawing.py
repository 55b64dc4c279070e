"""`kioskctl forms withdraw`: a visitor changed their mind and shows their code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.ctl.formstore import fail, open_vault
from kiosk.ctl.invocation import Exit
from kiosk.staff.door import staff_folder
from kiosk.staff.trail import Deed, Trail
from kiosk.vault.setaside import damaged_files
from kiosk.vault.withdrawal import Answer, withdraw

if TYPE_CHECKING:
    from kiosk.vault.withdrawal import Withdrawal


def withdraw_form(
    context: typer.Context,
    code: Annotated[str, typer.Argument(help="The visitor's reference code.")],
    day: Annotated[
        str | None,
        typer.Option(metavar="YYYY-MM-DD", help="If two forms share the code."),
    ] = None,
) -> None:
    """Delete the form of a visitor who changed their mind, if it is still here."""
    with open_vault(context) as (setup, queue):
        done = withdraw(queue, code, day)
        if done.answer is Answer.WITHDRAWN:
            Trail(staff_folder(setup.folder)).note(Deed.WITHDRAWN, count=1)
        has_damaged = bool(damaged_files(queue.file.parent))
    if done.answer is Answer.NO_CODE:
        fail("This is no reference code; one looks like K7-4QD.", Exit.WRONG_USE)
    if done.answer is Answer.WITHDRAWN:
        typer.echo("The form is deleted.")
        return
    fail(_not_withdrawn(done, has_damaged=has_damaged), Exit.PROBLEMS)


def _not_withdrawn(done: Withdrawal, *, has_damaged: bool) -> str:
    if done.answer is Answer.EXPORTED:
        return (
            f"Batch {done.batch} has this form already: delete it at the front desk. "
            "The sealed copy here goes with the purge."
        )
    if done.answer is Answer.SEVERAL:
        return f"Several forms have this code; choose with --day: {list(done.days)}"
    if has_damaged:
        return (
            "No form here has this code. A damaged queue file may: run kioskctl forms "
            "salvage, then try again."
        )
    return "No form here has this code: it was purged, or withdrawn before."
