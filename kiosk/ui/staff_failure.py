"""What went wrong behind the staff door, as a code that a screen has words for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.vault.locks import LockHeldError
from kiosk.vault.state import ClosedReason, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

UNKNOWN_RECEIPT = "unknown-receipt"
CLOCK_DOUBT = "clock-doubt"


@dataclass(frozen=True, slots=True)
class Failure:
    """Why something was not done: the code of a fault of stick, store or typing."""

    code: str


def outcome_of(work: Callable[[], object]) -> object:
    """Do `work`; what goes wrong becomes a code, for its words may be a patient's."""
    try:
        return work()
    except Exception as error:  # noqa: BLE001 - staff must get an answer, whatever happened
        return Failure(_code_of(error))


def _code_of(error: Exception) -> str:
    from kiosk.sticks.stick import StickError, fault_of  # noqa: PLC0415 - the first frame needs none of it
    from kiosk.vault.purge import ClockDoubtError  # noqa: PLC0415
    from kiosk.vault.receipts import UnknownReceiptError  # noqa: PLC0415

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
        return fault_of(error)
    return codes.get(type(error), ClosedReason.UNEXPECTED)
