"""`kioskctl config`: what the settings say, and what is wrong with them."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path  # noqa: TC003 - typer reads annotations at run time
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kiosk.config.loader import Origin
from kiosk.config.reference import schema
from kiosk.ctl.invocation import Exit, invocation_of
from kiosk.problems import Severity, has_errors

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.config.loader import LoadedSettings

app = typer.Typer(help="Settings: check and show them.")

_AsJson = Annotated[bool, typer.Option("--json", help="For programs: one JSON object.")]


@app.command()
def check(
    context: typer.Context,
    file: Annotated[
        Path | None,
        typer.Argument(help="The settings file; without it, the one the kiosk uses."),
    ] = None,
    *,
    as_json: _AsJson = False,
) -> None:
    """Print every problem of the settings at once, with its line and its cure.

    Exit code 1 means that something is wrong, 0 that there are warnings at most.
    """
    loaded = invocation_of(context).load_settings(file)
    if as_json:
        _print_json(
            {**_state(loaded), "problems": [asdict(each) for each in loaded.problems]}
        )
    else:
        _print_check(loaded)
    if has_errors(loaded.problems):
        raise typer.Exit(Exit.PROBLEMS)


@app.command()
def show(context: typer.Context, *, as_json: _AsJson = False) -> None:
    """Print the settings the kiosk would use now, and where each comes from."""
    loaded = invocation_of(context).load_settings()
    values = _effective(loaded)
    if as_json:
        settings = {
            name: {"value": values[name], "origin": origin}
            for name, origin in loaded.origins.items()
        }
        _print_json({**_state(loaded), "settings": settings})
        return
    typer.echo(_headline(loaded))
    for name, origin in loaded.origins.items():
        value = values[name]
        shown = "(not set)" if value is None else json.dumps(value, ensure_ascii=False)
        mark = "" if origin is Origin.DEFAULT else f"   [{origin}]"
        typer.echo(f"{name} = {shown}{mark}")
    if loaded.problems:
        hint = "kioskctl config check says more"
        typer.echo(f"{_count(len(loaded.problems))}: {hint}", err=True)


@app.command(name="schema")
def print_schema() -> None:
    """Print the JSON Schema of the settings file, for editors that check it."""
    _print_json(schema())


def _print_check(loaded: LoadedSettings) -> None:
    for problem in loaded.problems:
        is_warning = problem.severity is Severity.WARNING
        typer.echo(f"{problem} [warning]" if is_warning else str(problem))
    if loaded.problems:
        typer.echo("")
    typer.echo(_headline(loaded))
    errors = sum(each.severity is Severity.ERROR for each in loaded.problems)
    warnings = len(loaded.problems) - errors
    typer.echo(f"{_count(errors)}, {_count(warnings, 'warning')}")


def _headline(loaded: LoadedSettings) -> str:
    if loaded.is_demonstration:
        return "No settings file: the kiosk runs as a demonstration."
    if not loaded.settings.form.enabled:
        return f"{loaded.file}: the form is switched off."
    state = "may open" if loaded.form_allowed else "stays closed"
    return f"{loaded.file}: the form {state}."


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
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


def _count(number: int, what: str = "problem") -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
