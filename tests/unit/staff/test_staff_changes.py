"""Whoever changes settings or keys leaves a line in the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.staff.audit_log import AuditEvent, AuditLog, lines_of
from kiosk.staff.changes import SEEN_FILE, note_changes

if TYPE_CHECKING:
    from pathlib import Path


def test_changed_settings_and_keys_are_noted_at_the_next_start(
    folder: Path, tmp_path: Path
) -> None:
    """The first start notes nothing; a change is noted once, a missing file too."""
    log = AuditLog(folder)
    settings, keys = tmp_path / "kiosk.toml", tmp_path / "recipients.txt"
    settings.write_text("version = 1\n")
    keys.write_text("age1...\n")
    files = {AuditEvent.SETTINGS_CHANGED: settings, AuditEvent.KEYS_CHANGED: keys}

    def events() -> list[str]:
        note_changes(folder, log, files)
        if not log.file.exists():
            return []
        return [line.split()[3] for line in log.file.read_text().splitlines()]

    assert events() == events() == []
    keys.write_text("age1other...\n")
    assert events() == events() == ["keys-changed"]
    settings.unlink()
    assert events() == ["keys-changed", "settings-changed"]


def test_a_look_at_the_keys_alone_hides_no_change_of_settings(
    folder: Path, tmp_path: Path
) -> None:
    """`keys canary` looks at the keys; the kiosk's next look tells of the settings."""
    log = AuditLog(folder)
    settings, keys = tmp_path / "kiosk.toml", tmp_path / "recipients.txt"
    settings.write_text("version = 1\n")
    keys.write_text("age1...\n")
    of_keys = {AuditEvent.KEYS_CHANGED: keys}
    of_both = {AuditEvent.SETTINGS_CHANGED: settings, **of_keys}

    note_changes(folder, log, of_both)
    settings.write_text("version = 1 # changed\n")
    note_changes(folder, log, of_keys)
    note_changes(folder, log, of_both)

    assert [line.split()[3] for line in lines_of(log.file)] == ["settings-changed"]


def test_a_note_of_what_was_seen_that_cannot_be_read_hides_nothing(
    folder: Path, tmp_path: Path
) -> None:
    """Whoever spoils it before changing the keys leaves a line all the same."""
    log = AuditLog(folder)
    keys = tmp_path / "recipients.txt"
    keys.write_text("age1...\n")
    of_keys = {AuditEvent.KEYS_CHANGED: keys}
    note_changes(folder, log, of_keys)
    (folder / SEEN_FILE).write_text("{")

    note_changes(folder, log, of_keys)

    assert [line.split()[3] for line in lines_of(log.file)] == ["keys-changed"]
