"""`kioskctl support-bundle`: what a helper needs to see, in one file."""

from __future__ import annotations

import time
from pathlib import Path  # noqa: TC003 - typer reads annotations at run time
from typing import Annotated

import typer

from kiosk.ctl.answers import AsJson, answer
from kiosk.ctl.custody import store_errors
from kiosk.ctl.examined import ACCOUNT, ROOT, OfAccount, Root, installation_of
from kiosk.ctl.targets import writing_to
from kiosk.doctor.bundle import support_bundle
from kiosk.vault.files import write_durably

app = typer.Typer(
    help="Collect what a helper needs, with no word of a visitor in it.",
    add_completion=False,
)


@app.command(name="support-bundle")
def collect(
    context: typer.Context,
    to: Annotated[Path, typer.Option(metavar="DIR", help="Where to write it.")],
    *,
    as_json: AsJson = False,
    account: OfAccount = ACCOUNT,
    root: Root = ROOT,
) -> None:
    """Write one zip file for whoever helps: doctor, versions, settings, events, counts.

    It holds codes, numbers and the program's own names: no form, no key, no words that
    anybody typed, no file's name. README.txt in it says what is where.
    """
    with store_errors():
        bundle = support_bundle(installation_of(context, account, root))
        stamp = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())
        file = to / f"kiosk-support-{stamp}.zip"
        with writing_to(to):
            write_durably(file, [bundle])
    answer({"file": str(file), "bytes": len(bundle)}, str(file), as_json=as_json)
