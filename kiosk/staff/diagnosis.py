"""What the doctor found when it last looked, for those who do not run it.

The doctor starts other programs, so the kiosk never runs it. It leaves two numbers
where the staff screen finds them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kiosk.staff.register import read_small
from kiosk.vault.files import make_private_folder, write_durably

if TYPE_CHECKING:
    from pathlib import Path

DIAGNOSIS_FILE = "doctor.json"

SILENT_SECONDS = 24 * 60 * 60
"""A kiosk that is switched off at night starts its doctor ten minutes after it."""


class Diagnosis(BaseModel):
    """When the doctor looked (seconds since 1970), and how many promises it found so.

    `failed` are not kept, `warned` are kept and somebody should see to them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    when: int = Field(ge=0)
    failed: int = Field(ge=0)
    warned: int = Field(ge=0)

    def is_stale(self, now: float) -> bool:
        """Tell whether the doctor, who looks every hour, has been silent for a day."""
        return now - self.when > SILENT_SECONDS


def read_diagnosis(folder: Path) -> Diagnosis | None:
    """Read what lies in `folder`; None where there is nothing to be read."""
    try:
        return Diagnosis.model_validate_json(read_small(folder / DIAGNOSIS_FILE))
    except (OSError, ValidationError):
        return None


def keep_diagnosis(folder: Path, diagnosis: Diagnosis) -> None:
    """Leave it in `folder`. Raises OSError."""
    make_private_folder(folder)
    write_durably(folder / DIAGNOSIS_FILE, [diagnosis.model_dump_json().encode()])
