"""Reads ``!!! warning "Title"`` and the indented lines below it as one block.

Any pair of quotation marks counts, for word processors and phones turn them. What is
written otherwise becomes a callout that carries its fault: its words must not stand in
running text as if nothing had been meant by them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

CALLOUT = "callout"
"""Kind of the node; its `meta` has ``kind``, ``title`` and ``fault``."""

_OPENING = re.compile(r"!!!+[ \u00a0]*(.*)")
_QUOTES = "\"'\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a`"
_PARTS = re.compile(
    r"(?P<kind>[\w-]+(?: +[\w-]+)*)"
    rf"(?:[ :]*[{_QUOTES}]+"
    rf"(?:(?<=[{_QUOTES}]{{2}})|(?P<title>[^{_QUOTES}](?:.*[^{_QUOTES}])?)[{_QUOTES}]+)"
    r"[.:]?)?"
)
"""A title begins and ends with another sign than a quotation mark, or a line of many
marks would be tried in every way to part it."""
_CODE_INDENT = 4


def callout_rule(
    state: StateBlock,
    startLine: int,  # noqa: N803 - the parser hands it in by this name
    endLine: int,  # noqa: N803 - the parser hands it in by this name
    silent: bool,  # noqa: FBT001 - the parser hands it in by its place
) -> bool:
    """Parse one callout; False where none begins."""
    if state.sCount[startLine] - state.blkIndent >= _CODE_INDENT:
        return False
    line = _line(state, startLine)
    opening = _OPENING.fullmatch(line)
    if not opening:
        return False
    if silent:
        return True
    end, indent = _body(state, startLine, endLine)
    kind, title, fault = _read(opening[1].strip())
    if not fault and _hangs_out(state, startLine + 1, endLine):
        fault = "callout-body"
    token = state.push("callout_open", "div", 1)
    token.map = [startLine, end]
    token.meta = {"kind": kind, "title": title, "fault": fault}
    before = (state.parentType, state.lineMax, state.blkIndent)
    state.parentType, state.lineMax, state.blkIndent = CALLOUT, end, indent
    state.md.block.tokenize(state, startLine + 1, end)
    state.parentType, state.lineMax, state.blkIndent = before
    state.push("callout_close", "div", -1)
    state.line = end
    return True


def _read(words: str) -> tuple[str, str, str]:
    """Return kind, title and, if it cannot be read, the code of what is wrong."""
    found = _PARTS.fullmatch(words)
    if not found:
        return "", words, "callout-title"
    kind, title = found["kind"], found["title"] or ""
    return kind, " ".join(title.split()), ""


def _line(state: StateBlock, line: int) -> str:
    start = state.bMarks[line] + state.tShift[line]
    return state.src[start : state.eMarks[line]].rstrip()


def _body(state: StateBlock, start: int, end_of_all: int) -> tuple[int, int]:
    """Return the line behind the indented lines, and the least indent among them."""
    end, indents = start + 1, []
    for line in range(start + 1, end_of_all):
        if state.isEmpty(line):
            continue
        if state.sCount[line] <= state.blkIndent:
            break
        indents.append(state.sCount[line])
        end = line + 1
    return end, min(indents, default=state.blkIndent + 1)


def _hangs_out(state: StateBlock, line: int, end: int) -> bool:
    """Tell whether words follow at once that were not indented."""
    return (
        line < end
        and not state.isEmpty(line)
        and state.sCount[line] == state.blkIndent
        and not _OPENING.fullmatch(_line(state, line))
    )
