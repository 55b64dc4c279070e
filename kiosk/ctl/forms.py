"""`kioskctl forms`: count, carry away, open, confirm and purge what patients left."""

from __future__ import annotations

import json
import re
import time
from dataclasses import asdict
from pathlib import Path  # noqa: TC003 - typer reads annotations at run time
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.config.places import places_here
from kiosk.ctl.formstore import fail, open_vault, store_errors
from kiosk.ctl.invocation import Exit, invocation_of
from kiosk.ctl.opening import LATER_FORMATS, WRITERS, Opening
from kiosk.ctl.passphrase import passphrase_from
from kiosk.formstore import vault_setup
from kiosk.vault.batches import CANARY, export
from kiosk.vault.files import make_private_folder
from kiosk.vault.keyfiles import KeyFileError, load_identities
from kiosk.vault.ledger import LEDGER_FILE, Ledger
from kiosk.vault.locks import BATCHES_LOCK, LOCK_WAIT, FolderLock
from kiosk.vault.opened import Verdict
from kiosk.vault.opener import BatchOpener, NotABatchError, WrongKeyError
from kiosk.vault.purge import ClockDoubtError, purge
from kiosk.vault.queue import QUEUE_FILE, Queue, initialise
from kiosk.vault.receipts import UnknownReceiptError, confirm
from kiosk.vault.salvage import open_or_replace, salvage
from kiosk.vault.setup import load_sealer
from kiosk.vault.signing import SIGNING_KEY_FILE, Signer
from kiosk.vault.state import ClosedReason, StoreError
from kiosk.vault.status import read_status

if TYPE_CHECKING:
    from kiosk.vault.opened import Outcome
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
    with open_vault(context) as (_, queue):
        found = read_status(queue)
    if as_json:
        typer.echo(json.dumps(asdict(found), indent=2))
    else:
        _print_status(found)


@app.command(name="export")
def export_forms(
    context: typer.Context,
    to: Annotated[Path, typer.Option(metavar="DIR", help="The stick's folder.")],
) -> None:
    """Write one sealed batch with all waiting forms; safe to repeat after a crash."""
    with open_vault(context) as (setup, queue):
        batches = export(queue, load_sealer(setup), time.time(), to)
    for batch in batches:
        typer.echo(f"{batch.file}: {_forms(batch.count)}")
    if not batches:
        typer.echo("No forms are waiting.")


@app.command(name="open")
def open_batch(  # noqa: PLR0913 - the options of DESIGN.md
    batch: Annotated[Path, typer.Argument(metavar="BATCH")],
    key: Annotated[Path, typer.Option(metavar="FILE", help="The private key.")],
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="What to write.")
    ] = None,
    as_format: Annotated[
        str, typer.Option("--format", help=" or ".join(WRITERS))
    ] = "csv",
    passphrase_file: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Read the passphrase from its first line."),
    ] = None,
    *,
    accept_damaged: Annotated[
        bool, typer.Option(help="Give the receipt although some forms are unreadable.")
    ] = False,
    trust_new_key: Annotated[
        bool, typer.Option(help="The kiosk was set up anew and signs with a new key.")
    ] = False,
) -> None:
    """Open a batch on the clinic's own PC and print the receipt code for the kiosk."""
    _require_format(as_format)
    with store_errors():
        ask = passphrase_from(passphrase_file)
        try:
            identities = load_identities(key, ask)
            ledger = places_here().user_data / "desk" / LEDGER_FILE
            with Ledger(ledger) as known, batch.open("rb") as stream:
                opener = BatchOpener(
                    stream, identities, known, trust_new_key=trust_new_key
                )
                _write(opener, known, as_format, out)
        except (KeyFileError, WrongKeyError, NotABatchError) as error:
            fail(
                f"{batch}: {error}" if isinstance(error, NotABatchError) else str(error)
            )
    _print_outcome(opener.outcome, accept_damaged=accept_damaged)


@app.command(name="confirm")
def confirm_batch(
    context: typer.Context,
    code: Annotated[str, typer.Argument(help="The receipt code that `open` printed.")],
) -> None:
    """Tell the kiosk that a batch arrived and opened; only then may purge delete it."""
    with open_vault(context) as (_, queue):
        try:
            number = confirm(queue, code, time.time())
        except UnknownReceiptError as error:
            fail(f"{error}".capitalize() + ".", Exit.PROBLEMS)
        query = "SELECT kind, count FROM batch WHERE number = ?"
        kind, count = queue.connection.execute(query, (number,)).fetchone()
    if kind == CANARY:
        typer.echo("The keys are proven: the form may open.")
    else:
        typer.echo(f"Batch {number} is confirmed: {_forms(count)}.")


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
    typer.echo(f"Deleted: {_forms(deleted)}.")


@app.command(name="salvage")
def salvage_forms(context: typer.Context) -> None:
    """Put the forms that a damaged queue file still holds back into the queue."""
    with store_errors():
        setup = vault_setup(invocation_of(context).load_settings())
        try:
            queue = Queue.open(setup.folder, setup.queue_id)
        except StoreError as error:
            if error.reason is not ClosedReason.QUEUE_DAMAGED:
                raise
            queue, _ = open_or_replace(setup.folder, setup.queue_id)
        with queue, FolderLock(setup.folder, BATCHES_LOCK, wait=LOCK_WAIT):
            found = salvage(queue)
    for each in found:
        counts = f"{_forms(each.put_back)} put back, {each.known} known already"
        typer.echo(f"{each.file.name}: {counts}. The file stays where it is.")
    if not found:
        typer.echo("No damaged queue file is here.")


def _write(
    opener: BatchOpener, ledger: Ledger, as_format: str, out: Path | None
) -> None:
    opening = Opening(opener)
    manifest = opener.outcome.manifest
    if manifest is not None and manifest.kind == CANARY:
        for _ in opening.rows():
            pass
        return
    if out is None:
        fail("Say with --out which file to write.", Exit.WRONG_USE)
    count = WRITERS[as_format](opening.rows(), out)
    ledger.note_opened(opening.ids)
    typer.echo(f"{out}: {_forms(count)}", err=True)


def _print_outcome(outcome: Outcome, *, accept_damaged: bool) -> None:
    for verdict, count in outcome.counts.items():
        if count and verdict is not Verdict.SOUND:
            typer.echo(f"{verdict}: {_forms(count)}", err=True)
    if outcome.opened_before:
        typer.echo(f"opened before: {_forms(outcome.opened_before)}", err=True)
    if outcome.missing or outcome.changed:
        message = f"missing: {outcome.missing}, changed on the way: {outcome.changed}"
        typer.echo(message, err=True)
    receipt = outcome.receipt
    if receipt is None and accept_damaged:
        receipt = outcome.receipt_despite_damage
    if receipt is None:
        fail(
            "No receipt: the batch did not come whole. Export it again from the kiosk, "
            "which still has every form.",
            Exit.PROBLEMS,
        )
    typer.echo(f"Receipt code for the kiosk: {receipt}")


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


def _require_format(name: str) -> None:
    if name in WRITERS:
        return
    known = ", ".join(WRITERS)
    if name in LATER_FORMATS:
        fail(f"{name} is not in this version; there are: {known}.", Exit.WRONG_USE)
    fail(f"There is no format {name}; there are: {known}.", Exit.WRONG_USE)


def _days(text: str | None) -> int | None:
    if text is None:
        return None
    match = re.fullmatch(r"([0-9]{1,4})d?", text)
    if match is None:
        fail("--older-than takes days, such as 7d.", Exit.WRONG_USE)
    return int(match[1])


def _forms(count: int) -> str:
    return f"{count} form" if count == 1 else f"{count} forms"
