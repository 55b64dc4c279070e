"""What ``!!!`` opens: callouts, questions, numbers out of a whole, motions."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from kiosk.articles.blocks import (
    Block,
    Callout,
    CalloutKind,
    Inline,
    Loop,
    Proportion,
    Questions,
    References,
)
from kiosk.articles.inline import read_inline
from kiosk.articles.items import read_items, with_words
from kiosk.articles.loops import LOOPS, STEPS
from kiosk.articles.markdown_tree import inline_nodes, line_of
from kiosk.articles.refusals import NotAllowedError, refusal
from kiosk.articles.signs import find_leftover

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it.tree import SyntaxTreeNode

_PROPORTION, _QUESTIONS, _LOOP = "proportion", "questions", "loop"
_PROPORTION_TITLE = re.compile(r"(\d{1,6})\D{1,20}(\d{1,6})")
_WHOLES = (10, 20, 50, 100, 200, 1000)
_FAULTS = {
    "callout-title": (
        "The first line of this box cannot be read",
        'Write it like this: !!! warning "Stop if it hurts"',
    ),
    "callout-body": (
        "The words below this box's first line are not indented",
        (
            "Put four spaces before each of them, or a blank line above them if they "
            "do not belong to the box"
        ),
    ),
}


def read_callout(node: SyntaxTreeNode) -> Block:
    """Return what ``!!!`` opens; raises `NotAllowedError` when it cannot be shown."""
    fault = node.meta["fault"]
    if fault:
        raise NotAllowedError(fault, *_FAULTS[fault], line_of(node))
    leftover = find_leftover(node.meta["title"])
    if leftover is not None:
        raise leftover.at(line_of(node))
    if node.meta["kind"] == _PROPORTION:
        return _proportion(node)
    if node.meta["kind"] == _QUESTIONS:
        return _questions(node)
    if node.meta["kind"] == _LOOP:
        return _loop(node)
    kind = _kind(node.meta["kind"])
    paragraphs, items, refs = _paragraphs_and_items(node.children)
    return Callout(
        kind=kind,
        title=node.meta["title"],
        paragraphs=paragraphs,
        items=items,
        line=line_of(node),
        refs=refs,
    )


def _questions(node: SyntaxTreeNode) -> Questions:
    paragraphs, items, refs = _paragraphs_and_items(node.children)
    if not node.meta["title"] or not items:
        raise NotAllowedError(
            "no-question",
            "These questions have no title or no list",
            'Write !!! questions "My questions", and below it, indented by four '
            "spaces, one question a line: - What else could it be?",
        )
    return Questions(
        title=node.meta["title"],
        paragraphs=paragraphs,
        items=items,
        line=line_of(node),
        refs=refs,
    )


def _loop(node: SyntaxTreeNode) -> Loop:
    name = node.meta["title"]
    if name not in LOOPS:
        close = get_close_matches(name, LOOPS, n=1)
        raise NotAllowedError(
            "unknown-loop",
            f'There is no motion "{name}"',
            f"Did you mean {close[0]}?" if close else "Known: " + ", ".join(LOOPS),
        )
    paragraphs, captions, refs = _paragraphs_and_items(node.children)
    if paragraphs or len(captions) != STEPS:
        raise NotAllowedError(
            "loop-captions",
            f'The motion "{name}" has {STEPS} steps, and needs a caption for each',
            f"Write {STEPS} lines below it, each indented by four spaces: "
            "- Find the knot",
        )
    return Loop(name=name, captions=captions, line=line_of(node), refs=refs)


def _paragraphs_and_items(
    content: Iterable[SyntaxTreeNode],
) -> tuple[tuple[Inline, ...], tuple[Inline, ...], References]:
    paragraphs: list[Inline] = []
    items: list[Inline] = []
    refs = References()
    for child in content:
        if child.type == "paragraph" and not items:
            text, more = read_inline(inline_nodes(child), line_of(child))
            paragraphs.append(text)
        elif child.type == "paragraph":
            raise NotAllowedError(
                "words-below-list",
                "Words stand below the list of a box, and would be shown above it",
                "Put them above the list, or outside the box",
                line_of(child),
            )
        elif child.type == "bullet_list":
            listed, more = read_items(child)
            items.extend(listed)
        else:
            raise refusal(child, line_of(child))
        refs += more
    return with_words(paragraphs), tuple(items), refs


def _kind(name: str) -> CalloutKind:
    try:
        return CalloutKind(name)
    except ValueError:
        known = [*CalloutKind, _PROPORTION, _QUESTIONS, _LOOP]
        close = get_close_matches(name, known, n=1)
        hint = f"Did you mean {close[0]}?" if close else "Known: " + ", ".join(known)
        if " " in name:
            hint = 'Titles stand in quotation marks: !!! warning "Stop if it hurts"'
        raise NotAllowedError(
            "unknown-callout", f'There is no callout "{name}"', hint
        ) from None


def _proportion(node: SyntaxTreeNode) -> Proportion:
    title = node.meta["title"]
    found = _PROPORTION_TITLE.fullmatch(title)
    count, of = (int(found[1]), int(found[2])) if found else (0, 0)
    if of not in _WHOLES or count > of:
        raise NotAllowedError(
            "bad-proportion",
            f'"{title}" is no proportion the kiosk can draw',
            'Write it like this: !!! proportion "37 of 100" (of 10, 20, 50, 100, '
            "200 or 1000)",
        )
    parts, refs = [], References()
    for child in node.children:
        if child.type != "paragraph":
            raise refusal(child, line_of(child))
        text, more = read_inline(inline_nodes(child), line_of(child))
        parts.append(text.plain)
        refs += more
    label = " ".join(parts).replace("\n", " ").strip()
    if not label:
        raise NotAllowedError(
            "no-label",
            "This proportion does not say what is counted",
            "Write a sentence under it, indented by four spaces",
        )
    return Proportion(count=count, of=of, label=label, line=line_of(node), refs=refs)
