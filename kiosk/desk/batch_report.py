"""What opening a batch showed, in sentences for the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.touchkit.wording import translate
from kiosk.vault.opening.opened import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.desk.unsealing import Result


def findings(result: Result) -> list[str]:
    """Say what is wrong with the batch, and what to do; nothing where all is well."""
    said = [_stranger(result)]
    for count_in, words_for in _COUNTED:
        count = count_in(result)
        said.append(words_for(count) if count else "")
    if not result.is_whole:
        said.append(
            translate("Desk", "The batch did not come across whole; what did is shown.")
        )
    return [words for words in said if words]


def _unsigned(result: Result) -> int:
    """Count forms nobody signed; of a stranger none is believed, which is said once."""
    return 0 if result.stranger else result.counts[Verdict.UNSIGNED]


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


_COUNTED: tuple[tuple[Callable[[Result], int], Callable[[int], str]], ...] = (
    (
        lambda result: result.counts[Verdict.DAMAGED],
        lambda n: translate(
            "Desk",
            "%n forms cannot be read. Copy the batch from the kiosk again.",
            "",
            n,
        ),
    ),
    (
        lambda result: result.missing,
        lambda n: translate(
            "Desk", "%n forms are missing. Copy the batch from the kiosk again.", "", n
        ),
    ),
    (
        lambda result: result.changed,
        lambda n: translate(
            "Desk",
            "%n forms were changed on the way. Tell IT before you use them.",
            "",
            n,
        ),
    ),
    (
        lambda result: result.counts[Verdict.SWAPPED],
        lambda n: translate(
            "Desk",
            "%n forms are not in their place. Ask IT before you use them.",
            "",
            n,
        ),
    ),
    (
        _unsigned,
        lambda n: translate(
            "Desk",
            "%n forms are not signed. Ask the person before you use the number.",
            "",
            n,
        ),
    ),
    (
        lambda result: result.counts[Verdict.WRONG_SIGNATURE],
        lambda n: translate(
            "Desk",
            "%n forms are signed with another key than this kiosk's. Ask IT first.",
            "",
            n,
        ),
    ),
    (
        lambda result: result.counts[Verdict.STRANGER],
        lambda n: translate(
            "Desk",
            "%n forms are not on the kiosk's own list. Ask IT before you use them.",
            "",
            n,
        ),
    ),
    (
        lambda result: result.counts[Verdict.DOUBLE],
        lambda n: translate("Desk", "%n forms stand here twice. Call once.", "", n),
    ),
    (
        lambda result: result.opened_before,
        lambda n: translate(
            "Desk",
            "%n forms were opened before. Check whether somebody has called.",
            "",
            n,
        ),
    ),
)
"""How many forms something is wrong with, and the words for that, in the order said."""
