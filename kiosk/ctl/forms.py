"""`kioskctl forms`: count, carry away, confirm, purge what patients left."""

from __future__ import annotations

import re
import time
from dataclasses import asdict
from pathlib import Path  # noqa: TC003 - typer reads annotations at run time
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.config.places import staff_folder
from kiosk.ctl.answers import AsJson, answer
from kiosk.ctl.custody import (
    count_forms,
    custody_of,
    fail,
    open_vault,
    settings_for_data,
    settings_for_setup,
    store_errors,
)
from kiosk.ctl.invocation import Exit
from kiosk.ctl.openbatch import open_batch
from kiosk.ctl.openness import monitoring_code, why_closed
from kiosk.ctl.say import say
from kiosk.ctl.targets import writing_to
from kiosk.ctl.withdrawing import withdraw_form
from kiosk.staff.audit_log import AuditLog
from kiosk.staff.custody import make_queue
from kiosk.vault import codes
from kiosk.vault.batch.receipts import UnknownReceiptError, open_batches
from kiosk.vault.files import is_open_to_others
from kiosk.vault.purge import ClockDoubtError
from kiosk.vault.queue import QUEUE_FILE, Queue
from kiosk.vault.salvage import KioskRunningError
from kiosk.vault.status import read_status

if TYPE_CHECKING:
    from kiosk.vault.hashes import SpoiltForm
    from kiosk.vault.status import QueueStatus

app = typer.Typer(
    help="Forms: count, export, open, confirm, purge.", no_args_is_help=True
)


@app.command(name="init")
def initialise_queue(context: typer.Context, *, as_json: AsJson = False) -> None:
    """Make this kiosk's empty queue and signing key, once, when it is set up.

    Prints the line that belongs under [vault] in the settings: with it a queue that is
    missing one day is never mistaken for an empty one. Where there is a queue, none is
    made, and the line of the one that is there is printed again (exit code 3).
    """
    loaded = settings_for_setup(context)
    with store_errors():
        named = loaded.settings.vault.queue_id
        if (loaded.data_folder / QUEUE_FILE).exists():
            with Queue.open(loaded.data_folder, named) as queue:
                _answer_queue_id(queue.queue_id, as_json=as_json)
            fail(
                "There is a queue already: it is not made anew. Its line belongs under "
                "[vault] in the settings."
            )
        if named:
            fail("The settings name a queue already: it is not made anew.")
        log = AuditLog(staff_folder(loaded.data_folder))
        queue_id = make_queue(loaded.data_folder, log)
        if is_open_to_others(loaded.data_folder):
            say(
                f"Other accounts can look into {loaded.data_folder}. It keeps its "
                f"rights; to shut it: chmod 700 {loaded.data_folder}",
                err=True,
            )
    say("The queue is made. Add this line under [vault] in the settings:", err=True)
    _answer_queue_id(queue_id, as_json=as_json)


def _answer_queue_id(queue_id: str, *, as_json: bool) -> None:
    """Print the line for the settings, and nothing else on standard output."""
    answer({"queue_id": queue_id}, f'queue_id = "{queue_id}"', as_json=as_json)


@app.command()
def status(
    context: typer.Context,
    *,
    monitor: Annotated[
        bool,
        typer.Option(
            "--monitor",
            help="Exit code 10: the form is closed, 11: overdue, 12: nearly full.",
        ),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Say whether the form is open, how many forms wait, and how old they are."""
    loaded = settings_for_data(context)
    with open_vault(loaded) as (setup, queue):
        found = read_status(queue, maximum_waiting=setup.maximum_waiting)
        why = why_closed(loaded, setup, queue)
        queue_id = queue.queue_id
    if as_json:
        value = {"is_open": not why, "why_closed": why or None, "queue_id": queue_id}
        answer(value | asdict(found), as_json=True)
    else:
        say(f"The form is closed: {why}." if why else "The form may open.")
        _print_status(found)
        say(f"Queue: {queue_id}")
    if monitor:
        raise typer.Exit(monitoring_code(why, found))


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
    as_json: AsJson = False,
) -> None:
    """Write one sealed batch with all waiting forms; safe to repeat after a crash."""
    with custody_of(context) as custody, writing_to(to):
        batches = custody.export(to, again=again)
        with custody.queue() as queue:
            left = open_batches(queue.connection)
    for batch in batches:
        for form in batch.spoilt:
            say(f"  {_spoilt(form)}", err=True)
    written = [
        {"number": each.number, "file": str(each.file), "count": each.count}
        for each in batches
    ]
    lines = [f"{each.file}: {count_forms(each.count)}" for each in batches]
    answer({"batches": written}, *(lines or ["No forms are waiting."]), as_json=as_json)
    fresh = {each.number for each in batches}
    if unproven := sum(each.count for each in left if each.number not in fresh):
        say(
            f"{count_forms(unproven)} left before and have no receipt yet. If their "
            "stick is lost, add --again.",
            err=True,
        )


app.command(name="open")(open_batch)


@app.command(name="confirm")
def confirm_batch(
    context: typer.Context,
    code: Annotated[
        str,
        typer.Argument(metavar="CODE", help="The receipt code that `open` printed."),
    ],
    *,
    as_json: AsJson = False,
) -> None:
    """Tell the kiosk that a batch arrived and opened; only then may purge delete it."""
    if codes.read(code, codes.RECEIPT_CHARACTERS) is None:
        fail(
            "This is no receipt code, or has a slip of the hand in it; one looks like "
            "7H2-K9M-4QX.",
            Exit.WRONG_USE,
        )
    with custody_of(context) as custody:
        try:
            done = custody.confirm(code)
        except UnknownReceiptError as error:
            fail(f"{error}".capitalize() + ".", Exit.PROBLEMS)
    said = f"Batch {done.number} is confirmed: {count_forms(done.count)}."
    if done.is_canary:
        said = "The keys are proven: the form may open."
    value = {"batch": done.number, "is_canary": done.is_canary, "count": done.count}
    answer(value, said, as_json=as_json)


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
    as_json: AsJson = False,
) -> None:
    """Delete confirmed forms after the hold. Without a receipt nothing is deleted."""
    days = _days(older_than)
    with custody_of(context) as custody:
        try:
            deleted = custody.purge(days, clock_ok=clock_ok)
        except ClockDoubtError as error:
            message = f"Nothing was deleted: {error}. If it is right, add --clock-ok."
            fail(message, Exit.PROBLEMS)
    said = f"Deleted: {count_forms(deleted)}."
    answer({"deleted": deleted}, said, as_json=as_json)


@app.command(name="salvage")
def salvage_forms(context: typer.Context, *, as_json: AsJson = False) -> None:
    """Put the forms that a damaged queue file still holds back into the queue."""
    with custody_of(context) as custody:
        try:
            found = custody.salvage()
        except KioskRunningError:
            fail(
                "The queue file is damaged. The kiosk is running and sets it aside "
                "before the next form; try again in a minute."
            )
    value = [
        {"file": each.file.name, "put_back": each.put_back, "known": each.known}
        for each in found
    ]
    lines = [
        f"{each.file.name}: {count_forms(each.put_back)} put back, {each.known} known "
        "already. The file stays until the purge."
        for each in found
    ] or ["No damaged queue file is here."]
    answer({"files": value}, *lines, as_json=as_json)


app.command(name="withdraw")(withdraw_form)


def _spoilt(form: SpoiltForm) -> str:
    return (
        f"The form {form.reference} of {form.day} cannot be opened any more: the disk "
        "changed it. Does anybody remember whose it was? Have the disk looked at."
    )


def _print_status(found: QueueStatus) -> None:
    last = found.last_export
    shown = time.strftime("%Y-%m-%d %H:%M", time.localtime(last)) if last else "never"
    say(f"Waiting: {found.waiting}")
    say(f"Exported, receipt missing: {found.exported}")
    say(f"Confirmed, kept until the purge: {found.confirmed}")
    say(f"Oldest without a receipt: {found.oldest_day or 'none'}")
    say(f"Last export: {shown}")
    for name in found.damaged_files:
        say(f"Damaged file: {name} (kioskctl forms salvage)")
    for name in found.salvaged_files:
        say(f"Damaged file, its forms put back: {name} (goes with the purge)")
    for form in found.spoilt:
        say(_spoilt(form))
    if found.is_overdue:
        say(f"Forms lie here for {found.oldest_age_days} days: carry them away.")
    if found.is_nearly_full:
        say("The form will close soon: too many forms are waiting.")
    if found.is_clock_in_doubt:
        say("The clock jumped since it was last seen: is it right?")


def _days(text: str | None) -> int | None:
    if text is None:
        return None
    match = re.fullmatch(r"([0-9]{1,4})d?", text)
    if match is None:
        fail("--older-than takes days, such as 7d.", Exit.WRONG_USE)
    return int(match[1])
