"""Each kind of wrong content is found, on its line, and right content is not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from kiosk.problems import Severity
from tests.content.wrong.claims import CLAIMS
from tests.content.wrong.guidance import GUIDANCE
from tests.content.wrong.pictures import PICTURES
from tests.content.wrong.topic_file import TOPIC_FILE
from tests.content.wrong.translations import TRANSLATIONS
from tests.content.wrong.words import WORDS

if TYPE_CHECKING:
    from .conftest import SampleTopic

WRONG = [*WORDS, *GUIDANCE, *CLAIMS, *PICTURES, *TRANSLATIONS, *TOPIC_FILE]


def test_right_content_has_no_problem(sample: SampleTopic) -> None:
    """The sample as it stands passes every check in both languages."""
    report = sample.check()

    assert [str(problem) for problem in report.problems] == []
    assert [(s.language, s.screens) for s in report.summaries] == [("en", 3), ("es", 3)]


@pytest.mark.parametrize(
    ("name", "old", "new", "code", "severity", "line"),
    WRONG,
    ids=[f"{n}-{row[3]}" for n, row in enumerate(WRONG)],
)
def test_wrong_content_is_found(  # noqa: PLR0913, PLR0917  # the columns of the table
    sample: SampleTopic,
    name: str,
    old: str,
    new: str,
    code: str,
    severity: Severity,
    line: int,
) -> None:
    """One mistake gives its problem on its line, with a cure."""
    sample.spoil(name, old, new)

    found = [p for p in sample.check().problems if p.code == code]

    assert [(p.severity, p.line) for p in found][:1] == [(severity, line)]
    assert found[0].hint


def test_missing_fact_is_found(sample: SampleTopic) -> None:
    """A fact no section tells any more is named with the words that are missing."""
    for old in ("in some other place. People", "in some other place.\n"):
        sample.spoil("en.md", old, old.replace("in some other place", "there"))

    (problem,) = [p for p in sample.check().problems if p.code == "fact-missing"]

    assert "F1" in problem.message
    assert "other place or elsewhere" in problem.hint


def test_overdue_review_is_a_warning(sample: SampleTopic) -> None:
    """The day after the review was due the author is told."""
    assert sample.check(date(2027, 2, 1)).problems == ()

    (problem,) = sample.check(date(2027, 2, 2)).problems

    assert (problem.code, problem.severity) == ("review-overdue", Severity.WARNING)


def test_link_to_a_balance_is_enough(sample: SampleTopic) -> None:
    """A benefit may link to the screen that holds its limits."""
    sample.spoil(
        "en.md",
        "It can come from how you sit.",
        "A shot may reduce it: [limits](topic:knots/help).",
    )

    assert "no-balance" not in {p.code for p in sample.check().problems}


def test_unlinked_benefit_needs_a_balance(sample: SampleTopic) -> None:
    """The same benefit without a link is a problem."""
    sample.spoil("en.md", "It can come from how you sit.", "A shot may reduce it.")

    assert "no-balance" in {p.code for p in sample.check().problems}


def test_passive_voice_is_a_warning(sample: SampleTopic) -> None:
    """More than a tenth of passive sentences is worth a warning."""
    sample.spoil(
        "en.md",
        "It can come from how you sit.",
        "It is felt. It was seen. It is caused. It is shown. It is cleaned.",
    )

    (problem,) = [p for p in sample.check().problems if p.code == "passive"]

    assert problem.severity is Severity.WARNING


def test_unknown_language_is_said_to_be_unchecked(sample: SampleTopic) -> None:
    """A language without a word list is offered, counted, and said to be unchecked."""
    sample.spoil(
        "topic.toml",
        'en = "Muscle knots"\n',
        'en = "Muscle knots"\nar = "عقد العضلات"\n',
    )
    sample.files["ar.md"] = ENGLISH_IN_ARABIC_PLACES

    report = sample.check()

    assert "words-unknown" in {p.code for p in report.problems}
    rows = {row.language: row.readability for row in report.summaries}
    assert rows["ar"] == "not checked"


ENGLISH_IN_ARABIC_PLACES = """\
## عقد {#knots}

ما هي العقدة.

### ما هي {#what}

العقدة بقعة مشدودة في العضلة.
"""
