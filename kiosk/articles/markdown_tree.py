"""Markdown-it, with what an article may say and names for what it may not.

CommonMark's own rules read lists as people write them: two spaces or four, ``1.`` or
``1)``, with or without a blank line above. What no screen can show (quotations, code,
struck-out words) is parsed all the same, so that its author is told its name.

Importing this module costs what importing markdown-it costs, so only the code that
really loads a page does it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.rules_block.table import escapedSplit
from markdown_it.tree import SyntaxTreeNode

from kiosk.articles.callout_rule import callout_rule
from kiosk.articles.meaning_rule import use_meanings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.rules_inline import StateInline

SOURCE = "source"
"""Kind of the node that stands for a source mark ``[[id]]``."""

CELLS = "cells"
"""In the `meta` of a table's row: how many cells its author wrote."""

_SOURCES = re.compile(r"\[\[([A-Za-z0-9._,\- \n]{1,200})\]\]")
_MAX_NESTING = 200
"""Beyond what `pagetext` lets through, so that the parser never drops words itself."""


class PageParser:
    """One parser for a page; make a new one for each page."""

    def __init__(self) -> None:
        self._markdown = MarkdownIt(
            "commonmark", {"maxNesting": _MAX_NESTING, "html": True}
        )
        self._markdown.enable(["table", "strikethrough"])
        # A link's address would be taken out of the text without anybody being told;
        # joined text would hide which signs the author put a backslash before.
        self._markdown.disable(["reference", "text_join"])
        # Every address becomes a link here, so that its author is told about it.
        self._markdown.validateLink = _is_any_address  # type: ignore[method-assign]
        self._markdown.normalizeLink = _as_written  # type: ignore[method-assign]
        self._markdown.block.ruler.before(
            "table",
            "callout",
            callout_rule,
            {"alt": ["paragraph", "blockquote", "list"]},
        )
        use_meanings(self._markdown)
        self._markdown.inline.ruler.before("link", SOURCE, _source_rule)

    def parse(self, lines: Sequence[str], first_line: int) -> SyntaxTreeNode:
        """Return the tree of `lines`, in which every block knows its line.

        Raises whatever markdown-it does for text it did not foresee.
        """
        tokens = self._markdown.parse("\n".join(lines) + "\n")
        for token in tokens:
            if token.type == "tr_open" and token.map:
                token.meta = {CELLS: _count_cells(lines[token.map[0]])}
            if token.map:
                token.map = [line + first_line for line in token.map]
        return SyntaxTreeNode(tokens)


def line_of(node: SyntaxTreeNode) -> int:
    """Return the line `node` begins on, 0 if it does not say."""
    return node.map[0] if node.map else 0


def _is_any_address(url: str) -> bool:
    del url
    return True


def _as_written(url: str) -> str:
    return url


def inline_nodes(node: SyntaxTreeNode) -> list[SyntaxTreeNode]:
    """Return the words and marks of a paragraph, heading, term or cell."""
    return [part for child in node.children for part in child.children]


def _count_cells(line: str) -> int:
    """Return how many cells a row has, also beyond the table's last column."""
    cells = escapedSplit(line.strip())
    return len(cells) - (cells[0] == "") - (len(cells) > 1 and cells[-1] == "")


def _source_rule(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - its type
    """Read ``[[G2]]`` or ``[[G2, G9]]``: where the statement before it comes from."""
    found = _SOURCES.match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        state.push(SOURCE, "", 0).content = found[1]
    state.pos = found.end()
    return True
