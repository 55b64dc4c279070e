"""`kioskctl forms open`: on the clinic's own PC, from a sealed batch to a file."""

from __future__ import annotations

import os
from pathlib import Path  # noqa: TC003 - typer reads annotations at run time
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kiosk.ctl.answers import AsJson, answer
from kiosk.ctl.custody import count_forms, fail, store_errors
from kiosk.ctl.invocation import Exit, invocation_of
from kiosk.ctl.passphrase import passphrase_from
from kiosk.ctl.say import say
from kiosk.ctl.targets import writing_to
from kiosk.export.opening import NEEDING_DESK, WRITERS, Opening
from kiosk.extras import require
from kiosk.vault.batch.kinds import CANARY
from kiosk.vault.opening.keyfiles import KeyFileError, load_identities
from kiosk.vault.opening.ledger import LEDGER_FILE, Ledger, LedgerError
from kiosk.vault.opening.opened import Acquaintance, Verdict
from kiosk.vault.opening.opener import BatchOpener, NotABatchError, WrongKeyError

if TYPE_CHECKING:
    from kiosk.vault.opening.opened import Outcome


def open_batch(  # noqa: PLR0913 - the options of DESIGN.md
    context: typer.Context,
    batch: Annotated[Path, typer.Argument(metavar="BATCH")],
    key: Annotated[Path, typer.Option(metavar="FILE", help="The private key.")],
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="What to write.")
    ] = None,
    *,
    as_format: Annotated[
        str | None,
        typer.Option(
            "--format",
            help=f"{' or '.join(WRITERS)}; without it, as FILE ends, else csv.",
        ),
    ] = None,
    passphrase_file: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Read the passphrase from its first line."),
    ] = None,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace FILE if it is there.")
    ] = False,
    accept_damaged: Annotated[
        bool, typer.Option(help="Give the receipt although some forms are unreadable.")
    ] = False,
    trust_new_key: Annotated[
        bool,
        typer.Option(
            help="The kiosk is new, or set up anew, and I compared its words."
        ),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Open a batch on the clinic's own PC and print the receipt code for the kiosk."""
    as_format = as_format or _format_of(out)
    _require_format(as_format)
    _require_new(out, overwrite=overwrite)
    with store_errors():
        ask = passphrase_from(passphrase_file)
        try:
            identities = load_identities(key, ask)
            ledger = invocation_of(context).desk_folder() / LEDGER_FILE
            with Ledger(ledger) as known, batch.open("rb") as stream:
                opener = BatchOpener(
                    stream, identities, known, trust_new_key=trust_new_key
                )
                count = _write(opener, known, as_format, out)
        except NotABatchError as error:
            fail(f"{batch}: {error}", Exit.PROBLEMS)
        except WrongKeyError:
            fail(
                f"{key} does not open {batch}: the batch is sealed to other keys. "
                "kioskctl keys fingerprints on the kiosk says the words of those it "
                "uses now."
            )
        except (KeyFileError, LedgerError) as error:
            fail(f"{error}.")
    outcome = opener.outcome
    receipt = outcome.receipt
    if receipt is None and accept_damaged:
        receipt = outcome.receipt_despite_damage
    _print_doubts(outcome)
    if receipt is not None or as_json:
        said = f"Receipt code for the kiosk: {receipt}"
        answer(_value(outcome, out, count, receipt), said, as_json=as_json)
    if receipt is None:
        fail(
            "No receipt: the batch did not come whole. Write it again at the kiosk "
            "(kioskctl forms export --again), which still has every form.",
            Exit.PROBLEMS,
        )


def _format_of(out: Path | None) -> str:
    """Choose the format that a file of this name is taken for."""
    name = out.name.casefold() if out is not None else ""
    return next(
        (each for each in WRITERS if name.endswith((f".{each}", f".{each}.json"))),
        "csv",
    )


def _require_met(outcome: Outcome) -> None:
    """Stop at a kiosk that was never met: anybody may have sealed these forms."""
    manifest = outcome.manifest
    if manifest is None or outcome.acquaintance is Acquaintance.KNOWN:
        return
    if outcome.acquaintance is Acquaintance.STRANGER:
        fail(
            f"This computer never met the kiosk {manifest.kiosk}; nothing was written. "
            "Open its canary first. Or compare these words with those that kioskctl "
            f'keys fingerprints says there for "this kiosk": {manifest.words}. If they '
            "are the same, add --trust-new-key.",
            Exit.PROBLEMS,
        )
    say(f"Met the kiosk {manifest.kiosk}: {manifest.words}", err=True)


def _write(
    opener: BatchOpener, ledger: Ledger, as_format: str, out: Path | None
) -> int:
    opening = Opening(opener, ledger.withdrawn())
    manifest = opener.outcome.manifest
    if manifest is not None and manifest.kind == CANARY:
        _require_met(opener.outcome)
        for _ in opening.rows():
            pass
        return 0
    if out is None:
        fail("Say with --out which file to write.", Exit.WRONG_USE)
    _require_met(opener.outcome)
    with writing_to(out.parent):
        count = WRITERS[as_format](opening.rows(), out)
    ledger.note_opened(opening.ids)
    if opening.withdrawn_count:
        said = f"withdrawn, do not call: {count_forms(opening.withdrawn_count)}"
        say(said, err=True)
    say(f"{out}: {count_forms(count)}", err=True)
    return count


def _value(
    outcome: Outcome, out: Path | None, count: int, receipt: str | None
) -> dict[str, Any]:
    manifest = outcome.manifest
    return {
        "batch": manifest.title if manifest else None,
        "file": str(out) if count else None,
        "count": count,
        "verdicts": {verdict.value: n for verdict, n in outcome.counts.items()},
        "opened_before": outcome.opened_before,
        "missing": outcome.missing,
        "changed": outcome.changed,
        "receipt": receipt,
    }


def _print_doubts(outcome: Outcome) -> None:
    for verdict, count in outcome.counts.items():
        if count and verdict is not Verdict.SOUND:
            say(f"{verdict}: {count_forms(count)}", err=True)
    if outcome.opened_before:
        say(f"opened before: {count_forms(outcome.opened_before)}", err=True)
    if outcome.missing or outcome.changed:
        message = f"missing: {outcome.missing}, changed on the way: {outcome.changed}"
        say(message, err=True)


def _require_new(out: Path | None, *, overwrite: bool) -> None:
    """Refuse before anything is opened: the forms opened yesterday may be in there."""
    if out is not None and os.path.lexists(out) and not overwrite:
        fail(
            f"{out} is there already, and may hold forms opened before. Name another "
            "file, or add --overwrite.",
            Exit.WRONG_USE,
        )


def _require_format(name: str) -> None:
    if name in NEEDING_DESK:
        require("desk", f"kioskctl forms open --format {name}")
    if name in WRITERS:
        return
    known = ", ".join(WRITERS)
    fail(f"There is no format {name}; there are: {known}.", Exit.WRONG_USE)
