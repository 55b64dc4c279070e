"""`kioskctl forms open`: on the clinic's own PC, from a sealed batch to a file."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads annotations at run time
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.config.places import places_here
from kiosk.ctl.formstore import count_forms, fail, store_errors
from kiosk.ctl.invocation import Exit
from kiosk.ctl.passphrase import passphrase_from
from kiosk.opening import WRITERS, Opening
from kiosk.vault.batches import CANARY
from kiosk.vault.keyfiles import KeyFileError, load_identities
from kiosk.vault.ledger import LEDGER_FILE, Ledger, LedgerError
from kiosk.vault.opened import Verdict
from kiosk.vault.opener import BatchOpener, NotABatchError, WrongKeyError

if TYPE_CHECKING:
    from kiosk.vault.opened import Outcome


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
        except NotABatchError as error:
            fail(f"{batch}: {error}", Exit.PROBLEMS)
        except (KeyFileError, WrongKeyError, LedgerError) as error:
            fail(f"{error}.")
    _print_outcome(opener.outcome, accept_damaged=accept_damaged)


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
    typer.echo(f"{out}: {count_forms(count)}", err=True)


def _print_outcome(outcome: Outcome, *, accept_damaged: bool) -> None:
    for verdict, count in outcome.counts.items():
        if count and verdict is not Verdict.SOUND:
            typer.echo(f"{verdict}: {count_forms(count)}", err=True)
    if outcome.opened_before:
        typer.echo(f"opened before: {count_forms(outcome.opened_before)}", err=True)
    if outcome.missing or outcome.changed:
        message = f"missing: {outcome.missing}, changed on the way: {outcome.changed}"
        typer.echo(message, err=True)
    receipt = outcome.receipt
    if receipt is None and accept_damaged:
        receipt = outcome.receipt_despite_damage
    if receipt is None:
        fail(
            "No receipt: the batch did not come whole. Write it again at the kiosk "
            "(kioskctl forms export --again), which still has every form.",
            Exit.PROBLEMS,
        )
    typer.echo(f"Receipt code for the kiosk: {receipt}")


def _require_format(name: str) -> None:
    if name in WRITERS:
        return
    known = ", ".join(WRITERS)
    fail(f"There is no format {name}; there are: {known}.", Exit.WRONG_USE)
