"""The staff's screens for the tour and the tests of screens, with figures made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kiosk.session.navigation import Place, PlaceKind
from kiosk.staff.door import DoorState
from kiosk.staff.register import Role, StaffMember
from kiosk.staff.work import CopyOutcome, Overview, Receipts
from kiosk.sticks.folder import FolderSticks
from kiosk.sticks.stick import Stick, StickFault
from kiosk.vault.batch.batches import Batch
from kiosk.vault.batch.kinds import FORMS
from kiosk.vault.status import QueueStatus
from kiosk.visitor.staff.tasks import FoundStick

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.visitor.composition import Kiosk

_NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
_DAY = 86_400
_STICK = FoundStick(
    Stick("/stick", "FORMS", 16_000_000_000), FolderSticks(Path("/nowhere"))
)
_OTHER = FoundStick(
    Stick("/other", "KINGSTON", 8_000_000_000, is_read_only=True),
    FolderSticks(Path("/nowhere")),
)
_QUEUE = QueueStatus(
    waiting=9,
    exported=3,
    confirmed=4,
    oldest_day="2026-11-23",
    last_export=int(_NOON.timestamp()) - 2 * _DAY,
    batches=(),
    by_key={},
    damaged_files=(),
    salvaged_files=(),
    oldest_age_days=2,
    is_overdue=False,
    is_nearly_full=False,
    is_clock_in_doubt=False,
)
_TROUBLED = replace(
    _QUEUE,
    waiting=16_400,
    exported=30,
    oldest_day="2026-11-02",
    last_export=None,
    oldest_age_days=23,
    is_overdue=True,
    is_nearly_full=True,
    is_clock_in_doubt=True,
)
_PLENTY = 210_000_000_000


def staff_screens(kiosk: Kiosk) -> dict[str, Callable[[], None]]:
    """Give what shows each screen behind the door, by its name."""
    desk = kiosk.staff.desk
    return {
        "door": partial(_door, kiosk, ""),
        "door-pin": partial(_door, kiosk, "12"),
        "staff": partial(_staff, kiosk, _QUEUE, _PLENTY),
        "staff-troubled": partial(_staff, kiosk, _TROUBLED, 300_000_000),
        "copy-none": partial(_copy, kiosk),
        "copy-choose": partial(_copy, kiosk, _STICK, _OTHER),
        "copy-under-way": partial(_copying, kiosk),
        "copy-done": partial(_copied, kiosk),
        "copy-failed": partial(_copied, kiosk, StickFault.FULL),
        "receipt": partial(_code, kiosk, PlaceKind.STAFF_RECEIPT, "7X2MP"),
        "withdraw": partial(_code, kiosk, PlaceKind.STAFF_WITHDRAW, "K74QD"),
        "staff-settings": partial(_settings, kiosk, desk.glanced.emit),
        "staff-keys": partial(_keys, kiosk),
        "paused": partial(_paused, kiosk),
    }


STAFF_SCREENS = (
    "door",
    "door-pin",
    "staff",
    "staff-troubled",
    "copy-none",
    "copy-choose",
    "copy-under-way",
    "copy-done",
    "copy-failed",
    "receipt",
    "withdraw",
    "staff-settings",
    "staff-keys",
    "paused",
)
"""The names `staff_screens` knows."""


def _let_answers_come(kiosk: Kiosk) -> None:
    """Let what this kiosk really knows come before the made-up figures, and no more."""
    kiosk.pages.staff.desk.stand_still()
    kiosk.staff.desk.wait()
    QCoreApplication.processEvents()


def _door(kiosk: Kiosk, number: str) -> None:
    kiosk.staff.session.begin()
    kiosk.shell.go(Place(PlaceKind.DOOR))
    _let_answers_come(kiosk)
    kiosk.staff.desk.door_seen.emit(DoorState.READY)
    door = kiosk.pages.staff.door
    door.forget()
    if number:
        for digit in number:
            door.press(digit)
        door.submit()
        for digit in "4815":
            door.press(digit)


def _enter(kiosk: Kiosk, kind: PlaceKind) -> None:
    kiosk.pages.staff.door.forget()
    member = StaffMember(number=12, name="x", role=Role.IT, pin_hash="")
    kiosk.staff.session.begin()
    kiosk.staff.session.enter(member)
    kiosk.shell.go(Place(PlaceKind.STAFF))
    if kind is not PlaceKind.STAFF:
        kiosk.shell.go(Place(kind))
    _let_answers_come(kiosk)


def _staff(kiosk: Kiosk, queue: QueueStatus, free: int) -> None:
    _enter(kiosk, PlaceKind.STAFF)
    kiosk.staff.desk.glanced.emit(
        Overview(queue, None, free, is_log_whole=True, now=_NOON)
    )


def _copy(kiosk: Kiosk, *found: FoundStick) -> None:
    _enter(kiosk, PlaceKind.STAFF_COPY)
    copying = kiosk.pages.staff.copying
    # A made-up copy that is under way ends by nothing, and no other one begins then.
    if copying.property("step") == int(copying.CopyStep.COPYING):
        kiosk.staff.desk.carry_failed.emit(StickFault.FULL)
    copying.begin()
    _let_answers_come(kiosk)
    kiosk.staff.desk.sticks_seen.emit(found)
    # A later answer counts no more.
    copying.stand_still()


def _copying(kiosk: Kiosk) -> None:
    _copy(kiosk, _STICK)
    kiosk.pages.staff.copying.show_copying(_STICK)
    kiosk.staff.desk.progressed.emit(7, 12)


def _copied(kiosk: Kiosk, fault: StickFault | None = None) -> None:
    _copying(kiosk)
    batch = Batch(7, FORMS, 12, Path("Kkiosk-1-B7.agebatch"), bytes(range(16, 48)))
    if fault is None:
        kiosk.staff.desk.carried.emit(CopyOutcome((batch,), Receipts((6,))))
    else:
        kiosk.staff.desk.carry_failed.emit(fault)


def _code(kiosk: Kiosk, kind: PlaceKind, typed: str) -> None:
    _enter(kiosk, kind)
    code = kiosk.pages.staff.code
    code.forget()
    for sign in typed:
        code.press(sign)


def _settings(kiosk: Kiosk, look: Callable[[Overview], None]) -> None:
    _enter(kiosk, PlaceKind.STAFF_SETTINGS)
    look(Overview(_TROUBLED, None, _PLENTY, is_log_whole=True, now=_NOON))


def _keys(kiosk: Kiosk) -> None:
    _enter(kiosk, PlaceKind.STAFF_KEYS)
    page = kiosk.pages.staff.keys
    page.forget()
    page.learn("down")
    page.hear("F23", "")


def _paused(kiosk: Kiosk) -> None:
    kiosk.end_visit()
    kiosk.shell.go(Place(PlaceKind.PAUSED))
