"""The kiosk that `kioskctl doctor` and `support-bundle` are about."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.ctl.custody import fail
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
    """Give the kiosk this call is about; refuse where this account sees too little.

    Whoever may not look would be told that everything is broken, and mend what is not.
    """
    invocation = invocation_of(context)
    kioskctl: Command = ("kioskctl", *invocation.options())
    loaded = invocation.load_settings()
    _require_sight(loaded.data_folder)
    system = ExaminedSystem(root)
    return Installation(system, loaded, find_account(account), kioskctl)


def _require_sight(folder: Path) -> None:
    try:
        os.scandir(folder).close()
    except PermissionError:
        fail(
            f"This account may not look into {folder}: run it as root (sudo), or as "
            "the kiosk's own account."
        )
    except OSError:
        return  # A check says what is wrong with it.
