"""The staff screens' words for what is wrong and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.reviews.marks import ReviewState
from kiosk.sticks.stick import StickFault
from kiosk.touchkit.wording import translate
from kiosk.vault.state import ClosedReason
from kiosk.visitor.page.cards import Card
from kiosk.visitor.staff.failure import CLOCK_DOUBT, UNKNOWN_RECEIPT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date, datetime

    from kiosk.articles.topic import Review
    from kiosk.reviews.marks import ReviewMarks
    from kiosk.staff.diagnosis import Diagnosis
    from kiosk.staff.work import Overview
    from kiosk.vault.hashes import SpoiltForm
    from kiosk.vault.status import QueueStatus

_MOST_CODES = 6
WARNING = "warning"


def _warning(name: str, title: str, cure: str) -> Card:
    return Card(name, title, cure, WARNING)


def notices(glance: Overview) -> Iterator[Card]:
    """Say what is wrong with the store, the disk, the clock and the log."""
    if glance.closed is not None:
        yield store_notice(glance.closed)
    if glance.queue is not None:
        yield from _queue_notices(glance.queue)
    if glance.is_disk_nearly_full:
        yield _warning(
            "disk",
            translate("Staff", "The disk is nearly full"),
            translate("Staff", "Call IT before the form closes."),
        )
    if not glance.is_log_whole:
        yield _warning(
            "audit-log",
            translate("Staff", "The audit log was changed"),
            translate("Staff", "Call IT: kioskctl audit verify shows where."),
        )
    if glance.diagnosis is not None:
        yield from _doctor_notices(glance.diagnosis, glance.now)


def _doctor_notices(diagnosis: Diagnosis, now: datetime) -> Iterator[Card]:
    if diagnosis.failed:
        words = translate("Staff", "Wrong with this computer: %1")
        yield _warning(
            "doctor",
            words.replace("%1", str(diagnosis.failed)),
            translate("Staff", "IT sees each one with: kioskctl doctor"),
        )
    if diagnosis.is_stale(now.timestamp()):
        yield _warning(
            "doctor-silent",
            translate("Staff", "This computer no longer checks itself"),
            translate("Staff", "Call IT: its hourly check has not run for a day."),
        )


def codes_of(forms: Sequence[SpoiltForm]) -> str:
    """Name the codes of forms, and say how many are not named where they are many."""
    codes = ", ".join(form.reference for form in forms[:_MOST_CODES])
    more = len(forms) - _MOST_CODES
    if more <= 0:
        return codes
    return (
        translate("Staff", "%1 and %2 more")
        .replace("%1", codes)
        .replace("%2", str(more))
    )


def _queue_notices(queue: QueueStatus) -> Iterator[Card]:
    if queue.is_overdue:
        yield _warning(
            "overdue",
            translate("Staff", "Forms wait for a week or longer"),
            translate("Staff", "Copy them to USB, open them, and type the receipt."),
        )
    if queue.is_nearly_full:
        yield _warning(
            "nearly-full",
            translate("Staff", "Many forms wait. The form will close soon"),
            translate("Staff", "Copy them to USB now."),
        )
    if queue.is_clock_in_doubt:
        yield _warning(
            "clock",
            translate("Staff", "The clock may be wrong. Nothing is deleted"),
            translate(
                "Staff", "IT checks date and time, then confirms under Settings."
            ),
        )
    if queue.spoilt:
        words = translate("Staff", "Forms the disk has spoilt: %1")
        help_words = translate(
            "Staff",
            "Nobody can open them any more. Codes: %1. Does anybody remember whose "
            "they were? Call IT: the disk may be failing.",
        )
        yield _warning(
            "spoilt",
            words.replace("%1", str(len(queue.spoilt))),
            help_words.replace("%1", codes_of(queue.spoilt)),
        )
    if queue.damaged_files:
        yield _warning(
            "damaged",
            translate("Staff", "A damaged file of forms was set aside"),
            translate("Staff", "Call IT: kioskctl forms salvage brings them back."),
        )


def store_notice(reason: ClosedReason) -> Card:
    """Say why the form is closed, and what to do."""
    title = translate("Staff", "The form is closed")
    return _warning("store", title, _store_help(reason))


def _store_help(reason: ClosedReason) -> str:
    full = translate("Staff", "The disk is full. Call IT.")
    known = {
        ClosedReason.NOT_OPENED: translate(
            "Staff", "The store of forms is still opening."
        ),
        ClosedReason.TOO_MANY_WAITING: translate(
            "Staff", "Too many forms wait. Copy them to USB now."
        ),
        ClosedReason.CANARY_MISSING: translate(
            "Staff", "The keys are not proven yet. IT runs: kioskctl keys canary"
        ),
        ClosedReason.SETTINGS_MISSING: translate(
            "Staff", "The kiosk's settings file is gone. Call IT."
        ),
        ClosedReason.KEYS_UNUSABLE: translate(
            "Staff", "The file of public keys is missing. Call IT."
        ),
        ClosedReason.LOW_SPACE: full,
        ClosedReason.DISK_FULL: full,
        ClosedReason.BUSY: translate(
            "Staff", "Another program uses the forms. Wait a moment."
        ),
    }
    words = translate("Staff", "Call IT and say: %1")
    return known.get(reason) or words.replace("%1", reason.value)


def settings_notice(count: int) -> Card:
    """Say that the settings have mistakes."""
    words = translate("Staff", "Mistakes in the settings: %1")
    return _warning(
        "settings",
        words.replace("%1", str(count)),
        translate("Staff", "IT sees each one with: kioskctl config check"),
    )


def content_notice(count: int) -> Card:
    """Say that articles or the body map have mistakes."""
    words = translate("Staff", "Problems in the articles: %1")
    return _warning(
        "content",
        words.replace("%1", str(count)),
        translate("Staff", "IT sees each one with: kioskctl content check"),
    )


def review_words(review: Review | None, today: date, marks: ReviewMarks) -> str:
    """Say until when a clinician stands behind the article, and how much is signed."""
    if review is None:
        return translate("Staff", "No article")
    if marks.by_id and not review.is_overdue(today):
        return _signed_words(marks)
    if not review.is_reviewed:
        return translate("Staff", "Not reviewed yet")
    if review.is_overdue(today):
        return translate("Staff", "Review is overdue")
    return translate("Staff", "Reviewed")


def _signed_words(marks: ReviewMarks) -> str:
    words = translate("Staff", "Signed: %1 of %2; changed since: %3")
    words = words.replace("%1", str(marks.count(ReviewState.REVIEWED)))
    words = words.replace("%2", str(len(marks.by_id)))
    return words.replace("%3", str(marks.count(ReviewState.CHANGED)))


def failure_words(code: str) -> tuple[str, str]:
    """Say what went wrong and what to do; every form is still on the kiosk."""
    known = _stick_words().get(code) or _other_words().get(code)
    if known is not None:
        return known
    if code in set(ClosedReason):
        return translate("Staff", "That did not work"), _store_help(ClosedReason(code))
    return (
        translate("Staff", "That did not work"),
        translate("Staff", "Try again. If it happens again, call IT."),
    )


def _stick_words() -> dict[str, tuple[str, str]]:
    return {
        StickFault.GONE: (
            translate("Staff", "The stick is gone"),
            translate("Staff", "Plug it in again and wait until it shows."),
        ),
        StickFault.FULL: (
            translate("Staff", "The stick is full"),
            translate("Staff", "Delete old files on it, or take another stick."),
        ),
        StickFault.READ_ONLY: (
            translate("Staff", "The stick cannot be written to"),
            translate("Staff", "Look for a small switch on it, or take another stick."),
        ),
        StickFault.REFUSED: (
            translate("Staff", "The kiosk may not use this stick"),
            translate("Staff", "Take another stick. If none works, call IT."),
        ),
        StickFault.NOT_A_STICK: (
            translate("Staff", "Something else is in the way on this stick"),
            translate("Staff", "Take another stick, and show this one to IT."),
        ),
        StickFault.BROKEN: (
            translate("Staff", "The stick did not keep what was written"),
            translate("Staff", "Take another stick: this one may be worn out."),
        ),
    }


def _other_words() -> dict[str, tuple[str, str]]:
    return {
        UNKNOWN_RECEIPT: (
            translate("Staff", "This code belongs to no batch from this kiosk"),
            translate("Staff", "Compare it letter by letter and type it again."),
        ),
        CLOCK_DOUBT: (
            translate("Staff", "The clock may be wrong. Nothing was deleted"),
            translate("Staff", "Check date and time first."),
        ),
    }
