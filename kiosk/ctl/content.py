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
from kiosk.ctl.drawn import measure_screens
from kiosk.problems import Severity, has_errors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.table import Table

    from kiosk.articles.checks.run import Report, Summary
    from kiosk.problems import Problem

app = typer.Typer(help="Articles: check them before patients read them.")

_PROBLEMS_FOUND = 1
_DRAWINGS = Path(__file__).resolve().parents[2] / "assets" / "body"
_MAP = "body-map.toml"
_DRAWN_CODES = {"needs-more", "many-pages", "cut-off"}


@app.callback()
def content() -> None:
    """Keep `check` a word of its own even while it is the only one."""


@app.command()
def check(
    directory: Annotated[
        Path,
        typer.Argument(
            metavar="DIR",
            envvar="KIOSK_CONTENT",
            exists=True,
            file_okay=False,
            help="A content folder, or one topic in it.",
        ),
    ] = Path("content"),
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
    report = check_content(directory, datetime.now(tz=UTC).astimezone().date())
    drawn = measure_screens(directory) if screens and report.summaries else None
    found = [*report.problems, *_map_problems(directory, report), *(drawn or ())]
    problems = sorted(set(found))
    if as_json:
        answer = asdict(report) | {"problems": [asdict(p) for p in problems]}
        answer["screens_measured"] = drawn is not None
        typer.echo(json.dumps(answer, ensure_ascii=False, indent=2))
    else:
        _print(report.summaries, problems, is_drawn=drawn is not None)
    if has_errors(problems):
        raise typer.Exit(_PROBLEMS_FOUND)


def _map_problems(directory: Path, report: Report) -> list[Problem]:
    """Return what is wrong with the topics' body maps."""
    from kiosk.bodymap.loader import load  # noqa: PLC0415 - most topics have no map

    found = []
    for topic in dict.fromkeys(row.topic for row in report.summaries):
        folder = directory if (directory / _MAP).is_file() else directory / topic
        if (folder / _MAP).is_file() and _DRAWINGS.is_dir():
            _, problems = load(folder / _MAP, _DRAWINGS)
            found += [
                replace(p, file=f"{topic}/{_MAP}") if p.file.endswith(_MAP) else p
                for p in problems
            ]
    return found


def _print(
    summaries: Sequence[Summary], problems: Sequence[Problem], *, is_drawn: bool
) -> None:
    from rich.console import Console  # noqa: PLC0415  # not needed for --json

    for problem in problems:
        is_warning = problem.severity is Severity.WARNING
        typer.echo(f"{problem} [warning]" if is_warning else str(problem))
    if problems:
        typer.echo("")
    console = Console()
    for topic, rows in groupby(summaries, key=lambda row: row.topic):
        console.print(_table(topic, list(rows), problems, is_drawn=is_drawn))
    errors = sum(p.severity is Severity.ERROR for p in problems)
    warnings = len(problems) - errors
    typer.echo(f"{_count(errors, 'problem')}, {_count(warnings, 'warning')}")


def _table(
    topic: str,
    summaries: list[Summary],
    problems: Sequence[Problem],
    *,
    is_drawn: bool,
) -> Table:
    """Return one topic's figures, a column for each language."""
    from rich.table import Table  # noqa: PLC0415  # not needed for --json

    table = Table(title=topic)
    table.add_column("")
    for summary in summaries:
        table.add_column(summary.language)
    columns = [_column(summary, problems, is_drawn=is_drawn) for summary in summaries]
    for name in columns[0]:
        table.add_row(name, *(column[name] for column in columns))
    return table


def _column(
    summary: Summary, problems: Sequence[Problem], *, is_drawn: bool
) -> dict[str, str]:
    page = f"{summary.topic}/{summary.language}.md"
    mine = [problem for problem in problems if problem.file == page]
    errors = sum(problem.severity is Severity.ERROR for problem in mine)
    unfit = sum(problem.code in _DRAWN_CODES for problem in mine)
    fitting = _count(unfit, "screen") + " too full" if unfit else "all fit"
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
        "Reviewed": summary.review,
        "Words on drawn screens": fitting if is_drawn else "not checked",
        "On its page": f"{_count(errors, 'problem')}, "
        f"{_count(len(mine) - errors, 'warning')}",
    }


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
