"""The desk's screens are readable where the machine has no font of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform != "linux", reason="fontconfig belongs to Linux")
def test_the_desks_screens_pass_without_fonts(tmp_path: Path) -> None:
    """The contrast of every drawn word is looked at again, with no font to fall to."""
    fonts = tmp_path / "fonts.conf"
    fonts.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
        f"<fontconfig><cachedir>{tmp_path / 'cache'}</cachedir></fontconfig>"
    )
    tests = "tests/desk/test_desk_screens.py"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", tests]
    done = subprocess.run(
        [*command, "-k", "stand_out or cut"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"FONTCONFIG_FILE": str(fonts)},
    )
    assert done.returncode == 0, done.stdout[-3000:]
