"""What opening a batch showed, in sentences for the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.touchkit.wording import translate
from kiosk.vault.opening.opened import Verdict

if TYPE_CHECKING:
    from kiosk.desk.unsealing import Result


def findings(result: Result) -> list[str]:
    """Say what is wrong with the batch, and what to do; nothing where all is well."""
    counts = result.counts
    said = [
        _stranger(result),
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
            # Of a stranger no form is believed, and that is said once.
            0 if result.stranger else counts[Verdict.UNSIGNED],
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
            counts[Verdict.STRANGER],
            translate(
                "Desk",
                "%n forms are not on the kiosk's own list. Ask IT before you use them.",
                "",
                counts[Verdict.STRANGER],
            ),
        ),
        _counted(
            counts[Verdict.DOUBLE],
            translate(
                "Desk",
                "%n forms stand here twice. Call once.",
                "",
                counts[Verdict.DOUBLE],
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


def _stranger(result: Result) -> str:
    """Say how to get to know a kiosk that this computer never met."""
    if not result.stranger:
        return ""
    words = translate(
        "Desk",
        'This computer has never met the kiosk "%1": anybody may have written these '
        'forms. Ask IT what kioskctl keys fingerprints says there for "this kiosk". '
        "Only if it is %2, press the button with the key below.",
    )
    return words.replace("%1", result.stranger).replace("%2", result.stranger_words)
