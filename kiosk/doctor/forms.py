"""Whether forms can be kept: keys, queue, room on the disk, clock, audit log.

The facts are those of the staff screen (`kiosk.staff.work.Overview`) and of
`kioskctl config check`; here each gets the remedy that IT needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.doctor.answers import Complaint, Grade, fail, warn
from kiosk.staff.work import is_nearly_full
from kiosk.vault.state import STAFF_WORDS, ClosedReason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.doctor.installation import Installation
    from kiosk.vault.status import QueueStatus

_KEYS = frozenset(
    {
        ClosedReason.KEYS_UNUSABLE,
        ClosedReason.SIGNING_KEY_UNUSABLE,
        ClosedReason.CANARY_MISSING,
    }
)
_ROOM = frozenset({ClosedReason.LOW_SPACE, ClosedReason.DISK_FULL})
_STICK = "/media/stick"


def keys(kiosk: Installation) -> Iterator[Complaint]:
    """Look whether somebody has proven that the clinic's keys open what is sealed."""
    closed = kiosk.findings.closed
    if closed not in _KEYS:
        return
    anew = kiosk.kioskctl("keys", "sign-anew")
    canary = kiosk.kioskctl("keys", "canary", "--to", _STICK)
    proof = (
        f"Seal a test to a stick, here at {_STICK}, open it at the desk, and type its "
        "receipt here with kioskctl forms confirm."
    )
    words = STAFF_WORDS[closed]
    if closed is ClosedReason.CANARY_MISSING:
        yield fail(f"The form stays closed: {words}", proof, canary)
    elif closed is ClosedReason.SIGNING_KEY_UNUSABLE:
        yield fail(f"The form stays closed: {words}", proof, anew, canary)
    elif not any(each.code != closed.value for each in kiosk.findings.problems):
        yield fail(
            f"The form stays closed: {words}",
            f"Put the clinic's file back at {kiosk.loaded.settings.vault.recipients}.",
        )


def queue(kiosk: Installation) -> Iterator[Complaint]:
    """Look whether the queue is sound, and whether its forms are carried away."""
    if kiosk.overview is None:
        return
    closed = kiosk.findings.closed or kiosk.overview.closed
    status = kiosk.overview.queue
    if closed is not None and closed not in _KEYS | _ROOM:
        yield _closed(kiosk, closed)
    if status is not None:
        yield from _waiting(kiosk, status)


def _closed(kiosk: Installation, closed: ClosedReason) -> Complaint:
    said = f"The form stays closed: {STAFF_WORDS[closed]}"
    data = kiosk.loaded.data_folder
    if closed is ClosedReason.NOT_INITIALISED:
        remedy = "Make the queue, and write the line it prints under [vault]."
        return fail(said, remedy, kiosk.kioskctl("forms", "init"))
    if closed is ClosedReason.QUEUE_DAMAGED:
        remedy = "Put the forms it still holds back into a new one."
        return fail(said, remedy, kiosk.kioskctl("forms", "salvage"))
    if closed is ClosedReason.TOO_MANY_WAITING:
        return fail(said, _CARRY, kiosk.kioskctl("forms", "export", "--to", _STICK))
    remedy = {
        ClosedReason.QUEUE_MISSING: f"Put queue.db back into {data}.",
        ClosedReason.QUEUE_FOREIGN: f"Put this kiosk's own queue.db into {data}.",
    }.get(closed, "docs/it/forms.md says what to do.")
    return fail(said, remedy)


_CARRY = (
    f"Copy them to a stick, here at {_STICK}, open them at the desk, and type the "
    "receipt here with kioskctl forms confirm."
)


def _waiting(kiosk: Installation, status: QueueStatus) -> Iterator[Complaint]:
    export = kiosk.kioskctl("forms", "export", "--again", "--to", _STICK)
    if status.damaged_files:
        yield fail(
            f"Damaged files of forms were set aside: {len(status.damaged_files)}",
            "Put the forms they still hold back into the queue.",
            kiosk.kioskctl("forms", "salvage"),
        )
    if status.spoilt:
        yield fail(
            f"Forms that nobody can open any more: {len(status.spoilt)}",
            "Have the disk looked at; kioskctl forms status names the forms.",
        )
    if status.is_overdue:
        days = status.oldest_age_days
        yield warn(f"Forms lie here for {days} days", _CARRY, export)
    if status.is_nearly_full:
        yield warn("The form will close soon: many forms wait", _CARRY, export)


def space(kiosk: Installation) -> Iterator[Complaint]:
    """Look whether the disk has room for forms."""
    overview = kiosk.overview
    closed = kiosk.findings.closed
    room = overview.free_bytes if overview else _room(kiosk)
    is_closed = closed in _ROOM or (overview is not None and overview.closed in _ROOM)
    if is_closed or is_nearly_full(room):
        said = f"The disk has {(room or 0) // 1_000_000} MB left"
        yield Complaint(
            Grade.FAIL if is_closed else Grade.WARNING,
            f"{said}, and the form is closed" if is_closed else said,
            "Delete old system logs and packages (as root); then look for large files.",
            (("journalctl", "--vacuum-size=50M"), ("apt-get", "clean")),
        )


def _room(kiosk: Installation) -> int | None:
    data = kiosk.loaded.data_folder
    return kiosk.system.free_bytes(data) if data.is_dir() else None


def clock(kiosk: Installation) -> Iterator[Complaint]:
    """Look whether the clock can be believed, and whether anything sets it."""
    status = kiosk.overview.queue if kiosk.overview else None
    asked = kiosk.system.programs.ask("timedatectl", "show", "--property=NTP")
    if status is not None and status.is_clock_in_doubt:
        yield fail(
            "The clock jumped since it was last seen, so nothing is deleted",
            "Look at the clock, set it if it is wrong, and confirm it.",
            kiosk.kioskctl("forms", "purge", "--clock-ok"),
        )
    written = [each.topic.review.written for each in kiosk.topics if each.topic]
    today = kiosk.system.now().date()
    if any(day is not None and day > today for day in written):
        yield fail(
            f"The clock is wrong: by it, it is {today}, before the topics were written",
            "Set date and time (as root): timedatectl set-ntp false, then "
            "timedatectl set-time '2026-11-25 09:30' with the right ones.",
        )
    if asked.text.strip() != "NTP=yes":
        yield warn(
            "Nothing is known to set the clock by itself",
            "Let the system do it (as root), or compare it by hand twice a year.",
            ("timedatectl", "set-ntp", "true"),
        )


def audit_log(kiosk: Installation) -> Iterator[Complaint]:
    """Look whether the log of who did what is whole."""
    if kiosk.overview is not None and not kiosk.overview.is_log_whole:
        yield fail(
            "Lines of the audit log were removed, changed or cannot be read",
            "kioskctl audit verify says which. Put the log back from a backup, or keep "
            "what is left beside the copies that came with exports.",
        )
