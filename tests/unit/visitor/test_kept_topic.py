"""A topic that is kept is the one that was checked, or none at all."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.articles.lastgood import LastGood
from kiosk.articles.library import fingerprint
from kiosk.resources import shipped
from kiosk.visitor import kept_topic
from kiosk.visitor.kept_topic import KEPT_FILE, KeptTopics
from kiosk.visitor.topic_reader import TopicReader
from tests.unit.articles.conftest import OPENING, TopicFolder

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.visitor.catalogue_contents import CatalogueContents

DRAWINGS = shipped("assets") / "body"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return an empty data folder."""
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture
def topic(tmp_path: Path) -> TopicFolder:
    """Return a small whole topic with a picture."""
    folder = TopicFolder(tmp_path / "content")
    folder.write("en.md", OPENING + "A knot.\n\n![A knot](images/knot.svg)\n")
    return folder


def start(
    content: Path, data: Path, reviewers: dict[str, str] | None = None
) -> CatalogueContents:
    """Read the content folder as a kiosk does that was just switched on."""
    last_good = LastGood(data)
    reader = TopicReader(lambda: content, last_good, data, DRAWINGS, reviewers or {})
    found = reader.read(None, ())
    reader.keep()
    return found


def words(contents: CatalogueContents) -> str:
    """Return the first words of the English page."""
    loaded = contents.loaded(contents.library.topics[0], "en")
    assert loaded is not None
    assert loaded.topic is not None
    return repr(loaded.topic.screens[0].blocks[0])


def was_kept(contents: CatalogueContents) -> bool:
    """Tell whether the topic came from what was kept: its map is not read then."""
    return not contents.maps


def test_the_kept_article_equals_the_one_that_was_read(data: Path) -> None:
    """Both languages of what ships, and that it has a map, to the last word."""
    content = shipped("content")

    fresh, kept = start(content, data), start(content, data)

    assert not was_kept(fresh)
    assert was_kept(kept)
    assert len(kept.read) == 2
    assert kept.read == fresh.read
    assert kept.reviews == fresh.reviews
    assert kept.with_map == fresh.with_map != frozenset()
    assert kept.problems == fresh.problems == ()


def test_the_map_of_a_kept_topic_is_read_when_it_is_asked_for(data: Path) -> None:
    """It is the map that a topic read in full has."""
    content = shipped("content")
    fresh, kept = start(content, data), start(content, data)
    [entry] = kept.library.topics
    reader = TopicReader(lambda: content, LastGood(data), data, DRAWINGS, {})

    body = reader.map_of(entry)

    assert body.body is not None
    assert repr(body) == repr(fresh.map_of(entry))


def test_a_map_that_changed_since_is_not_mixed_with_its_article(
    topic: TopicFolder, data: Path
) -> None:
    """What was signed was said of another map: the next visit takes it up."""
    shipped_topic = next(shipped("content").glob("*/body-map.toml")).parent
    for name in ("body-map.toml", "signs.toml"):
        topic.write(name, (shipped_topic / name).read_bytes())
    reader = TopicReader(lambda: topic.content_dir, LastGood(data), data, DRAWINGS, {})
    [entry] = reader.read(None, ()).library.topics
    reader.keep()
    assert reader.map_of(entry).body is not None

    topic.write("body-map.toml", (shipped_topic / "body-map.toml").read_bytes() + b"\n")

    assert reader.map_of(entry).body is None


def test_a_backup_in_the_middle_of_a_visit_costs_nobody_the_map(
    tmp_path: Path, data: Path
) -> None:
    """Times and links of the files change, and not a letter in them."""
    content = shutil.copytree(shipped("content"), tmp_path / "content")
    start(content, data)
    reader = TopicReader(lambda: content, LastGood(data), data, DRAWINGS, {})
    [entry] = reader.read(None, ()).library.topics

    for file in [each for each in entry.folder.rglob("*") if each.is_file()]:
        file.with_suffix(".backup").hardlink_to(file)
        file.with_suffix(".backup").rename(tmp_path / "backup")

    assert fingerprint(entry.folder) != entry.fingerprint
    assert reader.map_of(entry).body is not None


@pytest.mark.parametrize(
    "name", ["en.md", "es.md", "topic.toml", "images/knot.svg", "facts.toml"]
)
def test_one_changed_byte_of_any_file_is_noticed(
    topic: TopicFolder, data: Path, name: str
) -> None:
    """Also where name, size and time of the file are as they were."""
    topic.write("facts.toml", "# Facts\n")
    file = topic.folder / name
    entry = start(topic.content_dir, data).library.topics[0]
    kept = KeptTopics(data, DRAWINGS, {})
    before, status = kept.files_of(entry), file.stat()
    assert before is not None
    assert kept.find(entry, "en", before) is not None

    content = file.read_bytes()
    file.write_bytes(content[:-2] + bytes([content[-2] ^ 1]) + content[-1:])
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))

    after = kept.files_of(entry)
    assert after is not None
    assert kept.find(entry, "en", after) is None


def test_a_new_page_is_shown_at_the_next_start(topic: TopicFolder, data: Path) -> None:
    """What was kept gives way, and the new one is kept."""
    start(topic.content_dir, data)
    topic.write("en.md", OPENING + "Another knot.\n")

    assert "Another knot." in words(start(topic.content_dir, data))
    again = start(topic.content_dir, data)
    assert was_kept(again)
    assert "Another knot." in words(again)


@pytest.mark.parametrize("where", [0, 10, 64, 65, 200, 500, -2, -1])
def test_one_spoilt_byte_of_what_is_kept_is_noticed(
    topic: TopicFolder, data: Path, where: int
) -> None:
    """A letter that a disk has spoilt never reaches a patient; all is read anew."""
    fresh = start(topic.content_dir, data)
    file = data / KEPT_FILE.format(language="en")
    content = bytearray(file.read_bytes())
    content[where] ^= 1
    file.write_bytes(content)

    found = start(topic.content_dir, data)

    assert not was_kept(found)
    assert found.read == fresh.read
    assert was_kept(start(topic.content_dir, data))


def test_a_spoilt_word_is_not_shown(topic: TopicFolder, data: Path) -> None:
    """A topic that still reads well may say the opposite."""
    start(topic.content_dir, data)
    file = data / KEPT_FILE.format(language="en")
    file.write_bytes(file.read_bytes().replace(b"A knot.", b"No knot"))

    assert "A knot." in words(start(topic.content_dir, data))


@pytest.mark.parametrize("content", [b"", b"\n", b"\n\n", b"{}", b"\xff" * 99])
def test_what_is_no_kept_topic_is_read_anew(
    topic: TopicFolder, data: Path, content: bytes
) -> None:
    """Half a file, or another one, is as good as none."""
    fresh = start(topic.content_dir, data)
    (data / KEPT_FILE.format(language="en")).write_bytes(content)

    assert start(topic.content_dir, data).read == fresh.read


def test_a_language_is_not_taken_for_another(topic: TopicFolder, data: Path) -> None:
    """A file under another language's name is as good as none."""
    fresh = start(topic.content_dir, data)
    english = data / KEPT_FILE.format(language="en")
    (data / KEPT_FILE.format(language="es")).write_bytes(english.read_bytes())

    assert start(topic.content_dir, data).read == fresh.read


def test_a_topic_with_a_problem_is_not_kept(topic: TopicFolder, data: Path) -> None:
    """Staff are told of it at every start."""
    topic.write("en.md", OPENING + "A knot.\n\n> Said by somebody.\n")
    first, second = start(topic.content_dir, data), start(topic.content_dir, data)

    assert first.problems == second.problems != ()
    assert not (data / KEPT_FILE.format(language="en")).exists()


def test_another_reviewer_or_version_is_noticed(
    topic: TopicFolder, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who is trusted, and what reads, are part of what a topic follows from."""
    start(topic.content_dir, data)
    assert was_kept(start(topic.content_dir, data))
    assert not was_kept(start(topic.content_dir, data, {"A. Reviewer": "key"}))
    assert was_kept(start(topic.content_dir, data, {"A. Reviewer": "key"}))

    monkeypatch.setattr(kept_topic, "__version__", "next")

    assert not was_kept(start(topic.content_dir, data, {"A. Reviewer": "key"}))


def test_another_bundle_of_the_same_version_is_noticed(
    topic: TopicFolder, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a bundle reads with is inside its executable, and nowhere else."""
    bundle = tmp_path / "kiosk"
    bundle.write_bytes(b"one")
    monkeypatch.setattr(sys, "executable", str(bundle))
    start(topic.content_dir, data)
    assert was_kept(start(topic.content_dir, data))

    bundle.write_bytes(b"another")

    assert not was_kept(start(topic.content_dir, data))


def test_a_topic_that_changes_while_it_is_read_is_not_kept(
    topic: TopicFolder, data: Path
) -> None:
    """Words of one version are never kept under the mark of another."""
    reader = TopicReader(lambda: topic.content_dir, LastGood(data), data, DRAWINGS, {})
    reader.read(None, ())
    topic.write("en.md", OPENING + "Another knot.\n")
    reader.keep()

    assert not (data / KEPT_FILE.format(language="en")).exists()


def test_without_its_copy_for_emergencies_a_topic_is_read_in_full(
    topic: TopicFolder, data: Path
) -> None:
    """And the copy is there again."""
    start(topic.content_dir, data)
    copies = data / "last-good-topics"
    copies.rename(data / "gone")

    assert not was_kept(start(topic.content_dir, data))
    assert copies.is_dir()


def test_where_nothing_can_be_written_the_topic_is_read_each_time(
    topic: TopicFolder, data: Path
) -> None:
    """A folder that is none is no failure."""
    data.rmdir()
    data.write_bytes(b"")

    first, second = start(topic.content_dir, data), start(topic.content_dir, data)

    assert words(first) == words(second)
    assert not was_kept(second)


def test_files_that_lead_elsewhere_are_not_kept(
    topic: TopicFolder, data: Path, tmp_path: Path
) -> None:
    """Nobody would see them change."""
    page = topic.folder / "en.md"
    page.rename(tmp_path / "content" / "muscle-knots" / "page.txt")
    page.symlink_to("page.txt")

    start(topic.content_dir, data)

    assert not was_kept(start(topic.content_dir, data))


def test_more_than_a_start_would_read_is_not_kept(
    topic: TopicFolder, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is written at every start that no start can use."""
    monkeypatch.setattr(kept_topic, "_LARGEST", 100)

    start(topic.content_dir, data)

    assert list(data.glob(KEPT_FILE.format(language="*"))) == []
