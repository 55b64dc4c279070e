"""Numbered steps, with the numbers their author wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.articles.blocks import Inline, ProcedureStep, References, Steps
from kiosk.articles.inline import join_lines, read_inline
from kiosk.articles.items import read_parts
from kiosk.articles.markdown_tree import inline_nodes, line_of
from kiosk.articles.refusals import NotAllowedError

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_LEFT_OF_LEAD = " .:;,\u2013\u2014-"
_HIGHEST = 99
"""More steps than anybody takes: what begins with a larger number is a year."""


def read_steps(node: SyntaxTreeNode) -> Steps:
    """Return the steps of an ordered list.

    Raises `NotAllowedError` where other numbers would be shown than were written.
    """
    written = [int(item.info or 0) for item in node.children]
    start = _start(node, written)
    steps, refs = [], References()
    for item in node.children:
        step, more = _step(item)
        if not step.title.plain:
            raise NotAllowedError(
                "empty-step",
                f"Step {item.info} has no words",
                "Write what is done in this step, or remove its number",
                line_of(item),
            )
        steps.append(step)
        refs += more
    return Steps(items=tuple(steps), start=start, line=line_of(node), refs=refs)


def _start(node: SyntaxTreeNode, written: list[int]) -> int:
    """Return the first number; all may be the same, or each one more than the last."""
    start = written[0]
    if start > _HIGHEST:
        raise NotAllowedError(
            "year-as-step",
            f'This line begins with "{start}." and would be shown as a step',
            f"If it is no step, write {start}\\. with a backslash, or begin the line "
            "with another word",
            line_of(node),
        )
    counted = list(range(start, start + len(written)))
    if written == counted or set(written) == {start}:
        return start
    at = next(
        i for i, (a, b) in enumerate(zip(written, counted, strict=True)) if a != b
    )
    raise NotAllowedError(
        "step-number",
        f"After step {counted[at] - 1} comes step {written[at]}",
        "Number the steps one by one, so that each is shown with its own number",
        line_of(node.children[at]),
    )


def _step(item: SyntaxTreeNode) -> tuple[ProcedureStep, References]:
    """Return one step; a bold phrase at its start is its title."""
    whole, refs = read_parts(item.children)
    first = item.children[0] if item.children else None
    nodes = inline_nodes(first) if first is not None else []
    nodes = [node for node in nodes if node.content or node.children]
    if first is None or first.type != "paragraph":
        return ProcedureStep(whole), refs
    if not nodes or nodes[0].type != "strong":
        return ProcedureStep(whole), refs
    title, _ = read_inline(nodes[0].children, line_of(first))
    rest, _ = read_inline(nodes[1:], line_of(first))
    rest = Inline(rest.plain.lstrip(_LEFT_OF_LEAD), rest.rich.lstrip(_LEFT_OF_LEAD))
    more, _ = read_parts(item.children[1:])
    text = join_lines([part for part in (rest, more) if part.plain])
    return ProcedureStep(title, text if text.plain else None), refs
