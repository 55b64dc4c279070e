"""Elements to blocks, by an allow-list.

Each kind of element that may stand in a screen has one small reader here. What has
none is refused with a reason the author understands, and only that block is lost.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Protocol
from xml.etree.ElementTree import Element

from kiosk.articles.blocks import (
    Block,
    BulletList,
    Callout,
    CalloutKind,
    Definition,
    Definitions,
    Figure,
    Inline,
    Paragraph,
    Proportion,
    Questions,
    References,
    Step,
    Steps,
    Subheading,
)
from kiosk.articles.inline import NotAllowedError, join_lines, read_inline, refusal
from kiosk.articles.marks import line_of, unmarked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

_BLOCK_TAGS = frozenset(
    {"p", "ul", "ol", "dl", "div", "pre", "blockquote"}
    | {f"h{level}" for level in range(1, 7)}
)
_PROPORTION, _QUESTIONS = "proportion", "questions"
_PROPORTION_TITLE = re.compile(r"(\d{1,6})\D{1,20}(\d{1,6})")
_WHOLES = (10, 20, 50, 100, 200, 1000)
_LEFT_OF_LEAD = " .:;,\u2013\u2014-"


class Pictures(Protocol):
    """Finds a picture the author names, or says why it cannot be shown."""

    def find(self, name: str) -> Path:
        """Return the file; raises `NotAllowedError` when it may not be shown."""


class BlockReader:
    """Turns one element of a screen into one block."""

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures
        self._readers: dict[str, Callable[[Element, int], Block]] = {
            "p": self._paragraph_or_figure,
            "h4": _subheading,
            "ul": _bullets,
            "ol": _steps,
            "dl": _definitions,
            "div": _callout_or_proportion,
        }

    def read(self, element: Element, line: int) -> Block:
        """Return the block, which may turn out to hold no words.

        Raises `NotAllowedError` when an article may not hold it.
        """
        reader = self._readers.get(element.tag)
        if reader is None:
            # The words inside know best what is wrong with them (code, for one).
            read_inline(element)
            raise _no_place(element)
        return reader(element, line)

    def _paragraph_or_figure(self, element: Element, line: int) -> Block:
        image = _lone_image(element)
        if image is not None:
            return self._figure(image, element, line)
        text, refs = read_inline(element)
        return Paragraph(text=text, line=line, refs=refs)

    def _figure(self, image: Element, paragraph: Element, line: int) -> Figure:
        alt = " ".join(unmarked(image.get("alt", "")).split())
        if not alt:
            raise NotAllowedError(
                "no-alt",
                "This picture has no words for people who cannot see it",
                "Say what it shows: ![A needle in a muscle knot](images/knot.svg)",
            )
        file = self._pictures.find(unmarked(image.get("src", "")))
        caption = None
        if title := " ".join(unmarked(image.get("title", "")).split()):
            holder = Element("p")
            holder.text = title
            caption, _ = read_inline(holder)
        paragraph.remove(image)
        _, refs = read_inline(paragraph)
        return Figure(file=file, alt=alt, caption=caption, line=line, refs=refs)


def _subheading(element: Element, line: int) -> Subheading:
    text, refs = read_inline(element)
    return Subheading(text=text, line=line, refs=refs)


def _bullets(element: Element, line: int) -> BulletList:
    items, refs = _read_items(element)
    return BulletList(items=items, line=line, refs=refs)


def _steps(element: Element, line: int) -> Steps:
    steps, refs = [], References()
    for item in element:
        step, more = _step(item)
        if step.title.plain:
            steps.append(step)
        refs += more
    return Steps(items=tuple(steps), line=line, refs=refs)


def _step(item: Element) -> tuple[Step, References]:
    """Return one step; a bold phrase at its start is its title."""
    whole, refs = _read_item(item)
    holder = item
    if len(item) and item[0].tag == "p" and not unmarked(item.text or "").strip():
        holder = item[0]
    bold = holder[0] if len(holder) else None
    if bold is None or bold.tag != "strong" or unmarked(holder.text or "").strip():
        return Step(whole), refs
    title, _ = read_inline(bold)
    holder.text = bold.tail
    holder.remove(bold)
    rest, _ = _read_item(item)
    text = Inline(rest.plain.lstrip(_LEFT_OF_LEAD), rest.rich.lstrip(_LEFT_OF_LEAD))
    return Step(title, text if text.plain else None), refs


def _definitions(element: Element, line: int) -> Definitions:
    items: list[Definition] = []
    refs = References()
    terms: list[Inline] = []
    for child in element:
        text, more = _read_item(child)
        refs += more
        if child.tag == "dt":
            terms.append(text)
        elif terms:
            items.append(Definition(join_lines(terms), text))
            terms = []
        elif not items:
            raise NotAllowedError(
                "no-word",
                "This meaning has no word above it",
                "Write the word on the line before the colon",
                line_of(child),
            )
        else:
            last = items.pop()
            items.append(Definition(last.term, join_lines([last.meaning, text])))
    return Definitions(items=tuple(items), line=line, refs=refs)


def _callout_or_proportion(element: Element, line: int) -> Block:
    kinds = element.get("class", "").split()[1:]
    if kinds == [_PROPORTION]:
        return _proportion(element, line)
    if kinds == [_QUESTIONS]:
        return _questions(element, line)
    kind = _callout_kind(" ".join(kinds))
    title, content = _title_and_content(element)
    paragraphs, items, refs = _paragraphs_and_items(content)
    return Callout(
        kind=kind,
        title=title,
        paragraphs=paragraphs,
        items=items,
        line=line,
        refs=refs,
    )


def _questions(element: Element, line: int) -> Questions:
    title, content = _title_and_content(element)
    paragraphs, items, refs = _paragraphs_and_items(content)
    if not title or not items:
        raise NotAllowedError(
            "no-question",
            "These questions have no title or no list",
            'Write !!! questions "My questions", and below it, indented by four '
            "spaces, one question a line: - What else could it be?",
        )
    return Questions(
        title=title, paragraphs=paragraphs, items=items, line=line, refs=refs
    )


def _paragraphs_and_items(
    content: Iterable[Element],
) -> tuple[tuple[Inline, ...], tuple[Inline, ...], References]:
    paragraphs: list[Inline] = []
    items: list[Inline] = []
    refs = References()
    for child in content:
        if child.tag == "p":
            text, more = read_inline(child)
            paragraphs.append(text)
        elif child.tag == "ul":
            listed, more = _read_items(child)
            items.extend(listed)
        else:
            raise _no_place(child)
        refs += more
    return _with_words(paragraphs), tuple(items), refs


def _callout_kind(name: str) -> CalloutKind:
    try:
        return CalloutKind(name)
    except ValueError:
        known = [*CalloutKind, _PROPORTION, _QUESTIONS]
        close = get_close_matches(name, known, n=1)
        hint = f"Did you mean {close[0]}?" if close else "Known: " + ", ".join(known)
        raise NotAllowedError(
            "unknown-callout", f'There is no callout "{name}"', hint
        ) from None


def _proportion(element: Element, line: int) -> Proportion:
    title, content = _title_and_content(element)
    found = _PROPORTION_TITLE.fullmatch(title.strip())
    count, of = (int(found[1]), int(found[2])) if found else (0, 0)
    if of not in _WHOLES or count > of:
        raise NotAllowedError(
            "bad-proportion",
            f'"{title}" is no proportion the kiosk can draw',
            'Write it like this: !!! proportion "37 of 100" (of 10, 20, 50, 100, '
            "200 or 1000)",
        )
    parts, refs = [], References()
    for child in content:
        if child.tag != "p":
            raise _no_place(child)
        text, more = read_inline(child)
        parts.append(text.plain)
        refs += more
    label = " ".join(parts).replace("\n", " ").strip()
    if not label:
        raise NotAllowedError(
            "no-label",
            "This proportion does not say what is counted",
            "Write a sentence under it, indented by four spaces",
        )
    return Proportion(count=count, of=of, label=label, line=line, refs=refs)


def _title_and_content(element: Element) -> tuple[str, list[Element]]:
    title, content = "", []
    for child in element:
        if child.get("class") == "admonition-title":
            text, _ = read_inline(child)
            title = text.plain
        else:
            content.append(child)
    return title, content


def _read_items(element: Element) -> tuple[tuple[Inline, ...], References]:
    items, refs = [], References()
    for item in element:
        text, more = _read_item(item)
        items.append(text)
        refs += more
    return _with_words(items), refs


def _read_item(item: Element) -> tuple[Inline, References]:
    """Return the words of a list item, whether or not they stand in paragraphs."""
    if not any(child.tag in _BLOCK_TAGS for child in item):
        return read_inline(item)
    parts: list[Inline] = []
    refs = References()
    for part in _passages(item):
        if part.tag in {"ul", "ol", "dl"}:
            raise NotAllowedError(
                "nested-list",
                "A list stands inside a list item",
                "Make it a list of its own, or a screen of its own",
                line_of(part),
            )
        if part.tag != "p":
            raise _no_place(part)
        text, more = read_inline(part)
        refs += more
        if text.plain:
            parts.append(text)
    return join_lines(parts), refs


def _passages(item: Element) -> Iterable[Element]:
    """Yield the blocks in `item`; loose words before and between become paragraphs."""
    loose = Element("p")
    loose.text = item.text
    for child in item:
        if child.tag not in _BLOCK_TAGS:
            loose.append(child)
            continue
        yield loose
        yield child
        loose = Element("p")
        loose.text = child.tail
    yield loose


def _lone_image(element: Element) -> Element | None:
    """Return the picture that is all a paragraph says, apart from source marks."""
    images = [child for child in element if child.tag == "img"]
    words = [element.text, *(child.tail for child in element)]
    if len(images) != 1 or any(unmarked(text or "").strip() for text in words):
        return None
    if any(child.tag not in {"img", "source"} for child in element):
        return None
    return images[0]


def _with_words(items: Iterable[Inline]) -> tuple[Inline, ...]:
    return tuple(item for item in items if item.plain)


def _no_place(element: Element) -> NotAllowedError:
    return refusal(element, line_of(element))
