"""What every test that shows a screen needs before Qt starts, and a quick folder."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from kiosk.ui.constants import keep_constants_alive
from kiosk.ui.viewmodels.keyboard import choose_keyboard

if TYPE_CHECKING:
    from collections.abc import Iterator

keep_constants_alive()
choose_keyboard(os.environ)


@pytest.fixture
def memory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give a folder in memory, for tests that write a thousand small files."""
    shm = Path("/dev/shm")  # noqa: S108 - a folder of our own in it
    if not shm.is_dir():
        yield tmp_path_factory.mktemp("memory")
        return
    folder = Path(tempfile.mkdtemp(prefix="kiosk-", dir=shm))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


SCREENS = Path(__file__).parent / "screens"
SIZES = ("portrait", "landscape", "small")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Look at the screens last, one size after the other, else in random order.

    Qt's keyboard does not come back to a window that it has left for another, and each
    change of the size costs a second.
    """
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    if SCREENS not in item.path.parents:
        return 0
    parameters = getattr(item, "callspec", None)
    size = parameters.params.get("drive", SIZES[0]) if parameters else SIZES[0]
    return 1 + SIZES.index(size)
