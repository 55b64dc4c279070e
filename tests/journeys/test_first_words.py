"""The first frame invites with the words of the last start, while they still hold."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from kiosk.config.loaded import CommandLine
from kiosk.config.loader import load_settings
from kiosk.visitor.home.kept_words import (
    KEPT_FILE,
    AttractWords,
    words_for_start,
)
from tests.screens.test_invitation import OWN, words, write
from tests.support.drive import Drive

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

    from kiosk.config.loaded import LoadedSettings

SAID = AttractWords("Awake at night?", "Learn what may help.", ("en", "es"))


@pytest.fixture
def loaded(tmp_path: Path) -> LoadedSettings:
    """Return the settings of a kiosk with one topic, whose words were kept."""
    write(tmp_path / "content", "Sleep", OWN)
    (tmp_path / "data").mkdir()
    line = CommandLine(tmp_path / "content", tmp_path / "data")
    found = load_settings(None, {}, line)
    _, keep = words_for_start(found)
    keep(SAID)
    return found


def test_words_that_hold_are_said_before_a_topic_is_read(
    qapp: QGuiApplication, loaded: LoadedSettings
) -> None:
    """Nobody sees the screen without words, nor without its languages."""
    said, _ = words_for_start(loaded)
    assert said == SAID
    drive = Drive(qapp, "portrait", loaded.data_folder, loaded.content_folder)
    drive.show()
    drive.shell.beginning.say_first(said)
    drive.settle()
    assert SAID.title in words(drive)
    assert SAID.words in words(drive)

    # What was read counts from then on.
    drive._refresh()
    drive.settle()
    assert "Learn what may help you sleep." in words(drive)
    drive.close()


def _other_words(content: Path) -> None:
    (content / "sleep" / "topic.toml").write_text("[title]\nen = 'Other'\n")


def _a_topic_more(content: Path) -> None:
    write(content, "Pain")


def _a_language_less(content: Path) -> None:
    (content / "sleep" / "es.md").unlink()


@pytest.mark.parametrize("change", [_other_words, _a_topic_more, _a_language_less])
def test_words_of_topics_that_changed_are_not_said(
    loaded: LoadedSettings, change: Callable[[Path], None]
) -> None:
    """A topic that was taken away invites nobody any more."""
    change(loaded.content_folder)

    assert words_for_start(loaded)[0] is None


@pytest.mark.parametrize("torn", ["", "[]", "{", json.dumps({"mark": None})])
def test_torn_words_are_none(loaded: LoadedSettings, torn: str) -> None:
    """A start with what a power cut left says nothing instead."""
    (loaded.data_folder / KEPT_FILE).write_text(torn)

    assert words_for_start(loaded)[0] is None
