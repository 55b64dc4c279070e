"""`kioskctl dependencies`: what the programs are made of, and which holes are known."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path  # noqa: TC003 - typer reads annotations at run time
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.ctl.answers import AsJson, answer
from kiosk.ctl.custody import fail
from kiosk.ctl.invocation import Exit
from kiosk.machine.holes import NoDatabaseError, find_holes
from kiosk.machine.parts import installed_parts

if TYPE_CHECKING:
    from kiosk.machine.holes import Findings, Hole

app = typer.Typer(
    help="What the programs are made of, and known holes in it.", no_args_is_help=True
)


@app.command(name="list")
def list_parts(*, as_json: AsJson = False) -> None:
    """List every package that is installed here: version, licence, source."""
    parts = installed_parts()
    lines = [
        f"{part.name} {part.version}  {part.licence or 'no licence stated'}  "
        f"{part.source}"
        for part in parts
    ]
    answer({"parts": [asdict(part) for part in parts]}, *lines, as_json=as_json)


@app.command()
def check(
    database: Annotated[
        Path,
        typer.Argument(
            metavar="DATABASE",
            help="A file, folder or zip in the format of OSV, brought on a stick.",
        ),
    ],
    *,
    as_json: AsJson = False,
) -> None:
    """Look up what is installed here in a database of known holes; ask no network.

    Exit code 1 if there is a hole, or an entry of the database cannot be read.
    """
    parts = installed_parts()
    try:
        found = find_holes(parts, database)
    except NoDatabaseError as error:
        fail(f"{database} is no database of known holes: {error}.", Exit.WRONG_USE)
    answer(
        {**asdict(found), "parts": len(parts)},
        *_lines(found, len(parts)),
        as_json=as_json,
    )
    if found.holes or found.unreadable:
        raise typer.Exit(Exit.PROBLEMS)


def _lines(found: Findings, count: int) -> list[str]:
    lines = [_line(hole) for hole in found.holes]
    if found.unreadable:
        lines.append(f"Entries of the database that cannot be read: {found.unreadable}")
    known = f"{len(found.holes)} known" if found.holes else "No known"
    noun = "hole" if len(found.holes) == 1 else "holes"
    entries = "1 entry" if found.entries == 1 else f"{found.entries} entries"
    newest = f"{entries}, the newest of {found.newest[:10]}"
    return [*lines, f"{known} {noun} in {count} packages. The database has {newest}."]


def _line(hole: Hole) -> str:
    cure = f"mended in {', '.join(hole.fixed)}" if hole.fixed else "not mended yet"
    if hole.is_unsure:
        cure += "; the versions cannot be compared, look yourself"
    return f"{hole.part.name} {hole.part.version}: {hole.id}: {hole.summary} ({cure})"
