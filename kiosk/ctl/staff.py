"""`kioskctl staff`: who may open the staff door of this kiosk."""

from __future__ import annotations

import json
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.ctl.formstore import fail, store_errors
from kiosk.ctl.invocation import Exit, invocation_of
from kiosk.ctl.passphrase import new_passphrase
from kiosk.staff.door import staff_folder
from kiosk.staff.pins import LONGEST, SHORTEST, PinHasher, is_allowed
from kiosk.staff.register import Register, RegisterError, Role
from kiosk.staff.trail import Deed, Trail
from kiosk.staff.tries import Tries, TriesError

if TYPE_CHECKING:
    from collections.abc import Iterator

app = typer.Typer(
    help="Staff: who may open the staff door.",
    no_args_is_help=True,
)

_RULE = (
    f"A PIN has {SHORTEST} to {LONGEST} digits and is not one that others try first, "
    "such as 123456 or 000000. Nothing was changed."
)
_Name = Annotated[str, typer.Argument(metavar="NAME", help="The name, or the number.")]
_PinFile = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="For scripts: read the PIN from its first line."),
]


@app.command()
def add(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME")],
    role: Annotated[
        Role, typer.Option(help="desk: carry forms away, pause, mute. it: everything.")
    ] = Role.DESK,
    pin_file: _PinFile = None,
) -> None:
    """Give somebody a staff number and a PIN, and print the number.

    The PIN is asked for twice and never stands on the command line. The name is only
    for telling numbers apart: no screen of the kiosk shows it.
    """
    with _staff(context) as folder:
        pin = _new_pin(pin_file)
        member = Register(folder).add(name, role, PinHasher().hash(pin))
        # Wrong tries from before anybody had the number are not theirs.
        Tries(folder).forget(member.number)
        Trail(folder).note(Deed.STAFF_ADDED, count=member.number)
    typer.echo(f"{member.name} ({member.role}) has the staff number {member.number}.")


@app.command()
def remove(context: typer.Context, name: _Name) -> None:
    """Take somebody's number away, at once. It is never given to anybody else."""
    with _staff(context) as folder:
        register = Register(folder)
        member = register.named(name)
        register.remove(member.number)
        Trail(folder).note(Deed.STAFF_REMOVED, count=member.number)
    typer.echo(f"{member.name} ({member.number}) can no longer open the door.")


@app.command()
def unlock(
    context: typer.Context,
    name: _Name,
    pin_file: _PinFile = None,
    *,
    new_pin: Annotated[
        bool, typer.Option(help="They forgot it: set another PIN too.")
    ] = False,
) -> None:
    """Let somebody in again who was shut out by ten wrong tries."""
    with _staff(context) as folder:
        register = Register(folder)
        member = register.named(name)
        if new_pin or pin_file is not None:
            register.keep_hash(member.number, PinHasher().hash(_new_pin(pin_file)))
        Tries(folder).forget(member.number)
        Trail(folder).note(Deed.STAFF_UNLOCKED, count=member.number)
    typer.echo(f"{member.name} ({member.number}) may try again.")


@app.command(name="list")
def list_staff(
    context: typer.Context,
    *,
    as_json: Annotated[
        bool, typer.Option("--json", help="For programs: one JSON list.")
    ] = False,
) -> None:
    """Say who is in the register, in which role, and who is shut out."""
    with _staff(context) as folder:
        tries = Tries(folder)
        found = [
            {
                "number": each.number,
                "name": each.name,
                "role": each.role.value,
                "wrong_tries": tries.standing(each.number).wrong,
                "is_shut": tries.standing(each.number).is_disabled,
            }
            for each in Register(folder).members()
        ]
    if as_json:
        typer.echo(json.dumps(found, indent=2, ensure_ascii=False))
        return
    for each in found:
        shut = "  shut: kioskctl staff unlock" if each["is_shut"] else ""
        typer.echo(f"{each['number']:>3}  {each['role']:<4}  {each['name']}{shut}")
    if not found:
        typer.echo("Nobody: add somebody with kioskctl staff add.")


@contextmanager
def _staff(context: typer.Context) -> Iterator[Path]:
    with store_errors():
        try:
            yield staff_folder(invocation_of(context).load_settings().data_folder)
        except (RegisterError, TriesError) as error:
            fail(f"{error}"[:1].upper() + f"{error}"[1:], Exit.PROBLEMS)


def _new_pin(file: Path | None) -> str:
    pin = new_passphrase("PIN", file, 0).strip()
    if not is_allowed(pin):
        fail(_RULE, Exit.WRONG_USE)
    return pin
