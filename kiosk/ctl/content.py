"""`kioskctl content`: what is wrong with the articles, for those who write them."""

from __future__ import annotations

import json
from dataclasses import asdict
from itertools import groupby
from pathlib import Path  # noqa: TC003 - typer reads annotations at run time
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.ctl.adopting import adopt_article
from kiosk.ctl.answers import AsJson  # noqa: TC001 - typer reads annotations at run time
from kiosk.ctl.content_check import MAP_FILE, check_folder
from kiosk.ctl.invocation import Exit, invocation_of
from kiosk.ctl.packs import install_pack, list_packs, make_pack, roll_back_pack
from kiosk.ctl.problemlist import count, counted, print_problems
from kiosk.ctl.reviewing import (
    list_comments,
    make_packet,
    new_reviewer_key,
    sign_packet,
)
from kiosk.ctl.say import say
from kiosk.extras import require
from kiosk.problems import has_errors
from kiosk.resources import shipped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.table import Table

    from kiosk.articles.checks.run import Summary
    from kiosk.ctl.signed import SignedTopics
    from kiosk.problems import Problem

app = typer.Typer(help="Articles: check them before patients read them.")

_CONTENT = shipped("content")
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
    as_json: AsJson = False,
    screens: Annotated[
        bool,
        typer.Option(help="Draw every screen and see whether its words fit."),
    ] = True,
) -> None:
    """Print every problem of the articles, then what they look like in figures.

    Exit code 1 means that something is wrong, 0 that nothing is refused.
    """
    require("authors", "kioskctl content check")
    keys = invocation_of(context).load_settings().settings.reviews.keys
    found = check_folder(directory, keys, screens=screens)
    if as_json:
        answer = asdict(found.report)
        answer |= {"problems": [asdict(each) for each in found.problems]}
        answer["screens_measured"] = found.is_drawn
        answer["signed"] = found.signed.figures
        say(json.dumps(answer, ensure_ascii=False, indent=2))
    else:
        _print(
            found.report.summaries,
            found.problems,
            found.signed,
            is_drawn=found.is_drawn,
        )
    if has_errors(found.problems):
        raise typer.Exit(Exit.PROBLEMS)


app.command(name="adopt")(adopt_article)
app.command(name="packet")(make_packet)
app.command(name="sign")(sign_packet)
app.command(name="comments")(list_comments)
app.command(name="new-key")(new_reviewer_key)
app.command(name="pack")(make_pack)
app.command(name="install")(install_pack)
app.command(name="list")(list_packs)
app.command(name="rollback")(roll_back_pack)


def _print(
    summaries: Sequence[Summary],
    problems: Sequence[Problem],
    signed: SignedTopics,
    *,
    is_drawn: bool,
) -> None:
    from rich.console import Console  # not needed for --json

    print_problems(problems)
    console = Console()
    for topic, rows in groupby(summaries, key=lambda row: row.topic):
        figures = list(rows)
        console.print(_table(topic, figures, problems, signed, is_drawn=is_drawn))
    say(counted(problems))


def _table(
    topic: str,
    summaries: list[Summary],
    problems: Sequence[Problem],
    signed: SignedTopics,
    *,
    is_drawn: bool,
) -> Table:
    """Return one topic's figures, a column for each language."""
    from rich.table import Table  # not needed for --json

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
    on_map = f"{summary.topic}/{MAP_FILE}"
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
