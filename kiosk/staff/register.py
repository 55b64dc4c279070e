"""The staff register: who has a number, which role, and the hash of their PIN.

Names are for IT, to tell the numbers apart; no screen of the kiosk shows one.
"""

from __future__ import annotations

import os
from enum import StrEnum
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kiosk.vault.files import make_private_folder, open_for_reading, write_durably
from kiosk.vault.locks import FolderLock

if TYPE_CHECKING:
    from pathlib import Path

REGISTER_FILE = "register.json"
STAFF_LOCK = "staff.lock"
STAFF_LOCK_WAIT = 5.0
LARGEST_NUMBER = 999
_LARGEST_FILE = 1 << 20


class Role(StrEnum):
    """What somebody may do: the desk carries forms away, IT may do everything."""

    DESK = "desk"
    IT = "it"


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class StaffMember(_Kept):
    """One person who may open the staff door."""

    number: int = Field(ge=1, le=LARGEST_NUMBER)
    name: str = Field(min_length=1, max_length=80)
    role: Role
    pin_hash: str = Field(max_length=300, repr=False)


class _File(_Kept):
    version: int = Field(1, ge=1, le=1)
    next_number: int = Field(1, ge=1)
    members: tuple[StaffMember, ...] = ()


class RegisterError(Exception):
    """The register is damaged, or cannot take or find somebody; says what to do."""


class Register:
    """The register in `folder`, read anew at each question: IT may change it any time.

    A register that cannot be read raises `RegisterError`. It never counts as empty, for
    an empty one could let the next person in. Changes raise OSError or `LockHeldError`
    as well.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / REGISTER_FILE

    def members(self) -> tuple[StaffMember, ...]:
        """Give everybody in the register, by number."""
        return self._read().members

    def member(self, number: int) -> StaffMember | None:
        """Give who has this number."""
        return next((m for m in self.members() if m.number == number), None)

    def named(self, name: str) -> StaffMember:
        """Give who has this name or this number; raises `RegisterError` for nobody."""
        wanted = name.strip().casefold()
        for each in self.members():
            if wanted in {each.name.casefold(), str(each.number)}:
                return each
        raise RegisterError(f"Nobody in the register is called {name}.")

    def add(self, name: str, role: Role, pin_hash: str) -> StaffMember:
        """Enter somebody under a number that nobody had before."""
        name = " ".join(name.split())
        with staff_lock(self._folder):
            kept = self._read()
            taken = {each.name.casefold() for each in kept.members}
            if not name or name.isdigit() or name.casefold() in taken:
                raise RegisterError(
                    "The name must be a new one and more than a number."
                )
            try:
                member = StaffMember(
                    number=kept.next_number, name=name, role=role, pin_hash=pin_hash
                )
            except ValidationError:
                raise RegisterError(
                    f"A name has 1 to 80 letters, and numbers end at {LARGEST_NUMBER}."
                ) from None
            self._write(kept.next_number + 1, (*kept.members, member))
        return member

    def remove(self, number: int) -> None:
        """Strike somebody out; the number is not given to anybody else."""
        with staff_lock(self._folder):
            kept = self._read()
            left = tuple(each for each in kept.members if each.number != number)
            self._write(kept.next_number, left)

    def keep_hash(self, number: int, pin_hash: str) -> None:
        """Keep another hash of somebody's PIN."""
        with staff_lock(self._folder):
            kept = self._read()
            members = tuple(
                each.model_copy(update={"pin_hash": pin_hash})
                if each.number == number
                else each
                for each in kept.members
            )
            self._write(kept.next_number, members)

    def _read(self) -> _File:
        try:
            return _File.model_validate_json(read_small(self._file))
        except FileNotFoundError:
            return _File()
        except (OSError, ValidationError):
            raise RegisterError(
                f"{self._file} cannot be read: put back a copy, or remove it and add "
                "everybody anew."
            ) from None

    def _write(self, next_number: int, members: tuple[StaffMember, ...]) -> None:
        kept = _File(next_number=next_number, members=members)
        text = kept.model_dump_json(indent=1)
        write_durably(self._file, [text.encode()])


def staff_lock(folder: Path) -> FolderLock:
    """Give the lock of register and tries in the staff folder, which is made for it.

    Raises OSError; taking the lock raises `LockHeldError` too.
    """
    make_private_folder(folder)
    return FolderLock(folder, STAFF_LOCK, wait=STAFF_LOCK_WAIT)


def read_small(file: Path) -> bytes:
    """Read a file of ours that is not a link and not larger than it can be."""
    with open_for_reading(file) as descriptor:
        content = os.read(descriptor, _LARGEST_FILE + 1)
    if len(content) > _LARGEST_FILE:
        raise OSError(f"{file} is too large")
    return content
