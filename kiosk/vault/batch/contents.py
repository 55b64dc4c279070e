"""What a batch holds: which rows, under which names, and the list of their hashes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.vault.batch.archive import LISTING, MANIFEST, RECORD_NAME

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

_ROWS_AT_ONCE = 250

# The name is put together by SQLite: ten thousand of them are made while others wait.
_NEW = (
    "SELECT row, printf('%08d_%s_%s.age', seq, day, id), sha256 FROM record "
    "WHERE row NOT IN (SELECT row FROM batched) ORDER BY seq, row"
)
_SETTLED = (
    "SELECT row, printf('%08d_%s_%s.age', seq, day, id), sha256 FROM record "
    "WHERE row IN (SELECT row FROM batched WHERE batch = ?) ORDER BY seq, row"
)


@dataclass(frozen=True, slots=True)
class Contents:
    """The records of a batch in their order.

    `listing` holds the hashes noted when they were saved, as `sha256sum` writes them.
    """

    rows: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    listing: bytes = b""

    def members(
        self, connection: sqlite3.Connection, manifest: bytes
    ) -> Iterator[tuple[str, bytes]]:
        """Give names and contents for the batch file, a few records at a time.

        An open query would keep the kiosk from saving while a slow stick is written to.
        """
        yield MANIFEST, manifest
        for begin in range(0, len(self.rows), _ROWS_AT_ONCE):
            part = slice(begin, begin + _ROWS_AT_ONCE)
            yield from zip(
                self.names[part], self._sealed(connection, part), strict=True
            )
        yield LISTING, self.listing

    def _sealed(self, connection: sqlite3.Connection, part: slice) -> list[bytes]:
        rows = self.rows[part]
        marks = ",".join("?" * len(rows))
        query = f"SELECT sealed FROM record WHERE row IN ({marks}) ORDER BY seq, row"  # noqa: S608 - question marks only
        return [sealed for (sealed,) in connection.execute(query, rows)]


def new_contents(connection: sqlite3.Connection) -> Contents:
    """Choose everything that is in no batch yet."""
    return _contents(connection.execute(_NEW))


def contents_of(connection: sqlite3.Connection, number: int) -> Contents:
    """Give what batch `number` was settled to hold."""
    return _contents(connection.execute(_SETTLED, (number,)))


def _contents(entries: Iterable[tuple[int, str, bytes]]) -> Contents:
    rows, names, lines = [], [], []
    for row, written, digest in entries:
        # Damage may have left something else where number, day or id stood.
        name = written if RECORD_NAME.fullmatch(written) else f"row-{row}.age"
        rows.append(row)
        names.append(name)
        lines.append(f"{digest.hex()}  {name}\n")
    return Contents(tuple(rows), tuple(names), "".join(lines).encode("ascii"))
