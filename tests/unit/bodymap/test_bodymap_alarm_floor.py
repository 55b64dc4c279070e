"""A slip in the table of signs takes no alarm away from where it must lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.bodymap import safety
from kiosk.bodymap.loader import load
from kiosk.bodymap.signs import Alarm
from tests.unit.bodymap.leads import alarms_of, page

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.bodymap.model import BodyMap


@pytest.fixture
def edited_signs(
    map_file: Path, drawn_folder: Path, tmp_path: Path
) -> Callable[[str, str], BodyMap | None]:
    """Load the shipped map with one passage of the table of signs replaced."""

    def load_edited(old: str, new: str) -> BodyMap | None:
        text = (map_file.parent / "signs.toml").read_text(encoding="utf-8")
        assert old in text
        (tmp_path / "signs.toml").write_text(text.replace(old, new), encoding="utf-8")
        copy = tmp_path / map_file.name
        copy.write_text(map_file.read_text(encoding="utf-8"), encoding="utf-8")
        made, _ = load(copy, drawn_folder)
        return made

    return load_edited


def test_a_forgotten_place_or_muscle_cannot_take_the_warning_away(
    edited_signs: Callable[[str, str], BodyMap | None],
) -> None:
    """With every place and muscle struck out, the floor still leads."""
    made = edited_signs("\nregions = ", "\n# regions = ")
    assert made is not None
    for alarm, places in safety.FLOOR.items():
        for place in places:
            assert alarm in made.regions[place].alarms, (alarm, place)
    made = edited_signs('muscles = ["pec_major"', 'muscles = ["tfl"')
    assert made is not None
    assert "heart" in alarms_of(page(made, "pec_major"))


def test_without_the_floor_the_warning_would_be_gone(
    edited_signs: Callable[[str, str], BodyMap | None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Mutation check: with no floor, striking the places out silences them."""
    monkeypatch.setattr(safety, "FLOOR", {})
    made = edited_signs("\nregions = ", "\n# regions = ")
    assert made is not None
    assert Alarm.CLOT not in made.regions["calf"].alarms


def test_the_table_names_real_places_and_muscles(body_map: BodyMap) -> None:
    """A renamed region or muscle cannot silently lose its warning."""
    for placing in body_map.table.placings.values():
        assert placing.regions | placing.also <= set(body_map.regions)
        assert placing.muscles <= set(body_map.muscles)
    for places in safety.FLOOR.values():
        assert places <= set(body_map.regions)
