"""Mistakes in the map's words are told with their place, and the rest of it works."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from kiosk.bodymap.loader import load
from kiosk.bodymap.model import Area, Side, View
from tests.unit.bodymap.conftest import line_of

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.bodymap.model import BodyMap
    from tests.unit.bodymap.conftest import Editor


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


def test_a_touch_on_a_region_that_lost_its_words_is_no_answer(edited: Editor) -> None:
    """What is drawn and has no words lights nothing, and its neighbours still do."""
    made, _ = edited("[regions.elbow]", "[regions.elbo]")
    assert made is not None
    left, top, right, bottom = made.hits[View.FRONT].box("elbow")
    touched = ((left + right) / 2, (top + bottom) / 2)
    assert made.hits[View.FRONT].inside(*touched) == "elbow"
    assert made.area_at(View.FRONT, *touched, reach=9.0, side=Side.LEFT) is None
    left, top, right, bottom = made.hits[View.FRONT].box("forearm")
    beside = ((left + right) / 2, (top + bottom) / 2)
    found = made.area_at(View.FRONT, *beside, reach=9.0, side=Side.LEFT)
    assert found == Area("forearm", Side.LEFT)


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
