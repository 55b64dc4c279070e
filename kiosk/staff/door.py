"""The staff door: a number and a PIN, and no word about which of the two was wrong."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.staff.attempts import MOST_TRIES, Attempts, AttemptsError
from kiosk.staff.audit_log import AuditEvent, AuditLog
from kiosk.staff.membership import Membership
from kiosk.staff.pins import PinHasher, is_allowed
from kiosk.staff.register import Register, RegisterError, Role, StaffMember
from kiosk.vault.locks import LockHeldError


class DoorAnswer(StrEnum):
    """What the door says."""

    OPEN = "open"
    WRONG = "wrong"
    WAIT = "wait"
    SHUT = "shut"
    """Too many wrong tries: IT has to unlock the number."""
    BROKEN = "broken"
    """Register, count or log cannot be used: nobody comes in before IT looks."""


@dataclass(frozen=True, slots=True)
class Reply:
    """The door's answer, with who came in or the seconds to wait."""

    answer: DoorAnswer
    member: StaffMember | None = None
    seconds: int = 0


class DoorState(StrEnum):
    """What a pad should ask for."""

    READY = "ready"
    NOBODY = "nobody"
    """No PIN was ever set."""
    BROKEN = "broken"


class Door:
    """Lets staff in; blocks for a fifth of a second, so not on the screens' thread."""

    def __init__(
        self,
        register: Register,
        tries: Attempts,
        log: AuditLog,
        hasher: PinHasher | None = None,
    ) -> None:
        self._register = register
        self._tries = tries
        self._log = log
        self._hasher = hasher or PinHasher()

    @property
    def state(self) -> DoorState:
        """What a pad should ask for now."""
        try:
            return DoorState.READY if self._register.members() else DoorState.NOBODY
        except RegisterError:
            return DoorState.BROKEN

    def knock(self, number: int, pin: str) -> Reply:
        """Try a PIN. The try counts as wrong, on disk, before the PIN is looked at."""
        try:
            return self._knock(number, pin)
        except (RegisterError, AttemptsError, OSError, LockHeldError):
            return Reply(DoorAnswer.BROKEN)

    def set_first_pin(self, pin: str) -> StaffMember | None:
        """Enter the first person of a demonstration; none for a PIN that is refused.

        Raises `RegisterError` where somebody is in the register already, OSError, and
        `LockHeldError`.
        """
        if self.state is not DoorState.NOBODY:
            raise RegisterError("Somebody has a PIN already.")
        if not is_allowed(pin):
            return None
        members = Membership(self._register, self._tries, self._log)
        member = members.add("Demonstration", Role.IT, self._hasher.hash(pin))
        self._log.note(AuditEvent.DOOR_OPENED, who=member.number)
        return member

    def keep_time(self) -> None:
        """Note what is left of the waits; call it every few seconds."""
        self._tries.keep_time()

    def _knock(self, number: int, pin: str) -> Reply:
        member = self._register.member(number)
        held = self._tries.count(number)
        if held is not None:
            # Waiting does not open what IT has to unlock.
            if held.is_disabled:
                return Reply(DoorAnswer.SHUT)
            return Reply(DoorAnswer.WAIT, seconds=int(held.wait))
        if member is None:
            self._hasher.take_as_long(pin)
        elif self._hasher.is_right(pin, member.pin_hash):
            return self._let_in(member, pin)
        return self._turn_away(number)

    def _let_in(self, member: StaffMember, pin: str) -> Reply:
        self._log.note(AuditEvent.DOOR_OPENED, who=member.number)
        self._tries.forget(member.number)
        if self._hasher.is_outdated(member.pin_hash):
            self._register.keep_hash(member.number, self._hasher.hash(pin))
        return Reply(DoorAnswer.OPEN, member)

    def _turn_away(self, number: int) -> Reply:
        standing = self._tries.standing(number)
        event = AuditEvent.PIN_SHUT if standing.is_disabled else AuditEvent.PIN_WRONG
        self._log.note(event, who=number, count=standing.wrong)
        if standing.wrong >= MOST_TRIES:
            return Reply(DoorAnswer.SHUT)
        answer = DoorAnswer.WAIT if standing.wait else DoorAnswer.WRONG
        return Reply(answer, seconds=int(standing.wait))
