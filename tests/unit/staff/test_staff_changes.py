"""Whoever changes settings or keys leaves a line in the trail (bar P7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.staff.changes import note_changes
from kiosk.staff.trail import Deed, Trail

if TYPE_CHECKING:
    from pathlib import Path


def test_changed_settings_and_keys_are_noted_at_the_next_start(
    folder: Path, tmp_path: Path
) -> None:
    """The first start notes nothing; a change is noted once, a missing file too."""
    trail = Trail(folder)
    settings, keys = tmp_path / "kiosk.toml", tmp_path / "recipients.txt"
    settings.write_text("version = 1\n")
    keys.write_text("age1...\n")
    files = {Deed.SETTINGS_CHANGED: settings, Deed.KEYS_CHANGED: keys}

    def deeds() -> list[str]:
        note_changes(folder, trail, files)
        if not trail.file.exists():
            return []
        return [line.split()[3] for line in trail.file.read_text().splitlines()]

    assert deeds() == deeds() == []
    keys.write_text("age1other...\n")
    assert deeds() == deeds() == ["keys-changed"]
    settings.unlink()
    assert deeds() == ["keys-changed", "settings-changed"]
