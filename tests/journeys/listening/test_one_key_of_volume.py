"""A pad with one key of volume can turn the voice down as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from kiosk.visitor.bar.manner import LOUDEST, QUIETEST
from tests.support.listening import press_key

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.visitor.composition import Kiosk

ONE_KEY = """
[keypad]
louder = ["F20"]
"""
TWO_KEYS = """
[keypad]
louder = ["F20"]
quieter = ["F21"]
"""


@pytest.fixture
def settings_file(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """Write the settings a test is given."""
    file = tmp_path / "kiosk.toml"
    file.write_text(request.param, "utf-8")
    return file


@pytest.mark.parametrize("settings_file", [ONE_KEY], indirect=True)
def test_the_only_key_of_volume_goes_round(kiosk: Kiosk) -> None:
    """It passes every loudness and comes back to the one it began with."""
    begin = kiosk.speech.loudness
    passed = []
    for _ in range(LOUDEST):
        press_key(kiosk, Qt.Key.Key_F20)
        passed.append(kiosk.speech.loudness)
    assert sorted(passed) == list(range(QUIETEST, LOUDEST + 1))
    assert passed[passed.index(LOUDEST) + 1] == QUIETEST
    assert passed[-1] == begin


@pytest.mark.parametrize("settings_file", [TWO_KEYS], indirect=True)
def test_one_of_two_keys_stays_at_its_end(kiosk: Kiosk) -> None:
    """Where another key makes it quieter, nobody who wants it loud gets a whisper."""
    for _ in range(2 * LOUDEST):
        press_key(kiosk, Qt.Key.Key_F20)
    assert kiosk.speech.loudness == LOUDEST
    press_key(kiosk, Qt.Key.Key_F21)
    assert kiosk.speech.loudness == LOUDEST - 1


@pytest.mark.parametrize("settings_file", [ONE_KEY], indirect=True)
def test_the_next_visitor_finds_the_usual_loudness(kiosk: Kiosk) -> None:
    """However far round the key went, the end of the visit sets it back."""
    begin = kiosk.speech.loudness
    press_key(kiosk, Qt.Key.Key_F20)
    kiosk.end_visit()
    assert kiosk.speech.loudness == begin
