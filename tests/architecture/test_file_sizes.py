"""Files stay small enough to hold in the head."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MOST_LINES = 300
EXCUSED: dict[str, tuple[int, str]] = {
    "kiosk/visitor/form/form.py": (340, "2026-11-30: from first page to store"),
    "kiosk/visitor/body/map.py": (330, "2026-11-30: from a finger to its answer"),
    "kiosk/visitor/body/muscle.py": (330, "2026-11-28: a page's words in one class"),
    "kiosk/visitor/composition.py": (305, "2026-11-30: all that is made, in one place"),
    "kiosk/visitor/reading/room.py": (
        335,
        "2026-11-30: a sum for each kind",
    ),
    "kiosk/articles/library.py": (325, "2026-11-24: the scan is one story"),
}
"""Path to a ceiling of its own, and to the date and reason it has one."""


def test_no_source_file_is_longer_than_its_reader_can_hold(root: Path) -> None:
    """Beyond 300 lines a file has two jobs, or a dated reason."""
    long = {
        file.relative_to(root).as_posix(): lines
        for suffix in ("py", "qml")
        for file in (root / "kiosk").rglob(f"*.{suffix}")
        if (lines := len(file.read_text("utf-8").splitlines())) > MOST_LINES
    }

    ceilings = {path: most for path, (most, _reason) in EXCUSED.items()}
    assert {path: n for path, n in long.items() if n > ceilings.get(path, 0)} == {}
    assert sorted(EXCUSED) == sorted(set(EXCUSED) & set(long)), "an excuse outlived"
