"""`kioskctl content pack`, `install`, `list`, `rollback`: topics in one signed file."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path  # noqa: TC003 - typer reads annotations at run time
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from kiosk.config.folders import read_bounded
from kiosk.config.loaded import Origin
from kiosk.ctl.answers import AsJson, answer
from kiosk.ctl.content_check import check_folder
from kiosk.ctl.custody import fail, settings_for_data, store_errors
from kiosk.ctl.invocation import Exit, invocation_of
from kiosk.ctl.problemlist import count, counted, print_problems
from kiosk.ctl.reviewing import PassphraseFile  # noqa: TC001 - typer reads it
from kiosk.ctl.signing_key import private_key
from kiosk.ctl.targets import writing_to
from kiosk.extras import require
from kiosk.packs.gathering import gather
from kiosk.packs.pack import (
    LARGEST_PACK,
    PAYLOAD_TYPE,
    Pack,
    PackError,
    Refusal,
    is_reason,
    open_pack,
    require_allowed,
)
from kiosk.packs.record import read_record
from kiosk.packs.shelf import NothingBeforeError
from kiosk.problems import has_errors
from kiosk.staff.topics import TopicCustody, number_of
from kiosk.vault.files import write_durably

if TYPE_CHECKING:
    from kiosk.config.loaded import LoadedSettings
    from kiosk.packs.record import KeptPack
    from kiosk.problems import Problem

Reason = Annotated[
    str,
    typer.Option(help="Why, in one line of up to 120 characters; staff read it."),
]
Screens = Annotated[
    bool, typer.Option(help="Draw every screen and see whether its words fit.")
]


def make_pack(  # noqa: PLR0913, PLR0917 - each is an option of the command
    context: typer.Context,
    folder: Annotated[
        Path,
        typer.Argument(
            metavar="FOLDER",
            exists=True,
            file_okay=False,
            help="The folder of all topics.",
        ),
    ],
    key: Annotated[Path, typer.Option(metavar="FILE", help="Your private key.")],
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="FILE", help="The pack to write.")
    ],
    reason: Reason,
    passphrase_file: PassphraseFile = None,
    *,
    screens: Screens = True,
    as_json: AsJson = False,
) -> None:
    """Put all topics of a folder into one signed file for other kiosks.

    They are checked first. Exit code 1 means that something is wrong with them and
    nothing was written.
    """
    require("authors", "kioskctl content pack")
    _require_reason(reason)
    reviewers = invocation_of(context).load_settings().settings.reviews.keys
    try:
        with store_errors():
            gathered = gather(folder)
        require_allowed(gathered.files)
    except PackError as error:
        _refuse(error, as_json=as_json)
    problems = check_folder(folder, reviewers, screens=screens).problems
    if has_errors(problems):
        _refuse(_failed(problems), problems, as_json=as_json)
    pack = Pack(gathered.files, datetime.now(UTC).astimezone().date(), reason)
    signing_key = private_key(key, passphrase_file)
    from kiosk.envelopes import seal

    with store_errors(), writing_to(out.parent):
        write_durably(out, [seal(pack.to_bytes(), PAYLOAD_TYPE, signing_key)])
        out.chmod(0o644)  # It is signed and no secret: whoever installs it reads it.
    value = {"file": str(out), "files": len(pack.files), "mark": pack.mark}
    lines = [f"{out}: {count(len(pack.files), 'file')} of topics."]
    lines += [f"Not packed, for no topic needs it: {n}" for n in gathered.left_out]
    value["left_out"] = gathered.left_out
    answer(value, *lines, as_json=as_json)


def install_pack(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The pack.")],
    *,
    screens: Screens = True,
    as_json: AsJson = False,
) -> None:
    """Check a pack and show its topics from the next visit on.

    The two packs before it are kept. Exit code 1 means that it was refused and that
    nothing has changed.
    """
    require("authors", "kioskctl content install")
    loaded = _settings_for_packs(context)
    keys = loaded.settings.packs.keys
    custody = TopicCustody(loaded.data_folder)
    with store_errors():
        data, _ = read_bounded(file, LARGEST_PACK + 1)
        try:
            pack, signer = open_pack(data, keys)
        except PackError as error:
            custody.refuse(error)
            _refuse(error, as_json=as_json)
        with writing_to(loaded.data_folder), custody.arriving(pack) as staged:
            if staged is None:
                shown = {"installed": False, "problems": []}
                answer(shown, "These topics are shown already.", as_json=as_json)
                return
            reviewers = loaded.settings.reviews.keys
            problems = check_folder(staged, reviewers, screens=screens).problems
            if has_errors(problems):
                failed = _failed(problems)
                custody.refuse_arriving(failed.refusal)
                _refuse(failed, problems, as_json=as_json)
            kept = custody.install(staged, pack, signer)
    if not as_json:
        print_problems(problems)
    value = {"installed": True, **_row(kept, kept.folder)}
    value["problems"] = [str(each) for each in problems]
    told = f"Pack {number_of(kept)} is shown from the next visit on: {kept.reason}"
    answer(value, told, as_json=as_json)


def list_packs(context: typer.Context, *, as_json: AsJson = False) -> None:
    """List the packs that are kept, the newest first."""
    loaded = _settings_for_packs(context)
    with store_errors():
        record = read_record(loaded.data_folder)
    rows = [_row(each, record.shown) for each in record.kept]
    lines = [_line(each, record.shown) for each in record.kept]
    lines.append(f"{'' if record.shown else 'shown':6} 0  what came with the program")
    answer({"packs": rows, "shown": record.shown or None}, *lines, as_json=as_json)


def roll_back_pack(
    context: typer.Context, reason: Reason, *, as_json: AsJson = False
) -> None:
    """Show the topics that were shown before, from the next visit on."""
    _require_reason(reason)
    loaded = _settings_for_packs(context)
    try:
        with store_errors(), writing_to(loaded.data_folder):
            before = TopicCustody(loaded.data_folder).roll_back(reason)
    except NothingBeforeError:
        fail(
            "There is nothing to go back to: kioskctl content list shows what is kept.",
            Exit.PROBLEMS,
        )
    told = f"pack {number_of(before)}" if before else "what came with the program"
    value = {"shown": before.folder if before else None, "reason": reason}
    answer(value, f"Shown from the next visit on: {told}.", as_json=as_json)


def _settings_for_packs(context: typer.Context) -> LoadedSettings:
    """Return the settings, where they let packs be shown at all."""
    loaded = settings_for_data(context)
    if loaded.origins["folders.content"] is not Origin.DEFAULT:
        fail(
            f"This kiosk shows the topics in {loaded.content_folder}, and no pack: "
            "take content out of [folders] in kiosk.toml (and --content, "
            "KIOSK_CONTENT).",
            Exit.WRONG_USE,
        )
    if not loaded.data_folder.is_dir():
        fail(f"There is no data folder {loaded.data_folder}: set the kiosk up first.")
    return loaded


def _require_reason(reason: str) -> None:
    if not is_reason(reason):
        fail("--reason needs 1 to 120 characters on one line.", Exit.WRONG_USE)


def _failed(problems: list[Problem]) -> PackError:
    return PackError(
        Refusal.FAILED_CHECK,
        f"Its topics do not pass the check ({counted(problems)})",
        "Mend what is listed, and pack anew",
    )


def _refuse(
    error: PackError, problems: list[Problem] | None = None, *, as_json: bool
) -> NoReturn:
    """Say why a pack is not made or not taken, and what to do."""
    told = [str(each) for each in problems or ()]
    value = {"refused": error.refusal.value, "problems": told}
    if not as_json:
        print_problems(problems or [])
    else:
        answer(value, as_json=True)
    fail(f"{error}. Nothing was changed. {error.cure}.", Exit.PROBLEMS)


def _row(pack: KeptPack, shown: str) -> dict[str, object]:
    return {
        "number": number_of(pack),
        "shown": pack.folder == shown,
        "signed_by": pack.signer,
        "made": pack.made,
        "installed": _day(pack),
        "reason": pack.reason,
    }


def _line(pack: KeptPack, shown: str) -> str:
    word = "shown" if pack.folder == shown else ""
    return (
        f"{word:6} {number_of(pack)}  installed {_day(pack)}, packed {pack.made} by "
        f"{pack.signer}: {pack.reason}"
    )


def _day(pack: KeptPack) -> str:
    return time.strftime("%Y-%m-%d", time.localtime(pack.installed))
