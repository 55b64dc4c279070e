"""The tree that these tests read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

MADE_HERE = {".git", ".venv", "build", "dist", "__pycache__", ".hypothesis"}
"""What a working tree grows that version control never sees; .git may be a file."""


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the project's own folder."""
    return Path(__file__).parents[2]


@pytest.fixture(scope="session")
def kept_files(root: Path) -> list[Path]:
    """List every file of the project, without git, which a fresh machine lacks."""
    found = []
    for folder, folders, names in os.walk(root):  # Path.walk is younger than 3.11
        folders[:] = [
            name
            for name in folders
            if name not in MADE_HERE and not name.endswith(("_cache", ".egg-info"))
        ]
        found += [Path(folder, name) for name in names if name not in MADE_HERE]
    return [file for file in found if file.suffix not in {".qm", ".qmltypes", ".pyc"}]
