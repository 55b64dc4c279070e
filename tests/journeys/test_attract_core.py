"""The first frame is there before anything is loaded that only a visit needs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect

from kiosk.tunables import prepare
from kiosk.visitor.settings import settings_for_start

if TYPE_CHECKING:
    from pathlib import Path

LATER = ("pydantic", "pydantic_core", "sqlite3", "logging.handlers", "platformdirs")
"""Libraries that cost a start much and a first frame nothing."""
LATER_PARTS = ("articles", "bodymap", "interest", "staff", "vault")
BEFORE = {"kiosk.vault", "kiosk.vault.locks", "kiosk.vault.files"}
"""Whether another kiosk has the folder is asked before a screen is taken."""

WRONG_CALLS = """
import sys
from kiosk.touchkit.imports import take_import_back
take_import_back()
from PySide6.QtCore import QRect, QTimer
signature = "shibokensupport.signature."
print(hasattr(sys.modules[signature + "lib.tool"], "__file__"))
late = (sys.modules[signature + name] for name in ("parser", "layout"))
print(["loaded" for module in late if "__file__" in vars(module)])
for wrong in (lambda: QRect("a", 1), lambda: QTimer.singleShot("x", "y")):
    try:
        wrong()
    except TypeError as error:
        print(str(error).splitlines()[0])
print(QRect.setX.__doc__)
"""
COLLECTIONS = """
import gc
from kiosk.touchkit.imports import take_import_back
ran = []
gc.callbacks.append(lambda phase, info: ran.append(phase))
take_import_back()
ran.clear()
from kiosk.visitor import composition
print(len(ran), gc.isenabled())
"""

TYPES_OF_A_VISIT = (
    "PySide6.QtCore.QProcess",
    "PySide6.QtCore.QTextBoundaryFinder",
    "PySide6.QtGui.QAccessible",
    "PySide6.QtGui.QImageReader",
    "PySide6.QtGui.QTextDocument",
    "PySide6.QtNetwork.QNetworkReply",
    "PySide6.QtQuick.QQuickTextDocument",
)
"""Types that come with enums, and that attract does not name."""

HANGS = 300
"""Seconds; a supervised kiosk that crashes is started again and again."""

PROGRAM = """
import json, os, sys
from kiosk.visitor import signs
from kiosk.visitor.heartbeat import Heartbeat

def tell(_heartbeat):
    from PySide6 import QtCore
    enums = ["Qt's enums"] if "Qt" in vars(QtCore) else []
    maps = open("/proc/self/maps").read() if os.path.exists("/proc/self/maps") else ""
    keyboard = ["Qt's keyboard"] if "VirtualKeyboard/Components" in maps else []
    qt = [each for name, each in sys.modules.items() if name.startswith("PySide6.")]
    types = [f"{each.__name__}.{name}" for each in qt for name in vars(each)]
    print(json.dumps(sorted([*sys.modules, *enums, *keyboard, *types])), flush=True)
    signs.give(signs.CHOSEN)  # or it would be started again
    os._exit(0)

Heartbeat.note_first_frame = tell
from kiosk.visitor.app import main
main(["--data", sys.argv[1]])
"""


def _loaded_at_first_frame(data: Path) -> set[str]:
    # Prepared as a kiosk that was supervised from its start, which starts itself anew.
    environment = dict(os.environ)
    prepare(environment)
    command = [sys.executable, "-c", PROGRAM, str(data)]
    answer = subprocess.run(
        command,
        check=False,
        capture_output=True,
        text=True,
        env=environment,
        timeout=HANGS,
    )
    return set(json.loads(answer.stdout.splitlines()[-1]))


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Return what the real program has loaded as its first frame is shown."""
    data = tmp_path_factory.mktemp("data")
    _, keep = settings_for_start(None, None, data)
    keep()
    return _loaded_at_first_frame(data)


def test_nothing_of_a_visit_is_loaded_before_the_first_frame(
    loaded: set[str],
) -> None:
    """Articles, body map, form, staff and vault wait until attract is on the glass."""
    parts = {f"kiosk.{part}" for part in LATER_PARTS}
    early = {
        name for name in loaded if any(f"{name}.".startswith(f"{p}.") for p in parts)
    }

    assert early <= BEFORE
    assert "kiosk.visitor.composition" in loaded


def test_no_costly_library_is_loaded_before_the_first_frame(loaded: set[str]) -> None:
    """Settings that were checked once need nothing that checks."""
    assert sorted(loaded & set(LATER)) == []


def test_no_enum_of_qt_is_made_before_the_first_frame(loaded: set[str]) -> None:
    """PySide makes all of them at once, for a tenth of a bare window's start."""
    assert "kiosk.visitor.heartbeat" in loaded
    assert "Qt's enums" not in loaded


def test_types_of_qt_are_made_as_they_are_named(loaded: set[str]) -> None:
    """What nobody names is not made; asked for an object of unknown type, all would."""
    assert {"PySide6.QtCore.QTimer", "PySide6.QtQuick.QQuickWindow"} <= loaded
    assert sorted(loaded & set(TYPES_OF_A_VISIT)) == []


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="Linux says what is loaded"
)
def test_the_keyboard_of_the_screen_waits_for_somebody_to_type(
    loaded: set[str],
) -> None:
    """What Qt's keyboard is made of is not loaded with the window."""
    assert "Qt's keyboard" not in loaded


def test_a_wrong_call_into_qt_is_an_error_that_says_what_is_right() -> None:
    """What words it is loaded then and not before; Qt would end the program without."""
    answer = subprocess.run(
        [sys.executable, "-c", WRONG_CALLS],
        check=True,
        capture_output=True,
        text=True,
        timeout=HANGS,
    )

    assert answer.stdout.splitlines() == [
        "True",
        "[]",
        "'PySide6.QtCore.QRect.__init__' called with wrong argument types:",
        "'PySide6.QtCore.QTimer.singleShot' called with wrong argument types:",
        str(QRect.setX.__doc__),  # Python 3.13 has none
    ]


def test_nothing_is_collected_while_the_kiosk_is_loaded() -> None:
    """All of it stays, and looking at it again and again delays the first frame."""
    answer = subprocess.run(
        [sys.executable, "-c", COLLECTIONS],
        check=True,
        capture_output=True,
        text=True,
        timeout=HANGS,
    )

    assert answer.stdout.split() == ["0", "False"]
