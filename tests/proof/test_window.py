"""The window cannot go away: the real kiosk on a real X server, seen from outside."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from tests.proof.x_screen import KioskOutside, XScreen, ask_to_close, wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator

NEEDS = ("Xvfb", "Xephyr", "openbox", "xrandr", "xdotool", "xwininfo")

pytestmark = [
    pytest.mark.proof,
    pytest.mark.skipif(
        not all(map(shutil.which, NEEDS)), reason=f"needs {', '.join(NEEDS)}"
    ),
]

INTRUDER = """
from PySide6.QtGui import QGuiApplication, QRasterWindow
app = QGuiApplication([])
window = QRasterWindow()
window.setTitle("intruder")
window.setGeometry(0, 0, 400, 400)
window.show()
app.exec()
"""


@pytest.fixture(scope="module", params=[False, True], ids=["bare", "openbox"])
def glass(request: pytest.FixtureRequest) -> Iterator[XScreen]:
    """Give a screen, without and with a window manager."""
    glass = XScreen(window_manager=request.param)
    yield glass
    glass.close()


@pytest.fixture(scope="module")
def kiosk(
    glass: XScreen, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[KioskOutside]:
    """Start one kiosk for all that is done to it."""
    kiosk = KioskOutside(glass, tmp_path_factory.mktemp("data"))
    yield kiosk
    kiosk.supervisor.terminate()
    kiosk.supervisor.wait()


@pytest.mark.parametrize("size", ["800x600", "1600x1200", "1024x768"])
def test_it_follows_the_screens_size(
    glass: XScreen, kiosk: KioskOutside, size: str
) -> None:
    """The bar is never off the glass, and the kiosk never a stamp in its corner."""
    glass.resize(size)
    wait_until(lambda: kiosk.size == size, f"a window of {size}")


def test_a_close_request_is_refused(glass: XScreen, kiosk: KioskOutside) -> None:
    """It stays, and goes on following the screen, without a new start."""
    starts, window = kiosk.starts, kiosk.window
    ask_to_close(glass.display, window)
    for size in ("800x600", "1024x768"):
        glass.resize(size)
        wait_until(lambda size=size: kiosk.size == size, f"a window of {size}")
    assert (kiosk.starts, kiosk.window) == (starts, window)


def test_a_window_that_comes_to_lie_above_goes_below(
    glass: XScreen, kiosk: KioskOutside
) -> None:
    """Whatever maps itself over the kiosk is covered again."""
    intruder = glass.start(sys.executable, "-c", INTRUDER)
    wait_until(lambda: kiosk.lies_above("intruder"), "the kiosk on top")
    intruder.kill()


@pytest.mark.parametrize("deed", ["windowunmap", "windowkill"])
def test_a_window_that_is_gone_all_the_same_comes_back(
    glass: XScreen, kiosk: KioskOutside, deed: str
) -> None:
    """The process is replaced by a fresh one that has a window."""
    starts = kiosk.starts
    glass.run("xdotool", deed, kiosk.window)
    kiosk.wait_for_start(starts + 1)
