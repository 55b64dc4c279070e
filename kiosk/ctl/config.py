"""`kioskctl config`: what the settings say, and what is wrong with them."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kiosk.config.loaded import Origin
from kiosk.config.reference import schema
from kiosk.ctl.account import AccountError, run_as_account
from kiosk.ctl.answers import AsJson  # noqa: TC001 - typer reads annotations at run time
from kiosk.ctl.invocation import Exit, invocation_of
from kiosk.ctl.problemlist import count, counted, print_problems
from kiosk.ctl.say import say
from kiosk.problems import has_errors
from kiosk.programs import own_command

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.config.loaded import LoadedSettings
    from kiosk.doctor.settings_here import SettingsFindings
    from kiosk.problems import Problem

app = typer.Typer(help="Settings: check and show them.")

_Config = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="The settings file, as before the command."),
]


@app.command()
def check(
    context: typer.Context,
    file: Annotated[
        Path | None,
        typer.Argument(help="The settings file; without it, the one the kiosk uses."),
    ] = None,
    *,
    config: _Config = None,
    as_json: AsJson = False,
    account: Annotated[
        str,
        typer.Option(
            "--as",
            metavar="ACCOUNT",
            help="Look with the rights of the account the kiosk runs as (root only).",
        ),
    ] = "",
) -> None:
    """Print every problem of the settings at once, with its line and its cure.

    The parts they name are opened as the kiosk would: content, logo, public keys and
    queue. "The form may open" is said only if it would open now for this account.
    Exit code 1 means that something is wrong, 0 that there are warnings at most.
    """
    file = _one_of(file, config)
    if account:
        raise typer.Exit(_run_as(account, context, file, as_json=as_json))
    from kiosk.doctor.settings_here import look_around

    loaded = invocation_of(context).load_settings(file)
    findings = look_around(loaded)
    problems = sorted({*loaded.problems, *findings.problems})
    if as_json:
        answer = _state(loaded) | {"form_opens": findings.form_opens}
        answer["form_closed_because"] = findings.closed
        _print_json({**answer, "problems": [asdict(each) for each in problems]})
    else:
        _print_check(loaded, findings, problems)
    if has_errors(problems):
        raise typer.Exit(Exit.PROBLEMS)


@app.command()
def show(
    context: typer.Context, *, config: _Config = None, as_json: AsJson = False
) -> None:
    """Print the settings the kiosk would use now, and where each comes from."""
    loaded = invocation_of(context).load_settings(config)
    values = _effective(loaded)
    if as_json:
        settings = {
            name: {"value": values[name], "origin": origin}
            for name, origin in loaded.origins.items()
        }
        _print_json({**_state(loaded), "settings": settings})
        return
    say(_headline(loaded))
    for name, origin in loaded.origins.items():
        value = values[name]
        shown = "(not set)" if value is None else json.dumps(value, ensure_ascii=False)
        mark = "" if origin is Origin.DEFAULT else f"   [{origin}]"
        say(f"{name} = {shown}{mark}")
    if loaded.problems:
        hint = "kioskctl config check says more"
        say(f"{count(len(loaded.problems), 'problem')}: {hint}", err=True)


@app.command(name="schema")
def print_schema() -> None:
    """Print the JSON Schema of the settings file, for editors that check it."""
    _print_json(schema())


def _one_of(file: Path | None, config: Path | None) -> Path | None:
    """Take the file that was named, as argument or with ``--config``."""
    if file is not None and config is not None and file != config:
        raise typer.BadParameter("two settings files are named; name one")
    return file or config


def _run_as(
    account: str, context: typer.Context, file: Path | None, *, as_json: bool
) -> int:
    """Run the same check with another account's rights; return its exit code."""
    words = [*invocation_of(context).options(file), "config", "check"]
    words += ["--json"] if as_json else []
    try:
        return run_as_account(account, own_command("kioskctl", *words))
    except AccountError as error:
        say(str(error), err=True)
        return Exit.WRONG_USE


def _print_check(
    loaded: LoadedSettings, findings: SettingsFindings, problems: Sequence[Problem]
) -> None:
    print_problems(problems)
    say(_headline(loaded, findings))
    say(counted(problems))


def _headline(loaded: LoadedSettings, findings: SettingsFindings | None = None) -> str:
    if loaded.is_demonstration:
        return "No settings file: the kiosk runs as a demonstration."
    if loaded.file is None:
        return "The settings file is gone: the form stays closed."
    if not loaded.settings.form.enabled:
        return f"{loaded.file}: the form is switched off."
    if not loaded.form_allowed or (findings and not findings.form_opens):
        return f"{loaded.file}: the form stays closed."
    return f"{loaded.file}: the form may open."


def _state(loaded: LoadedSettings) -> dict[str, Any]:
    return {
        "file": str(loaded.file) if loaded.file else None,
        "is_demonstration": loaded.is_demonstration,
        "form_allowed": loaded.form_allowed,
    }


def _effective(loaded: LoadedSettings) -> Mapping[str, Any]:
    """List the values by setting name, the folders as they are really used."""
    values: dict[str, Any] = {}
    for key, value in loaded.settings.model_dump(mode="json").items():
        if isinstance(value, dict):
            values |= {f"{key}.{inner}": each for inner, each in value.items()}
        else:
            values[key] = value
    values["folders.content"] = str(loaded.content_folder)
    values["folders.data"] = str(loaded.data_folder)
    return values


def _print_json(value: Mapping[str, Any]) -> None:
    say(json.dumps(value, ensure_ascii=False, indent=2))
