"""What staff ask of the kiosk, done beside the screens in a thread of its own.

Nothing behind the door is loaded before somebody comes to it.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.staff.switches import Switches, keep_switches, read_switches
from kiosk.ui.staff_failure import outcome_of
from kiosk.vault.state import ClosedReason, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from kiosk.staff.door import Door
    from kiosk.staff.session import StaffSession
    from kiosk.staff.trail import Deed, Trail
    from kiosk.staff.work import StaffWork
    from kiosk.sticks.stick import Stick, Sticks
    from kiosk.vault.setup import VaultSetup


@dataclass(frozen=True, slots=True)
class FoundStick:
    """A stick, and what can open it."""

    stick: Stick
    sticks: Sticks


class StaffDesk(QObject):
    """Asks the door and the forms; answers come as signals in the screens' thread.

    `setup` gives the vault's setup once the vault was opened, `kinds` makes the kinds
    of sticks this computer has. Signals carry a result or a `Failure`: `replied` the
    door's reply, `glanced`, `sticks_seen` a tuple of `FoundStick`, `progressed` forms
    done and all, `carried`, `confirmed`, `withdrawn`, `purged` a count, and `switched`
    when pause or mute changed.
    """

    replied = Signal(object)
    door_seen = Signal(object)
    glanced = Signal(object)
    sticks_seen = Signal(object)
    progressed = Signal(int, int)
    carried = Signal(object)
    confirmed = Signal(object)
    withdrawn = Signal(object)
    purged = Signal(object)
    switched = Signal()
    _answered = Signal(object, object)

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
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="staff")
        # Whoever waited for a copy has a whole minute to read what came of it.
        self.carried.connect(lambda _: session.touch())
        self._answered.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    @property
    def switches(self) -> Switches:
        """How pause and mute stand."""
        return self._switches

    @property
    def who(self) -> int:
        """The number of whoever is inside."""
        return self.session.member.number if self.session.member else 0

    # The door

    def look_at_door(self) -> None:
        """Ask what the pad should ask for; `door_seen` follows."""
        self._do(lambda: self._the_door().state, self.door_seen)

    def knock(self, number: int, pin: str) -> None:
        """Try a PIN; `replied` follows."""
        self._do(lambda: self._the_door().knock(number, pin), self.replied)

    def set_first_pin(self, pin: str) -> None:
        """Set the PIN of a demonstration; `replied` follows."""
        self._do(partial(self._first_pin, pin), self.replied)

    def keep_time(self) -> None:
        """Note what is left of waits, where anybody was at the door."""
        if self._door is not None:
            self._worker.submit(self._door.keep_time)

    # The forms

    def look(self) -> None:
        """Look at the queue; `glanced` follows."""
        self._do(lambda: self._work().look(), self.glanced)

    def look_for_sticks(self) -> None:
        """Look what is plugged in; `sticks_seen` follows."""
        self._do(self._sticks, self.sticks_seen)

    def carry(self, found: FoundStick) -> None:
        """Copy to a stick; `progressed` and `carried` follow."""
        self.session.is_held = True
        work = partial(self._carry, found, self.who)
        self._do(work, self.carried)

    def take_receipts(self, found: FoundStick) -> None:
        """Take up what lies on a stick; `confirmed` follows."""
        who = self.who
        self._do(
            lambda: self._work().take_receipts(found.sticks, found.stick, who),
            self.confirmed,
        )

    def confirm(self, typed: str) -> None:
        """Take a receipt; `confirmed` follows."""
        who = self.who
        self._do(lambda: self._work().confirm(typed, who), self.confirmed)

    def withdraw(self, typed: str, day: str | None) -> None:
        """Delete a form by its code; `withdrawn` follows."""
        who = self.who
        self._do(lambda: self._work().withdraw(typed, day, who), self.withdrawn)

    def purge_due(self) -> None:
        """Delete what is due; `purged` follows."""
        self._do(lambda: self._work().purge_due(), self.purged)

    def purge_now(self) -> None:
        """Delete everything confirmed; `purged` follows."""
        who = self.who
        self._do(lambda: self._work().purge_now(who), self.purged)

    def accept_clock(self) -> None:
        """Believe the clock; `purged` follows."""
        who = self.who
        self._do(lambda: self._work().accept_clock(who), self.purged)

    # Switches

    def pause(self, *, is_paused: bool) -> None:
        """Send visitors to the desk, or let them in again; `switched` follows."""
        from kiosk.staff.trail import Deed  # noqa: PLC0415 - nobody needs it before

        self._switches = self._switches.model_copy(update={"is_paused": is_paused})
        self._keep_switches(Deed.PAUSED if is_paused else Deed.RESUMED)

    def mute(self, *, is_muted: bool) -> None:
        """Take the voice away, or give it back; `switched` follows."""
        from kiosk.staff.trail import Deed  # noqa: PLC0415

        self._switches = self._switches.model_copy(update={"is_muted": is_muted})
        self._keep_switches(Deed.MUTED if is_muted else Deed.UNMUTED)

    def note_changes(self, settings: Path | None, keys: Path | None) -> None:
        """Write into the trail what changed since this kiosk last started."""
        self._worker.submit(self._note_changes, settings, keys)

    def note_closed(self) -> None:
        """Write into the trail that whoever was inside is outside."""
        from kiosk.staff.trail import Deed  # noqa: PLC0415

        if self.who:
            self._note(Deed.DOOR_CLOSED)

    def wait(self) -> None:
        """Wait until everything asked so far is done; the answers come right after."""
        self._worker.submit(lambda: None).result()

    def close(self) -> None:
        """Finish what was begun."""
        self._worker.shutdown()

    # Inside

    def _keep_switches(self, deed: Deed) -> None:
        switches = self._switches
        self._worker.submit(keep_switches, self._folder, switches)
        self._note(deed)
        self.switched.emit()

    def _note(self, deed: Deed) -> None:
        trail, who = self._trail(), self.who
        self._worker.submit(lambda: trail.note(deed, who=who))

    def _note_changes(self, settings: Path | None, keys: Path | None) -> None:
        from kiosk.staff.changes import note_changes  # noqa: PLC0415
        from kiosk.staff.trail import Deed  # noqa: PLC0415

        files = {Deed.SETTINGS_CHANGED: settings, Deed.KEYS_CHANGED: keys}
        note_changes(self._folder, self._trail(), files)

    def _trail(self) -> Trail:
        from kiosk.staff.trail import Trail  # noqa: PLC0415

        return Trail(self._folder)

    def _the_door(self) -> Door:
        if self._door is None:
            from kiosk.staff.door import Door  # noqa: PLC0415
            from kiosk.staff.register import Register  # noqa: PLC0415
            from kiosk.staff.tries import Tries  # noqa: PLC0415

            self._door = Door(
                Register(self._folder), Tries(self._folder), self._trail()
            )
        return self._door

    def _first_pin(self, pin: str) -> object:
        from kiosk.staff.door import Answer, Reply  # noqa: PLC0415

        member = self._the_door().set_first_pin(pin)
        answer = Answer.OPEN if member is not None else Answer.WRONG
        return Reply(answer, member)

    def _work(self) -> StaffWork:
        from kiosk.staff.work import StaffWork  # noqa: PLC0415

        setup = self._setup()
        if setup is None:
            raise StoreError(ClosedReason.NOT_OPENED)
        return StaffWork(setup, self._trail())

    def _sticks(self) -> tuple[FoundStick, ...]:
        if self._kinds is None:
            self._kinds = self._make_kinds()
        return tuple(
            FoundStick(stick, kind) for kind in self._kinds for stick in kind.look()
        )

    def _carry(self, found: FoundStick, who: int) -> object:
        try:
            return self._work().carry(
                found.sticks, found.stick, who, self.progressed.emit
            )
        finally:
            self.session.is_held = False

    def _do(self, work: Callable[[], object], signal: object) -> None:
        self._worker.submit(self._run, work, signal)

    def _run(self, work: Callable[[], object], signal: object) -> None:
        self._answered.emit(signal, outcome_of(work))

    def _pass_on(self, signal: object, outcome: object) -> None:
        signal.emit(outcome)  # type: ignore[attr-defined] # a signal of this object
