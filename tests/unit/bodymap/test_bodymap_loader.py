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
    """Load the shipped map and its signs with one passage of either replaced."""

    def load_edited(old: str, new: str) -> Loaded:
        texts = {
            name: (map_file.parent / name).read_text(encoding="utf-8")
            for name in ("body-map.toml", "signs.toml")
        }
        assert any(old in text for text in texts.values())
        for name, text in texts.items():
            (tmp_path / name).write_text(text.replace(old, new, 1), encoding="utf-8")
        return load(tmp_path / "body-map.toml", drawn_folder)

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
    """All 39 regions and 38 muscles load without a problem, in two languages."""
    assert (len(body_map.regions), len(body_map.muscles)) == (39, 38)
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
    assert len(made.regions) == 39


@pytest.mark.parametrize(
    ("old", "new", "place", "near"),
    [
        ('first_view = "', 'frist_view = "', "frist_view", "first_view"),
        ("closer = true", "closser = true", ".closser", "closer"),
        ("spill = [", "spil = [", ".spil", "spill"),
        ("safety = ", "saftey = ", ".saftey", "safety"),
        ("checked = 2026", "cheked = 2026", ".cheked", "checked"),
        ("call_new = ", "call_knew = ", ".call_knew", "call_new"),
        ("also = [", "allso = [", ".allso", "also"),
        ("[[list]]", "[[lists]]", "lists", "list"),
    ],
)
def test_a_misspelt_key_is_told_with_the_nearest(
    edited: Editor, old: str, new: str, place: str, near: str
) -> None:
    """What a misspelt key says would be lost, so it is named with line and cure."""
    _, problems = edited(old, new)

    told = [p for p in problems if p.code == "unknown-key"]
    assert [p.message.partition(":")[0].endswith(place) for p in told] == [True]
    assert told[0].line > 0
    assert f"Did you mean {near}?" in told[0].hint


def test_an_unknown_region_is_told(edited: Editor) -> None:
    """A region nobody drew is left out, and the drawn one without words is named."""
    made, problems = edited("[regions.elbow]", "[regions.elbo]")
    assert made is not None
    codes = {(p.code, p.message.split(":")[0]) for p in problems}
    assert ("unknown-region", "regions") in codes
    assert ("missing", "regions.elbow") in codes
    assert "elbow" not in made.regions
    assert len(made.regions) == 38


def test_a_first_place_nobody_drew_is_told(edited: Editor) -> None:
    """Of the places offered first an unknown one is left out and named."""
    made, problems = edited(
        'first_places = ["low_back", ', 'first_places = ["lowback", '
    )
    assert made is not None
    told = [p.message for p in problems if p.code == "unknown-region"]
    assert told == ["first_places: there is no region 'lowback'"]
    assert len(made.first_places) == 5


def test_a_muscle_no_region_leads_to_is_told(
    map_file: Path, drawn_folder: Path, tmp_path: Path
) -> None:
    """A muscle that cannot be reached is dropped and told; the others stay."""
    text = map_file.read_text(encoding="utf-8")
    for listed in (', "splenius_cap"', '"splenius_cap", ', '"splenius_cap"'):
        text = text.replace(listed, "")
    file = tmp_path / "body-map.toml"
    file.write_text(text, encoding="utf-8")
    shutil.copy(map_file.parent / "signs.toml", tmp_path)
    made, problems = load(file, drawn_folder)
    assert made is not None
    assert "splenius_cap" not in made.muscles
    assert any(
        p.code == "unreachable" and "muscles.splenius_cap" in p.message
        for p in problems
    )
    assert len(made.muscles) == 37


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
    assert len(made.muscles) == 37


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


def test_a_statement_without_a_source_is_told(edited: Editor) -> None:
    """A muscle whose causes name nothing is shown, and the statement is counted."""
    old = "[muscles.tfl.sources]\n"
    made, problems = edited(old, f"{old}# ")
    assert made is not None
    assert "tfl" in made.muscles
    told = [p for p in problems if p.code == "statement-without-source"]
    assert ["muscles.tfl.sources.where" in p.message for p in told] == [True]


def test_an_unknown_source_is_told(edited: Editor) -> None:
    """A source nobody described counts as none."""
    _, problems = edited('causes = ["finando"]', 'causes = ["finado"]')
    codes = [p.code for p in problems]
    assert codes == ["unknown-source", "statement-without-source"]


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
