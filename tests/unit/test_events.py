"""The log never stops the kiosk."""

from __future__ import annotations

import io
import os
import re
from pathlib import Path

import pytest

from kiosk import events
from kiosk.events import EventCode, EventLog


def test_a_reader_that_went_away_stops_nothing(tmp_path: Path) -> None:
    """With a broken standard error the event still reaches the file."""
    reading, writing = os.pipe()
    os.close(reading)
    stream = os.fdopen(writing, "w")
    log = EventLog(tmp_path / "kiosk.log", stream)

    log.note(EventCode.VISIT_ENDED)

    assert (tmp_path / "kiosk.log").read_text().endswith("visit-ended\n")
    with pytest.raises(BrokenPipeError):
        stream.close()


def test_every_line_that_the_kiosk_logs_is_explained_to_it() -> None:
    """The page lists what the program can write, and nothing else in its table."""
    root = Path(__file__).parents[2]
    code = "".join(
        file.read_text("utf-8")
        for file in (root / "kiosk").rglob("*.py")
        if file.name != "events.py"
    )
    written = {
        EventCode[name].value for name in re.findall(r"EventCode\.([A-Z_]+)", code)
    }
    page = (root / "docs/it/install.md").read_text("utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| `")]
    words = {word.split()[0] for row in rows for word in re.findall("`([^`]+)`", row)}

    assert written - words == set()
    assert {code.value for code in EventCode} & words <= written | {"restarted"}


def _fill(log: EventLog, count: int) -> None:
    for number in range(count):
        log.note(EventCode.VISIT_ENDED, number=number)


def test_a_full_log_is_turned_over_and_one_older_file_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No line is lost at the turn, and neither of the two files outgrows the limit."""
    monkeypatch.setattr(events, "LARGEST_LOG_BYTES", 10_000)
    log = EventLog(tmp_path / "kiosk.log", io.StringIO(), now=lambda: 0.0)

    _fill(log, 300)
    older, newer = tmp_path / "kiosk.old.log", tmp_path / "kiosk.log"
    lines = (older.read_text() + newer.read_text()).splitlines()
    assert lines == [f"1970-01-01T00:00:00Z visit-ended number={n}" for n in range(300)]

    _fill(log, 600)
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "kiosk.log",
        "kiosk.old.log",
    ]
    assert older.stat().st_size <= 10_000
    assert newer.stat().st_size <= 10_000
    assert newer.read_text().endswith("number=599\n")


def test_a_log_turned_over_by_another_process_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever watches the kiosk writes to the same file; each finds the new one."""
    monkeypatch.setattr(events, "LARGEST_LOG_BYTES", 10_000)
    one = EventLog(tmp_path / "kiosk.log", io.StringIO())
    other = EventLog(tmp_path / "kiosk.log", io.StringIO())

    one.note(EventCode.READY)
    _fill(other, 300)
    one.note(EventCode.RESTARTED)

    assert (tmp_path / "kiosk.log").read_text().endswith("restarted\n")


def test_a_log_that_cannot_be_written_is_given_up(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder in its place stops nothing, and nothing is said but the events."""
    (tmp_path / "kiosk.log").mkdir()
    stream = io.StringIO()
    log = EventLog(tmp_path / "kiosk.log", stream)

    log.note(EventCode.READY)
    log.note(EventCode.VISIT_ENDED)

    assert stream.getvalue() == "ready\nvisit-ended\n"
    assert capsys.readouterr() == ("", "")
