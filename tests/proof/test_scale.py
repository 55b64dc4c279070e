"""However much Qt is told to enlarge, the kiosk is no stamp and its bar shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.proof.kiosk import OutsideKiosk
from tests.proof.test_glass import TALL, covers, stage

if TYPE_CHECKING:
    from tests.proof.stage import Stage
    from tests.support.clinic import Clinic

__all__ = ["stage"]

pytestmark = pytest.mark.proof


@pytest.mark.parametrize("factor", ["1.25", "1.5", "2"])
def test_a_scale_factor_makes_no_stamp(
    stage: Stage, clinic: Clinic, factor: str
) -> None:
    """However much Qt is told to enlarge, the bar is on the glass and answers."""
    with OutsideKiosk(stage, clinic, QT_SCALE_FACTOR=factor) as kiosk:
        kiosk.touch("Touch to begin")
        covers(kiosk, TALL)
        kiosk.finish()
        kiosk.answers()
