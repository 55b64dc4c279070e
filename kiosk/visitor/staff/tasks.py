"""What staff ask of the kiosk, done beside the screens in a thread of its own.

The door, the register and the forms are opened when somebody first asks for them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.session.switches import Switches, read_switches
from kiosk.staff.attempts import Attempts
from kiosk.staff.audit_log import AuditEvent, AuditLog
from kiosk.staff.changes import note_changes
from kiosk.staff.door import Door, DoorAnswer, Reply
from kiosk.staff.register import Register
from kiosk.staff.switches import keep_switches
from kiosk.staff.work import StaffWork
from kiosk.vault.state import ClosedReason, StoreError
from kiosk.visitor.staff.asking import Asking
from kiosk.visitor.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Future
    from pathlib import Path

    from kiosk.staff.session import StaffSession
    from kiosk.sticks.stick import Stick, Sticks
    from kiosk.vault.setup import VaultSetup


@dataclass(frozen=True, slots=True)
class FoundStick:
    """A stick, and what can open it."""

    stick: Stick
    sticks: Sticks


class StaffTasks(QObject):
    """Asks the door and the forms; answers come as signals in the screens' thread.

    `setup` gives the vault's setup once the vault was opened, `kinds` makes the kinds
    of sticks this computer has. One signal an outcome: `door_seen` with a `DoorState`,
    `replied` with a `Reply`, `glanced` with an `Overview`, `sticks_seen` with a tuple
    of `FoundStick`, `progressed` with forms done and all, `carried` with a
    `CopyOutcome`, `receipts_taken` and `confirmed` with `Receipts`, `withdrawn` with a
    `Withdrawal`, `purged` and `due_purged` with a count; what did not come to pass has
    a signal with the code that `failure` gives it; `switched` when pause or mute
    changed.
    """

    replied = Signal(object)
    door_seen = Signal(object)
    glanced = Signal(object)
    sticks_seen = Signal(object)
    progressed = Signal(int, int)
    carried = Signal(object)
    receipts_taken = Signal(object)
    confirmed = Signal(object)
    withdrawn = Signal(object)
    purged = Signal(int)
    due_purged = Signal(int)
    door_failed = Signal(str)
    knock_failed = Signal(str)
    look_failed = Signal(str)
    carry_failed = Signal(str)
    receipts_failed = Signal(str)
    """Nobody need hear it: a stick that cannot be read says so when it is chosen."""
    confirm_failed = Signal(str)
    withdraw_failed = Signal(str)
    purge_failed = Signal(str)
    due_purge_failed = Signal(str)
    switched = Signal()

    def __init__(
        self,
        folder: Path,
        session: StaffSession,
        setup: Callable[[], VaultSetup | None],
        kinds: Callable[[], Sequence[Sticks]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._folder = folder
        self._setup = setup
        self._make_kinds = kinds
        self._kinds: Sequence[Sticks] | None = None
        self._door: Door | None = None
        self._switches = read_switches(folder)
        self._worker = Worker("staff")
        self._asking = Asking(self._worker, self)
        self._knock: Future[object] | None = None
        # Here and not in the thread that copied: a look at the clock between the two
        # would find nobody there, and close the door over the answer.
        for copied in (self.carried, self.carry_failed):
            copied.connect(session.let_go)
        # Before the pad hears of it, and leaves.
        self.replied.connect(self._knock_is_answered)

    @property
    def switches(self) -> Switches:
        """How pause and mute stand."""
        return self._switches

    @property
    def who(self) -> int:
        """The number of whoever is inside."""
        return self.session.member.number if self.session.member else 0

    def leave(self) -> None:
        """Hear no answer any more to what was typed so far; all of it is done.

        Whoever typed it has gone, and somebody else may be there. A PIN that turns out
        right lets nobody in: the log says that the door closed again.
        """
        self._asking.turn += 1
        if self._knock is not None:
            self._worker.submit(self._close_behind, self._knock)
            self._knock = None

    # The door

    def look_at_door(self) -> None:
        """Ask what the pad should ask for; `door_seen` follows."""
        self._asking.do(
            lambda: self._the_door().state, self.door_seen, self.door_failed
        )

    def knock(self, number: int, pin: str) -> None:
        """Try a PIN; `replied` follows, unless the pad is left before."""
        self._knock = self._asking.ask(
            lambda: self._the_door().knock(number, pin), self.replied, self.knock_failed
        )

    def set_first_pin(self, pin: str) -> None:
        """Set the PIN of a demonstration; `replied` follows like that of `knock`."""
        self._knock = self._asking.ask(
            partial(self._first_pin, pin), self.replied, self.knock_failed
        )

    def keep_time(self) -> None:
        """Note what is left of waits, where anybody was at the door."""
        if self._door is not None:
            self._worker.submit(self._door.keep_time)

    # The forms

    def look(self) -> None:
        """Look at the queue; `glanced` follows."""
        self._asking.look_once(
            "queue", lambda: self._work().look(), self.glanced, self.look_failed
        )

    def look_for_sticks(self) -> None:
        """Look what is plugged in; `sticks_seen` follows."""
        self._asking.look_once(
            "sticks", self._sticks, self.sticks_seen, self.look_failed
        )

    def carry(self, found: FoundStick) -> None:
        """Copy to a stick; `progressed` and `carried` follow."""
        self.session.is_held = True
        work = partial(self._carry, found, self.who)
        self._asking.do(work, self.carried, self.carry_failed)

    def take_receipts(self, found: FoundStick) -> None:
        """Take up what lies on a stick just plugged in; `receipts_taken` follows."""
        who = self.who
        self._asking.do(
            lambda: self._work().take_receipts(found.sticks, found.stick, who),
            self.receipts_taken,
            self.receipts_failed,
        )

    def confirm(self, typed: str) -> None:
        """Take a receipt; `confirmed` follows, unless somebody leaves before."""
        who = self.who
        self._asking.ask(
            lambda: self._work().confirm(typed, who),
            self.confirmed,
            self.confirm_failed,
        )

    def withdraw(self, typed: str, day: str | None) -> None:
        """Delete a form by its code; `withdrawn` follows, unless somebody leaves."""
        who = self.who
        self._asking.ask(
            lambda: self._work().withdraw(typed, day, who),
            self.withdrawn,
            self.withdraw_failed,
        )

    def purge_due(self) -> None:
        """Delete what is due; `due_purged` follows: no person asked for it."""
        self._asking.do(
            lambda: self._work().purge_due(), self.due_purged, self.due_purge_failed
        )

    def purge_now(self) -> None:
        """Delete everything confirmed; `purged` follows."""
        who = self.who
        self._asking.do(
            lambda: self._work().purge_now(who), self.purged, self.purge_failed
        )

    def accept_clock(self) -> None:
        """Believe the clock; `purged` follows."""
        who = self.who
        self._asking.do(
            lambda: self._work().accept_clock(who), self.purged, self.purge_failed
        )

    # Switches

    def pause(self, *, is_paused: bool) -> None:
        """Send visitors to the desk, or let them in again; `switched` follows."""
        self._switches = self._switches._replace(is_paused=is_paused)
        self._keep_switches(AuditEvent.PAUSED if is_paused else AuditEvent.RESUMED)

    def mute(self, *, is_muted: bool) -> None:
        """Take the voice away, or give it back; `switched` follows."""
        self._switches = self._switches._replace(is_muted=is_muted)
        self._keep_switches(AuditEvent.MUTED if is_muted else AuditEvent.UNMUTED)

    def note_changes(self, settings: Path | None, keys: Path | None) -> None:
        """Write into the log what changed since this kiosk last started."""
        self._worker.submit(self._note_changes, settings, keys)

    def note_closed(self) -> None:
        """Write into the log that whoever was inside is outside."""
        if self.who:
            self._note(AuditEvent.DOOR_CLOSED)

    def wait(self) -> None:
        """Wait until everything asked so far is done; the answers come right after."""
        self._worker.submit(lambda: None).result()

    def close(self) -> None:
        """Finish what was asked; a look that did not begin is left out."""
        self._asking.close()

    # Inside

    def _keep_switches(self, event: AuditEvent) -> None:
        self._worker.submit(keep_switches, self._folder, self._switches)
        self._note(event)
        self.switched.emit()

    def _note(self, event: AuditEvent) -> None:
        log, who = self._log(), self.who
        self._worker.submit(lambda: log.note(event, who=who))

    def _note_changes(self, settings: Path | None, keys: Path | None) -> None:
        files = {AuditEvent.SETTINGS_CHANGED: settings, AuditEvent.KEYS_CHANGED: keys}
        note_changes(self._folder, self._log(), files)

    def _log(self) -> AuditLog:
        return AuditLog(self._folder)

    def _the_door(self) -> Door:
        if self._door is None:
            self._door = Door(
                Register(self._folder), Attempts(self._folder), self._log()
            )
        return self._door

    def _first_pin(self, pin: str) -> object:
        member = self._the_door().set_first_pin(pin)
        answer = DoorAnswer.OPEN if member is not None else DoorAnswer.WRONG
        return Reply(answer, member)

    def _work(self) -> StaffWork:
        setup = self._setup()
        if setup is None:
            raise StoreError(ClosedReason.NOT_OPENED)
        return StaffWork(setup, self._log())

    def _sticks(self) -> tuple[FoundStick, ...]:
        if self._kinds is None:
            self._kinds = self._make_kinds()
        return tuple(
            FoundStick(stick, kind) for kind in self._kinds for stick in kind.look()
        )

    def _carry(self, found: FoundStick, who: int) -> object:
        return self._work().carry(found.sticks, found.stick, who, self.progressed.emit)

    def _knock_is_answered(self) -> None:
        self._knock = None

    def _close_behind(self, knock: Future[object]) -> None:
        if isinstance(reply := knock.result(), Reply) and reply.member is not None:
            self._log().note(AuditEvent.DOOR_CLOSED, who=reply.member.number)
