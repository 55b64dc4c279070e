"""What a topic says of itself on the resting screen, and its sections' icons."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.articles.icons import DEFAULT, known_icons
from kiosk.articles.library import scan
from kiosk.articles.topic import Invitation

from .conftest import CARD, OPENING

if TYPE_CHECKING:
    from .conftest import TopicFolder

ROOT = Path(__file__).parents[3]
WORDS = '[invitation]\nen = { title = "Sore?", words = "See what may help." }\n\n'


def invitation(topic: TopicFolder, language: str) -> Invitation:
    """Return what the resting screen would say of the topic."""
    return scan(topic.content_dir).topics[0].invitation_in(language)


def test_the_author_says_what_the_resting_screen_shows(topic: TopicFolder) -> None:
    """The invitation is the topic's own; where it has none, title and sentence."""
    topic.write("topic.toml", CARD.replace("[sentence]", WORDS + "[sentence]"))

    assert invitation(topic, "en") == Invitation("Sore?", "See what may help.")
    assert invitation(topic, "es") == Invitation("Nudos musculares", "Qué es un nudo.")
    assert invitation(topic, "ar") == Invitation("Sore?", "See what may help.")
    assert topic.load().problems == ()


@pytest.mark.parametrize(
    "wrong", ['en = "Sore?"', 'en = { title = "Sore?" }', 'xx_ = { title = "a" }']
)
def test_half_an_invitation_is_a_problem(topic: TopicFolder, wrong: str) -> None:
    """What is not whole is named with its line and its cure, and costs nothing else."""
    table = f"[invitation]\n{wrong}\n\n[sentence]"
    topic.write("topic.toml", CARD.replace("[sentence]", table))

    found = [p for p in scan(topic.content_dir).problems if p.code == "bad-invitation"]

    assert [problem.line for problem in found] == [6]
    assert "title = " in found[0].hint
    assert invitation(topic, "en").title == "Muscle knots"


def test_an_unknown_icon_is_a_problem_and_the_book_is_shown(topic: TopicFolder) -> None:
    """The nearest name is offered, and the words of the section stay."""
    loaded = topic.load(OPENING.replace("icon=knot", "icon=knott") + "Words.\n")

    (problem,) = loaded.problems
    assert (problem.code, problem.line) == ("unknown-icon", 1)
    assert "knot?" in problem.hint
    assert loaded.topic is not None
    assert loaded.topic.sections[0].icon == DEFAULT


def test_no_icon_is_offered_that_is_not_near(topic: TopicFolder) -> None:
    """A name unlike any other is answered with where all names stand."""
    loaded = topic.load(OPENING.replace("icon=knot", "icon=rocket") + "Words.\n")

    (problem,) = loaded.problems
    assert problem.hint == "docs/authors/icons.md shows all"


def test_a_section_without_an_icon_shows_a_book(topic: TopicFolder) -> None:
    """No icon is no mistake and no hole."""
    loaded = topic.load(OPENING.replace(" icon=knot", "") + "Words.\n")

    assert loaded.problems == ()
    assert loaded.topic is not None
    assert loaded.topic.sections[0].icon in known_icons()


def test_the_page_of_icons_shows_each_with_its_name() -> None:
    """Every icon that came along, and no other, is in the authors' page."""
    page = (ROOT / "docs" / "authors" / "icons.md").read_text("utf-8")

    shown = re.findall(r"!\[([\w-]+)\]\(../../assets/icons/\1\.svg\) \| `\1`", page)

    assert set(shown) == known_icons()
    assert len(shown) == len(set(shown))
