"""Where visitors stand farther from the glass, the largest text is larger."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest

from kiosk.session.preferences import TextStep
from kiosk.visitor.staff.settings import LEAST_DEGREES
from tests.support.layout import faults_on
from tests.support.screens import SCREENS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.support.drive import Drive

FARTHEST_MM = 750.0


@pytest.fixture(scope="module", params=["portrait", "landscape"])
def far(
    request: pytest.FixtureRequest, make_drive: Callable[..., Drive]
) -> Iterator[Drive]:
    """Hand out a kiosk that is read from as far away as the setting takes."""
    drive = make_drive(request.param, viewing_distance_mm=FARTHEST_MM)
    yield drive
    drive.close()


def test_the_largest_text_is_read_from_there(far: Drive) -> None:
    """Its capitals fill 0.7 degrees of the view; the usual text stays as it is."""
    far.show()
    density = far.theme.property("pixelsPerMm") / far.theme.property("capitalShare")
    usual = far.theme.property("bodySize")
    assert usual / density == pytest.approx(5.4, abs=0.1)
    far.look(text_step=TextStep.LARGEST)
    least = FARTHEST_MM * math.tan(math.radians(LEAST_DEGREES))
    assert far.theme.property("bodySize") / density == pytest.approx(least, abs=0.1)


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_screen_stands_whole_in_it(far: Drive, language: str) -> None:
    """No word is cut, and a thumb hits every control."""
    far.show()
    far.look(text_step=TextStep.LARGEST, language=language)
    assert faults_on(far, SCREENS) == []
