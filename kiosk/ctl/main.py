"""`kioskctl`: everything about the kiosk that a script or clinic IT may want to do."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from pathlib import Path  # noqa: TC003 - typer reads annotations at run time
from typing import Annotated

import typer

from kiosk.ctl.invocation import Invocation
from kiosk.ctl.lazy import add_parts

_PARTS = {
    "content": ("kiosk.ctl.content", "Articles: check them before patients read them."),
    "config": ("kiosk.ctl.config", "Settings: check and show them."),
    "forms": ("kiosk.ctl.forms", "Forms: count, export, open, confirm, purge."),
    "keys": ("kiosk.ctl.keys", "Keys: make those that open the clinic's forms."),
    "staff": ("kiosk.ctl.staff", "Staff: who may open the staff door."),
    "audit": ("kiosk.ctl.audit", "The trail of who did what: read it, prove it."),
}

app = typer.Typer(
    name="kioskctl",
    add_completion=False,
    no_args_is_help=True,
    # A traceback with local variables could show what a patient wrote.
    pretty_exceptions_enable=False,
)


@app.callback()
def kioskctl(
    context: typer.Context,
    config: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="The settings file. Also set by KIOSK_CONFIG."
        ),
    ] = None,
    content: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="The folder of topics. Also set by KIOSK_CONTENT."
        ),
    ] = None,
    data: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="The folder of waiting forms. Also set by KIOSK_DATA."
        ),
    ] = None,
) -> None:
    """Look after a patient-education kiosk.

    Exit codes: 0 done, 1 problems found, 2 wrong use, 3 the store or a key is not
    usable.
    """
    context.obj = Invocation(config, content, data)


app.info.cls = add_parts(app, _PARTS)


def main() -> None:
    """Run `kioskctl` with the arguments of this process."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console of an old code page must not stop a report half way.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    app(prog_name="kioskctl")


if __name__ == "__main__":
    main()
