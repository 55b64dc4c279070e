"""Groups of commands that are loaded only when one of them runs.

`kioskctl config check` should neither wait for the spreadsheet library nor fail because
it is missing.
"""

from __future__ import annotations

import importlib
import importlib.util
from typing import TYPE_CHECKING, ClassVar

import typer
from typer.core import TyperGroup

from kiosk.ctl.invocation import Exit
from kiosk.ctl.say import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    # Typer carries its own copy of click; these are its names for the same things.
    from typer._click.core import Command, Context


class LazyGroup(TyperGroup):
    """A group whose parts are known by name and help, and imported when called.

    `parts` maps the name of a part to the module that holds its ``app``. The empty
    groups that `add_parts` puts in their place show up in help and suggestions.
    """

    parts: ClassVar[Mapping[str, str]] = {}

    def resolve_command(
        self, ctx: Context, args: list[str]
    ) -> tuple[str | None, Command | None, list[str]]:
        """Find the command to run, importing the part it belongs to."""
        name, command, rest = super().resolve_command(ctx, args)
        if name is not None and name in self.parts:
            command = _load(name, self.parts[name])
        return name, command, rest


def add_parts(
    app: typer.Typer, parts: Mapping[str, tuple[str, str]]
) -> type[LazyGroup]:
    """Add to `app` a place for each part (name to module and help) that is installed.

    Returns the group class that `app` needs.
    """
    present = {
        name: module
        for name, (module, _) in parts.items()
        if importlib.util.find_spec(module)
    }
    for name in present:
        app.add_typer(typer.Typer(), name=name, help=parts[name][1])
    return type("Parts", (LazyGroup,), {"parts": present})


def _load(name: str, module: str) -> Command:
    try:
        app: typer.Typer = importlib.import_module(module).app
    except ImportError as error:
        say(f"kioskctl {name} cannot start: {error}", err=True)
        raise typer.Exit(Exit.OWN_FAULT) from error
    # Rich would take [vault] in a help text for markup, and drop it.
    app.rich_markup_mode = None
    # A part of one command is that command: `kioskctl doctor` has none below it.
    is_group = len(app.registered_commands) + len(app.registered_groups) > 1
    build = typer.main.get_group if is_group else typer.main.get_command
    command = build(app)
    command.name = name
    return command
