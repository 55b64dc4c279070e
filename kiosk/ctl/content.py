"""`kioskctl content`: what is wrong with the articles, for those who write them."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.articles.checks.run import check_content
from kiosk.ctl.adopting import adopt_article
from kiosk.ctl.invocation import invocation_of
from kiosk.ctl.problemlist import count, counted, print_problems
from kiosk.ctl.reviewing import (
    list_comments,
    make_packet,
    new_reviewer_key,
    sign_packet,
)
from kiosk.ctl.signed import SignedTopics
from kiosk.doctor.drawn import measure_screens
from kiosk.extras import require
from kiosk.problems import Problem, has_errors
from kiosk.resources import shipped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.table import Table

    from kiosk.articles.checks.run import ContentReport, Summary

app = typer.Typer(help="Articles: check them before patients read them.")

_PROBLEMS_FOUND = 1
_CONTENT = shipped("content")
_DRAWINGS = shipped("assets") / "body"
_MAP = "body-map.toml"
_UNSOURCED = "statement-without-source"
_DRAWN_CODES = {"needs-more", "many-pages", "cut-off"}


@app.command()
def check(
    context: typer.Context,
    directory: Annotated[
        Path,
        typer.Argument(
            metavar="DIR",
            envvar="KIOSK_CONTENT",
            exists=True,
            file_okay=False,
            # Its path would stand in the manual as it was where that was made.
            show_default="what came along",
            help="A content folder, or one topic in it.",
        ),
    ] = _CONTENT,
    *,
    as_json: Annotated[
        bool, typer.Option("--json", help="For programs: one JSON object.")
    ] = False,
    screens: Annotated[
        bool,
        typer.Option(help="Draw every screen and see whether its words fit."),
    ] = True,
) -> None:
    """Print every problem of the articles, then what they look like in figures.

    Exit code 1 means that something is wrong, 0 that there are warnings at most.
    """
    require("authors", "kioskctl content check")
    report = check_content(directory, datetime.now(tz=UTC).astimezone().date())
    drawn = measure_screens(directory) if screens and report.summaries else None
    keys = invocation_of(context).load_settings().settings.reviews.keys
    signed = SignedTopics(directory, keys)
    found = [*report.problems, *_map_problems(directory, report), *(drawn or ())]
    found += signed.problems
    problems = sorted(signed.without_open_reviews(found))
    if as_json:
        answer = asdict(report) | {"problems": [asdict(p) for p in problems]}
        answer["screens_measured"] = drawn is not None
        answer["signed"] = signed.figures
        typer.echo(json.dumps(answer, ensure_ascii=False, indent=2))
    else:
        _print(report.summaries, problems, signed, is_drawn=drawn is not None)
    if has_errors(problems):
        raise typer.Exit(_PROBLEMS_FOUND)


app.command(name="adopt")(adopt_article)
app.command(name="packet")(make_packet)
app.command(name="sign")(sign_packet)
app.command(name="comments")(list_comments)
app.command(name="new-key")(new_reviewer_key)


def _map_problems(directory: Path, report: ContentReport) -> list[Problem]:
    """Return what is wrong with the topics' body maps."""
    from kiosk.bodymap.loader import load  # noqa: PLC0415 - most topics have no map

    found = []
    for topic in dict.fromkeys(row.topic for row in report.summaries):
        folder = directory if (directory / _MAP).is_file() else directory / topic
        if (folder / _MAP).is_file() and _DRAWINGS.is_dir():
            try:
                _, problems = load(folder / _MAP, _DRAWINGS)
            except RecursionError:
                problems = [_too_deep(_MAP)]
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


def _print(
    summaries: Sequence[Summary],
    problems: Sequence[Problem],
    signed: SignedTopics,
    *,
    is_drawn: bool,
) -> None:
    from rich.console import Console  # noqa: PLC0415  # not needed for --json

    print_problems(problems)
    console = Console()
    for topic, rows in groupby(summaries, key=lambda row: row.topic):
        figures = list(rows)
        console.print(_table(topic, figures, problems, signed, is_drawn=is_drawn))
    typer.echo(counted(problems))


def _table(
    topic: str,
    summaries: list[Summary],
    problems: Sequence[Problem],
    signed: SignedTopics,
    *,
    is_drawn: bool,
) -> Table:
    """Return one topic's figures, a column for each language."""
    from rich.table import Table  # noqa: PLC0415  # not needed for --json

    table = Table(title=topic)
    table.add_column("")
    for summary in summaries:
        table.add_column(summary.language)
    columns = [
        _column(summary, problems, is_drawn=is_drawn)
        | {"Signed": signed.told(topic, summary.language)}
        for summary in summaries
    ]
    for name in columns[0]:
        table.add_row(name, *(column[name] for column in columns))
    return table


def _column(
    summary: Summary, problems: Sequence[Problem], *, is_drawn: bool
) -> dict[str, str]:
    page = f"{summary.topic}/{summary.language}.md"
    mine = [problem for problem in problems if problem.file == page]
    unfit = sum(problem.code in _DRAWN_CODES for problem in mine)
    fitting = count(unfit, "screen") + " too full" if unfit else "all fit"
    on_map = f"{summary.topic}/{_MAP}"
    unsourced = sum(p.file == on_map and p.code == _UNSOURCED for p in problems)
    return {
        "Sections, screens, words": f"{summary.sections}, {summary.screens}, "
        f"{summary.words}",
        "Reading ease": summary.readability,
        "Hardest screen": summary.hardest_screen,
        "Words a sentence": f"{summary.average_sentence:.1f}, longest "
        f"{summary.longest_sentence}",
        "Longest screen": f"{summary.longest_screen}, {summary.longest_words} words",
        "Facts told": summary.facts,
        "Screens that say whom to ask": f"{summary.asking} of {summary.screens}",
        "Questions to take along": str(summary.questions),
        "Statements without a source": str(summary.unsourced + unsourced),
        "Reviewed": summary.review,
        "Words on drawn screens": fitting if is_drawn else "not checked",
        "On its page": counted(mine),
    }
