"""Broken and hostile content costs its own block and tells its author why."""

from __future__ import annotations

import os
import re
import socket
import sys
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.articles.blocks import Inline
from kiosk.articles.known import Known
from kiosk.articles.library import scan
from kiosk.articles.pictures import PictureFolder, check_picture
from kiosk.articles.topic_page import read_page
from kiosk.content_files import PAGE_BYTES
from kiosk.problems import has_errors

from .conftest import SVG
from .hostile import CANARY, PAGES, PICTURES, png

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.problems import Problem

    from .conftest import TopicFolder

_FOREIGN_TAG = re.compile(r"<(?!/?[bi]>|br/>)")


@pytest.fixture
def guarded(topic: TopicFolder, monkeypatch: pytest.MonkeyPatch) -> TopicFolder:
    """Return a topic beside a canary, with links to it, without network."""
    outside = topic.content_dir.parent
    (outside / "canary.svg").write_text(SVG.replace("<path", f"<!--{CANARY}--><path"))
    (outside / "canary.md").write_text(f"## A {{#a}}\n\n### B {{#b}}\n\n{CANARY}\n")
    images = topic.folder / "images"
    (images / "folder.svg").mkdir()
    if sys.platform != "win32":  # making links needs rights there
        (images / "linked.svg").symlink_to(outside / "canary.svg")
        (images / "out").symlink_to(outside)
        (images / "circle.svg").symlink_to(images / "circle.svg")
        os.mkfifo(images / "pipe.svg")

    def refuse(*_: object) -> None:
        raise AssertionError("content opened a socket")

    monkeypatch.setattr(socket, "socket", refuse)
    return topic


@pytest.mark.parametrize("name", PAGES)
def test_hostile_page(guarded: TopicFolder, name: str) -> None:
    """Each page gives a Problem with hint and line, and what follows it is shown."""
    body, code = PAGES[name]

    loaded = guarded.screen(f"Before.\n\n{body}\n\n### After {{#after}}\n\nWords.\n")

    found = [problem for problem in loaded.problems if problem.code == code]
    assert found
    assert found[0].file == "muscle-knots/en.md"
    assert found[0].line >= 7
    assert found[0].hint
    assert CANARY not in repr(loaded)
    assert loaded.topic is not None
    assert loaded.topic.screens[-1].id == "after"


@pytest.mark.parametrize("name", PICTURES)
def test_hostile_picture(guarded: TopicFolder, name: str) -> None:
    """Each picture is refused with a reason, both by itself and on its page."""
    file_name, data, code = PICTURES[name]
    file = guarded.write(f"images/{file_name}", data)

    problems = check_picture(file, guarded.folder)
    loaded = guarded.screen(f"Before.\n\n![a b c](images/{file_name})\n")

    assert code in {problem.code for problem in problems}
    assert all(problem.hint for problem in problems)
    assert loaded.topic is None
    page = [p for p in loaded.problems if p.file.endswith("en.md")]
    assert 9 in {problem.line for problem in page}
    assert CANARY not in repr(loaded)


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs rights there")
@pytest.mark.parametrize("name", ["en.md", "topic.toml"])
def test_linked_page_is_not_read(guarded: TopicFolder, name: str) -> None:
    """A page that is a link out of the topic's folder is refused unread."""
    target = guarded.content_dir.parent / f"canary.{name.rpartition('.')[2]}"
    target.write_text(f"## A {{#a}}\n\n### B {{#b}}\n\n{CANARY}\n")
    (guarded.folder / name).unlink()
    (guarded.folder / name).symlink_to(target)

    problems = _problems(guarded, name)

    assert "outside-folder" in {problem.code for problem in problems}
    assert CANARY not in repr(problems)


def _problems(topic: TopicFolder, name: str) -> tuple[Problem, ...]:
    if name == "topic.toml":
        return scan(topic.content_dir).problems
    return topic.load().problems


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xff\xfe\x00\x01", "not-utf-8"),
        (b"## caf\xe9", "not-utf-8"),
        (b"a" * (PAGE_BYTES + 1), "too-large"),
        (b"", "empty-topic"),
        (b"\xef\xbb\xbf", "empty-topic"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "not-utf-8"),
    ],
)
def test_unreadable_page(topic: TopicFolder, data: bytes, code: str) -> None:
    """A page that is no page gives a Problem and no topic."""
    loaded = topic.load(data)

    assert code in {problem.code for problem in loaded.problems}
    assert loaded.topic is None


@pytest.mark.skipif(sys.platform == "win32", reason="no such files there")
def test_pipe_as_page_does_not_wait(topic: TopicFolder) -> None:
    """A named pipe in place of a page is refused at once."""
    (topic.folder / "en.md").unlink()
    os.mkfifo(topic.folder / "en.md")

    assert "not-a-file" in {problem.code for problem in topic.load().problems}


_SHORT_PAGES = [body for body, _ in PAGES.values() if len(body) < 200]


@settings(max_examples=200, suppress_health_check=list(HealthCheck), deadline=None)
@given(
    st.lists(
        st.one_of(
            st.text(max_size=40),
            st.sampled_from(
                [*_SHORT_PAGES, "\n\n", "\n", "    ", "- ", "1. ", ":   ", "**", "]("]
            ),
        ),
        max_size=12,
    )
)
def test_any_text_parses(
    tmp_path_factory: pytest.TempPathFactory, parts: list[str]
) -> None:
    """No text makes the parser raise, and rich text holds only the tags we write."""
    folder = tmp_path_factory.getbasetemp()
    page = "## A {#a}\n\n### B {#b}\n\nWords.\n\n" + "".join(parts)

    read = read_page(page, "en.md", PictureFolder(folder), Known((), ("G2",)))

    lines = page.count("\n") + page.count("\r") + 1
    assert all(0 <= problem.line <= lines for problem in read.problems)
    for rich in _rich_texts(read.sections):
        assert not _FOREIGN_TAG.search(rich)


def _rich_texts(value: object) -> Iterator[str]:
    """Yield every rich text anywhere in `value`."""
    if isinstance(value, Inline):
        yield value.rich
    elif isinstance(value, tuple):
        for part in value:
            yield from _rich_texts(part)
    elif is_dataclass(value):
        for part in fields(value):
            yield from _rich_texts(getattr(value, part.name))


def test_good_pictures_are_shown(topic: TopicFolder) -> None:
    """A sound PNG and a sound drawing have no problem at all."""
    sound = topic.write("images/a.png", png())

    assert check_picture(sound, topic.folder) == []
    assert check_picture(topic.folder / "images/knot.svg", topic.folder) == []


def test_link_check_is_what_keeps_canary_out(
    guarded: TopicFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Mutation: without resolving links the canary's drawing would be accepted."""
    if sys.platform == "win32":
        pytest.skip("making links needs rights there")
    linked = guarded.folder / "images" / "linked.svg"
    assert has_errors(check_picture(linked, guarded.folder))

    monkeypatch.setattr(
        "kiosk.content_files.resolve_inside", lambda file, _: file.resolve()
    )

    assert check_picture(linked, guarded.folder) == []


def test_escaping_is_what_keeps_tags_out_of_rich_text(
    topic: TopicFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Mutation: without escaping, a tag written as entities would reach the screen."""
    page = "Words &lt;img src=x&gt;.\n"
    assert not any(map(_FOREIGN_TAG.search, _rich_texts_of(topic, page)))

    monkeypatch.setattr("kiosk.articles.inline.html.escape", lambda text, **_: text)

    assert any(map(_FOREIGN_TAG.search, _rich_texts_of(topic, page)))


def _rich_texts_of(topic: TopicFolder, body: str) -> list[str]:
    loaded = topic.screen(body)
    assert loaded.topic is not None
    return list(_rich_texts(loaded.topic.sections))
