"""Every number that the pad can type is counted alike, and costs the same work."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from kiosk.staff.attempts import TRIES_FILE, Attempts, AttemptsError
from kiosk.staff.audit_log import AuditLog
from kiosk.staff.door import Door, DoorAnswer
from kiosk.staff.membership import Membership
from kiosk.staff.pins import PinHasher
from kiosk.staff.register import Register, Role
from tests.support.clock import Clock

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.mark.parametrize("number", [-1, 1000])
def test_a_number_that_nobody_can_type_is_not_counted(
    folder: Path, number: int
) -> None:
    """It says that it cannot be, so nothing is checked, and the file cannot swell."""
    with pytest.raises(AttemptsError):
        Attempts(folder, Clock()).count(number)

    assert not (folder / TRIES_FILE).exists()


@pytest.mark.parametrize("number", [0, 999])
def test_every_number_of_three_digits_is_counted(folder: Path, number: int) -> None:
    """The least and the greatest that can be typed wait as any other does."""
    tries = Attempts(folder, Clock())
    for _ in range(5):
        assert tries.count(number) is None

    standing = tries.count(number)

    assert standing is not None
    assert (standing.wrong, standing.wait) == (5, 30)


def test_whoever_gets_a_number_begins_without_wrong_tries(
    folder: Path, hasher: PinHasher
) -> None:
    """Those that somebody made before anybody had the number are not theirs."""
    clock, log = Clock(), AuditLog(folder)
    register, tries = Register(folder), Attempts(folder, clock)
    door = Door(register, tries, log, hasher)
    for _ in range(10):
        clock.seconds += door.knock(1, "90341726").seconds
    members = Membership(register, tries, log)

    member = members.add("Ana", Role.DESK, hasher.hash("48159263"))

    assert member.number == 1
    assert door.knock(1, "48159263").answer is DoorAnswer.OPEN


def test_a_wait_is_over_when_it_is_over(folder: Path) -> None:
    """Half a second before that there is a second to wait, not none."""
    clock = Clock()
    tries = Attempts(folder, clock)
    for _ in range(5):
        tries.count(7)

    clock.seconds += 29.5
    standing = tries.count(7)
    assert standing is not None
    assert standing.wait == 1
    clock.seconds += 0.5
    assert tries.count(7) is None


def test_a_locked_number_is_not_told_to_wait(folder: Path, hasher: PinHasher) -> None:
    """IT has to unlock it: a pad that counts seconds would say that waiting helps."""
    clock = Clock()
    door = Door(Register(folder), Attempts(folder, clock), AuditLog(folder), hasher)
    for _ in range(10):
        reply = door.knock(1, "90341726")
        clock.seconds += reply.seconds

    for each in (reply, door.knock(1, "90341726")):
        assert (each.answer, each.seconds) == (DoorAnswer.SHUT, 0)


def _quickest(knock: Callable[[int], object], numbers: list[int]) -> float:
    times = []
    for number in numbers:
        began = time.process_time()
        assert knock(number) is DoorAnswer.WRONG
        times.append(time.process_time() - began)
    return min(times)


def test_a_number_that_nobody_has_is_not_told_by_its_time(folder: Path) -> None:
    """A PIN is worked out for it too; measured by processor time."""
    hasher = PinHasher(4, 16_384, 1)
    register = Register(folder)
    register.add("Ana", Role.DESK, hasher.hash("48159263"))
    door = Door(register, Attempts(folder, Clock()), AuditLog(folder), hasher)

    def knock(number: int) -> DoorAnswer:
        return door.knock(number, "90341726").answer

    assert _quickest(knock, [50, 51, 52, 53]) > _quickest(knock, [1] * 4) / 2
