"""What opening a batch showed, in sentences for the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kiosk.vault.opened import Verdict

if TYPE_CHECKING:
    from kiosk.desk.unsealing import Result

translate = QCoreApplication.translate


def findings(result: Result) -> list[str]:
    """Say what is wrong with the batch, and what to do; nothing where all is well."""
    counts = result.counts
    said = [
        _counted(
            counts[Verdict.DAMAGED],
            translate(
                "Desk",
                "%n forms cannot be read. Copy the batch from the kiosk again.",
                "",
                counts[Verdict.DAMAGED],
            ),
        ),
        _counted(
            result.missing,
            translate(
                "Desk",
                "%n forms are missing. Copy the batch from the kiosk again.",
                "",
                result.missing,
            ),
        ),
        _counted(
            result.changed,
            translate(
                "Desk",
                "%n forms were changed on the way. Tell IT before you use them.",
                "",
                result.changed,
            ),
        ),
        _counted(
            counts[Verdict.SWAPPED],
            translate(
                "Desk",
                "%n forms are not in their place. Ask IT before you use them.",
                "",
                counts[Verdict.SWAPPED],
            ),
        ),
        _counted(
            counts[Verdict.UNSIGNED],
            translate(
                "Desk",
                "%n forms are not signed. Ask the person before you use the number.",
                "",
                counts[Verdict.UNSIGNED],
            ),
        ),
        _counted(
            counts[Verdict.WRONG_SIGNATURE],
            translate(
                "Desk",
                "%n forms are signed with another key than this kiosk's. Ask IT first.",
                "",
                counts[Verdict.WRONG_SIGNATURE],
            ),
        ),
        _counted(
            result.opened_before,
            translate(
                "Desk",
                "%n forms were opened before. Check whether somebody has called.",
                "",
                result.opened_before,
            ),
        ),
    ]
    if not result.is_whole:
        said.append(
            translate("Desk", "The batch did not come across whole; what did is shown.")
        )
    return [words for words in said if words]


def _counted(count: int, words: str) -> str:
    return words if count else ""
