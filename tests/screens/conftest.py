"""The kiosk in the sizes clinics use, made once and handed out clean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.drive import Drive

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QGuiApplication


@pytest.fixture(scope="session")
def _drives(
    qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[str], Drive]]:
    made: dict[str, Drive] = {}

    def drive(size: str) -> Drive:
        if size not in made:
            made[size] = Drive(qapp, size, tmp_path_factory.mktemp(size))
        for name, other in made.items():
            if name != size:
                other.hide()
        made[size].show()
        return made[size]

    yield drive
    for one in made.values():
        one.close()


@pytest.fixture(params=["portrait", "landscape", "small"])
def drive(
    _drives: Callable[[str], Drive], request: pytest.FixtureRequest
) -> Iterator[Drive]:
    """Hand out a kiosk on its attract screen, in each size."""
    driven = _drives(request.param)
    yield driven
    driven.show()


@pytest.fixture
def portrait(_drives: Callable[[str], Drive]) -> Iterator[Drive]:
    """Hand out a portrait kiosk on its attract screen."""
    driven = _drives("portrait")
    yield driven
    driven.show()
