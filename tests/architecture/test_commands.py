"""Every command that a page tells a newcomer to type exists."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SPOKEN = re.compile(r"dev\.py ([a-z]+)")


def _dev(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Start dev.py as a fresh machine would: -S leaves every package out."""
    command = [sys.executable, "-S", "-W", "error", root / "dev.py", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_every_command_named_in_the_pages_exists(root: Path) -> None:
    """README, CONTRIBUTING, the docs and CI name no command that dev.py lacks."""
    usage = _dev(root, "--help").stdout
    pages = [*root.glob("*.md"), *root.glob("docs/**/*.md"), root / ".ci/run"]

    named = {name for page in pages for name in SPOKEN.findall(page.read_text("utf-8"))}

    assert "test" in named
    assert named - set(SPOKEN.findall(usage)) == set()


def test_dev_runs_on_a_python_that_has_nothing_installed(root: Path) -> None:
    """Setting up cannot need what it sets up."""
    done = _dev(root, "--help")

    assert (done.returncode, done.stderr) == (0, "")


def test_an_unknown_command_is_refused_with_the_usage(root: Path) -> None:
    """A slip of the finger says what there is and changes nothing."""
    done = _dev(root, "tset")

    assert done.returncode == 2
    assert "dev.py test" in done.stderr
