"""What went wrong behind the staff door, as a code that a screen has words for."""

from __future__ import annotations

from kiosk.sticks.stick import StickError
from kiosk.vault.batch.receipts import UnknownReceiptError
from kiosk.vault.connection import reason_of
from kiosk.vault.locks import LockHeldError
from kiosk.vault.purge import ClockDoubtError
from kiosk.vault.state import ClosedReason, StoreError

UNKNOWN_RECEIPT = "unknown-receipt"
CLOCK_DOUBT = "clock-doubt"


def code_of(error: Exception) -> str:
    """Return the code of a fault of stick, store or typing; its words stay here."""
    codes: dict[type[Exception], str] = {
        LockHeldError: ClosedReason.BUSY,
        UnknownReceiptError: UNKNOWN_RECEIPT,
        ClockDoubtError: CLOCK_DOUBT,
    }
    if isinstance(error, StickError):
        return error.fault
    if isinstance(error, StoreError):
        return error.reason
    if isinstance(error, OSError):
        # Those of a stick are `StickError` by now: this is the kiosk's own disk.
        return reason_of(error)
    return codes.get(type(error), ClosedReason.UNEXPECTED)
