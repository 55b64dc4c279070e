"""A computer of its own for every test of the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeAlias

import pytest

from kiosk.config.loader import load_settings
from kiosk.config.places import Places

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.config.loaded import LoadedSettings


Bad: TypeAlias = "tuple[str | bytes, int, str, str]"
"""A file with one mistake: its text, line, code, and a word of the cure.

An empty code leaves open which one it is.
"""

Reported: TypeAlias = "Callable[[LoadedSettings, Bad], None]"


class Load(Protocol):
    """Write a settings file and load it."""

    def __call__(self, text: str | bytes, **env: str) -> LoadedSettings:
        """Load `text` as the clinic's settings file."""


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """Keep the real folders of this computer out of the test."""
    roots = [tmp_path / name for name in ("etc", "home-config", "var", "home-data")]
    for root in roots:
        root.mkdir()
    return Places(*roots)


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    """Give a folder with the files a clinic's settings may name."""
    folder = tmp_path / "clinic"
    (folder / "content").mkdir(parents=True)
    (folder / "recipients.txt").write_text("age1clinic\nage1recovery\n")
    (folder / "logo.svg").write_text("<svg/>")
    return folder


@pytest.fixture
def load(clinic: Path, places: Places) -> Load:
    """Write a settings file into the clinic's folder and load it."""

    def write_and_load(text: str | bytes, **env: str) -> LoadedSettings:
        file = clinic / "kiosk.toml"
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return load_settings(file, env, places=places)

    return write_and_load


@pytest.fixture
def assert_reported() -> Reported:
    """Check the one problem of a bad file."""

    def check(loaded: LoadedSettings, bad: Bad) -> None:
        _, line, code, hint = bad
        (problem,) = loaded.problems
        assert problem.line == line
        assert problem.code == (code or problem.code)
        assert hint in problem.hint
        assert problem.message.isprintable()
        assert len(str(problem)) < 600

    return check
