"""Emergency signs can be read in a fright: short lists, the worst at once in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.visitor.home.emergency import MOST_SIGNS
from tests.support.items import place_of, visible

if TYPE_CHECKING:
    from tests.support.drive import Drive


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_signs_stand_in_short_lists(drive: Drive, language: str) -> None:
    """Seven in a group at most, each sign once, in the order of the topic."""
    drive.look(language=language)
    drive.open("emergency")
    groups = drive.kiosk.pages.emergency.groups.rows
    assert max(len(group.signs) for group in groups) <= MOST_SIGNS
    signs = drive.topic.emergency
    told = [*signs.now, *signs.after, *signs.today]
    said = [sign for group in groups for sign in group.signs]
    assert said == [sign.replace("{number}", "911") for sign in told]
    titles = [group.title for group in groups]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("language", ["en", "es"])
def test_chest_breath_and_stroke_are_seen_at_once(drive: Drive, language: str) -> None:
    """The first list is whole on the glass before anybody touches More."""
    drive.look(language=language)
    drive.open("emergency")
    area = visible(drive.page, "PagedArea")[0]
    end = place_of(area).top() + area.property("shownHeight")
    first = visible(drive.page, "SignGroup")[0]
    assert place_of(first).bottom() <= end + 1
