"""The shipped article tells every fact of its source, in words of its own."""

from __future__ import annotations

import shutil
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.articles.checks.copied import check_copied, read_shingles
from kiosk.articles.checks.facts import check_facts, read_facts
from kiosk.articles.checks.readability import measure_topic
from kiosk.articles.checks.run import check_content
from kiosk.articles.checks.wording import wording_for
from kiosk.articles.library import load_topic, scan
from kiosk.doctor.drawn import measure_screens

if TYPE_CHECKING:
    from kiosk.articles.topic import Topic

CONTENT = Path(__file__).parents[2] / "content"
TOPIC = "trigger-point-injections"
EXAMPLE = CONTENT.parent / "examples" / "content" / "desk-stretches"


@cache
def shipped(language: str) -> Topic:
    """Return the shipped topic."""
    entry = scan(CONTENT).topic(TOPIC)
    assert entry is not None
    topic = load_topic(entry, language).topic
    assert topic is not None
    return topic


@pytest.mark.parametrize("topic", [CONTENT / TOPIC, EXAMPLE], ids=lambda t: t.name)
def test_nothing_is_wrong_with_it(topic: Path) -> None:
    """Every check passes; what remains is that no clinician has reviewed it yet."""
    report = check_content(topic, date(2026, 11, 25))

    assert {problem.code for problem in report.problems} == {"not-reviewed"}
    assert [row.language for row in report.summaries] == ["en", "es"]


def test_example_fits_the_screens() -> None:
    """Drawn in every size, the example needs no scrolling and is never cut."""
    assert measure_screens(EXAMPLE) == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_fact_is_told(language: str) -> None:
    """All seventy facts stand in one section each, in both languages."""
    facts, problems = read_facts(CONTENT / TOPIC)

    assert problems == []
    assert [fact.id for fact in facts] == [f"F{n}" for n in range(1, 71)]
    assert list(check_facts(shipped(language), facts)) == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_is_copied(language: str) -> None:
    """No run of six words is shared with the source article."""
    source = read_shingles(CONTENT / TOPIC)

    assert len(source) > 400
    assert list(check_copied(shipped(language), source)) == []


def test_reading_ease() -> None:
    """English stays at grade 6 and SMOG 8.5 at most, Spanish at 70 at least."""
    english = measure_topic(shipped("en"), wording_for("en"))
    spanish = measure_topic(shipped("es"), wording_for("es"))

    assert english.grade is not None
    assert english.smog is not None
    assert spanish.szigriszt is not None
    assert (english.grade <= 6, english.smog <= 8.5) == (True, True)
    assert spanish.szigriszt >= 70


CARRYING = {
    "F65": {"en": "effective", "es": "eficaz"},
    "F68": {"en": "can be key", "es": "papel clave"},
    "F41": {"en": "usually get", "es": "Por lo general se pone"},
    "F57": {"en": "often suggest", "es": "Muchas veces"},
    "F54": {"en": "article", "es": "artículo"},
    "F26": {"en": "Most often", "es": "Casi siempre"},
    "F40": {"en": "most of all", "es": "sobre todo"},
}
"""The word on which a fact hangs, as it stands on its screen."""


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", CARRYING)
def test_a_fact_without_its_carrying_word_is_missing(
    name: str, language: str, tmp_path: Path
) -> None:
    """Strike the one word out, and the check says which fact is gone."""
    folder = tmp_path / TOPIC
    shutil.copytree(CONTENT / TOPIC, folder)
    page = folder / f"{language}.md"
    text, word = page.read_text(encoding="utf-8"), CARRYING[name][language]
    assert word in text
    page.write_text(text.replace(word, "so"), encoding="utf-8")
    entry = scan(tmp_path).topic(TOPIC)
    assert entry is not None
    topic = load_topic(entry, language).topic
    assert topic is not None
    facts, _ = read_facts(folder)

    told = [p.message for p in check_facts(topic, facts)]

    assert any(message.startswith(f"{name} is not told") for message in told)
