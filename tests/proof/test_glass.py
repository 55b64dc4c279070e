"""The kiosk follows the glass: other monitors, another resolution, turned."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.proof.conftest import REQUIRED
from tests.proof.kiosk import OutsideKiosk
from tests.proof.stage import Size, Stage, missing
from tests.proof.test_traces import copies, type_both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.clinic import Clinic

pytestmark = pytest.mark.proof

WIDE, TALL = Size(1920, 1080), Size(1080, 1920)
LOW = Size(1280, 800)


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    """Open a display with room for a wide and a tall monitor."""
    lacking = missing(has_window_manager=False)
    lacking += [] if shutil.which("xrandr") else ["xrandr"]
    if lacking and os.environ.get(REQUIRED) == "required":
        pytest.fail(f"not installed: {', '.join(lacking)}")
    if lacking:
        pytest.skip(f"not installed: {', '.join(lacking)}")
    with Stage(Size(3000, 1920)) as stage:
        stage.show_monitors(first=TALL)
        yield stage


@pytest.fixture(scope="module")
def kiosk(stage: Stage, clinic: Clinic) -> Iterator[OutsideKiosk]:
    """Switch one kiosk on for all that is done to its glass."""
    with OutsideKiosk(stage, clinic) as kiosk:
        yield kiosk


def covers(kiosk: OutsideKiosk, size: Size) -> None:
    """Wait until the window lies over the whole first monitor, and its bar in it."""
    whole = (0, 0, size.width, size.height)
    try:
        kiosk.wait_until(lambda: kiosk.window == whole, f"a window of {whole}")
    except AssertionError as error:
        error.add_note(f"it is {kiosk.window}")
        raise
    kiosk.wait_until(lambda: bar_is_on(kiosk, size), "the bar is on the glass")


def bar_is_on(kiosk: OutsideKiosk, size: Size) -> bool:
    """Tell whether Finish shows on the monitor, near its lower edge."""
    finish = kiosk.shown().get("Finish")
    if finish is None:
        return False
    x, y = kiosk.reader.middle(finish)
    return 0 < x < size.width and size.height * 0.8 < y < size.height


def test_another_resolution_keeps_the_visit_and_leaves_nothing(
    stage: Stage, kiosk: OutsideKiosk
) -> None:
    """A glass that changes and turns under a form shows it whole; its end is an end."""
    kiosk.begin_anew()
    type_both(kiosk)
    for size in (LOW, WIDE, TALL):
        stage.show_monitors(first=size)
        covers(kiosk, size)
    assert kiosk.count("crashed") == 0
    kiosk.finish()
    assert copies(kiosk) == []
    kiosk.answers()


def test_a_second_monitor_comes_and_goes(stage: Stage, kiosk: OutsideKiosk) -> None:
    """The kiosk stays on the first one, whatever is plugged in beside it."""
    kiosk.begin_anew()
    kiosk.touch("Touch to begin")
    stage.show_monitors(first=TALL, second=WIDE)
    covers(kiosk, TALL)
    stage.show_monitors(first=TALL)
    covers(kiosk, TALL)
    kiosk.answers()
