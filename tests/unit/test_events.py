"""The log never stops the kiosk."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from kiosk.events import EventCode, EventLog

if TYPE_CHECKING:
    from pathlib import Path


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
