"""What is wrong with a folder of topics: for the check, and before a pack is taken."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.articles.checks.run import check_content
from kiosk.ctl.signed import SignedTopics
from kiosk.doctor.drawn import measure_screens
from kiosk.problems import Problem
from kiosk.resources import shipped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.articles.checks.run import ContentReport

MAP_FILE = "body-map.toml"
_DRAWINGS = shipped("assets") / "body"


@dataclass(frozen=True, slots=True)
class CheckedContent:
    """Every problem of a folder of topics, and its figures.

    `is_drawn` says whether the screens were drawn to see if their words fit.
    """

    report: ContentReport
    problems: list[Problem]
    signed: SignedTopics
    is_drawn: bool


def check_folder(
    directory: Path, reviewers: Mapping[str, str], *, screens: bool
) -> CheckedContent:
    """Run every check there is over a content folder, or over one topic."""
    report = check_content(directory, datetime.now(tz=UTC).astimezone().date())
    drawn = measure_screens(directory) if screens and report.summaries else None
    signed = SignedTopics(directory, reviewers)
    found = [*report.problems, *_map_problems(directory, report), *(drawn or ())]
    found += signed.problems
    problems = sorted(signed.without_open_reviews(found))
    return CheckedContent(report, problems, signed, drawn is not None)


def _map_problems(directory: Path, report: ContentReport) -> list[Problem]:
    """Return what is wrong with the topics' body maps."""
    from kiosk.bodymap.loader import load

    found = []
    for topic in dict.fromkeys(row.topic for row in report.summaries):
        folder = directory if (directory / MAP_FILE).is_file() else directory / topic
        if (folder / MAP_FILE).is_file() and _DRAWINGS.is_dir():
            try:
                _, problems = load(folder / MAP_FILE, _DRAWINGS)
            except RecursionError:
                problems = [_too_deep(MAP_FILE)]
            found += [
                replace(p, file=f"{topic}/{Path(p.file).name}")
                if Path(p.file).parent == folder
                else p
                for p in problems
            ]
    return found


def _too_deep(file: str) -> Problem:
    return Problem(
        file, 0, "map-file", "The brackets are nested too deep", "Keep tables simple"
    )
