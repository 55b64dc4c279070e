"""Files stay small enough to hold in the head."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MOST_LINES = 300
EXCUSED: dict[str, str] = {
    "kiosk/visitor/shell.py": "2026-11-25: the way through a visit, told once",
    "kiosk/visitor/form/form.py": "2026-11-28: a form from first page to store",
    "kiosk/visitor/body/map.py": "2026-11-28: from a finger to its answer, told once",
    "kiosk/visitor/form/view.py": "2026-11-28: Qt wants a page's words in one class",
    "kiosk/visitor/body/muscle.py": "2026-11-28: Qt wants a page's words in one class",
    "kiosk/articles/library.py": "2026-11-24: one line over; the scan is one story",
}
"""Path to date and reason, such as "2026-11-24: one table that reads best whole"."""


def test_no_source_file_is_longer_than_its_reader_can_hold(root: Path) -> None:
    """Beyond 300 lines a file has two jobs, or a dated reason."""
    long = {
        file.relative_to(root).as_posix(): lines
        for suffix in ("py", "qml")
        for file in (root / "kiosk").rglob(f"*.{suffix}")
        if (lines := len(file.read_text("utf-8").splitlines())) > MOST_LINES
    }

    assert {path: n for path, n in long.items() if path not in EXCUSED} == {}
    assert sorted(EXCUSED) == sorted(set(EXCUSED) & set(long)), "an excuse outlived"
