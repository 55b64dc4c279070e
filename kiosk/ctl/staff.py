"""`kioskctl staff`: who may open the staff door of this kiosk."""

from __future__ import annotations

import json
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.config.places import staff_folder
from kiosk.ctl.answers import AsJson, answer
from kiosk.ctl.custody import fail, settings_for_data, store_errors
from kiosk.ctl.invocation import Exit
from kiosk.ctl.passphrase import new_passphrase
from kiosk.ctl.say import say
from kiosk.staff.attempts import Attempts, AttemptsError
from kiosk.staff.audit_log import AuditLog
from kiosk.staff.membership import Membership
from kiosk.staff.pins import LONGEST, SHORTEST, PinHasher, is_allowed
from kiosk.staff.register import Register, RegisterError, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.staff.register import StaffMember

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


def _role(text: str) -> Role:
    known = ", ".join(Role)
    if text not in tuple(Role):
        raise typer.BadParameter(f"there is no role {text}; there are: {known}")
    return Role(text)


@app.command()
def add(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME")],
    role: Annotated[
        Role,
        typer.Option(
            parser=_role,
            metavar="[desk|it]",
            help="desk: carry forms away, pause, mute. it: everything.",
        ),
    ] = Role.DESK,
    pin_file: _PinFile = None,
    *,
    as_json: AsJson = False,
) -> None:
    """Give somebody a staff number and a PIN, and print the number.

    The PIN is asked for twice and never stands on the command line. The name is only
    for telling numbers apart: no screen of the kiosk shows it.
    """
    with _staff(context) as folder:
        pin_hash = PinHasher().hash(_new_pin(pin_file))
        member = _membership(folder).add(name, role, pin_hash)
    said = f"{member.name} ({member.role}) has the staff number {member.number}."
    answer(_value(member), said, as_json=as_json)


@app.command()
def remove(context: typer.Context, name: _Name, *, as_json: AsJson = False) -> None:
    """Take somebody's number away, at once. It is never given to anybody else."""
    with _staff(context) as folder:
        member = _membership(folder).remove(name)
    said = f"{member.name} ({member.number}) can no longer open the door."
    answer(_value(member), said, as_json=as_json)


@app.command()
def unlock(
    context: typer.Context,
    name: _Name,
    pin_file: _PinFile = None,
    *,
    new_pin: Annotated[
        bool, typer.Option(help="They forgot it: set another PIN too.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Let somebody in again who was shut out by ten wrong tries."""
    with _staff(context) as folder:
        Register(folder).named(name)  # Nobody is asked for a PIN for a wrong name.
        is_new = new_pin or pin_file is not None
        pin_hash = PinHasher().hash(_new_pin(pin_file)) if is_new else None
        member = _membership(folder).unlock(name, pin_hash)
    said = f"{member.name} ({member.number}) may try again."
    answer(_value(member), said, as_json=as_json)


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
        tries = Attempts(folder)
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
        say(json.dumps(found, indent=2, ensure_ascii=False))
        return
    for each in found:
        shut = "  shut: kioskctl staff unlock" if each["is_shut"] else ""
        say(f"{each['number']:>3}  {each['role']:<4}  {each['name']}{shut}")
    if not found:
        say("Nobody: add somebody with kioskctl staff add.")


@contextmanager
def _staff(context: typer.Context) -> Iterator[Path]:
    with store_errors():
        try:
            yield staff_folder(settings_for_data(context).data_folder)
        except (RegisterError, AttemptsError) as error:
            fail(f"{error}"[:1].upper() + f"{error}"[1:], Exit.PROBLEMS)


def _membership(folder: Path) -> Membership:
    return Membership(Register(folder), Attempts(folder), AuditLog(folder))


def _value(member: StaffMember) -> dict[str, int | str]:
    return {"number": member.number, "name": member.name, "role": member.role.value}


def _new_pin(file: Path | None) -> str:
    pin = new_passphrase("PIN", file, 0).strip()
    if not is_allowed(pin):
        fail(_RULE, Exit.WRONG_USE)
    return pin
