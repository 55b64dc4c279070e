"""What `kioskctl forms` and `kioskctl keys` share: the vault that the settings mean."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

import typer
from typer._click.globals import get_current_context

from kiosk.config.places import SETTINGS_FILE, places_here, staff_folder
from kiosk.ctl.invocation import Exit, invocation_of
from kiosk.ctl.say import say
from kiosk.staff.audit_log import AuditLog
from kiosk.staff.custody import Custody
from kiosk.vault.connection import reason_of
from kiosk.vault.from_settings import vault_setup
from kiosk.vault.locks import LockHeldError
from kiosk.vault.state import STAFF_WORDS, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.config.loaded import LoadedSettings
    from kiosk.vault.queue import Queue
    from kiosk.vault.setup import VaultSetup


@contextmanager
def store_errors() -> Iterator[None]:
    """Turn what can go wrong with store and files into one line and exit code 3."""
    # Everything these commands write is for this account alone.
    before = os.umask(0o077)
    try:
        yield
    except StoreError as error:
        fail(f"The store cannot be used: {error}.")
    except LockHeldError:
        fail("Another program is at the batches; try again when it is done.")
    except sqlite3.Error as error:
        fail(f"The store cannot be used: {STAFF_WORDS[reason_of(error)]}.")
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        fail(f"{place}{error.strerror or error}")
    finally:
        os.umask(before)


def fail(message: str, code: Exit = Exit.NOT_USABLE) -> NoReturn:
    """End with a message on standard error; after wrong use with the right one."""
    say(message, err=True)
    context = get_current_context(silent=True)
    if code is Exit.WRONG_USE and context is not None:
        say(context.get_usage(), err=True)
    raise typer.Exit(code)


def settings_for_data(context: typer.Context) -> LoadedSettings:
    """Load the settings for work in the data folder; refuse where that is in doubt.

    A mistake in the settings file may hide which folder it names. In the usual one
    there would be no form and nobody of the staff, as if all were lost. An account
    without the right to look would be told the same, or that the disk is at fault.
    Without any settings the folder is a demonstration's, which is said.
    """
    loaded = invocation_of(context).load_settings()
    for problem in loaded.folder_doubts:
        say(str(problem), err=True)
    if loaded.folder_doubts:
        fail(
            "Nothing was looked at or changed: until this is mended, nobody can tell "
            "where this kiosk keeps its forms and its staff."
        )
    require_sight(loaded.data_folder)
    if loaded.is_demonstration:
        say(
            f"{_no_settings()} This is a demonstration's: {loaded.data_folder}",
            err=True,
        )
    return loaded


def settings_for_setup(context: typer.Context) -> LoadedSettings:
    """Load the settings for a step of setting up, which a demonstration takes itself.

    What it made would be taken for the clinic's, and be gone once settings are there.
    """
    if invocation_of(context).load_settings().is_demonstration:
        fail(f"{_no_settings()} Put them there first; nothing was made.")
    return settings_for_data(context)


def require_sight(folder: Path) -> None:
    """Refuse where this account may not look into `folder`.

    Whoever may not would be told that what lies there is broken, and mend what is not.
    """
    try:
        os.scandir(folder).close()
    except PermissionError:
        fail(
            f"This account may not look into {folder}: run it as root (sudo), or as "
            "the kiosk's own account."
        )
    except OSError:
        return  # Whoever uses it says what is wrong with it.


def _no_settings() -> str:
    return f"There are no settings at {places_here().system_config / SETTINGS_FILE}."


@contextmanager
def open_vault(loaded: LoadedSettings) -> Iterator[tuple[VaultSetup, Queue]]:
    """Open the queue that the settings mean, with errors said plainly."""
    with store_errors():
        setup = vault_setup(loaded)
        with _custody(setup).queue() as queue:
            yield setup, queue


@contextmanager
def custody_of(
    context: typer.Context,
    load: Callable[[typer.Context], LoadedSettings] = settings_for_data,
) -> Iterator[Custody]:
    """Take the forms this call is about in hand, with errors said plainly."""
    with store_errors():
        yield _custody(vault_setup(load(context)))


def _custody(setup: VaultSetup) -> Custody:
    return Custody(setup, AuditLog(staff_folder(setup.folder)), time.time)


def count_forms(count: int) -> str:
    """Say how many forms, in words."""
    return f"{count} form" if count == 1 else f"{count} forms"
