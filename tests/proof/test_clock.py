"""A clock that is set in the middle of a form."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.proof.conftest import REQUIRED
from tests.proof.kiosk import IDLE, WARNING, OutsideKiosk
from tests.proof.stage import Size, Stage, missing
from tests.proof.test_traces import LATE, SLACK, copies, type_both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.clinic import Clinic

pytestmark = pytest.mark.proof

FAKETIME = sorted(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    """Open a display without a window manager."""
    lacking = missing(has_window_manager=False)
    if not FAKETIME:
        lacking.append("libfaketime")
    if lacking and os.environ.get(REQUIRED) == "required":
        pytest.fail(f"not installed: {', '.join(lacking)}")
    if lacking:
        pytest.skip(f"not installed: {', '.join(lacking)}")
    with Stage(Size(1080, 1920)) as stage:
        yield stage


class SetClock:
    """What the kiosk takes for the time of day; other clocks go on as they are."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.put("+0")

    def put(self, by: str) -> None:
        """Set it so far from the true time, such as ``-400d``."""
        whole = self._file.with_suffix(".new")
        whole.write_text(by)
        whole.rename(self._file)

    @property
    def environment(self) -> dict[str, str]:
        """What makes a program take its time from here."""
        return {
            "LD_PRELOAD": str(FAKETIME[0]),
            "FAKETIME_TIMESTAMP_FILE": str(self._file),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }


@pytest.fixture(scope="module")
def clock(tmp_path_factory: pytest.TempPathFactory) -> SetClock:
    """Return a clock that is right."""
    return SetClock(tmp_path_factory.mktemp("clock") / "time")


@pytest.fixture(scope="module")
def kiosk(stage: Stage, clinic: Clinic, clock: SetClock) -> Iterator[OutsideKiosk]:
    """Switch a kiosk on whose time of day can be set."""
    with OutsideKiosk(stage, clinic, **clock.environment) as kiosk:
        yield kiosk


def ends(kiosk: OutsideKiosk, within: float) -> None:
    """Wait until the visit is over, and look for what it leaves."""
    kiosk.wait_until(lambda: kiosk.shows("Touch to begin"), "attract", within)
    assert copies(kiosk) == []
    kiosk.answers()


@pytest.mark.parametrize("by", ["+400d", "-400d"])
def test_setting_the_clock_changes_nothing(
    kiosk: OutsideKiosk, clock: SetClock, by: str
) -> None:
    """A visit ends no sooner and no later, whichever way the clock is set."""
    clock.put("+0")
    kiosk.begin_anew()
    type_both(kiosk)
    left = kiosk.count("visit-ended")
    began = time.monotonic()
    clock.put(by)
    kiosk.wait_until(
        lambda: kiosk.count("visit-ended") > left,
        "the visit ends",
        IDLE + WARNING + LATE,
    )
    assert time.monotonic() - began > IDLE + WARNING - SLACK
    ends(kiosk, LATE)
