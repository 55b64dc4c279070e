"""The domain folders work where Qt is not installed at all."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

_CONTRACT = "Domain folders know nothing of Qt"


def _domain() -> list[str]:
    """Read from the contract which parts of the product must do without Qt."""
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())
    contracts = project["tool"]["importlinter"]["contracts"]
    (contract,) = (each for each in contracts if each["name"] == _CONTRACT)
    return contract["source_modules"]


IMPORT_ALL = """
import importlib, importlib.abc, pkgutil, sys

class NoQt(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ModuleNotFoundError(f"{name} is not installed here")

sys.meta_path.insert(0, NoQt())
top = sys.argv[1]
folders = getattr(importlib.import_module(top), "__path__", [])
for module in pkgutil.walk_packages(folders, top + "."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
"""


def _import_all(root: Path, package: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", IMPORT_ALL, package]
    return subprocess.run(
        command, cwd=root, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("part", _domain())
def test_every_module_of_a_domain_folder_imports_without_qt(
    root: Path, part: str
) -> None:
    """`kioskctl` and the content checks run on a machine without Qt."""
    done = _import_all(root, part)

    assert (done.returncode, done.stderr) == (0, "")


def test_the_ban_stops_an_import_of_qt(root: Path) -> None:
    """The test above can fail: the ban reaches PySide6 itself."""
    done = _import_all(root, "PySide6")

    assert "PySide6 is not installed here" in done.stderr
