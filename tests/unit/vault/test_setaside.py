"""Damaged files are kept side by side, however many there have been."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from kiosk.vault.setaside import (
    damaged_files,
    mark_salvaged,
    salvaged_files,
    set_aside,
)
from kiosk.vault.soundness import journal_of

if TYPE_CHECKING:
    from pathlib import Path


def _damage(folder: Path, number: int) -> Path:
    file, replacement = folder / "queue.db", folder / "queue.new"
    file.write_text(f"damaged {number}")
    replacement.write_text("new")
    return set_aside(file, replacement)


def test_each_damaged_file_has_a_number_of_its_own(tmp_path: Path) -> None:
    """Eleven of them are eleven files, listed from the oldest to the newest."""
    kept = [_damage(tmp_path, number) for number in range(1, 12)]

    assert [each.name for each in kept] == [
        f"queue.damaged-{number}.db" for number in range(1, 12)
    ]
    assert damaged_files(tmp_path) == kept
    assert [each.read_text() for each in kept] == [
        f"damaged {number}" for number in range(1, 12)
    ]
    assert (tmp_path / "queue.db").read_text() == "new"


def test_the_number_of_a_salvaged_file_is_not_given_again(tmp_path: Path) -> None:
    """Salvaged in its turn, the next one would take the place of the first."""
    first = mark_salvaged(_damage(tmp_path, 1))
    second = mark_salvaged(_damage(tmp_path, 2))

    assert salvaged_files(tmp_path) == [first, second]
    assert [first.read_text(), second.read_text()] == ["damaged 1", "damaged 2"]


def test_a_set_aside_that_was_cut_off_is_ended_under_its_first_name(
    tmp_path: Path,
) -> None:
    """The file had its second name already; a third would be a second copy of forms."""
    _damage(tmp_path, 1)
    file = tmp_path / "queue.db"
    begun = tmp_path / "queue.damaged-2.db"
    os.link(file, begun)
    replacement = tmp_path / "queue.new"
    replacement.write_text("the newest")

    assert set_aside(file, replacement) == begun

    assert [each.name for each in damaged_files(tmp_path)] == [
        "queue.damaged-1.db",
        "queue.damaged-2.db",
    ]
    assert (begun.read_text(), file.read_text()) == ("new", "the newest")


def test_a_journal_goes_with_its_file(tmp_path: Path) -> None:
    """Set aside and salvaged: SQLite looks for it under the file's own name."""
    journal_of(tmp_path / "queue.db").write_text("its journal")

    kept = _damage(tmp_path, 1)
    assert not journal_of(tmp_path / "queue.db").exists()
    assert journal_of(kept).read_text() == "its journal"

    salvaged = mark_salvaged(kept)
    assert not journal_of(kept).exists()
    assert journal_of(salvaged).read_text() == "its journal"


def test_a_name_without_a_number_is_passed_over(tmp_path: Path) -> None:
    """Somebody's own copy is listed too, and counts for nothing."""
    copy = tmp_path / "queue.damaged-friday.db"
    copy.write_text("a copy")

    kept = _damage(tmp_path, 1)

    assert kept.name == "queue.damaged-1.db"
    assert damaged_files(tmp_path) == [copy, kept]
