"""The kiosk that `kioskctl doctor` and `support-bundle` are about."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.ctl.custody import require_sight
from kiosk.ctl.invocation import invocation_of
from kiosk.doctor.account import KIOSK_ACCOUNT, find_account
from kiosk.doctor.installation import Installation
from kiosk.doctor.system import ExaminedSystem

OfAccount = Annotated[
    str,
    typer.Option("--account", metavar="NAME", help="The account the kiosk runs as."),
]
Root = Annotated[
    Path,
    typer.Option(
        metavar="DIR", help="Where the system's own files begin.", hidden=True
    ),
]
ACCOUNT = KIOSK_ACCOUNT
ROOT = Path("/")

if TYPE_CHECKING:
    from kiosk.doctor.answers import Command


def installation_of(context: typer.Context, account: str, root: Path) -> Installation:
    """Give the kiosk this call is about; refuse where this account sees too little."""
    invocation = invocation_of(context)
    kioskctl: Command = ("kioskctl", *invocation.options())
    loaded = invocation.load_settings()
    require_sight(loaded.data_folder)
    system = ExaminedSystem(root)
    return Installation(system, loaded, find_account(account), kioskctl)
