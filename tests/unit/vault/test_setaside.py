"""Damaged files are kept side by side, however many there have been."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.vault.setaside import (
    damaged_files,
    mark_salvaged,
    salvaged_files,
    set_aside,
)

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


def test_a_name_without_a_number_is_passed_over(tmp_path: Path) -> None:
    """Somebody's own copy is listed too, and counts for nothing."""
    copy = tmp_path / "queue.damaged-friday.db"
    copy.write_text("a copy")

    kept = _damage(tmp_path, 1)

    assert kept.name == "queue.damaged-1.db"
    assert damaged_files(tmp_path) == [copy, kept]
