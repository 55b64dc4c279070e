"""Tables: small ones stay, others become a list with one line for each row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_it.rules_block.table import escapedSplit

from kiosk.articles.tables import MAX_COLUMNS, MAX_ROWS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.tree import SyntaxTreeNode

    from kiosk.articles.adopt.rewriting import Rewriter


def write_table(node: SyntaxTreeNode, rewriter: Rewriter, lines: Sequence[str]) -> str:
    """Return the table, or a list of its rows where a screen shows no such table."""
    rows = [row for part in node.children for row in part.children]
    cells = [[rewriter.flat(cell).strip() for cell in row.children] for row in rows]
    header, body = cells[0], cells[1:]
    is_whole = all(_count(lines, row) <= len(header) for row in rows)
    if len(header) <= MAX_COLUMNS and 0 < len(body) <= MAX_ROWS and is_whole:
        shown = [_line(header), _line(["---"] * len(header)), *map(_line, body)]
        return "\n".join(shown)
    if not is_whole:
        body = [[rewriter.escaped(c) for c in _written(lines, row)] for row in rows[1:]]
    rewriter.note(
        f"A table of {len(header)} columns and {len(body)} rows became a list. Two "
        f"tables of at most {MAX_COLUMNS} columns and {MAX_ROWS} rows may read better"
    )
    if not body:
        return "- " + "; ".join(cell for cell in header if cell)
    return "\n\n".join(f"- {_phrase(header, row)}" for row in body)


def _phrase(header: Sequence[str], row: Sequence[str]) -> str:
    names = [*header, *[""] * (len(row) - len(header))]
    named = zip(names, row, strict=False)
    return "; ".join(
        f"{name}: {cell}" if name else cell for name, cell in named if cell
    )


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _count(lines: Sequence[str], row: SyntaxTreeNode) -> int:
    return len(_written(lines, row))


def _written(lines: Sequence[str], row: SyntaxTreeNode) -> list[str]:
    """Return the cells of a row as its author wrote them, also those too many."""
    if not row.map:
        return []
    cells = escapedSplit(lines[row.map[0]].strip())
    if cells and not cells[0].strip():
        cells = cells[1:]
    if cells and not cells[-1].strip():
        cells = cells[:-1]
    return [cell.strip() for cell in cells]
