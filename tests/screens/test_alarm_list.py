"""The whole list of a place's emergency signs, which a touch on the strip opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support.items import visible
from tests.support.pages import cut_things, pages_of

if TYPE_CHECKING:
    from tests.support.drive import Drive


def test_what_can_wait_is_told_apart_from_what_cannot(portrait: Drive) -> None:
    """Red is left for the emergency number's calls; a call for today has another tone.

    The words say it as well: one names the number, the other the day.
    """
    number = "Call 911"
    tones: dict[bool, set[str]] = {True: set(), False: set()}
    portrait.open("body-map")
    body_map = portrait.shell.pages.bodyMap
    for place in ("low_back.left", "chest.left"):
        body_map.toggle(place)
        body_map.answer.alarm.open()
        portrait.settle()
        for line in visible(portrait.page, "AlarmWords"):
            if line.property("kind") == "call":
                is_now = str(line.property("words")).startswith(number)
                tones[is_now].add(line.property("tone").name())
        body_map.answer.alarm.close()
    assert tones[True] == {portrait.theme.property("alert").name()}
    assert tones[False] == {portrait.theme.property("accent").name()}


def test_a_call_and_its_signs_stay_on_one_page(drive: Drive) -> None:
    """No page ends with a reason whose call and signs come on the next."""
    drive.open("body-map")
    body_map = drive.shell.pages.bodyMap
    for place in ("low_back.left", "chest.left"):
        body_map.toggle(place)
    body_map.answer.alarm.open()
    drive.settle()
    area = visible(drive.page, "AlarmList")[0]
    for _ in pages_of(drive, area):
        assert cut_things(area, "Together") == []
