"""`kioskctl lockdown`: lock the computer down, tell how it stands, take it back."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.ctl.answers import AsJson  # noqa: TC001 - typer reads annotations at run time
from kiosk.ctl.invocation import Exit
from kiosk.ctl.say import say
from kiosk.machine.checklist import CHECKLIST
from kiosk.machine.lockdown import (
    Lockdown,
    LockdownNoteError,
    MeasureStanding,
    steps_afterwards,
)
from kiosk.machine.measures import State

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.machine.measures import Measure

app = typer.Typer(
    help="Lock this computer down for patients, or take that back.",
    no_args_is_help=True,
)

_WORDS = {
    State.LOCKED: "locked",
    State.OPEN: "OPEN",
    State.CHANGED: "CHANGED",
}

_RUNS_SYSTEMD = Path("/run/systemd/system")
"""Not there in an installer's chroot or an image in the making (sd_booted(3))."""

Root = Annotated[
    Path,
    typer.Option(
        metavar="DIR", help="The system to work on: an image that is being made."
    ),
]


@app.command()
def apply(root: Root = Path("/")) -> None:
    """Put every measure in force; running it again changes nothing.

    What lay there before is kept, and `undo` brings it back. Remote login is never
    touched. Needs root.
    """
    lockdown = _lockdown(root)
    with _system_errors():
        changed = lockdown.apply()
    _take_up(root, changed)
    say(f"Put in force: {len(changed)}. Already in force: the rest.")
    say("\nWhat only a person can do:")
    for title, how in CHECKLIST:
        say(f"[ ] {title}. {how}")
    if root == Path("/"):
        say("\nRestart the computer now, then run: kioskctl lockdown status")


@app.command()
def status(
    root: Root = Path("/"),
    *,
    as_json: AsJson = False,
) -> None:
    """Tell of every measure whether it is in force; exit code 1 if one is not."""
    standings = Lockdown(root).status()
    if as_json:
        say(json.dumps({"measures": [_row(each) for each in standings]}))
    else:
        for each in standings:
            words = f"{_WORDS[each.state]:8}{each.measure.id}: {each.measure.why}"
            say(words)
    if any(each.state is not State.LOCKED for each in standings):
        raise typer.Exit(Exit.PROBLEMS)


@app.command()
def undo(root: Root = Path("/")) -> None:
    """Bring back what was there before `apply`. Needs root."""
    lockdown = _lockdown(root)
    with _system_errors():
        taken_back = lockdown.undo()
    _take_up(root, taken_back)
    say(f"Taken back: {len(taken_back)}.")


def _lockdown(root: Path) -> Lockdown:
    if root == Path("/") and os.geteuid() != 0:
        say("This changes the system: run it as root (sudo).", err=True)
        raise typer.Exit(Exit.WRONG_USE)
    if not root.is_dir():
        say(f"{root} is no folder.", err=True)
        raise typer.Exit(Exit.WRONG_USE)
    return Lockdown(root)


@contextmanager
def _system_errors() -> Iterator[None]:
    """Say in one line what the system refused."""
    try:
        yield
    except LockdownNoteError as error:
        say(f"{error}. Nothing was changed: look at it by hand.", err=True)
        raise typer.Exit(Exit.PROBLEMS) from error
    except OSError as error:
        say(f"The system could not be changed: {error}", err=True)
        raise typer.Exit(Exit.PROBLEMS) from error


def _take_up(root: Path, changed: Sequence[Measure]) -> None:
    """Let the running system take up what was changed; an image does when it boots."""
    if not changed or root != Path("/") or not _RUNS_SYSTEMD.is_dir():
        return
    for command in _present():
        subprocess.run(command, check=False)  # noqa: S603 - the system's own tools


def _present() -> Iterator[list[str]]:
    return (step for step in steps_afterwards() if shutil.which(step[0]))


def _row(standing: MeasureStanding) -> dict[str, str]:
    measure = standing.measure
    return {
        "id": measure.id,
        "state": standing.state.value,
        "why": measure.why,
        "path": f"/{measure.path}",
    }
