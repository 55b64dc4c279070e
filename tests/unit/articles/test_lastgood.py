"""The last good version of a topic: kept, shown and replaced."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from kiosk.articles.lastgood import LastGood
from kiosk.articles.library import scan

from .visiting import first_words, visit

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import TopicFolder


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


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may look")
@pytest.mark.parametrize("rights", [0o000, 0o444])
def test_content_folder_shut_to_the_kiosk_costs_no_topic(
    topic: TopicFolder, tmp_path: Path, rights: int
) -> None:
    """Whether a topic was taken away cannot be told there, so it is still offered."""
    visit(topic, tmp_path)
    topic.content_dir.chmod(rights)
    try:
        library = LastGood(tmp_path).complete(
            scan(topic.content_dir), topic.content_dir
        )
    finally:
        topic.content_dir.chmod(0o755)

    assert [entry.is_earlier for entry in library.topics] == [True]


def test_data_folder_that_is_a_file_costs_only_the_copy(
    topic: TopicFolder, tmp_path: Path
) -> None:
    """Where nothing can be kept the topic shows all the same, with a warning."""
    data = tmp_path / "data"
    data.write_text("")

    loaded = visit(topic, data)

    assert loaded.topic is not None
    assert [p.code for p in loaded.problems] == ["not-kept"]
