"""The door: ten tries at a PIN and no more, whatever is done to the kiosk."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.staff import register
from kiosk.staff.attempts import TRIES_FILE, Attempts, AttemptsError, wait_after
from kiosk.staff.audit_check import verify
from kiosk.staff.audit_log import AUDIT_LOG_FILE, AuditLog
from kiosk.staff.door import Door, DoorAnswer, DoorState
from kiosk.staff.pins import PinHasher
from kiosk.staff.register import Register, RegisterError, Role, staff_lock
from tests.support.clock import Clock
from tests.unit.staff.conftest import PIN

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[3]
WRONG = "90341726"
NOBODYS_NUMBER = 77


class CountingHasher(PinHasher):
    """Counts how often a PIN was looked at."""

    def __init__(self) -> None:
        super().__init__(1, 8, 1)
        self.looks = 0

    def is_right(self, pin: str, kept: str) -> bool:
        """Look at a PIN, and count it."""
        self.looks += 1
        return super().is_right(pin, kept)


def test_the_right_number_and_pin_open(make_door: Callable[..., Door]) -> None:
    """Whoever is in the register comes in, with their role."""
    reply = make_door(Clock()).knock(1, PIN)

    assert reply.answer is DoorAnswer.OPEN
    assert reply.member is not None
    assert (reply.member.number, reply.member.role) == (1, Role.DESK)


@pytest.mark.parametrize(("number", "pin"), [(1, WRONG), (NOBODYS_NUMBER, PIN)])
def test_a_refusal_does_not_tell_which_was_wrong(
    make_door: Callable[..., Door], number: int, pin: str
) -> None:
    """A wrong PIN and a number nobody has get the same replies, up to the last."""
    clock = Clock()
    door = make_door(clock)
    replies = []
    for _ in range(12):
        replies.append(door.knock(number, pin))
        clock.seconds += replies[-1].seconds
    answers = [reply.answer for reply in replies]

    assert answers[:4] == [DoorAnswer.WRONG] * 4
    assert answers[4:9] == [DoorAnswer.WAIT] * 5
    assert answers[9:] == [DoorAnswer.SHUT] * 3
    assert [r.seconds for r in replies[4:9]] == [30, 60, 120, 240, 480]


def test_a_wait_is_never_longer_than_an_hour() -> None:
    """Waits double from thirty seconds and stop at an hour."""
    assert [wait_after(n) for n in (1, 4, 5, 6)] == [0, 0, 30, 60]
    assert wait_after(40) == 3600


def test_the_right_pin_waits_as_well(make_door: Callable[..., Door]) -> None:
    """During a wait even the right PIN is not looked at; after it, it opens."""
    clock = Clock()
    door = make_door(clock)
    for _ in range(5):
        door.knock(1, WRONG)

    assert door.knock(1, PIN).answer is DoorAnswer.WAIT
    clock.seconds += 31
    assert door.knock(1, PIN).answer is DoorAnswer.OPEN
    assert door.knock(1, WRONG).answer is DoorAnswer.WRONG, "the count began anew"


def test_another_persons_tries_are_their_own(
    make_door: Callable[..., Door], register: Register, hasher: PinHasher
) -> None:
    """Somebody who is shut out shuts nobody else out."""
    other = register.add("Bo", Role.IT, hasher.hash(WRONG))
    clock = Clock()
    door = make_door(clock)
    for _ in range(10):
        clock.seconds += door.knock(1, WRONG).seconds

    assert door.knock(1, PIN).answer is DoorAnswer.SHUT
    assert door.knock(other.number, WRONG).answer is DoorAnswer.OPEN


def test_unlocking_lets_somebody_try_again(
    make_door: Callable[..., Door], folder: Path
) -> None:
    """What `kioskctl staff unlock` does counts at once in the running kiosk."""
    clock = Clock()
    door = make_door(clock)
    for _ in range(10):
        clock.seconds += door.knock(1, WRONG).seconds
    Attempts(folder).forget(1)

    assert door.knock(1, PIN).answer is DoorAnswer.OPEN


def attack(
    folder: Path, register: Register, tries: type[Attempts], times: int = 1000
) -> int:
    """Try wrong PINs over kills, reboots and days; count how many were looked at."""
    chance = random.Random(20261125)
    hasher = CountingHasher()
    clock = Clock()
    door = Door(register, tries(folder, clock), AuditLog(folder), hasher)
    for _ in range(times):
        door.knock(1, WRONG)
        what = chance.random()
        if what < 0.2:
            # Killed and started, or rebooted: the clock since boot is any number.
            clock = Clock(chance.uniform(0, 10**6))
            door = Door(register, tries(folder, clock), AuditLog(folder), hasher)
        elif what < 0.9:
            clock.seconds += chance.uniform(0, 900)
            door.keep_time()
    return hasher.looks


def test_a_thousand_wrong_pins_get_ten_looks(folder: Path, register: Register) -> None:
    """Over kills, reboots and days no more than ten PINs are ever looked at."""
    assert attack(folder, register, Attempts) == 10


def test_an_attack_is_noticed_when_the_count_is_not_kept(
    folder: Path, register: Register
) -> None:
    """Mutation check: with a count in memory alone there are far more than ten."""

    class Forgetful(Attempts):
        def _write(self, table: object) -> None:
            """Keep nothing."""

    assert attack(folder, register, Forgetful, times=60) > 30


KNOCK = """
import os, signal, sys
from pathlib import Path
from kiosk.staff.door import Door
from kiosk.staff.pins import PinHasher
from kiosk.staff.register import Register
from kiosk.staff.audit_log import AuditLog
from kiosk.staff.attempts import Attempts

class Killed(PinHasher):
    def is_right(self, pin, kept):
        print("looked", flush=True)
        os.kill(os.getpid(), signal.SIGKILL)

folder = Path(sys.argv[1])
door = Door(Register(folder), Attempts(folder), AuditLog(folder), Killed(1, 8, 1))
print(door.knock(1, "90341726").answer, flush=True)
"""


def knock_and_be_killed(folder: Path, program: str = KNOCK) -> tuple[int, str]:
    """Try a PIN in a process of its own that dies while the PIN is looked at."""
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout.strip()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not Windows")
def test_a_kill_during_the_look_costs_the_try(folder: Path, register: Register) -> None:
    """Pulling the plug at the right moment gains nothing: it was counted before."""
    assert register.members()
    outcomes = [knock_and_be_killed(folder) for _ in range(6)]

    assert outcomes[:5] == [(-signal.SIGKILL, "looked")] * 5
    assert outcomes[5] == (0, "wait")


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not Windows")
def test_counting_after_the_look_would_be_noticed(
    folder: Path, register: Register
) -> None:
    """Mutation check: where the count follows the look, a kill gives tries away."""
    assert register.members()
    late = KNOCK.replace(
        "door = Door(", "Attempts.count = lambda self, number: None\ndoor = Door("
    )

    outcomes = {knock_and_be_killed(folder, late) for _ in range(6)}
    assert outcomes == {(-signal.SIGKILL, "looked")}


def test_time_that_passed_is_kept_over_a_kill(
    make_door: Callable[..., Door],
) -> None:
    """A restart costs whoever waits some seconds and not the whole wait again."""
    clock = Clock()
    door = make_door(clock)
    for _ in range(5):
        door.knock(1, WRONG)
    clock.seconds += 25
    door.keep_time()
    again = make_door(Clock(123.0))

    assert again.knock(1, PIN).seconds == 5


def test_waits_are_kept_at_another_time_while_the_register_is_being_changed(
    make_door: Callable[..., Door], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever holds the lock for long is no reason to fall over, nor to come in."""
    monkeypatch.setattr(register, "STAFF_LOCK_WAIT", 0)
    door = make_door(Clock())
    with staff_lock(folder):
        door.keep_time()
        with pytest.raises(AttemptsError):
            Attempts(folder).count(1)

        assert door.knock(1, PIN).answer is DoorAnswer.BROKEN


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b'{"1": {"wrong": -1}}', b'{"1": {"wrong": "1"}}', b"\x00"],
)
def test_a_count_that_cannot_be_read_keeps_the_door_shut(
    make_door: Callable[..., Door], folder: Path, content: bytes
) -> None:
    """Damage to the count is no way to new tries; unlocking by IT mends it."""
    (folder / TRIES_FILE).write_bytes(content)
    door = make_door(Clock())

    assert door.knock(1, PIN).answer is DoorAnswer.BROKEN
    Attempts(folder).forget(1)
    assert door.knock(1, PIN).answer is DoorAnswer.OPEN


def test_without_a_log_nobody_comes_in(
    make_door: Callable[..., Door], folder: Path
) -> None:
    """An entry that cannot be written down does not happen."""
    (folder / AUDIT_LOG_FILE).mkdir()

    assert make_door(Clock()).knock(1, PIN).answer is DoorAnswer.BROKEN


def test_every_knock_is_in_the_log(
    make_door: Callable[..., Door], folder: Path
) -> None:
    """Wrong tries, the shutting and the opening stand in the log, by number."""
    clock = Clock()
    door = make_door(clock)
    door.knock(1, PIN)
    for _ in range(10):
        clock.seconds += door.knock(1, WRONG).seconds
    events = [
        line.split()[2:5] for line in (folder / AUDIT_LOG_FILE).read_text().splitlines()
    ]

    assert events[0] == ["1", "door-opened", "0"]
    assert events[1:10] == [["1", "pin-wrong", str(n)] for n in range(1, 10)]
    assert events[10:] == [["1", "pin-shut", "10"]]
    assert verify(folder) == (11, [])


def test_a_demonstration_sets_its_pin_once(folder: Path, hasher: PinHasher) -> None:
    """The first visit sets a PIN that is hard to guess; the second cannot."""
    door = Door(Register(folder), Attempts(folder), AuditLog(folder), hasher)
    assert door.state is DoorState.NOBODY
    assert door.set_first_pin("123456") is None
    member = door.set_first_pin(PIN)

    assert member is not None
    assert member.role is Role.IT
    assert door.state is DoorState.READY
    assert door.knock(member.number, PIN).answer is DoorAnswer.OPEN
    with pytest.raises(RegisterError):
        door.set_first_pin(WRONG)


def test_a_hash_of_lower_costs_is_made_anew_on_entry(
    folder: Path, register: Register
) -> None:
    """After an update of the costs a PIN is kept at the new ones by its next use."""
    stronger = PinHasher(2, 16, 1)
    door = Door(register, Attempts(folder), AuditLog(folder), stronger)

    assert door.knock(1, PIN).answer is DoorAnswer.OPEN
    member = register.member(1)
    assert member is not None
    assert not stronger.is_outdated(member.pin_hash)
    assert door.knock(1, PIN).answer is DoorAnswer.OPEN
