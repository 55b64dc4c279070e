"""Mistakes in the table of signs are told, and no muscle comes without its words."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from kiosk.bodymap.loader import load
from tests.unit.bodymap.conftest import line_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.bodymap.conftest import Editor


def test_a_language_without_emergency_words_is_not_shown(edited: Editor) -> None:
    """Without the heart's words in Spanish there is no Spanish map."""
    made, problems = edited("[alarms.heart.es]", "[alarms.hart.es]")
    assert made is not None
    assert made.languages == ("en",)
    assert any("alarms.heart.es" in p.message for p in problems)


def test_without_any_emergency_words_there_is_no_map(
    map_file: Path, drawn_folder: Path, tmp_path: Path
) -> None:
    """Muscles never come without the table of signs; the missing file is named."""
    shutil.copy(map_file, tmp_path / "body-map.toml")
    made, problems = load(tmp_path / "body-map.toml", drawn_folder)
    assert made is None
    assert any(p.code == "signs-file" and "signs.toml" in p.file for p in problems)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('urgent = "now"\nsource = ["G18"]', 'urgent = "today"', "two-urgencies"),
        ('urgent = "now"\nsource = ["G18"]', 'urgent = "now"', "no-source"),
        ('signs = ["fall"]', 'signs = ["fell"]', "unknown-sign"),
        ('[alarms.leg]\nurgent = "today"', "[alarms.leg]", "unknown-word"),
        ('"calf", "lower_leg", "knee"]', '"lower_leg"]', "forgotten-place"),
        ("[alarms.leg]", "[alarms.legs]", "unknown-alarm"),
    ],
)
def test_a_mistake_in_the_table_of_signs_is_told(
    edited: Editor, tmp_path: Path, old: str, new: str, code: str
) -> None:
    """Another urgency, no source, an unknown sign, a forgotten place: each is named."""
    _, problems = edited(old, new)
    told = [p for p in problems if p.code == code]
    assert told
    assert all(p.file == str(tmp_path / "signs.toml") for p in told)


def test_a_line_takes_no_signs_place(edited: Editor) -> None:
    """A line with a sign's name would say something else wherever that sign stands."""
    _, problems = edited("[lines.aorta]", "[lines.fall]")
    [told] = [p for p in problems if "fall is a sign" in p.message]
    assert told.code == "two-names"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('also = ["jaw", "throat"]', 'also = ["jaw", "throt"]', "also: there is no "),
        ('also = ["buttock"]', 'also = ["buttocks"]', "also: there is no region"),
        ('regions = ["temple"]', 'regions = ["temples"]', "regions: there is no "),
        ('new_in = ["chest",', 'new_in = ["chset",', "new_in: there is no region"),
        ('muscles = ["rectus"]', 'muscles = ["rektus"]', "muscles: there is no muscle"),
    ],
)
def test_a_place_of_an_alarm_that_nobody_drew_is_told(
    edited: Editor, tmp_path: Path, old: str, new: str, said: str
) -> None:
    """A misspelt place or muscle would lose a warning sign there: it is named."""
    _, problems = edited(old, new)
    told = [p for p in problems if said in p.message]
    assert [p.file for p in told] == [str(tmp_path / "signs.toml")]
    assert told[0].line == line_of(tmp_path / "signs.toml", new)
