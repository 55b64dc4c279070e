"""The kiosk's processes: whoever is killed, stopped or hung up on, nothing stays."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import psutil
import pytest

from tests.proof.x_screen import wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [
    pytest.mark.proof,
    pytest.mark.skipif(
        shutil.which("speech-dispatcher") is None, reason="needs speech-dispatcher"
    ),
]


class Family:
    """The supervisor of a real kiosk, and all that comes of it."""

    def __init__(self, data: Path) -> None:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        environment.pop("SPEECHD_ADDRESS", None)
        environment.pop("QT_QPA_UPDATE_IDLE_TIME", None)  # of tests alone
        self.process = subprocess.Popen(
            [sys.executable, "-m", "kiosk", "--as", "kiosk", "--data", str(data)],
            env=environment,
            stderr=subprocess.DEVNULL,
        )
        self.head = psutil.Process(self.process.pid)
        wait_until(lambda: self.speakers, "a voice that speaks")

    @property
    def kiosk(self) -> psutil.Process:
        """The process that shows the screens."""
        return self.head.children()[0]

    @property
    def speakers(self) -> list[psutil.Process]:
        """The modules of the speech server, which start last of all."""
        return [member for member in self.members if member.name() == "sd_espeak-ng"]

    @property
    def members(self) -> list[psutil.Process]:
        """Everything the supervisor started, at any remove."""
        try:
            return self.head.children(recursive=True)
        except psutil.NoSuchProcess:
            return []


@pytest.fixture
def family(tmp_path: Path) -> Iterator[Family]:
    """Start a kiosk and wait until it could read aloud."""
    family = Family(tmp_path)
    yield family
    family.process.kill()
    family.process.wait()


@pytest.mark.parametrize("number", ["SIGTERM", "SIGINT", "SIGHUP", "SIGKILL"])
def test_nothing_outlives_the_supervisor(family: Family, number: str) -> None:
    """Screens, voice, speech server and its modules go with it, however it goes."""
    members = family.members
    family.process.send_signal(signal.Signals[number])
    wait_until(
        lambda: not any(member.is_running() for member in members), "an empty house"
    )


@pytest.mark.parametrize("number", ["SIGSTOP", "SIGKILL"])
def test_a_kiosk_that_hangs_or_dies_is_replaced_with_its_voice(
    family: Family, number: str
) -> None:
    """One kiosk and one voice are there afterwards, and they are new ones."""
    before = family.members
    family.kiosk.send_signal(signal.Signals[number])
    wait_until(
        lambda: not any(member.is_running() for member in before), "the old ones gone"
    )
    wait_until(lambda: family.speakers, "a voice that speaks")
    assert len(family.head.children()) == 1
    assert len(family.speakers) == 1
