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
    """In another folder, time zone and mask of rights; and they stay small."""
    made = []
    for place, zone, mask in (("a", "UTC", 0o022), ("b/c", "Pacific/Auckland", 0o077)):
        work = tmp_path / place
        variables = {**os.environ, "SOURCE_DATE_EPOCH": DAY, "TZ": zone}
        command = [sys.executable, "-m", "tools.debs.build", "--work", work]
        subprocess.run(command, cwd=root, env=variables, umask=mask, check=True)
        made.append({deb.name: deb.read_bytes() for deb in work.glob("*.deb")})

    assert len(made[0]) == 2
    assert made[0] == made[1]
    assert sum(map(len, made[0].values())) < LARGEST
