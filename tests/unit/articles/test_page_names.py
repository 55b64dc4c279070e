"""A file that seems meant to be a page and is none is never passed over in silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.articles.library import scan
from kiosk.problems import Severity

from .conftest import OPENING

if TYPE_CHECKING:
    from kiosk.problems import Problem

    from .conftest import TopicFolder


def told_of(topic: TopicFolder, name: str) -> list[Problem]:
    """Return what the topic is told about a file of that name beside its page."""
    topic.write("en.md", OPENING + "Words.\n")
    topic.write(name, "Words.\n")
    found = scan(topic.content_dir).problems
    return [p for p in found if p.code == "no-page-name"]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("FR.md", "fr.md"),
        ("zh-hans.md", "zh-Hans.md"),
        ("pt_br.md", "pt-BR.md"),
        ("fr.markdown", "fr.md"),
        ("fr.MD", "fr.md"),
        ("fr.md.txt", "fr.md"),
        ("fr (copy).md", "fr.md"),
        ("en (copy).md", ""),
        ("klingon.md", ""),
        ("notes.md", ""),
    ],
)
def test_a_page_by_a_wrong_name_is_named(
    topic: TopicFolder, name: str, meant: str
) -> None:
    """A warning names the file, how pages are named, and the name that is free."""
    (problem,) = told_of(topic, name)

    assert problem.severity is Severity.WARNING
    assert problem.file.endswith(f"/{name}")
    assert problem.message.startswith(f"{name} is no page")
    assert problem.hint.startswith(f"Did you mean {meant}? " if meant else "Notes")


@pytest.mark.parametrize(
    "name", ["README.md", "readme.markdown", "_notes.md", ".hidden.md", "to-do.txt"]
)
def test_notes_of_an_author_are_left_alone(topic: TopicFolder, name: str) -> None:
    """What says by its name that it is no page is not asked about."""
    assert told_of(topic, name) == []
