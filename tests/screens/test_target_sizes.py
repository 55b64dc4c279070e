"""A thumb that trembles must hit what it means, in every size of screen and text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.session.preferences import TextStep
from tests.support.items import visible
from tests.support.layout import target_faults
from tests.support.screens import SCREENS

if TYPE_CHECKING:
    from tests.support.drive import Drive


def faults_of(drive: Drive) -> list[str]:
    """Say what a thumb would miss on the screen shown."""
    return target_faults(drive.page, drive.theme.property("pixelsPerMm"))


@pytest.mark.parametrize("step", TextStep)
@pytest.mark.parametrize("screen", SCREENS)
def test_every_target_fits_a_thumb(drive: Drive, screen: str, step: TextStep) -> None:
    """Every control is at least 20 mm by 20 mm and lies on no other."""
    drive.look(text_step=step)
    drive.open(screen)
    assert faults_of(drive) == []


def test_a_small_target_is_noticed(portrait: Drive) -> None:
    """Mutation check: a control narrower than a thumb is reported."""
    portrait.open("list")
    button = visible(portrait.page, "BarButton")[0]
    width = button.width()
    button.setWidth(60)
    faults = faults_of(portrait)
    button.setWidth(width)
    assert any("15.0 x" in fault for fault in faults)


def test_targets_on_one_another_are_noticed(portrait: Drive) -> None:
    """Mutation check: two controls in one place are reported."""
    portrait.open("list")
    bar = visible(portrait.page, "AccessBar")[0]
    # What is shown as unavailable is no target.
    button, other = [b for b in visible(bar, "BarButton") if b.isEnabled()][:2]
    x = button.x()
    button.setX(other.x() - 10)
    faults = faults_of(portrait)
    button.setX(x)
    assert any("lies on" in fault for fault in faults)
