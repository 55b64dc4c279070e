"""`kioskctl audit`: read the audit log of who did what, and prove that it is whole."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path  # noqa: TC003 - typer reads annotations at run time
from typing import Annotated

import typer

from kiosk.config.places import staff_folder
from kiosk.ctl.answers import AsJson, answer
from kiosk.ctl.custody import settings_for_data, store_errors
from kiosk.ctl.invocation import Exit
from kiosk.ctl.say import say
from kiosk.problems import Problem
from kiosk.staff.anchor import read_anchor
from kiosk.staff.audit_check import newest_time, verify
from kiosk.staff.audit_log import AUDIT_LOG_FILE, Anchor

app = typer.Typer(
    help="The audit log of who did what: read it, prove it.", no_args_is_help=True
)


@app.command(name="verify")
def verify_log(
    context: typer.Context,
    copies: Annotated[
        list[Path] | None,
        typer.Argument(metavar="COPY...", help="Audit logs that came with exports."),
    ] = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Find lines that were removed, changed or cut off; exit code 1 if there are any.

    Somebody who has this computer can write the whole log anew, and then it hangs
    together. Only a copy that left with an export shows that: name all you have.
    Without any, and without a line that the queue of forms knows, nothing is proven.
    """
    copied = tuple(copies or ())
    with store_errors():
        data = settings_for_data(context).data_folder
        anchor = read_anchor(data)
        count, problems = verify(staff_folder(data), copied, anchor)
    if not copied and anchor is None:
        problems.append(_nothing_to_compare_with(staff_folder(data) / AUDIT_LOG_FILE))
    if as_json:
        found = [
            {"line": p.line, "code": p.code, "message": p.message} for p in problems
        ]
        answer = {
            "lines": count,
            "copies": len(copied),
            "is_known_to_queue": anchor is not None,
            "problems": found,
        }
        say(json.dumps(answer, indent=2))
    else:
        for problem in problems:
            say(str(problem), err=True)
        verdict = "not proven whole" if problems else "whole"
        say(f"The audit log is {verdict}: {count} lines. {_compared(copied, anchor)}")
    if problems:
        raise typer.Exit(Exit.PROBLEMS)


def _nothing_to_compare_with(file: Path) -> Problem:
    message = "there is nothing to compare it with: no copy is named"
    hint = "name the copies that came with exports of this kiosk"
    return Problem(str(file), 0, "not-compared", message, hint)


def _compared(copies: tuple[Path, ...], anchor: Anchor | None) -> str:
    parts = [f"line {anchor.seq}, which the queue knows"] if anchor else []
    times = []
    for copy in copies:
        with contextlib.suppress(OSError):
            times.append(newest_time(copy) or "")
    if any(times):
        word = "copy" if len(copies) == 1 else "copies"
        parts.append(f"{len(copies)} {word}, the newest of {max(times)}")
    return (
        f"Compared with {' and '.join(parts)}." if parts else "Compared with nothing."
    )


@app.command()
def show(context: typer.Context, *, as_json: AsJson = False) -> None:
    """Print the audit log: number, time (UTC), staff number, event, count.

    Staff number 0 is the program itself, or a command of `kioskctl`.
    """
    with store_errors():
        folder = staff_folder(settings_for_data(context).data_folder)
        file = folder / AUDIT_LOG_FILE
        lines = file.read_text("ascii", "replace").splitlines() if file.exists() else []
    shown = [line.rpartition(" ")[0] for line in lines]
    names = ("number", "time", "staff", "event", "count")
    value = [dict(zip(names, line.split(), strict=False)) for line in shown]
    answer({"lines": value}, *shown, as_json=as_json)
