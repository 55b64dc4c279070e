"""Whoever makes the packages from one source gets the same bytes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

DAY = "1790000000"
LARGEST = 90_000_000
"""Bytes of both debs together, packed."""


@pytest.mark.torture
@pytest.mark.skipif(shutil.which("dpkg-shlibdeps") is None, reason="it makes debs")
def test_two_makings_give_the_same_bytes(root: Path, tmp_path: Path) -> None:
    """From sources in another folder, with another zone, language and mask of rights.

    And they stay small.
    """
    made = []
    for place, zone, language, mask in (
        ("a", "UTC", "C.UTF-8", 0o022),
        ("b/c", "Pacific/Auckland", "tr_TR.UTF-8", 0o077),
    ):
        sources, work = tmp_path / place / "sources", tmp_path / place / "work"
        _copy(root, sources)
        manners = {"TZ": zone, "LANG": language, "LC_ALL": language}
        variables = {**os.environ, **manners, "SOURCE_DATE_EPOCH": DAY}
        command = [sys.executable, "-m", "tools.debs.build", "--work", work]
        subprocess.run(command, cwd=sources, env=variables, umask=mask, check=True)
        made.append({deb.name: deb.read_bytes() for deb in work.glob("*.deb")})

    assert len(made[0]) == 2
    assert made[0] == made[1]
    assert sum(map(len, made[0].values())) < LARGEST


def _copy(root: Path, target: Path) -> None:
    """Copy what git knows, and nothing that was made of it."""
    command = ["git", "ls-files", "-z"]
    listed = subprocess.run(
        command, cwd=root, capture_output=True, text=True, check=True
    )
    for name in filter(None, listed.stdout.split("\0")):
        file = target / name
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / name, file)
