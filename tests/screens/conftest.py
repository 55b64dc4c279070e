"""The kiosk in the sizes clinics use, made once and handed out clean."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer

from tests.support.drive import PATIENCE_MS, Drive

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QGuiApplication


@pytest.fixture(scope="session")
def made() -> Iterator[dict[str, Drive]]:
    """Keep the kiosk of each size."""
    made: dict[str, Drive] = {}
    yield made
    switch_off(made)


def switch_off(made: dict[str, Drive]) -> None:
    """Close every kiosk; the next test has its own made anew."""
    for one in made.values():
        one.close()
    made.clear()


@pytest.fixture(scope="session")
def _drives(
    qapp: QGuiApplication,
    tmp_path_factory: pytest.TempPathFactory,
    made: dict[str, Drive],
) -> Callable[[str], Drive]:
    def drive(size: str) -> Drive:
        if size in made and made[size].has_lost_keyboard:
            made.pop(size).close()
        if size not in made:
            made[size] = Drive(qapp, size, tmp_path_factory.mktemp(size))
            # Each visit's end collects garbage: it need not walk what stays anyhow.
            gc.collect()
            gc.freeze()
        for name, other in made.items():
            if name != size and other.window.isVisible():
                other.hide()
        made[size].show()
        return made[size]

    return drive


@pytest.fixture(scope="session")
def make_drive(
    qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory
) -> Callable[..., Drive]:
    """Make a kiosk on a glass of its own; who asks for it closes it."""

    def make(size: str, **screen: float) -> Drive:
        return Drive(qapp, size, tmp_path_factory.mktemp("own"), screen=screen)

    return make


@pytest.fixture(params=["portrait", "landscape", "small"])
def drive(
    _drives: Callable[[str], Drive], request: pytest.FixtureRequest
) -> Iterator[Drive]:
    """Hand out a kiosk on its attract screen, in each size."""
    yield from _heard_by_none(_drives(request.param))


@pytest.fixture
def portrait(_drives: Callable[[str], Drive]) -> Iterator[Drive]:
    """Hand out a portrait kiosk on its attract screen."""
    yield from _heard_by_none(_drives("portrait"))


@pytest.fixture
def small(_drives: Callable[[str], Drive]) -> Iterator[Drive]:
    """Hand out a kiosk on a low panel, on its attract screen."""
    yield from _heard_by_none(_drives("small"))


@pytest.fixture
def numbers_stay(drive: Drive) -> Iterator[None]:
    """Cover no number while a test walks: a slow machine takes the seconds it has."""
    cover = drive.kiosk.pages.form.view_now.answer.findChild(QTimer)
    usual = cover.interval()
    cover.setInterval(PATIENCE_MS)
    yield
    cover.setInterval(usual)


def _heard_by_none(drive: Drive) -> Iterator[Drive]:
    """Hand a kiosk out; the words it installed do not stay for a test with its own."""
    yield drive
    if drive.kiosk.preferences.language != "en":
        drive.kiosk.translations.use("en")
