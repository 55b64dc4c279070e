"""The article's screens as a reviewer signs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.articles.blocks import (
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
    Table,
)
from kiosk.articles.card import TOPIC_FILE
from kiosk.reviews.items import PassageRole, ReviewItem, ShownPassage, hash_of, said

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.articles.blocks import Block
    from kiosk.articles.topic import EmergencySigns, Screen, Section, Topic

START, EMERGENCY = "start", "emergency"


def article_items(topic: Topic) -> Iterator[ReviewItem]:
    """Yield home's words, the emergency signs, and every screen in reading order."""
    file = f"{topic.folder.name}/{TOPIC_FILE}"
    start = (*said(PassageRole.TEXT, topic.sentence), *_sections(topic.sections))
    yield ReviewItem(START, topic.language, topic.title, start, file=file)
    if topic.emergency is not None:
        signs = topic.emergency
        words = tuple(_emergency(signs))
        yield ReviewItem(EMERGENCY, topic.language, signs.title, words, file=file)
    for screen in topic.screens:
        yield screen_item(topic, screen)


def screen_id(screen: str) -> str:
    """Return the id under which a screen is signed."""
    return f"screen/{screen}"


def screen_item(topic: Topic, screen: Screen) -> ReviewItem:
    """Return one screen with its pictures and the words it explains."""
    terms = (topic.glossary.get(term) for term in screen.terms)
    explained = (f"{term.word}: {term.meaning}" for term in terms if term)
    figures = (block for block in screen.blocks if isinstance(block, Figure))
    return ReviewItem(
        screen_id(screen.id),
        topic.language,
        screen.title,
        (*_passages(screen.blocks), *said(PassageRole.TERM, *explained)),
        tuple(hash_of(topic.pictures.get(each.file, b"")) for each in figures),
        screen.sources,
        f"{topic.folder.name}/{topic.language}.md",
        screen.line,
    )


def _sections(sections: Iterable[Section]) -> Iterator[ShownPassage]:
    for section in sections:
        yield from said(PassageRole.HEADING, section.title)
        yield from said(PassageRole.TEXT, section.summary.plain)


def _emergency(signs: EmergencySigns) -> Iterator[ShownPassage]:
    yield from said(PassageRole.CALL, signs.call)
    for title, items in (
        (signs.now_title, signs.now),
        (signs.after_title, signs.after),
        (signs.today_title, signs.today),
    ):
        yield from said(PassageRole.HEADING, title)
        yield from said(PassageRole.ITEM, *items)
    yield from said(PassageRole.TEXT, signs.desk)


def _passages(blocks: Iterable[Block]) -> Iterator[ShownPassage]:
    for block in blocks:
        yield from _of_block(block)


def _of_block(block: Block) -> Iterator[ShownPassage]:  # noqa: C901 - one case for each kind
    match block:
        case Paragraph():
            yield from said(PassageRole.TEXT, block.text.plain)
        case Subheading():
            yield from said(PassageRole.HEADING, block.text.plain)
        case BulletList():
            yield from said(PassageRole.ITEM, *(item.plain for item in block.items))
        case Steps():
            yield from _steps(block)
        case Callout() | Questions():
            yield from _apart(block)
        case Definitions():
            for each in block.items:
                words = f"{each.term.plain}: {each.meaning.plain}"
                yield from said(PassageRole.TERM, words)
        case Figure():
            yield from said(PassageRole.PICTURE, block.alt)
            yield from said(
                PassageRole.CAPTION, block.caption.plain if block.caption else ""
            )
            yield from said(PassageRole.CAPTION, *block.told)
        case Table():
            yield from said(PassageRole.ITEM, *block.phrases)
        case Proportion():
            words = f"{block.count} / {block.of}: {block.label}"
            yield from said(PassageRole.TEXT, words)


def _steps(block: Steps) -> Iterator[ShownPassage]:
    for number, step in enumerate(block.items, block.start):
        text = f" {step.text.plain}" if step.text else ""
        yield from said(PassageRole.STEP, f"{number}. {step.title.plain}{text}")


def _apart(block: Callout | Questions) -> Iterator[ShownPassage]:
    is_emergency = isinstance(block, Callout) and block.kind is CalloutKind.EMERGENCY
    yield from said(PassageRole.CALL if is_emergency else PassageRole.NOTE, block.title)
    yield from said(PassageRole.TEXT, *(each.plain for each in block.paragraphs))
    item = PassageRole.EMERGENCY if is_emergency else PassageRole.ITEM
    yield from said(item, *(each.plain for each in block.items))
