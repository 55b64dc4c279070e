"""A machine on which every promise is kept, anew for each test."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from .machine import Machine

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Install a machine once; give its folder and a copy of it as it was."""
    folder = tmp_path_factory.mktemp("machine")
    Machine(folder).install()
    copy = tmp_path_factory.mktemp("sound") / "copy"
    shutil.copytree(folder, copy, symlinks=True)
    return folder, copy


@pytest.fixture
def machine(installed: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> Machine:
    """Give the machine as it was installed; nothing of whoever runs the tests is in it.

    Without settings a kiosk looks into the folders of its account.
    """
    folder, copy = installed
    monkeypatch.setenv("XDG_DATA_HOME", str(folder / "nobody"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder / "nobody"))
    shutil.rmtree(folder)
    shutil.copytree(copy, folder, symlinks=True)
    return Machine(folder)
