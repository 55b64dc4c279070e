"""`kioskctl audit`: read the trail of who did what, and prove that it is whole."""

from __future__ import annotations

import json
from pathlib import Path  # noqa: TC003 - typer reads annotations at run time
from typing import Annotated

import typer

from kiosk.ctl.formstore import store_errors
from kiosk.ctl.invocation import Exit, invocation_of
from kiosk.staff.door import staff_folder
from kiosk.staff.trail import TRAIL_FILE, verify

app = typer.Typer(
    help="The trail of who did what: read it, prove it.", no_args_is_help=True
)


@app.command(name="verify")
def verify_trail(
    context: typer.Context,
    copies: Annotated[
        list[Path] | None,
        typer.Argument(metavar="COPY...", help="Trails that came with exports."),
    ] = None,
    *,
    as_json: Annotated[
        bool, typer.Option("--json", help="For programs: one JSON object.")
    ] = False,
) -> None:
    """Find lines that were removed, changed or cut off; exit code 1 if there are any.

    Somebody who has this computer can write the whole trail anew, and then it hangs
    together. Only a copy that left with an export shows that: name all you have.
    """
    with store_errors():
        folder = staff_folder(invocation_of(context).load_settings().data_folder)
        count, problems = verify(folder, tuple(copies or ()))
    if as_json:
        found = [
            {"line": p.line, "code": p.code, "message": p.message} for p in problems
        ]
        typer.echo(json.dumps({"lines": count, "problems": found}, indent=2))
    else:
        for problem in problems:
            typer.echo(str(problem), err=True)
        verdict = "not whole" if problems else "whole"
        typer.echo(f"The trail is {verdict}: {count} lines.")
    if problems:
        raise typer.Exit(Exit.PROBLEMS)


@app.command()
def show(context: typer.Context) -> None:
    """Print the trail: number, time (UTC), staff number, deed, count.

    Staff number 0 is the program itself, or a command of `kioskctl`.
    """
    with store_errors():
        folder = staff_folder(invocation_of(context).load_settings().data_folder)
        file = folder / TRAIL_FILE
        lines = file.read_text("ascii", "replace").splitlines() if file.exists() else []
    for line in lines:
        typer.echo(line.rpartition(" ")[0])
