"""The folders of a user on Linux are those that every other program there uses."""

from __future__ import annotations

import subprocess
import sys

import platformdirs
import pytest

from kiosk.config.places import NAME, places_here

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere platformdirs is asked"
)

VARIABLES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
TOLD = {
    "a home": {"HOME": "/home/kiosk"},
    "its own folders": {
        "HOME": "/home/kiosk",
        "XDG_CONFIG_HOME": "/srv/config",
        "XDG_DATA_HOME": "/srv/data/",
    },
    "no home": {},
    "a home that is no folder": {"HOME": "kiosk"},
    "folders that are none": {"HOME": "/home/kiosk", "XDG_DATA_HOME": "data"},
    "an empty word": {"HOME": "/home/kiosk", "XDG_CONFIG_HOME": ""},
    "the root": {"HOME": "/"},
}


@pytest.mark.parametrize("told", TOLD)
def test_they_are_what_platformdirs_says(
    told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the environment says, settings and forms are found where they were."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name, value in TOLD[told].items():
        monkeypatch.setenv(name, value)

    places = places_here()

    assert places.user_config == platformdirs.user_config_path(NAME, appauthor=False)
    assert places.user_data == platformdirs.user_data_path(NAME, appauthor=False)


def test_a_usual_start_does_without_it() -> None:
    """Where the home is told, the library is not loaded."""
    asked = "import sys, kiosk.config.places as p; p.places_here();"
    tells = f"{asked} print('platformdirs' in sys.modules)"
    home = {"HOME": "/home/kiosk"}
    command = [sys.executable, "-c", tells]
    answer = subprocess.run(command, check=True, capture_output=True, env=home)

    assert answer.stdout.split() == [b"False"]
