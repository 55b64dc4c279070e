"""A topic that was written down as plain text comes back word for word."""

from __future__ import annotations

from dataclasses import is_dataclass, replace
from typing import TYPE_CHECKING

import pytest

from kiosk.articles import blocks
from kiosk.articles.blocks import Block, SetApart
from kiosk.articles.library import load_topic, scan
from kiosk.articles.plain import topic_as_text, topic_from_text
from kiosk.resources import shipped
from tests.unit.articles.constructs import SHOWN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.articles.topic import Topic
    from tests.unit.articles.conftest import TopicFolder


def files_of(topic: Topic) -> Mapping[str, bytes]:
    """Return the topic's pictures by their names in its folder."""
    return {
        file.relative_to(topic.folder).as_posix(): data
        for file, data in topic.pictures.items()
    }


def again(topic: Topic) -> Topic:
    """Return the topic after it was written down and read."""
    text = topic_as_text(topic)
    return topic_from_text(text, topic.folder, topic.fingerprint, files_of(topic))


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_article_comes_back_as_it_was(language: str) -> None:
    """Words, signs, sources, review and pictures of what ships are equal."""
    [entry] = scan(shipped("content")).topics
    topic = load_topic(entry, language).topic
    assert topic is not None

    assert again(topic) == topic


@pytest.mark.parametrize("markdown", SHOWN)
def test_each_construct_comes_back_as_it_was(topic: TopicFolder, markdown: str) -> None:
    """Whatever an author may write, what was written down equals what was read."""
    read = topic.screen(markdown.replace("%", "knots")).topic
    assert read is not None

    assert again(read) == read


def test_the_constructs_hold_every_kind_of_block(topic: TopicFolder) -> None:
    """A new kind of block is noticed by the test above."""
    kinds = {
        kind
        for kind in vars(blocks).values()
        if is_dataclass(kind) and issubclass(kind, Block)
    }
    read = [topic.screen(markdown.replace("%", "knots")).topic for markdown in SHOWN]

    seen = {
        type(part)
        for each in read
        if each is not None
        for screen in each.screens
        for block in screen.blocks
        for part in (block, getattr(block, "loop", None))
    }

    assert kinds - {Block, SetApart} <= seen


def test_a_topic_lies_where_its_files_are_now(topic: TopicFolder) -> None:
    """Folder, mark and pictures come from the files, not from what was written."""
    read = topic.screen("![A knot](images/knot.svg)").topic
    assert read is not None
    elsewhere = topic.folder.parent / "elsewhere"
    files = {"images/knot.svg": b"<svg/>"}

    found = topic_from_text(topic_as_text(read), elsewhere, "new", files)

    assert (found.folder, found.fingerprint) == (elsewhere, "new")
    assert found.pictures == {elsewhere / "images" / "knot.svg": b"<svg/>"}
    assert found.screens[0].blocks[0] == replace(
        read.screens[0].blocks[0], file=elsewhere / "images" / "knot.svg"
    )


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"topic": []}', "null", "[" * 99999])
def test_a_text_of_something_else_is_no_topic(topic: TopicFolder, text: str) -> None:
    """It is refused in a way that the reader of kept topics expects."""
    with pytest.raises(
        (ValueError, TypeError, KeyError, AttributeError, RecursionError)
    ):
        topic_from_text(text, topic.folder, "", {})
