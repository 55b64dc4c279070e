"""Making every check, whatever one of them runs into."""

from __future__ import annotations

from pathlib import PurePath
from traceback import extract_tb
from typing import TYPE_CHECKING

from kiosk.doctor.answers import CheckAnswer, Complaint, Grade, fail
from kiosk.doctor.table import CHECKS
from kiosk.vault.state import StoreError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.doctor.installation import Installation
    from kiosk.doctor.table import Check


_HIDDEN = "may-not-look"
_SETTINGS_FIRST = "Mend the settings first; kioskctl config check says where and how."


def examine(
    kiosk: Installation, checks: Sequence[Check] = CHECKS
) -> tuple[CheckAnswer, ...]:
    """Make every check; one that may not look says so and holds up no other."""
    return tuple(
        CheckAnswer(each.id, each.promise, _complaints(each, kiosk)) for each in checks
    )


def worst(answers: Sequence[CheckAnswer]) -> Grade:
    """Give the worst grade of all."""
    return max((each.grade for each in answers), key=list(Grade).index)


def _complaints(check: Check, kiosk: Installation) -> tuple[Complaint, ...]:
    if check.in_data_folder and kiosk.loaded.folder_doubts:
        return (fail("Not looked at: the settings are broken", _SETTINGS_FIRST),)
    try:
        return tuple(check.look(kiosk))
    except PermissionError as error:
        said = f"This account may not look at {error.filename}"
        return (Complaint(Grade.FAIL, said, "Run it as root (sudo).", code=_HIDDEN),)
    except StoreError as error:
        return (fail(f"{error}".capitalize(), "kioskctl config check says more."),)
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        said = f"It cannot be looked at: {place}{error.strerror or error}"
        code = f"system-error-{error.errno or 0}"
        remedy = "Have the disk looked at."
        return (Complaint(Grade.FAIL, said, remedy, code=code),)
    except Exception as error:  # noqa: BLE001 - every other check is still needed
        return (_died(error),)


def _died(error: Exception) -> Complaint:
    """Say where a check died of an error of its own, without words of any file."""
    what = type(error).__name__
    at = extract_tb(error.__traceback__)[-1]
    place = f"{PurePath(at.filename).name}, line {at.lineno}"
    said = f"The check itself went wrong: {what} in {place}"
    remedy = "kioskctl support-bundle makes a file for whoever looks after the program."
    return Complaint(Grade.FAIL, said, remedy, code=f"check-died: {what}, {place}")
