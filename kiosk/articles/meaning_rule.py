"""Reads a word and, below it, ``:   its meaning``; a heading or list is never a word.

The plugin takes any line above a colon for the next word, so that `#### Steps` after a
meaning would be shown with its signs. Here it is not handed such lines.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mdit_py_plugins.deflist import deflist_plugin

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock

_RULE = "deflist"
_MEANING = re.compile(r"[:~]\s+\S")
_DEEPEST_INDENT = 3
_LEAST_INDENT_OF_A_MEANING = 2
"""Of its second line, from the margin of the word: what the plugin asks for."""


def use_meanings(markdown: MarkdownIt) -> None:
    """Add words with meanings to a parser whose other blocks are all there."""
    markdown.use(deflist_plugin)
    rules = markdown.block.ruler
    read = next(rule for rule in rules.getRules("") if rule.__name__ == _RULE)
    others = [rule for rule in rules.getRules("paragraph") if rule.__name__ != _RULE]

    def meaning_rule(
        state: StateBlock,
        startLine: int,  # noqa: N803 - the parser hands it in by this name
        endLine: int,  # noqa: N803 - the parser hands it in by this name
        silent: bool,  # noqa: FBT001 - the parser hands it in by its place
    ) -> bool:
        if silent or not _is_word(state, startLine, endLine):
            return read(state, startLine, endLine, silent)
        end = _end(state, startLine, endLine, others)
        before, state.lineMax = state.lineMax, end
        is_read = read(state, startLine, end, silent)
        state.lineMax = before
        return is_read

    rules.at(_RULE, meaning_rule, {"alt": ["paragraph", "reference", "blockquote"]})


def _end(
    state: StateBlock,
    start: int,
    end: int,
    others: list[Callable[[StateBlock, int, int, bool], bool]],
) -> int:
    """Return the line of the first block of another kind that a meaning stands below.

    Such a block begins at the margin of the word, and is no meaning itself. Nor is it
    looked for beyond what ends the words with meanings anyway, or a page with many of
    them would be read once for each.
    """
    for line in range(start + 1, end):
        indent = state.sCount[line] - state.blkIndent
        if state.isEmpty(line) or indent > _DEEPEST_INDENT:
            continue
        if indent >= 0 and _is_meaning(state, line):
            continue
        if indent >= 0 and _has_meaning_below(state, line, end):
            is_end = _begins_another_block(state, line, end, others)
        elif state.isEmpty(line - 1):
            is_end = indent < _LEAST_INDENT_OF_A_MEANING
        else:
            is_end = indent < 0 and _begins_another_block(state, line, end, others)
        if is_end:
            return line
    return end


def _begins_another_block(
    state: StateBlock,
    line: int,
    end: int,
    others: list[Callable[[StateBlock, int, int, bool], bool]],
) -> bool:
    return any(rule(state, line, end, True) for rule in others)  # noqa: FBT003 - its type


def _is_word(state: StateBlock, line: int, end: int) -> bool:
    below = line + 1
    if below < end and state.isEmpty(below):
        below += 1
    return below < end and _is_meaning(state, below)


def _has_meaning_below(state: StateBlock, line: int, end: int) -> bool:
    below = (each for each in (line + 1, line + 2) if each < end)
    return any(_is_meaning(state, each) for each in below)


def _is_meaning(state: StateBlock, line: int) -> bool:
    start = state.bMarks[line] + state.tShift[line]
    return bool(_MEANING.match(state.src[start : state.eMarks[line]]))
