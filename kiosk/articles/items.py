"""The items of a list; a list inside an item becomes lines of that item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.articles.blocks import Inline, References
from kiosk.articles.inline import join_lines, read_inline
from kiosk.articles.markdown_tree import inline_nodes, line_of
from kiosk.articles.refusals import refusal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it.tree import SyntaxTreeNode

DASH = "\u2013 "
"""Stands before each line that was an item of an inner list."""

_INDENT = "\u00a0\u00a0\u00a0"


def read_items(node: SyntaxTreeNode) -> tuple[tuple[Inline, ...], References]:
    """Return the items of a list that say anything."""
    items, refs = [], References()
    for item in node.children:
        text, more = read_item(item)
        items.append(text)
        refs += more
    return with_words(items), refs


def read_item(item: SyntaxTreeNode) -> tuple[Inline, References]:
    """Return the words of one item, a line for each paragraph and inner item."""
    return read_parts(item.children)


def read_parts(parts: Iterable[SyntaxTreeNode]) -> tuple[Inline, References]:
    """Return the words of an item's paragraphs and inner lists."""
    lines, refs = _lines(parts, "")
    return join_lines(lines), refs


def with_words(items: Iterable[Inline]) -> tuple[Inline, ...]:
    """Return the texts that say anything."""
    return tuple(item for item in items if item.plain)


def _lines(
    parts: Iterable[SyntaxTreeNode], indent: str
) -> tuple[list[Inline], References]:
    lines: list[Inline] = []
    refs = References()
    for part in parts:
        if part.type == "paragraph":
            text, more = read_inline(inline_nodes(part), line_of(part))
            found = [text] if text.plain else []
        elif part.type in {"bullet_list", "ordered_list"}:
            found, more = _inner_list(part, indent)
        else:
            raise refusal(part, line_of(part))
        lines += found
        refs += more
    return lines, refs


def _inner_list(node: SyntaxTreeNode, indent: str) -> tuple[list[Inline], References]:
    lines: list[Inline] = []
    refs = References()
    first = int(node.attrs.get("start", 1))
    for number, item in enumerate(node.children, first):
        mark = DASH if node.type == "bullet_list" else f"{number}. "
        found, more = _lines(item.children, indent + _INDENT)
        if found:
            lines.append(_prefixed(indent + mark, found[0]))
            lines += found[1:]
        refs += more
    return lines, refs


def _prefixed(mark: str, text: Inline) -> Inline:
    return Inline(mark + text.plain, mark + text.rich)
