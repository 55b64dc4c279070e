"""Mistakes in the map are told with their place, and the rest of the map works."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.bodymap.loader import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.bodymap.model import BodyMap
    from kiosk.problems import Problem

    Loaded = tuple[BodyMap | None, list[Problem]]
    Editor = Callable[[str, str], Loaded]


@pytest.fixture
def edited(map_file: Path, drawn_folder: Path, tmp_path: Path) -> Editor:
    """Load the shipped map with one passage replaced."""

    def load_edited(old: str, new: str) -> Loaded:
        text = map_file.read_text(encoding="utf-8")
        assert old in text
        file = tmp_path / "body-map.toml"
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        return load(file, drawn_folder)

    return load_edited


@pytest.fixture
def redrawn(map_file: Path, drawn_folder: Path, tmp_path: Path) -> Any:
    """Load the shipped words with edited drawings."""

    def load_redrawn(name: str, edit: Callable[[Any], None]) -> Loaded:
        folder = tmp_path / "drawn"
        shutil.copytree(drawn_folder, folder)
        data = json.loads((folder / name).read_text(encoding="utf-8"))
        edit(data)
        (folder / name).write_text(json.dumps(data), encoding="utf-8")
        return load(map_file, folder)

    return load_redrawn


def line_of(file: Path, needle: str) -> int:
    """Return the line a text stands on."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return next(n for n, line in enumerate(lines, 1) if needle in line)


def test_the_shipped_map_is_whole(body_map: BodyMap) -> None:
    """All 38 regions and 27 muscles load without a problem, in two languages."""
    assert (len(body_map.regions), len(body_map.muscles)) == (38, 27)
    assert body_map.languages == ("en", "es")


def test_an_unknown_muscle_is_told_with_its_line(
    edited: Editor, tmp_path: Path
) -> None:
    """A region that names a muscle nobody drew costs only that entry."""
    made, problems = edited('spill = ["trap_upper"]', 'spill = ["trap_uper"]')
    assert made is not None
    told = next(p for p in problems if p.code == "unknown-muscle")
    assert told.line == line_of(tmp_path / "body-map.toml", "trap_uper")
    assert "regions.jaw.spill" in told.message
    assert len(made.regions) == 38


def test_an_unknown_region_is_told(edited: Editor) -> None:
    """A region nobody drew is left out, and the drawn one without words is named."""
    made, problems = edited("[regions.elbow]", "[regions.elbo]")
    assert made is not None
    codes = {(p.code, p.message.split(":")[0]) for p in problems}
    assert ("unknown-region", "regions") in codes
    assert ("missing", "regions.elbow") in codes
    assert "elbow" not in made.regions
    assert len(made.regions) == 37


def test_a_muscle_no_region_leads_to_is_told(edited: Editor) -> None:
    """A muscle that cannot be reached is dropped and told; the others stay."""
    made, problems = edited('main = ["splenius_cap"]', "main = []")
    assert made is not None
    assert "splenius_cap" not in made.muscles
    assert any(
        p.code == "unreachable" and "muscles.splenius_cap" in p.message
        for p in problems
    )
    assert len(made.muscles) == 26


def test_a_listed_muscle_without_a_zone_there_is_told(edited: Editor) -> None:
    """The list of a region and the drawn zones must tell the same."""
    _, problems = edited('spill = ["trap_upper"]', 'spill = ["trap_upper", "tfl"]')
    told = [p for p in problems if p.code == "no-zone"]
    assert [p.message for p in told] == [
        "regions.jaw.spill: tfl has no spill zone here"
    ]


def test_a_missing_text_costs_its_muscle_only(edited: Editor) -> None:
    """A muscle without a name in one language is left out, with the key told."""
    made, problems = edited('name = "Stiff-neck muscle"\n', "")
    assert made is not None
    assert "levator" not in made.muscles
    assert any("muscles.levator.en.name" in p.message for p in problems)
    assert len(made.muscles) == 26


def test_a_language_without_emergency_words_is_not_shown(edited: Editor) -> None:
    """Without the heart's words in Spanish there is no Spanish map."""
    made, problems = edited("[alarms.heart.es]", "[alarms.hart.es]")
    assert made is not None
    assert made.languages == ("en",)
    assert any("alarms.heart.es" in p.message for p in problems)


def test_without_any_emergency_words_there_is_no_map(
    map_file: Path, drawn_folder: Path, tmp_path: Path
) -> None:
    """Muscles never come without the emergency words."""
    text = map_file.read_text(encoding="utf-8").replace("[alarms.heart.", "[alarms.x.")
    file = tmp_path / "body-map.toml"
    file.write_text(text, encoding="utf-8")
    made, problems = load(file, drawn_folder)
    assert made is None
    assert problems


def test_an_empty_zone_is_told(redrawn: Any) -> None:
    """A zone without a shape is dropped; its muscle keeps the others."""

    def empty(data: Any) -> None:
        data["levator"]["back"][0]["d"] = ""

    made, problems = redrawn("zones.json", empty)
    assert [p.code for p in problems if "levator.back.main" in p.message] == [
        "empty-zone"
    ]
    assert len(made.muscles["levator"].zones) == 2


def test_a_zone_outside_the_body_is_told(redrawn: Any) -> None:
    """A zone drawn beside the figure is dropped with its muscle, view and kind."""

    def move(data: Any) -> None:
        zone = data["levator"]["back"][0]
        zone["d"] = "M250 100L260 100L260 110L250 110Z"
        zone["at"] = [255, 105]

    made, problems = redrawn("zones.json", move)
    assert any(
        p.code == "zone-outside" and "levator.back.main" in p.message for p in problems
    )
    assert len(made.muscles["levator"].zones) == 2


def test_a_zone_of_an_unknown_region_is_told(redrawn: Any) -> None:
    """A zone that claims a region nobody drew is dropped and told."""

    def rename(data: Any) -> None:
        data["levator"]["back"][0]["regions"] = ["nape"]

    _, problems = redrawn("zones.json", rename)
    assert any(p.code == "unknown-region" and "nape" in p.message for p in problems)


@pytest.mark.parametrize("name", ["figure", "regions", "muscles", "zones"])
@pytest.mark.parametrize("content", ["", "{", "[]", '{"views":{}}'])
def test_broken_drawings_are_problems_not_crashes(
    name: str, content: str, map_file: Path, drawn_folder: Path, tmp_path: Path
) -> None:
    """Whatever stands in a drawing file, loading tells it or shows what is left."""
    folder = tmp_path / "drawn"
    shutil.copytree(drawn_folder, folder)
    (folder / f"{name}.json").write_text(content, encoding="utf-8")
    _, problems = load(map_file, folder)
    assert problems


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
