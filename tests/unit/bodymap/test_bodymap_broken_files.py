"""Files of the map that are missing or no TOML are told, and nothing crashes."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from kiosk.bodymap.loader import load
from tests.unit.bodymap.conftest import line_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.bodymap.conftest import Editor


def test_missing_files_are_problems(tmp_path: Path, drawn_folder: Path) -> None:
    """No words or no drawings: no map, and each missing file is named."""
    made, problems = load(tmp_path / "none.toml", drawn_folder)
    assert made is None
    assert "none.toml" in problems[0].file
    broken = tmp_path / "broken.toml"
    broken.write_text("[regions", encoding="utf-8")
    made, problems = load(broken, tmp_path / "nowhere")
    assert made is None
    assert len(problems) == 5


@pytest.mark.parametrize(
    "junk",
    ["regions = 3", "muscles = []", "[alarms]\nheart = 1", "[regions]\nhand = 2"],
)
def test_wrong_types_are_problems_not_crashes(
    junk: str, tmp_path: Path, drawn_folder: Path
) -> None:
    """A number where a table belongs is told like any other mistake."""
    file = tmp_path / "body-map.toml"
    file.write_text(f'languages = ["en"]\n{junk}\n', encoding="utf-8")
    made, problems = load(file, drawn_folder)
    assert made is None
    assert problems


@pytest.mark.parametrize("name", ["body-map.toml", "signs.toml"])
@pytest.mark.parametrize(
    "text",
    ["a = " + "[" * 3000, "a" + ".a" * 2000 + " = 1", f"a = {'9' * 5000}", "a = \xff"],
    ids=["brackets", "dots", "digits", "bytes"],
)
def test_a_file_beyond_reason_is_told(
    map_file: Path, drawn_folder: Path, tmp_path: Path, name: str, text: str
) -> None:
    """No nesting, number or byte of either file gets past the loader as an error."""
    for each in ("body-map.toml", "signs.toml"):
        shutil.copy(map_file.parent / each, tmp_path)
    (tmp_path / name).write_bytes(text.encode("latin-1"))

    made, problems = load(tmp_path / "body-map.toml", drawn_folder)

    assert made is None
    assert {p.code for p in problems} <= {"map-file", "signs-file"}
    assert [p.file for p in problems] == [str(tmp_path / name)]


def test_a_slip_of_the_pen_in_the_map_is_told_on_its_line(
    edited: Editor, tmp_path: Path
) -> None:
    """What is no TOML names the line to look at."""
    made, problems = edited("[regions.elbow]", "[regions.elbow")
    assert made is None
    line = line_of(tmp_path / "body-map.toml", "[regions.elbow")
    assert [(p.code, p.line) for p in problems] == [("map-file", line)]
