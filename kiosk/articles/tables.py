"""Small tables; a large one is told how to become something a reader can take in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.articles.blocks import Inline, References, Table
from kiosk.articles.inline import read_inline
from kiosk.articles.markdown_tree import CELLS, inline_nodes, line_of
from kiosk.articles.refusals import NotAllowedError

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

MAX_COLUMNS, MAX_ROWS = 4, 8
"""What fits a tall screen at the largest text; rows without the words above them."""


def read_table(node: SyntaxTreeNode) -> Table:
    """Return a table of at most `MAX_COLUMNS` and `MAX_ROWS`.

    Raises `NotAllowedError` when it is larger, has no rows, or a row has more cells
    than there are columns (Markdown would leave those out without a word) or fewer.
    """
    rows = [row for part in node.children for row in part.children]
    columns, lines = len(rows[0].children), len(rows) - 1
    if columns > MAX_COLUMNS or lines > MAX_ROWS:
        raise NotAllowedError(
            "large-table",
            f"This table has {columns} columns and {lines} rows",
            f"At most {MAX_COLUMNS} and {MAX_ROWS}: make it two tables on two "
            "screens, or a list with one line for each row",
            line_of(node),
        )
    if lines == 0:
        raise NotAllowedError(
            "empty-table",
            "This table has no rows",
            "Write them below the line of dashes, each as | one | two |",
            line_of(node),
        )
    for row in rows:
        _count_cells(row, columns)
    refs = References()
    read: list[tuple[Inline, ...]] = []
    for row in rows:
        cells, more = _cells(row)
        read.append(cells)
        refs += more
    return Table(header=read[0], rows=tuple(read[1:]), line=line_of(node), refs=refs)


def _count_cells(row: SyntaxTreeNode, columns: int) -> None:
    written = row.meta.get(CELLS, columns)
    if written != columns:
        raise NotAllowedError(
            "table-row",
            f"This row has {written} cells, the table {columns} columns",
            "Give each row the same number of cells; a | that is no border needs a "
            "backslash before it",
            line_of(row),
        )


def _cells(row: SyntaxTreeNode) -> tuple[tuple[Inline, ...], References]:
    cells, refs = [], References()
    for cell in row.children:
        text, more = read_inline(inline_nodes(cell), line_of(row))
        cells.append(text)
        refs += more
    return tuple(cells), refs
