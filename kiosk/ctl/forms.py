"""`kioskctl forms`: count, carry away, confirm, purge what patients left."""

from __future__ import annotations

import json
import re
import time
from dataclasses import asdict
from pathlib import Path  # noqa: TC003 - typer reads annotations at run time
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.ctl.formstore import count_forms, fail, open_vault, store_errors
from kiosk.ctl.invocation import Exit, invocation_of
from kiosk.ctl.openbatch import open_batch
from kiosk.ctl.withdrawing import withdraw_form
from kiosk.formstore import vault_setup
from kiosk.staff.door import staff_folder
from kiosk.staff.trail import Deed, Trail
from kiosk.vault.batches import CANARY, export
from kiosk.vault.files import make_private_folder
from kiosk.vault.locks import (
    BATCHES_LOCK,
    KIOSK_LOCK,
    LOCK_WAIT,
    FolderLock,
    LockHeldError,
)
from kiosk.vault.purge import ClockDoubtError, purge
from kiosk.vault.queue import QUEUE_FILE, Queue, initialise
from kiosk.vault.receipts import UnknownReceiptError, confirm
from kiosk.vault.salvage import open_or_replace, salvage
from kiosk.vault.setup import load_sealer
from kiosk.vault.signing import SIGNING_KEY_FILE, Signer
from kiosk.vault.state import ClosedReason, StoreError
from kiosk.vault.status import read_status

if TYPE_CHECKING:
    from kiosk.vault.setup import VaultSetup
    from kiosk.vault.status import QueueStatus

app = typer.Typer(
    help="Forms: count, export, open, confirm, purge.", no_args_is_help=True
)

_DAY_SECONDS = 86_400
_AsJson = Annotated[bool, typer.Option("--json", help="For programs: one JSON object.")]


@app.command(name="init")
def initialise_queue(context: typer.Context) -> None:
    """Make this kiosk's empty queue and signing key, once, when it is set up.

    Prints the line that belongs under [vault] in the settings: with it a queue that is
    missing one day is never mistaken for an empty one.
    """
    loaded = invocation_of(context).load_settings()
    with store_errors():
        if loaded.settings.vault.queue_id:
            fail("The settings name a queue already: it is not made anew.")
        if (loaded.data_folder / QUEUE_FILE).exists():
            fail("There is a queue already: it is not made anew.")
        make_private_folder(loaded.data_folder)
        if not (loaded.data_folder / SIGNING_KEY_FILE).exists():
            Signer.create(loaded.data_folder / SIGNING_KEY_FILE)
        queue_id = initialise(loaded.data_folder)
    typer.echo(
        "The queue is made. Add this line under [vault] in the settings:", err=True
    )
    typer.echo(f'queue_id = "{queue_id}"')


@app.command()
def status(context: typer.Context, *, as_json: _AsJson = False) -> None:
    """Say how many forms wait, were exported and confirmed, and how old they are."""
    with open_vault(context) as (setup, queue):
        found = read_status(queue, maximum_waiting=setup.maximum_waiting)
    if as_json:
        typer.echo(json.dumps(asdict(found), indent=2))
    else:
        _print_status(found)


@app.command(name="export")
def export_forms(
    context: typer.Context,
    to: Annotated[Path, typer.Option(metavar="DIR", help="The stick's folder.")],
    *,
    again: Annotated[
        bool,
        typer.Option(
            "--again", help="Also every earlier batch whose receipt is missing."
        ),
    ] = False,
) -> None:
    """Write one sealed batch with all waiting forms; safe to repeat after a crash."""
    with open_vault(context) as (setup, queue):
        batches = export(queue, load_sealer(setup), time.time(), to, again=again)
        if batches:
            trail = Trail(staff_folder(setup.folder))
            trail.note(Deed.EXPORTED, count=sum(batch.count for batch in batches))
            trail.copy_to(to / f"K{setup.kiosk_id}-trail.log")
    for batch in batches:
        typer.echo(f"{batch.file}: {count_forms(batch.count)}")
    if not batches:
        typer.echo("No forms are waiting.")


app.command(name="open")(open_batch)


@app.command(name="confirm")
def confirm_batch(
    context: typer.Context,
    code: Annotated[str, typer.Argument(help="The receipt code that `open` printed.")],
) -> None:
    """Tell the kiosk that a batch arrived and opened; only then may purge delete it."""
    with open_vault(context) as (setup, queue):
        try:
            number = confirm(queue, code, time.time())
        except UnknownReceiptError as error:
            fail(f"{error}".capitalize() + ".", Exit.PROBLEMS)
        query = "SELECT kind, count FROM batch WHERE number = ?"
        kind, count = queue.connection.execute(query, (number,)).fetchone()
        Trail(staff_folder(setup.folder)).note(Deed.CONFIRMED, count=count)
    if kind == CANARY:
        typer.echo("The keys are proven: the form may open.")
    else:
        typer.echo(f"Batch {number} is confirmed: {count_forms(count)}.")


@app.command(name="purge")
def purge_forms(
    context: typer.Context,
    older_than: Annotated[
        str | None, typer.Option(metavar="7d", help="Days since they were confirmed.")
    ] = None,
    *,
    clock_ok: Annotated[
        bool, typer.Option(help="I looked: this computer's clock is right.")
    ] = False,
) -> None:
    """Delete confirmed forms after the hold. Without a receipt nothing is deleted."""
    days = _days(older_than)
    with open_vault(context) as (setup, queue):
        hold = setup.hold_days if days is None else days
        try:
            deleted = purge(queue, time.time(), hold * _DAY_SECONDS, clock_ok=clock_ok)
        except ClockDoubtError as error:
            message = f"Nothing was deleted: {error}. If it is right, add --clock-ok."
            fail(message, Exit.PROBLEMS)
        if deleted:
            Trail(staff_folder(setup.folder)).note(Deed.PURGED, count=deleted)
    typer.echo(f"Deleted: {count_forms(deleted)}.")


@app.command(name="salvage")
def salvage_forms(context: typer.Context) -> None:
    """Put the forms that a damaged queue file still holds back into the queue."""
    with store_errors():
        setup = vault_setup(invocation_of(context).load_settings())
        with (
            FolderLock(setup.folder, BATCHES_LOCK, wait=LOCK_WAIT),
            _open_for_salvage(setup) as queue,
        ):
            found = salvage(queue)
    for each in found:
        counts = f"{count_forms(each.put_back)} put back, {each.known} known already"
        typer.echo(f"{each.file.name}: {counts}. The file stays until the purge.")
    if not found:
        typer.echo("No damaged queue file is here.")


app.command(name="withdraw")(withdraw_form)


def _open_for_salvage(setup: VaultSetup) -> Queue:
    """Open the queue; a damaged one is set aside, unless the kiosk will do that."""
    try:
        return Queue.open(setup.folder, setup.queue_id)
    except StoreError as error:
        if error.reason is not ClosedReason.QUEUE_DAMAGED:
            raise
    try:
        with FolderLock(setup.folder, KIOSK_LOCK):
            return open_or_replace(setup.folder, setup.queue_id)[0]
    except LockHeldError:
        fail(
            "The queue file is damaged. The kiosk is running and sets it aside before "
            "the next form; try again in a minute."
        )


def _print_status(found: QueueStatus) -> None:
    last = found.last_export
    shown = time.strftime("%Y-%m-%d %H:%M", time.localtime(last)) if last else "never"
    typer.echo(f"Waiting: {found.waiting}")
    typer.echo(f"Exported, receipt missing: {found.exported}")
    typer.echo(f"Confirmed, kept until the purge: {found.confirmed}")
    typer.echo(f"Oldest without a receipt: {found.oldest_day or 'none'}")
    typer.echo(f"Last export: {shown}")
    for name in found.damaged_files:
        typer.echo(f"Damaged file: {name} (kioskctl forms salvage)")
    for name in found.salvaged_files:
        typer.echo(f"Damaged file, its forms put back: {name} (goes with the purge)")
    if found.is_overdue:
        typer.echo(f"Forms lie here for {found.oldest_age_days} days: carry them away.")
    if found.is_nearly_full:
        typer.echo("The form will close soon: too many forms are waiting.")
    if found.is_clock_in_doubt:
        typer.echo("The clock jumped since it was last seen: is it right?")


def _days(text: str | None) -> int | None:
    if text is None:
        return None
    match = re.fullmatch(r"([0-9]{1,4})d?", text)
    if match is None:
        fail("--older-than takes days, such as 7d.", Exit.WRONG_USE)
    return int(match[1])
