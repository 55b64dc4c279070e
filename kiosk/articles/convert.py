"""Nodes to blocks, by an allow-list.

Each kind of node that may stand in a screen has one small reader. What has none is
refused with a reason the author understands, and its screen is not shown.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Protocol

from kiosk.articles.blocks import (
    Block,
    BulletList,
    Definition,
    Definitions,
    Figure,
    Inline,
    Paragraph,
    References,
    Subheading,
)
from kiosk.articles.callouts import read_callout
from kiosk.articles.inline import join_lines, read_inline
from kiosk.articles.items import read_item, read_items
from kiosk.articles.markdown_tree import inline_nodes, line_of
from kiosk.articles.refusals import NotAllowedError, refusal
from kiosk.articles.steps import read_steps
from kiosk.articles.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from markdown_it.tree import SyntaxTreeNode


class Pictures(Protocol):
    """Finds a picture the author names, or says why it cannot be shown."""

    def find(self, name: str) -> Path:
        """Return the file; raises `NotAllowedError` when it may not be shown."""


class BlockReader:
    """Turns one node of a screen into one block."""

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures
        self._readers: dict[str, Callable[[SyntaxTreeNode], Block]] = {
            "paragraph": self._paragraph_or_figure,
            "heading": _subheading,
            "bullet_list": _bullets,
            "ordered_list": read_steps,
            "table": read_table,
            "dl": _definitions,
            "callout": read_callout,
        }

    def read(self, node: SyntaxTreeNode) -> Block:
        """Return the block, which may turn out to hold no words.

        Raises `NotAllowedError` when an article may not hold it.
        """
        reader = self._readers.get(node.type)
        if reader is None:
            raise refusal(node, line_of(node))
        return reader(node)

    def _paragraph_or_figure(self, node: SyntaxTreeNode) -> Block:
        nodes = inline_nodes(node)
        image = _lone_image(nodes)
        if image is not None:
            return self._figure(image, nodes, line_of(node))
        text, refs = read_inline(nodes, line_of(node))
        return Paragraph(text=text, line=line_of(node), refs=refs)

    def _figure(
        self, image: SyntaxTreeNode, nodes: Sequence[SyntaxTreeNode], line: int
    ) -> Figure:
        alt, _ = read_inline(image.children, line)
        if not alt.plain:
            raise NotAllowedError(
                "no-alt",
                "This picture has no words for people who cannot see it",
                "Say what it shows: ![A needle in a muscle knot](images/knot.svg)",
            )
        file = self._pictures.find(str(image.attrs.get("src", "")))
        title = " ".join(str(image.attrs.get("title", "")).split())
        caption = Inline(title, html.escape(title, quote=False)) if title else None
        _, refs = read_inline([each for each in nodes if each is not image], line)
        return Figure(
            file=file,
            alt=alt.plain.replace("\n", " "),
            caption=caption,
            line=line,
            refs=refs,
        )


def _subheading(node: SyntaxTreeNode) -> Subheading:
    if node.tag != "h4":
        raise refusal(node, line_of(node))
    text, refs = read_inline(inline_nodes(node), line_of(node))
    return Subheading(text=text, line=line_of(node), refs=refs)


def _bullets(node: SyntaxTreeNode) -> BulletList:
    items, refs = read_items(node)
    return BulletList(items=items, line=line_of(node), refs=refs)


def _definitions(node: SyntaxTreeNode) -> Definitions:
    items: list[Definition] = []
    refs = References()
    terms: list[Inline] = []
    for child in node.children:
        if child.type == "dt":
            text, more = read_inline(inline_nodes(child), line_of(child))
            terms.append(text)
        elif terms:
            text, more = read_item(child)
            items.append(Definition(join_lines(terms), text))
            terms = []
        else:
            text, more = read_item(child)
            last = items.pop()
            items.append(Definition(last.term, join_lines([last.meaning, text])))
        refs += more
    return Definitions(items=tuple(items), line=line_of(node), refs=refs)


def _lone_image(nodes: Sequence[SyntaxTreeNode]) -> SyntaxTreeNode | None:
    """Return the picture that is all a paragraph says, apart from source marks."""
    images = [node for node in nodes if node.type == "image"]
    rest = [node for node in nodes if node.type not in {"image", "source", "softbreak"}]
    if len(images) != 1 or any(node.content.strip() or node.children for node in rest):
        return None
    return images[0]
