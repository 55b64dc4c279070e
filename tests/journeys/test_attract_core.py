"""The first frame is there before anything is loaded that only a visit needs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.tunables import prepare
from kiosk.visitor.settings import settings_for_start

if TYPE_CHECKING:
    from pathlib import Path

LATER = ("pydantic", "pydantic_core", "sqlite3", "logging.handlers")
"""Libraries that cost a start much and a first frame nothing."""
LATER_PARTS = ("articles", "bodymap", "interest", "staff", "vault")
BEFORE = {"kiosk.vault", "kiosk.vault.locks", "kiosk.vault.files"}
"""Whether another kiosk has the folder is asked before a screen is taken."""

HANGS = 300
"""Seconds; a supervised kiosk that crashes is started again and again."""

PROGRAM = """
import json, os, sys
from kiosk.visitor import signs
from kiosk.visitor.heartbeat import Heartbeat

def tell(_heartbeat):
    print(json.dumps(sorted(sys.modules)), flush=True)
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
