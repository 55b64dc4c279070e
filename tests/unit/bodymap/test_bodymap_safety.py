"""Emergency words lead wherever pain may be the heart, the head or the spine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.bodymap import safety
from kiosk.bodymap.loader import load
from kiosk.bodymap.model import Alarm, Area, Side

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.bodymap.model import BodyMap


@pytest.mark.parametrize(
    "region", ["chest", "jaw", "throat", "upper_arm", "elbow", "forearm", "hand"]
)
def test_chest_arm_and_jaw_lead_with_the_heart(region: str, body_map: BodyMap) -> None:
    """Pain in the chest, an arm or the jaw shows the heart's words first."""
    areas = [Area("low_back", Side.LEFT), Area(region, Side.LEFT)]
    assert safety.alarms_for(areas)[0] is Alarm.HEART
    assert body_map.regions[region].alarm is Alarm.HEART


def test_every_alarm_has_words_in_every_language(body_map: BodyMap) -> None:
    """Each alarm says what to do, whom to call and what to look for."""
    assert set(body_map.languages) == {"en", "es"}
    for alarm in Alarm:
        for language in body_map.languages:
            words = body_map.alarms[alarm][language]
            assert words.lead
            assert "{number}" in words.call
            assert 3 <= len(words.signs) <= 7


def test_muscles_that_mimic_the_heart_always_carry_its_words(
    body_map: BodyMap,
) -> None:
    """Every muscle with pain in the chest, an arm or the jaw leads with the heart."""
    for muscle in body_map.muscles.values():
        felt = {region for zone in muscle.zones for region in zone.regions}
        if felt & {"chest", "jaw", "upper_arm", "elbow", "forearm", "hand"}:
            assert muscle.mimics_heart, muscle.id
            assert safety.alarms_for_muscle(muscle)[0] is Alarm.HEART


def test_a_forgotten_flag_cannot_take_the_warning_away(
    map_file: Path, drawn_folder: Path, tmp_path: Path
) -> None:
    """With every mimics_heart line removed the chest muscle still carries the words."""
    text = map_file.read_text(encoding="utf-8").replace("mimics_heart = true\n", "")
    edited = tmp_path / "body-map.toml"
    edited.write_text(text, encoding="utf-8")
    made, _ = load(edited, drawn_folder)
    assert made is not None
    assert safety.alarms_for_muscle(made.muscles["pec_major"])[0] is Alarm.HEART


def test_without_the_rule_the_warning_would_be_gone(
    body_map: BodyMap, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Mutation check: with no heart zones, pain in the arm no longer counts."""
    arm = [zone for zone in body_map.muscles["lat"].zones if "hand" in zone.regions]
    felt = [region for zone in arm for region in zone.regions]
    assert safety.can_mimic_heart(felt, declared=False)
    monkeypatch.setattr(safety, "HEART_ZONES", frozenset())
    assert not safety.can_mimic_heart(felt, declared=False)


def test_alarms_come_most_urgent_first() -> None:
    """Heart, then head, then spine, then belly, each once."""
    areas = [
        Area(region, Side.LEFT)
        for region in ("abdomen_lower", "buttock", "temple", "forearm", "hand")
    ]
    assert safety.alarms_for(areas) == (
        Alarm.HEART,
        Alarm.HEAD,
        Alarm.SPINE,
        Alarm.BELLY,
    )
    assert safety.alarms_for([Area("knee", Side.LEFT)]) == ()


def test_the_safety_rules_name_real_regions(body_map: BodyMap) -> None:
    """A renamed region cannot silently lose its warning."""
    named = (
        safety.HEART_REGIONS
        | safety.HEAD_REGIONS
        | safety.SPINE_REGIONS
        | safety.BELLY_REGIONS
    )
    assert named <= set(body_map.regions)
