"""The lock files install what `pyproject.toml` asks for, and nothing unproven."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from pathlib import Path

PINNED = re.compile(r"^([\w.-]+)==(\S+)(.*?) \\$", re.MULTILINE)


def _pins(lock: Path) -> dict[str, str]:
    text = lock.read_text("utf-8")
    return {canonicalize_name(name): pin for name, pin, _ in PINNED.findall(text)}


@pytest.fixture(scope="module")
def running(root: Path) -> dict[str, str]:
    """Return what running the kiosk installs."""
    return _pins(root / "requirements.lock")


@pytest.fixture(scope="module")
def testing(root: Path) -> dict[str, str]:
    """Return what testing installs."""
    return _pins(root / "requirements-test.lock")


def _unmet(asked: list[str], pins: dict[str, str]) -> list[str]:
    wanted = [Requirement(text) for text in asked]
    return [
        str(requirement)
        for requirement in wanted
        if not requirement.specifier.contains(
            pins.get(canonicalize_name(requirement.name), "0.dev0")
        )
    ]


def test_the_lock_files_meet_every_declared_requirement(
    root: Path, running: dict[str, str], testing: dict[str, str]
) -> None:
    """What is added to pyproject.toml alone would be missing on fresh machines."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    dependencies = project["project"]["dependencies"]

    assert _unmet(dependencies, running) == []
    assert _unmet(project["dependency-groups"]["dev"], testing) == []


def test_testing_installs_exactly_what_running_does_and_more(
    running: dict[str, str], testing: dict[str, str]
) -> None:
    """Tests prove the versions that people run; the setup's stamp counts on it."""
    assert running.items() <= testing.items()


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-test.lock"])
def test_each_locked_package_has_hashes_and_no_address(root: Path, name: str) -> None:
    """Pip refuses what was altered, whatever place it comes from."""
    text = (root / name).read_text("utf-8")
    blocks = re.split(r"\n(?=[\w.-]+==)", text)[1:]

    assert [block for block in blocks if "--hash=sha256:" not in block] == []
    assert re.findall(r"\w+://\S+|--(?:extra-)?index-url|--find-links", text) == []


def test_qt_comes_without_the_meta_package(testing: dict[str, str]) -> None:
    """The meta package would add 280 MB of a web engine that no screen uses."""
    assert "pyside6" not in testing
    assert {"pyside6-essentials", "pyside6-addons"} <= testing.keys()
