"""Names of every script are readable, on a machine with fonts and on one without."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NAMES = {
    "王小明": "王小明",
    "臺灣": "臺灣",
    "佐藤さくら": "佐藤さくら",
    "サトウ": "サトウ",
    "김철수": "김철수",
    "Nguyễn Thị Hoa": "",
    "José Łukasz": "José Łukasz",
    "\U00020bb7野家": "[1 letter]野家",
    "\u0f40\u0f0b": "[2 letters]",
}
"""What is shown where the machine has no font at all; empty where either is well."""

_PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from kiosk.touchkit.letters import drawable
from kiosk.touchkit.window import use_typeface
app = QGuiApplication([])
before = len(QFontDatabase.families())
use_typeface(app, Path(sys.argv[1]))
said = lambda count: f"[{count} letter]" if count == 1 else f"[{count} letters]"
shown = {name: drawable(name, said) for name in json.loads(sys.argv[2])}
print(json.dumps([before, shown]))
"""


def _shown(environment: dict[str, str], fonts: Path) -> tuple[int, dict[str, str]]:
    """Ask a program of its own: fonts of this machine are looked for at its start."""
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(fonts), json.dumps(list(NAMES))],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"} | environment,
    )
    count, shown = json.loads(done.stdout)
    return count, shown


@pytest.fixture
def no_fonts(tmp_path: Path) -> dict[str, str]:
    """Name a list of fonts that is empty."""
    file = tmp_path / "fonts.conf"
    cache = tmp_path / "cache"
    file.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
        f"<fontconfig><cachedir>{cache}</cachedir></fontconfig>"
    )
    return {"FONTCONFIG_FILE": str(file)}


@pytest.mark.skipif(sys.platform != "linux", reason="fontconfig belongs to Linux")
def test_without_any_font_names_are_readable_or_told(no_fonts: dict[str, str]) -> None:
    """Chinese, Japanese and Korean need no font of the machine; the rest is said."""
    count, shown = _shown(no_fonts, ROOT / "assets" / "fonts")

    assert count < 5  # Qt names a few that are not there
    assert {n: s for n, s in shown.items() if NAMES[n]} == {
        n: s for n, s in NAMES.items() if s
    }


def test_with_the_machines_fonts_no_name_becomes_worse() -> None:
    """What the shipped fonts draw is drawn everywhere."""
    _, shown = _shown({}, ROOT / "assets" / "fonts")

    assert {n for n, s in NAMES.items() if n == s} <= {
        n for n, s in shown.items() if n == s
    }


@pytest.mark.skipif(sys.platform != "linux", reason="fontconfig belongs to Linux")
def test_without_the_shipped_font_names_are_boxes(
    no_fonts: dict[str, str], tmp_path: Path
) -> None:
    """Mutation check: with the Latin typeface alone the tests above see the want."""
    fonts = tmp_path / "fonts"
    fonts.mkdir()
    for file in (ROOT / "assets" / "fonts").glob("*.ttf"):
        (fonts / file.name).symlink_to(file)

    _, shown = _shown(no_fonts, fonts)

    assert shown["王小明"] == "[3 letters]"
    assert shown["김철수"] == "[3 letters]"
