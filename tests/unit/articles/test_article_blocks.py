"""Markdown becomes typed blocks, each with the line it starts on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kiosk.articles.blocks import (
    Block,
    BulletList,
    Callout,
    CalloutKind,
    Definitions,
    Figure,
    Paragraph,
    Proportion,
    Questions,
    Steps,
    Subheading,
    TopicLink,
)

if TYPE_CHECKING:
    from .conftest import TopicFolder


def only_block(topic: TopicFolder, body: str) -> Any:
    """Return the one block of a screen with `body`, which must have no problem."""
    blocks = blocks_of(topic, body)
    assert len(blocks) == 1
    return blocks[0]


def blocks_of(topic: TopicFolder, body: str) -> tuple[Block, ...]:
    """Return the blocks of a screen with `body`, which must have no problem."""
    loaded = topic.screen(body)
    assert loaded.problems == ()
    assert loaded.topic is not None
    return loaded.topic.screens[0].blocks


def test_paragraph_has_plain_and_rich_words(topic: TopicFolder) -> None:
    """Bold and italics survive in `rich` alone, and everything else is escaped."""
    block = only_block(topic, "A **tight** *band* & 3 < 4 &amp; \\*.\n")

    assert isinstance(block, Paragraph)
    assert block.text.plain == "A tight band & 3 < 4 & *."
    assert block.text.rich == "A <b>tight</b> <i>band</i> &amp; 3 &lt; 4 &amp; *."
    assert block.is_lead


def test_wrapped_lines_are_one_line_and_hard_breaks_stay(topic: TopicFolder) -> None:
    """A line break counts only when the author asked for it with two spaces."""
    block = only_block(topic, "one\ntwo  \nthree\n")

    assert block.text.plain == "one two\nthree"
    assert block.text.rich == "one two<br/>three"


def test_references_leave_the_text(topic: TopicFolder) -> None:
    """Terms, links and sources are kept on the block and only words are shown."""
    body = "A [knot](term:knot), see [more](topic:knots/first). [[G2]]\n"

    block = only_block(topic, body)

    assert block.text.plain == "A knot, see more."
    assert block.terms == ("knot",)
    assert block.links == (TopicLink("more", "knots", "first"),)
    assert block.sources == ("G2",)


def test_bullets(topic: TopicFolder) -> None:
    """A list keeps its items in order, also when they span paragraphs."""
    block = only_block(topic, "- one\n- two\n\n    more of two\n\n- three\n")

    assert isinstance(block, BulletList)
    assert [item.plain for item in block.items] == ["one", "two\nmore of two", "three"]


def test_steps_take_their_title_from_a_leading_bold_phrase(topic: TopicFolder) -> None:
    """A bold phrase at the start names the step; without one the whole step does."""
    body = "1. **Find** - the spot is felt.\n2. **Clean.**\n3. Plain **bold** step\n"

    block = only_block(topic, body)

    assert isinstance(block, Steps)
    assert [(s.title.plain, s.text and s.text.plain) for s in block.items] == [
        ("Find", "the spot is felt."),
        ("Clean.", None),
        ("Plain bold step", None),
    ]


@pytest.mark.parametrize("kind", list(CalloutKind))
def test_callouts(topic: TopicFolder, kind: CalloutKind) -> None:
    """Each kind of callout has a title, paragraphs and items."""
    body = f'!!! {kind} "The title"\n    Words. [[G2]]\n\n    - one\n    - two\n'

    block = only_block(topic, body)

    assert isinstance(block, Callout)
    assert (block.kind, block.title) == (kind, "The title")
    assert [text.plain for text in block.paragraphs] == ["Words."]
    assert [text.plain for text in block.items] == ["one", "two"]
    assert block.sources == ("G2",)


def test_figure(topic: TopicFolder) -> None:
    """A picture alone in a paragraph is a figure with words and a caption."""
    block = only_block(topic, '![A knot](images/knot.svg "In a muscle") [[G2]]\n')

    assert isinstance(block, Figure)
    assert block.file == topic.folder / "images" / "knot.svg"
    assert (block.alt, block.caption and block.caption.plain) == (
        "A knot",
        "In a muscle",
    )
    assert block.sources == ("G2",)


def test_definitions(topic: TopicFolder) -> None:
    """Words and their meanings stand in pairs."""
    block = only_block(topic, "Knot\n:   A tight spot.\n\nPain\n:   It *hurts*.\n")

    assert isinstance(block, Definitions)
    assert [(i.term.plain, i.meaning.rich) for i in block.items] == [
        ("Knot", "A tight spot."),
        ("Pain", "It <i>hurts</i>."),
    ]


def test_proportion(topic: TopicFolder) -> None:
    """A number out of a whole carries its sentence and its source."""
    block = only_block(topic, '!!! proportion "37 of 100"\n    had a bruise [[G2]]\n')

    assert isinstance(block, Proportion)
    assert (block.count, block.of, block.label) == (37, 100, "had a bruise")
    assert block.sources == ("G2",)


def test_subheading(topic: TopicFolder) -> None:
    """Four signs make a heading inside the screen."""
    first, second = blocks_of(topic, "#### Small\n\nWords.\n")

    assert isinstance(first, Subheading)
    assert isinstance(second, Paragraph)
    assert not second.is_lead


def test_sections_and_screens(topic: TopicFolder) -> None:
    """A section has an id, an icon, a summary and screens with ids and lines."""
    loaded = topic.screen("Words. [[G2]]\n\n### Second {#second}\n\nMore.\n")

    assert loaded.topic is not None
    (section,) = loaded.topic.sections
    assert (section.id, section.title, section.icon) == ("knots", "Knots", "knot")
    assert section.summary.plain == "What knots are."
    assert [(s.id, s.line) for s in section.screens] == [("first", 5), ("second", 9)]
    assert section.screens[0].sources == ("G2",)


def test_source_of_a_whole_screen(topic: TopicFolder) -> None:
    """A source in a heading's braces counts for every statement below it."""
    loaded = topic.load("## A {#a}\n\nSum.\n\n### B {#b source=G2}\n\nWords.\n")

    assert loaded.topic is not None
    assert loaded.topic.screens[0].sources == ("G2",)


QUESTIONS = """\
!!! questions "My questions"
    Touch yours.

    - Is it *muscle*?
    - What else? [[G2]]
"""


def test_questions_keep_their_place(topic: TopicFolder) -> None:
    """Questions are a kind of their own, each known by topic, screen and place."""
    block = only_block(topic, QUESTIONS)
    loaded = topic.load().topic

    assert isinstance(block, Questions)
    assert block.title == "My questions"
    assert [item.plain for item in block.items] == ["Is it muscle?", "What else?"]
    assert block.sources == ("G2",)
    assert loaded is not None
    assert [(q.id, q.words) for q in loaded.questions] == [
        ("muscle-knots/first/1", "Is it muscle?"),
        ("muscle-knots/first/2", "What else?"),
    ]


@pytest.mark.parametrize(
    ("body", "code", "line"),
    [
        ('!!! questions "My questions"\n    No list here.\n', "no-question", 7),
        ("!!! questions\n    - \n", "no-question", 7),
        (f"{QUESTIONS}\n{QUESTIONS}", "questions-twice", 13),
    ],
)
def test_questions_that_cannot_be_ticked(
    topic: TopicFolder, body: str, code: str, line: int
) -> None:
    """A list of questions without questions, or a second one, is a Problem."""
    loaded = topic.screen(f"{body}\n")

    assert [(p.code, p.line) for p in loaded.problems if p.code == code] == [
        (code, line)
    ]


def test_words_below_a_picture_are_the_lead(topic: TopicFolder) -> None:
    """A picture may come first; the first words are the lead all the same."""
    blocks = blocks_of(topic, "![A small knot](images/knot.svg)\n\nWords.\n\nMore.\n")

    leads = [block.is_lead for block in blocks if isinstance(block, Paragraph)]

    assert leads == [True, False]
