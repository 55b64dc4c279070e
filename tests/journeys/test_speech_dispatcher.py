"""The voice with the speech-dispatcher of this computer, sound card or not."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import psutil
import pytest

from kiosk.programs import own_command
from kiosk.speech.messages import Request, RequestKind, to_line, to_report
from kiosk.visitor.bar.speech import SpeechViewModel
from kiosk.visitor.bar.voice import VoiceProcess
from tests.support.drive import wait_for
from tests.support.listening import PATIENT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

pytestmark = pytest.mark.skipif(
    shutil.which("speech-dispatcher") is None or shutil.which("espeak-ng") is None,
    reason="needs speech-dispatcher and espeak-ng",
)

# Starts a voice, asks for its languages, passes the answer on, and waits to be killed.
KIOSK = """
import os, subprocess, sys
voice = subprocess.Popen([*sys.argv[2:], str(os.getpid())], stdin=-1, stdout=-1)
voice.stdin.write(sys.argv[1].encode())
voice.stdin.flush()
sys.stdout.buffer.write(voice.stdout.readline())
sys.stdout.flush()
sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def a_server_of_our_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Leave the speech servers of this computer alone, and use the plainest locale."""
    monkeypatch.delenv("SPEECHD_ADDRESS", raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("TMPDIR", str(tmp_path))


@pytest.fixture
def speech(qapp: QGuiApplication) -> Iterator[SpeechViewModel]:  # noqa: ARG001 - signals need it
    """Give a Read aloud button that has found its voice."""
    speech = SpeechViewModel(VoiceProcess(limits=PATIENT))
    speech.set_language("en")
    speech.start()
    while not speech.isAvailable:
        wait_for(speech.availableChanged)
    yield speech
    speech.close()


def test_the_computers_voices_are_offered_in_any_locale(
    speech: SpeechViewModel, tmp_path: Path
) -> None:
    """English and Spanish are there under LC_ALL=C.UTF-8, and no file stays behind."""
    speech.set_language("es")
    assert speech.isAvailable
    speech.set_language("xx")
    assert not speech.isAvailable
    assert list(tmp_path.glob("kiosk-voice-*")) == []


def test_the_server_goes_with_the_voice(speech: SpeechViewModel) -> None:
    """Killing a voice leaves no speech server and no speech module of it."""
    family = psutil.Process(speech._voice._process.processId()).children(recursive=True)
    assert any("speech-dispatcher" in process.name() for process in family)
    speech.toggle("en", ["One. Two."])
    speech.close()
    psutil.wait_procs(family)


def test_a_killed_kiosk_leaves_no_speech_server() -> None:
    """However the kiosk goes, the voice and its server go after it."""
    ask = to_line(Request(RequestKind.VOICES, 1)).decode()
    kiosk = subprocess.Popen(
        [sys.executable, "-c", KIOSK, ask, *own_command("kiosk-voice")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ},
    )
    assert kiosk.stdin is not None
    assert kiosk.stdout is not None
    with kiosk.stdin, kiosk.stdout:
        report = to_report(kiosk.stdout.readline())
        assert {"en", "es"} <= set(report.languages)
        family = psutil.Process(kiosk.pid).children(recursive=True)
        assert any("speech-dispatcher" in process.name() for process in family)
        kiosk.kill()
        kiosk.wait()
    psutil.wait_procs(family)
