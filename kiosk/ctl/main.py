"""`kioskctl`: everything about the kiosk that a script or clinic IT may want to do."""

from __future__ import annotations

import sys
import traceback
from io import TextIOWrapper
from pathlib import Path  # noqa: TC003 - typer reads annotations at run time
from typing import Annotated

import typer

from kiosk import __version__
from kiosk.ctl.invocation import Exit, Invocation
from kiosk.ctl.lazy import add_parts
from kiosk.ctl.say import say

_PARTS = {
    "content": ("kiosk.ctl.content", "Articles: check, review, pack and choose them."),
    "config": ("kiosk.ctl.config", "Settings: check and show them."),
    "forms": ("kiosk.ctl.forms", "Forms: count, export, open, confirm, purge."),
    "keys": ("kiosk.ctl.keys", "Keys: make those that open the clinic's forms."),
    "staff": ("kiosk.ctl.staff", "Staff: who may open the staff door."),
    "lockdown": ("kiosk.ctl.lockdown", "Lock this computer down for patients."),
    "doctor": ("kiosk.ctl.doctor", "Check every promise of this kiosk on the spot."),
    "support-bundle": (
        "kiosk.ctl.support_bundle",
        "Collect what a helper needs, with no word of a visitor in it.",
    ),
    "dependencies": (
        "kiosk.ctl.dependencies",
        "What the programs are made of, and known holes in it.",
    ),
    "audit": ("kiosk.ctl.audit", "The audit log of who did what: read it, prove it."),
}

app = typer.Typer(
    name="kioskctl",
    no_args_is_help=True,
    rich_markup_mode=None,
    # A traceback with local variables could show what a patient wrote.
    pretty_exceptions_enable=False,
)


def _say_version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    if wanted:
        say(f"kioskctl {__version__}")
        raise typer.Exit


_SAID_LATER = False
"""What an account may not read is told with its cure, and not as a wrong word."""


@app.callback()
def kioskctl(
    context: typer.Context,
    config: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            readable=_SAID_LATER,
            help="The settings file. Also set by KIOSK_CONFIG.",
        ),
    ] = None,
    content: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            readable=_SAID_LATER,
            help="The folder of topics. Also set by KIOSK_CONTENT.",
        ),
    ] = None,
    data: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            readable=_SAID_LATER,
            help="The folder of waiting forms. Also set by KIOSK_DATA.",
        ),
    ] = None,
    *,
    version: Annotated[
        bool,
        typer.Option("--version", is_eager=True, callback=_say_version, help="Say it."),
    ] = False,
) -> None:
    """Look after a patient-education kiosk.

    Exit codes: 0 done, 1 problems found, 2 wrong use, 3 the store or a key is not
    usable, 4 the program itself went wrong. `forms status --monitor` has more: 10 the
    form is closed, 11 forms are overdue, 12 nearly full.
    """
    del version  # said already, by its own callback
    context.obj = Invocation(config, content, data)


app.info.cls = add_parts(app, _PARTS)


def main() -> None:
    """Run `kioskctl` with the arguments of this process."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console of an old code page must not stop a report half way.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        app(prog_name="kioskctl")
    except Exception:  # noqa: BLE001 - Python would end with 1, as for problems found
        traceback.print_exc()
        sys.exit(Exit.OWN_FAULT)


if __name__ == "__main__":
    main()
