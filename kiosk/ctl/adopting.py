"""`kioskctl content adopt`: from an article as it lies about to a topic to finish."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from kiosk.articles.adopt.article import AdoptError
from kiosk.articles.adopt.sources import read_article
from kiosk.articles.adopt.topic_folder import TopicWriter
from kiosk.articles.checks.run import check_content
from kiosk.articles.topicfile import LANGUAGE
from kiosk.ctl.answers import AsJson  # noqa: TC001 - typer reads annotations at run time
from kiosk.ctl.invocation import Exit
from kiosk.ctl.say import say
from kiosk.doctor.drawn import try_picture
from kiosk.problems import Severity


def adopt_article(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="Markdown, plain text, HTML or Word (.docx)."
        ),
    ],
    to: Annotated[
        Path,
        typer.Option(
            "--to",
            metavar="DIR",
            help="The content folder in which the topic gets a folder of its own.",
        ),
    ] = Path(),
    language: Annotated[
        str, typer.Option(help="The article's language: en, es, ...")
    ] = "en",
    *,
    as_json: AsJson = False,
) -> None:
    """Make a topic of an article: page, topic.toml, pictures, and what is left to do.

    All its words are kept. The result is a draft: the check marks what it will refuse,
    and a clinician's review is open. Exit code 1 means that it was not adopted, or that
    something in it cannot be shown yet.
    """
    if not LANGUAGE.fullmatch(language):
        say(f"{language} is no language: use en, es, pt-BR and the like.", err=True)
        raise typer.Exit(Exit.WRONG_USE)
    today = datetime.now(tz=UTC).astimezone().date()
    try:
        writer = TopicWriter(read_article(file), to, language, today, try_picture)
        adopted = writer.write()
    except AdoptError as error:
        say(str(error), err=True)
        raise typer.Exit(Exit.PROBLEMS) from None
    problems = check_content(adopted.folder, today).problems
    errors = [each for each in problems if each.severity is Severity.ERROR]
    if as_json:
        answer = {"folder": str(adopted.folder), "to_do": adopted.to_do}
        later = sum(each.severity is Severity.LATER for each in problems)
        counts = {
            "errors": len(errors),
            "warnings": len(problems) - len(errors) - later,
            "before_the_draft_ends": later,
        }
        say(json.dumps(answer | counts, ensure_ascii=False, indent=2))
    else:
        say(f"{adopted.folder} is written. Still to do (also in to-do.txt):\n")
        for task in adopted.to_do:
            say(f"  [ ] {task}")
        say(f"\nkioskctl content check {adopted.folder}")
        for problem in errors:
            say(str(problem))
    if errors:
        raise typer.Exit(Exit.PROBLEMS)
