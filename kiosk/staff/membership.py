"""Who comes in and who goes: the register, the tries, and the line that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.staff.audit_log import AuditEvent

if TYPE_CHECKING:
    from kiosk.staff.attempts import Attempts
    from kiosk.staff.audit_log import AuditLog
    from kiosk.staff.register import Register, Role, StaffMember


class Membership:
    """Changes of the register.

    Each raises `RegisterError`, OSError, or `LockHeldError` while another program is at
    register, tries or log. `pin_hash` is what `PinHasher` makes of
    a PIN.
    """

    def __init__(self, register: Register, attempts: Attempts, log: AuditLog) -> None:
        self._register = register
        self._attempts = attempts
        self._log = log

    def add(self, name: str, role: Role, pin_hash: str) -> StaffMember:
        """Give somebody a number."""
        member = self._register.add(name, role, pin_hash)
        # Wrong tries from before anybody had the number are not theirs.
        self._attempts.forget(member.number)
        self._log.note(AuditEvent.STAFF_ADDED, count=member.number)
        return member

    def remove(self, name: str) -> StaffMember:
        """Take the number of `name` away, for ever."""
        member = self._register.named(name)
        self._register.remove(member.number)
        self._log.note(AuditEvent.STAFF_REMOVED, count=member.number)
        return member

    def unlock(self, name: str, pin_hash: str | None = None) -> StaffMember:
        """Let somebody try again, with another PIN where one is given."""
        member = self._register.named(name)
        if pin_hash is not None:
            self._register.keep_hash(member.number, pin_hash)
        self._attempts.forget(member.number)
        self._log.note(AuditEvent.STAFF_UNLOCKED, count=member.number)
        return member
