"""The register keeps who may come in, and a damaged one lets nobody in."""

from __future__ import annotations

import json
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.staff.attempts import TRIES_FILE, Attempts
from kiosk.staff.audit_log import AuditLog
from kiosk.staff.door import Door, DoorAnswer, DoorState
from kiosk.staff.register import REGISTER_FILE, Register, RegisterError, Role
from tests.unit.staff.conftest import PIN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.staff.pins import PinHasher


def test_numbers_are_never_given_twice(register: Register) -> None:
    """A removed person's number stays theirs in the log."""
    second = register.add("Bo", Role.IT, "x")
    register.remove(second.number)
    third = register.add("Cy", Role.IT, "x")

    assert (second.number, third.number) == (2, 3)


def test_who_is_struck_out_takes_nobody_along(register: Register) -> None:
    """Those with a lower number and those with a higher one still come in."""
    register.add("Bo", Role.IT, "x")
    register.add("Cy", Role.DESK, "x")

    register.remove(2)

    assert [each.name for each in register.members()] == ["Ana", "Cy"]


def test_a_new_pin_is_one_persons(register: Register) -> None:
    """The hashes of those before and behind stay what they were."""
    for name in ("Bo", "Cy"):
        register.add(name, Role.IT, f"of {name}")
    before = register.members()

    register.keep_hash(2, "a new one")

    changed = before[1].model_copy(update={"pin_hash": "a new one"})
    assert register.members() == (before[0], changed, before[2])


def test_the_last_number_is_one_that_can_be_typed(
    folder: Path, register: Register
) -> None:
    """The pad takes three digits; nobody is given a fourth."""
    file = folder / REGISTER_FILE
    file.write_text(file.read_text().replace('"next_number": 2', '"next_number": 999'))

    assert register.add("Bo", Role.IT, "x").number == 999
    with pytest.raises(RegisterError, match="numbers end at 999"):
        register.add("Cy", Role.IT, "x")


@pytest.mark.parametrize("name", ["", "  ", "ana", "ANA ", "17", "x" * 81])
def test_a_name_must_tell_people_apart(register: Register, name: str) -> None:
    """Empty, taken, too long or purely numeric names are refused."""
    with pytest.raises(RegisterError):
        register.add(name, Role.DESK, "x")


@pytest.mark.parametrize("name", ["O", "\u674e", "x" * 80])
def test_a_short_name_is_one_and_so_is_a_long_one(
    register: Register, name: str
) -> None:
    """One letter is somebody's whole name; eighty is the most."""
    register.add(name, Role.DESK, "x")

    assert register.named(name).number == 2


def test_a_register_of_years_ago_lets_the_same_people_in(
    folder: Path, hasher: PinHasher
) -> None:
    """Names, roles and hashes stand where they always stood, and so do the tries."""
    folder.mkdir()
    ana = {"number": 7, "name": "Ana", "role": "it", "pin_hash": hasher.hash(PIN)}
    kept = {"version": 1, "next_number": 8, "members": [ana]}
    (folder / REGISTER_FILE).write_text(json.dumps(kept), "utf-8")
    (folder / TRIES_FILE).write_text('{"7": {"wrong": 4, "wait": 0.0}}', "ascii")
    tries = Attempts(folder, lambda: 0.0)

    assert tries.standing(7).wrong == 4
    reply = Door(Register(folder), tries, AuditLog(folder), hasher).knock(7, PIN)
    assert reply.answer is DoorAnswer.OPEN
    assert Register(folder).add("Bo", Role.DESK, "x").number == 8


def test_people_are_found_by_name_or_number(register: Register) -> None:
    """`kioskctl staff unlock` takes either."""
    assert register.named("ana") == register.named("1") == register.member(1)
    with pytest.raises(RegisterError):
        register.named("Zoe")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_the_files_are_for_one_account(folder: Path, register: Register) -> None:
    """Nobody else on the computer reads names or hashes."""
    register.members()

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / REGISTER_FILE).stat().st_mode) == 0o600


@pytest.mark.parametrize("content", [b"", b"{", b'{"version": 2}', b"\xff", b"[]"])
def test_a_damaged_register_lets_nobody_in(
    folder: Path, make_door: Callable[..., Door], content: bytes
) -> None:
    """It does not count as empty: else the next person could set a PIN."""
    (folder / REGISTER_FILE).write_bytes(content)
    door = make_door(lambda: 0.0)

    assert door.state is DoorState.BROKEN
    assert door.knock(1, PIN).answer is DoorAnswer.BROKEN
    with pytest.raises(RegisterError):
        door.set_first_pin("90341726")


def test_a_link_in_its_place_is_no_register(folder: Path, register: Register) -> None:
    """Somebody else's file behind a link cannot say who comes in."""
    file = folder / REGISTER_FILE
    elsewhere = folder.parent / "mine.json"
    file.rename(elsewhere)
    file.symlink_to(elsewhere)

    with pytest.raises(RegisterError):
        register.members()


def test_no_repr_shows_a_hash(register: Register) -> None:
    """What is printed of a person holds no hash to work on."""
    assert "argon2" not in repr(register.members())
