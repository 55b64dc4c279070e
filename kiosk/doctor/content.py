"""Whether the topics can be read, and whether a clinician stands behind them."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from kiosk.config.loaded import Origin
from kiosk.doctor.answers import fail, warn
from kiosk.doctor.configured import complaints
from kiosk.packs.record import SpoiltRecordError, read_record
from kiosk.reviews.marks import ReviewState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.articles.library import LoadedTopic
    from kiosk.doctor.answers import Complaint
    from kiosk.doctor.installation import Installation


def content(kiosk: Installation) -> Iterator[Complaint]:
    """Look for topics that cannot be read as the kiosk reads them."""
    yield from _shelf(kiosk)
    found = {*kiosk.library.problems, *(p for t in kiosk.topics for p in t.problems)}
    yield from complaints(sorted(found), "content check")
    if not kiosk.library.topics:
        yield fail(
            f"There is no topic that can be shown in {kiosk.loaded.content_folder}",
            f"Put the topics back into {kiosk.loaded.content_folder}; kioskctl content "
            "check says what is wrong with those that are there.",
            code="no-topics",
        )


def _shelf(kiosk: Installation) -> Iterator[Complaint]:
    """Tell of packs that cannot be shown, since nobody can read which one it was."""
    try:
        read_record(kiosk.loaded.data_folder)
    except SpoiltRecordError as error:
        yield fail(
            f"{error.filename} cannot be read: no installed pack is shown",
            "Put a copy of it back, or remove it and install the pack again.",
            code="packs-unreadable",
        )


def review(kiosk: Installation) -> Iterator[Complaint]:
    """Look whether each topic was read by a clinician, and when it is due again."""
    today = kiosk.system.now().date()
    reviews = {each.topic.id: each.topic.review for each in kiosk.topics if each.topic}
    for name, found in sorted(reviews.items()):
        folder = kiosk.loaded.content_folder / name
        packet = f"kioskctl content packet --topic {shlex.quote(str(folder))}"
        sign = (
            "write reviewer, reviewed and due under [review] in "
            f"{_place_to_write(kiosk, folder)}."
        )
        signed = [kiosk.marks(each.topic) for each in _of(kiosk, name)]
        is_signed = all(marks.is_read_once for marks in signed)
        changed = sum(marks.count(ReviewState.CHANGED) for marks in signed)
        if not (found.is_reviewed or is_signed):
            yield warn(
                f"{name}: no clinician has signed it, and its screens say so",
                f"Let a clinician read it: {packet} makes a PDF to tick "
                f"and sign. Or, without a key, {sign}",
                code="not-reviewed",
            )
        elif found.is_overdue(today):
            yield warn(
                f"{name}: its review was due on {found.due}, and its screens say so",
                f"Let a clinician read it again, and {sign}",
                code="review-overdue",
            )
        elif changed:
            yield warn(
                f"{name}: {changed} of its screens and muscles changed since their "
                "review, and they say so",
                f"kioskctl content check names each; {packet} makes a PDF for the "
                "reviewer.",
                code="changed-since-review",
            )


def _place_to_write(kiosk: Installation, folder: Path) -> Path | str:
    """Name the file to sign in: never one that a pack or the program brings anew."""
    if kiosk.loaded.origins["folders.content"] is Origin.DEFAULT:
        return "the topic.toml that the next content pack is made of"
    return folder / "topic.toml"


def _of(kiosk: Installation, topic: str) -> list[LoadedTopic]:
    return [each for each in kiosk.topics if each.topic and each.topic.id == topic]
