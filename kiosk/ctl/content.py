"""`kioskctl content`: what is wrong with the articles, for those who write them."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.articles.checks.run import Report, check_content
from kiosk.problems import Severity, has_errors

if TYPE_CHECKING:
    from rich.table import Table

    from kiosk.articles.checks.run import Summary

app = typer.Typer(help="Articles: check them before patients read them.")

_PROBLEMS_FOUND = 1


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
) -> None:
    """Print every problem of the articles, then what they look like in figures.

    Exit code 1 means that something is wrong, 0 that there are warnings at most.
    """
    report = check_content(directory, datetime.now(tz=UTC).astimezone().date())
    if as_json:
        typer.echo(json.dumps(asdict(report), ensure_ascii=False, indent=2))
    else:
        _print(report)
    if has_errors(report.problems):
        raise typer.Exit(_PROBLEMS_FOUND)


def _print(report: Report) -> None:
    from rich.console import Console  # noqa: PLC0415  # not needed for --json

    for problem in report.problems:
        is_warning = problem.severity is Severity.WARNING
        typer.echo(f"{problem} [warning]" if is_warning else str(problem))
    if report.problems:
        typer.echo("")
    console = Console()
    for topic, summaries in groupby(report.summaries, key=lambda row: row.topic):
        console.print(_table(topic, list(summaries)))
    errors = sum(p.severity is Severity.ERROR for p in report.problems)
    warnings = len(report.problems) - errors
    typer.echo(f"{_count(errors, 'problem')}, {_count(warnings, 'warning')}")


def _table(topic: str, summaries: list[Summary]) -> Table:
    """Return one topic's figures, a column for each language."""
    from rich.table import Table  # noqa: PLC0415  # not needed for --json

    table = Table(title=topic)
    table.add_column("")
    for summary in summaries:
        table.add_column(summary.language)
    columns = [_column(summary) for summary in summaries]
    for name in columns[0]:
        table.add_row(name, *(column[name] for column in columns))
    return table


def _column(summary: Summary) -> dict[str, str]:
    return {
        "Sections": str(summary.sections),
        "Screens": str(summary.screens),
        "Words": str(summary.words),
        "Reading ease": summary.readability,
        "Longest screen": f"{summary.longest_screen}, {summary.longest_words} words",
        "On its page": f"{_count(summary.errors, 'problem')}, "
        f"{_count(summary.warnings, 'warning')}",
    }


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
