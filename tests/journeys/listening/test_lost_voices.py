"""A voice that hangs, dies or never comes costs the voice alone, and comes back."""

from __future__ import annotations

import os
import sys
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer

from kiosk.programs import own_command
from kiosk.visitor.bar.voice import VoiceLimits
from tests.support.drive import wait_for
from tests.support.listening import (
    IMPATIENT,
    PATIENT,
    WORDS,
    voice_of,
    wait_until_available,
    with_voice,
)
from tests.support.standstill import stand_still

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.visitor.bar.speech import SpeechViewModel
    from kiosk.visitor.composition import Kiosk
    from tests.support.clock import Clock
    from tests.support.speech_server import SpeechServer


pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="speech-dispatcher is Linux's"
)


@pytest.mark.parametrize("fault", ["stop", "kill", "never-ends", "voice-stop"])
def test_a_voice_that_hangs_or_dies_costs_the_voice_alone(
    serve: Callable[..., SpeechServer],
    speak: Callable[..., SpeechViewModel],
    fault: str,
) -> None:
    """The reading ends by itself, its process is killed, a new one is looked for."""
    server = serve(*(["--never-ends"] if fault == "never-ends" else []))
    speech = speak(IMPATIENT)
    wait_until_available(speech, speech.start)
    speaker = voice_of(speech)
    {
        "stop": server.stop,
        "kill": server.kill,
        "never-ends": lambda: None,
        "voice-stop": partial(stand_still, speaker.pid),
    }[fault]()
    speech.toggle("en", WORDS)
    while speech.isSpeaking:
        wait_for(speech.speakingChanged)
    assert not speech.isAvailable
    assert speech.is_clear()
    speaker.wait()
    serve()
    wait_until_available(speech)
    assert voice_of(speech).pid != speaker.pid


def test_a_visit_ends_though_the_voice_hangs(
    kiosk: Kiosk, serve: Callable[..., SpeechServer], clock: Clock
) -> None:
    """Nothing that a hung voice was saying is left, and the idle clock runs out."""
    server = serve("--never-ends")
    kiosk.speech._voice._limits = IMPATIENT
    with_voice(kiosk)
    clock.seconds += 85
    kiosk.shell.toggleReadAloud()
    clock.seconds += 10
    kiosk.shell.warning.watch()
    assert not kiosk.shell.warning.isShown
    server.stop()
    while kiosk.speech.isSpeaking:
        wait_for(kiosk.speech.speakingChanged)
    clock.seconds += 500
    kiosk.shell.warning.watch()
    assert kiosk.shell.place == "attract"
    assert kiosk.speech.is_clear()


def test_a_server_that_accepts_and_is_silent_is_given_up(
    serve: Callable[..., SpeechServer], speak: Callable[..., SpeechViewModel]
) -> None:
    """A voice that never tells what it can speak is killed and tried again."""
    serve("--answers", "2")
    limits = VoiceLimits(start=0.5, first_wait=0.2)
    speech = speak(limits)
    wait_for(speech._voice.lost, speech.start)
    assert not speech.isAvailable
    assert speech._voice._process is None
    serve()
    # A start that a busy machine makes slow is tried again as well.
    speech._voice._limits = PATIENT
    wait_until_available(speech)


def test_waits_grow_until_something_was_really_said(
    serve: Callable[..., SpeechServer], speak: Callable[..., SpeechViewModel]
) -> None:
    """A voice that is lost again and again is looked for ever more rarely."""
    serve("--never-ends")
    speech = speak(IMPATIENT)
    voice = speech._voice
    wait_until_available(speech, speech.start)
    for expected in (0.4, 0.8):
        speech.toggle("en", WORDS)
        wait_for(voice.lost)
        assert voice._wait == expected
        if expected == 0.8:
            serve()
        wait_until_available(speech)
    voice._limits = PATIENT
    speech.toggle("en", WORDS)
    while speech.isSpeaking:
        wait_for(speech.speakingChanged)
    assert voice._wait == PATIENT.first_wait


def test_the_screen_answers_while_13000_voices_are_told(
    serve: Callable[..., SpeechServer], speak: Callable[..., SpeechViewModel]
) -> None:
    """No work for the voice takes a turn in the screen's thread that events wait for.

    Between any two pieces of what the voice says, everything else gets its turn.
    """
    serve("--voices", "13363")
    speech = speak(PATIENT)
    beats: list[int] = []
    beat = QTimer(interval=0)
    beat.timeout.connect(lambda: beats.append(1))
    beat.start()
    speech.start()
    begun = len(beats)
    while not speech.isAvailable:
        wait_for(speech.availableChanged)
    assert len(beats) - begun > 100


def test_no_server_at_all_is_looked_for_again(
    speak: Callable[..., SpeechViewModel],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    serve: Callable[..., SpeechServer],
) -> None:
    """Without a server the voice is lost at once, and found when there is one."""
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{tmp_path}/none")
    speech = speak(PATIENT)
    wait_for(speech._voice.lost, speech.start)
    assert not speech.isAvailable
    serve()
    wait_until_available(speech)


def test_a_voice_that_cannot_be_started_is_lost(
    speak: Callable[..., SpeechViewModel], tmp_path: Path
) -> None:
    """A missing program of the voice is one of the ways to have none."""
    speech = speak(PATIENT, str(tmp_path / "no-such-program"))
    wait_for(speech._voice.languagesChanged, lambda: QTimer.singleShot(0, speech.start))
    assert not speech.isAvailable


def test_garbled_or_endless_lines_are_a_lost_voice(
    speak: Callable[..., SpeechViewModel],
) -> None:
    """What the voice says is read no further than a line may be long."""
    for says in ("print('{}', flush=True)", "print('x' * 200_000, flush=True)"):
        speech = speak(
            PATIENT, sys.executable, "-c", f"{says}; import time; time.sleep(60)"
        )
        speech.start()
        speaker = voice_of(speech)
        wait_for(speech._voice.lost)
        speaker.wait()


def test_qts_engine_speaks_by_the_same_messages(
    speak: Callable[..., SpeechViewModel],
) -> None:
    """Where there is no speech-dispatcher, Qt's own voice does the same work."""
    command = own_command("kiosk-system-voice", str(os.getpid()), "mock")
    speech = speak(PATIENT, *command)
    wait_until_available(speech, speech.start)
    reached: list[str] = []
    speech.sentenceReached.connect(reached.append)
    speech.toggle("en", ["One.", "Two."])
    while speech.isSpeaking:
        wait_for(speech.speakingChanged)
    assert reached == ["One.", "Two.", ""]
