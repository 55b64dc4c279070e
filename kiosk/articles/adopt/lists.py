"""Lists, written with the marks, numbers and indents that a page may hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.tree import SyntaxTreeNode

    from kiosk.articles.adopt.rewriting import Rewriter

_HIGHEST = 99
"""More steps than anybody takes: a larger number is a year, not a step."""
_SHORT = 1500
"""Letters; a passage without blank lines may have 4,000, and 120 signs."""
_LISTS = {"bullet_list", "ordered_list"}
_OTHER_MARK = re.compile(r" *(\*|\d+\))")


def write_list(
    node: SyntaxTreeNode, rewriter: Rewriter, *, is_other: bool = False
) -> tuple[str, bool]:
    """Return a list, and whether it ends with the other marks.

    Blank lines part its items where they are long. `is_other` begins it with the other
    marks, for a list right after one that ends with the first: with the same ones they
    would be read as one list.
    """
    items = list(_items(node, rewriter, "", is_other=is_other))
    text = "\n".join(items)
    is_short = len(text) < _SHORT and not any(_has_paragraphs(i) for i in _all(node))
    text = text.replace("\n\n", "\n") if is_short else "\n\n".join(items)
    return text, _ends_other(items, is_other=is_other)


def _ends_other(items: list[str], *, is_other: bool) -> bool:
    """Tell which marks the last item has; a list that begins anew changes them.

    Where none was written, those before are still the last.
    """
    return bool(_OTHER_MARK.match(items[-1])) if items else not is_other


def _all(node: SyntaxTreeNode) -> Iterator[SyntaxTreeNode]:
    for item in node.children:
        yield item
        for part in item.children:
            if part.type in _LISTS:
                yield from _all(part)


def _has_paragraphs(item: SyntaxTreeNode) -> bool:
    return sum(part.type not in _LISTS for part in item.children) > 1


def _items(
    node: SyntaxTreeNode, rewriter: Rewriter, indent: str, *, is_other: bool
) -> Iterator[str]:
    number = int(node.attrs.get("start", 1) or 1)
    is_year = node.type == "ordered_list" and number > _HIGHEST
    begins_again = len({item.info for item in node.children}) > 1
    for item in node.children:
        blocks = _blocks(item, rewriter, indent + "    ")
        if not blocks:
            continue
        if begins_again and number > 1 and item.info == "1":
            number, is_other = 1, not is_other
        bullet, sign = ("*", ")") if is_other else ("-", ".")
        mark = bullet if node.type == "bullet_list" else f"{number}{sign}"
        if is_year:
            mark = f"{bullet} {number}"
        blocks[0] = f"{indent}{mark} {blocks[0].lstrip()}"
        yield "\n\n".join(blocks)
        number += 1


def _blocks(item: SyntaxTreeNode, rewriter: Rewriter, indent: str) -> list[str]:
    """Return the paragraphs and inner lists of an item, indented but for the first."""
    blocks: list[str] = []
    before, is_other = "", False
    for part in item.children:
        is_other = part.type == before and not is_other
        before = part.type
        if part.type in _LISTS:
            found = list(_items(part, rewriter, indent, is_other=is_other))
            is_other = _ends_other(found, is_other=is_other)
            if not blocks and found:
                found[0] = found[0].lstrip()
        else:
            words = rewriter.flat(part)
            found = [indent + words] if words else []
        blocks += found
    return blocks
