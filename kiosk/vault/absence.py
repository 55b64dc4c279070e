"""A kiosk that was switched off for days: a long weekend, the holidays.

The clock then goes on far ahead of when it was last seen, and nothing on the computer
proves that it is right. Nobody has to look at it all the same: the holds go on as if
the two days had passed that are believed without proof. A clock that is wrong can only
let a form stay longer than it had to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.vault.batch.receipts import Receipt, keep_receipt, receipts_of
from kiosk.vault.queue import CLOCK_TRUST_SECONDS

if TYPE_CHECKING:
    from kiosk.vault.queue import Queue

LONGEST_ABSENCE_SECONDS = 31 * 86_400
"""No clinic is shut for longer; a clock further ahead was set wrong."""


def was_away(queue: Queue, now: float) -> bool:
    """Tell whether the clock is as far ahead as after days switched off."""
    gap = now - queue.last_seen()
    return CLOCK_TRUST_SECONDS < gap <= LONGEST_ABSENCE_SECONDS


def is_clock_in_doubt(queue: Queue, now: float) -> bool:
    """Tell whether somebody has to look at the clock before anything is deleted."""
    return not queue.is_believable(now) and not was_away(queue, now)


def come_back(queue: Queue, now: float) -> None:
    """Take the clock up again after an absence, and lengthen the holds by it.

    A receipt that was typed since the kiosk came back keeps its time. Both happen in
    one transaction, so that no absence counts twice or not at all.
    """
    last = queue.last_seen()
    unproven = int(now) - last - CLOCK_TRUST_SECONDS
    with queue.transaction() as connection:
        for number, receipt in receipts_of(connection).items():
            if receipt.when <= last:
                later = Receipt(receipt.code, receipt.when + unproven)
                keep_receipt(connection, number, later)
        queue.set_meta("last_seen", str(int(now)))
