"""The window over the whole screen: closed by nobody, and given up when it is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QRasterWindow

from kiosk.config.loaded import CommandLine
from kiosk.config.loader import load_settings
from kiosk.events import EventLog
from kiosk.visitor.composition import Kiosk
from kiosk.visitor.glass import LOOKS_UNTIL_LOST, SMALLEST, Glass
from tests.support.drive import wait_for

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication


@pytest.fixture
def kiosk(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Kiosk]:
    """Give a kiosk that is not shown yet."""
    loaded = load_settings(None, {}, CommandLine(data=tmp_path))
    kiosk = Kiosk(qapp, loaded, EventLog(), restart=lambda: None)
    yield kiosk
    kiosk.close()


def test_a_full_screen_window_refuses_to_close(kiosk: Kiosk) -> None:
    """Alt+F4, a task list or the compositor ask in vain; a window of IT's closes."""
    window = kiosk.window.window
    wait_for(window.frameSwapped, lambda: kiosk.window.show(None))
    assert not window.close()
    assert window.isVisible()
    assert window.geometry() == window.screen().geometry()


def test_a_window_of_a_chosen_size_closes(kiosk: Kiosk) -> None:
    """With --window the program ends when its window is closed."""
    kiosk.window.show(QSize(640, 480))
    assert kiosk.window.window.close()


def test_a_hidden_window_is_shown_again(kiosk: Kiosk) -> None:
    """What hides or shrinks it lasts until the next look."""
    window = kiosk.window.window
    wait_for(window.frameSwapped, lambda: kiosk.window.show(None))
    window.hide()
    kiosk.window.glass.look()
    assert window.isVisible()
    window.showMinimized()
    kiosk.window.glass.look()
    assert window.visibility() is window.Visibility.FullScreen


def test_a_window_without_frames_is_lost_and_one_with_frames_never(
    kiosk: Kiosk,
) -> None:
    """Several looks on end without a frame, and nothing less, give the window up."""
    glass, window = kiosk.window.glass, kiosk.window.window
    wait_for(window.frameSwapped, lambda: kiosk.window.show(None))
    lost: list[bool] = []
    glass.lost.connect(lambda: lost.append(True))
    for _ in range(2 * LOOKS_UNTIL_LOST):
        wait_for(window.frameSwapped, glass.look)
    assert lost == []
    for _ in range(LOOKS_UNTIL_LOST + 1):
        glass.look()
    assert lost == [True]


def test_a_screen_at_rest_is_not_taken_for_a_lost_window(kiosk: Kiosk) -> None:
    """Every look brings a frame, also where nothing moves and nobody touches."""
    glass, window = kiosk.window.glass, kiosk.window.window
    wait_for(window.frameSwapped, lambda: kiosk.window.show(None))
    kiosk.shell.showEmergency()
    lost: list[bool] = []
    glass.lost.connect(lambda: lost.append(True))
    for _ in range(4 * LOOKS_UNTIL_LOST):
        wait_for(window.frameSwapped, glass.look)
    assert lost == []


def test_a_screen_that_is_off_makes_no_stamp(
    qapp: QGuiApplication,  # noqa: ARG001 - windows need it
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where the system has only a tiny stand-in for a screen, the window is not it."""
    window = QRasterWindow()
    window.resize(160, 160)
    monkeypatch.setattr("kiosk.visitor.glass._is_lit", lambda _: False)
    glass = Glass(window)
    glass.fit()
    assert window.size() == QSize(SMALLEST, SMALLEST)
    monkeypatch.undo()
    glass.fit()
    assert window.geometry() == window.screen().geometry()
    window.close()
