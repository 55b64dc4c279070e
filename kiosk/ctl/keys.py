"""`kioskctl keys`: make the keys that open forms, compare them, prove them."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads annotations at run time
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.ctl.answers import AsJson, answer
from kiosk.ctl.custody import (
    custody_of,
    fail,
    settings_for_data,
    settings_for_setup,
    store_errors,
)
from kiosk.ctl.invocation import Exit, invocation_of
from kiosk.ctl.passphrase import new_passphrase, passphrase_from
from kiosk.ctl.say import say
from kiosk.ctl.targets import writing_to
from kiosk.vault.files import FOLDER_MODE
from kiosk.vault.opening.keyfiles import (
    CLINIC_KEY_FILE,
    RECIPIENTS_FILE,
    RECOVERY_KEY_FILE,
    SHORTEST_PASSPHRASE,
    KeyFileError,
    load_identities,
    make_key,
    write_keys,
)
from kiosk.vault.opening.opener import NotABatchError, is_opened_by
from kiosk.vault.opening.recovery_sheet import SHEET_FILE, recovery_sheet
from kiosk.vault.recipients import load_recipients
from kiosk.vault.signing import SIGNING_KEY_FILE, Signer, SigningKeyError
from kiosk.vault.words import fingerprint

if TYPE_CHECKING:
    from kiosk.config.loaded import LoadedSettings

app = typer.Typer(
    help="Keys: make those that open the clinic's forms.", no_args_is_help=True
)

_MADE = (CLINIC_KEY_FILE, RECOVERY_KEY_FILE, RECIPIENTS_FILE, SHEET_FILE)
"""The sheet is a key on paper: one of before may be the last of its kind."""

_NEXT = f"""
Next:
  1. Compare: these words must be the same on the kiosk (kioskctl keys fingerprints).
  2. Copy {RECIPIENTS_FILE} to the kiosk and name it under [vault] in the settings.
  3. Print {SHEET_FILE}, write the recovery passphrase on it, seal it in an envelope.
  4. Keep {CLINIC_KEY_FILE} on the desk's PC. No private key ever goes to the kiosk.
If both keys or their passphrases are lost, nobody can open the forms: not even we."""


@app.command()
def new(
    out: Annotated[Path, typer.Option(metavar="DIR", help="An empty folder.")],
    passphrase_file: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Read the clinic's and the recovery passphrase from its two lines.",
        ),
    ] = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Make the clinic's key and the recovery key, on the clinic's own PC."""
    with store_errors(), writing_to(out):
        # A folder that is there already keeps its rights: it may be anybody's desktop.
        out.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
        for name in _MADE:
            if (out / name).exists():
                fail(
                    f"{out / name} is there already: keys are never overwritten. Name "
                    "a new folder with --out."
                )
        secrets = [
            _passphrase("Passphrase for the clinic's key", passphrase_file, 0),
            _passphrase("Passphrase for the recovery key", passphrase_file, 1),
        ]
        if secrets[0] == secrets[1]:
            fail(
                "The two passphrases are the same: who learns one then has both keys. "
                "Choose another for the recovery key; nothing was written.",
                Exit.WRONG_USE,
            )
        clinic = make_key("clinic", secrets[0])
        recovery = make_key("recovery", secrets[1])
        write_keys(out, clinic, recovery, {SHEET_FILE: recovery_sheet(recovery)})
    made = {key.name: key.fingerprint for key in (clinic.public, recovery.public)}
    lines = [f"{name}: {words}" for name, words in made.items()]
    answer({"folder": str(out), "fingerprints": made}, *lines, as_json=as_json)
    say(_NEXT, err=True)


@app.command()
def fingerprints(
    context: typer.Context,
    named: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE", help="A recipients file; without it, the kiosk's own."
        ),
    ] = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Print every public key in eight words, to compare by eye or by phone.

    On a kiosk also the words of its signature: a front desk that never met this kiosk
    asks for them.
    """
    loaded = _settings(context) if named else settings_for_data(context)
    file = named or _recipients_of(loaded)
    is_one_enough = loaded.settings.vault.accept_single_key
    found, problems = load_recipients(file, accept_single_key=is_one_enough)
    for problem in problems:
        say(str(problem), err=True)
    if found is None:
        raise typer.Exit(Exit.NOT_USABLE)
    words = {key.name or key.key_id: key.fingerprint for key in found.keys}
    lines = [f"{name}: {each}" for name, each in words.items()]
    own = None if named else _own_words(loaded.data_folder / SIGNING_KEY_FILE)
    if own is not None:
        lines.append(f"this kiosk: {own}")
    value = {"fingerprints": words, "this_kiosk": own}
    answer(value, *lines, as_json=as_json)


@app.command()
def canary(
    context: typer.Context,
    to: Annotated[Path, typer.Option(metavar="DIR", help="The stick's folder.")],
    *,
    as_json: AsJson = False,
) -> None:
    """Seal a test that only the private key opens, before the first real form.

    Open it with `kioskctl forms open` on the clinic's PC, then type its receipt here
    with `kioskctl forms confirm`. Until then the form stays closed.
    """
    with custody_of(context, settings_for_setup) as custody, writing_to(to):
        made = custody.make_canary(to)
    answer({"file": str(made.file)}, f"{made.file}", as_json=as_json)


@app.command(name="test")
def try_key(
    batch: Annotated[Path, typer.Argument(metavar="BATCH")],
    key: Annotated[Path, typer.Option(metavar="FILE", help="The private key.")],
    passphrase_file: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Read the passphrase from its first line."),
    ] = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Try whether a key still opens a batch; no form is shown, nothing is written.

    For the drill of every quarter with the recovery key.
    """
    with store_errors():
        try:
            identities = load_identities(key, passphrase_from(passphrase_file))
            with batch.open("rb") as stream:
                is_opened = is_opened_by(stream, identities)
        except NotABatchError as error:
            fail(f"{batch}: {error}", Exit.PROBLEMS)
        except KeyFileError as error:
            fail(f"{error}.")
    if as_json or is_opened:
        answer({"opens": is_opened}, f"{key} opens {batch}.", as_json=as_json)
    if not is_opened:
        fail(f"{key} does not open {batch}.")


@app.command(name="sign-anew")
def sign_anew(context: typer.Context, *, as_json: AsJson = False) -> None:
    """Give the kiosk a new signing key, if the old one is lost or may be copied.

    Then seal a canary; the desk opens it once with --trust-new-key.
    """
    with custody_of(context, settings_for_setup) as custody:
        custody.sign_anew()
    answer(
        {"file": SIGNING_KEY_FILE},
        "The kiosk signs with a new key. Run kioskctl keys canary and open that batch "
        "at the desk with --trust-new-key.",
        as_json=as_json,
    )


def _settings(context: typer.Context) -> LoadedSettings:
    return invocation_of(context).load_settings()


def _recipients_of(loaded: LoadedSettings) -> Path:
    """Name the kiosk's own file of public keys, or say why there is none."""
    if (file := loaded.settings.vault.recipients) is not None:
        return file
    why = [str(each) for each in loaded.problems if "vault" in each.message + each.hint]
    not_named = (
        "No recipients file is named under [vault] in the settings; kioskctl keys new "
        "makes one."
    )
    return fail("\n".join(why) or not_named)


def _own_words(file: Path) -> str | None:
    try:
        return fingerprint(Signer.load(file).public)
    except (OSError, SigningKeyError):
        return None


def _passphrase(title: str, file: Path | None, line: int) -> str:
    rule = f"at least {SHORTEST_PASSPHRASE} characters"
    secret = new_passphrase(f"{title} ({rule})", file, line)
    if len(secret) < SHORTEST_PASSPHRASE:
        fail(
            f"{title}: {rule}; four or five words that do not belong together are "
            "easiest to keep.",
            Exit.WRONG_USE,
        )
    return secret
