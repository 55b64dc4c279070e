"""A voice that hangs in the middle of a form."""

from __future__ import annotations

import shutil
import signal
from typing import TYPE_CHECKING

import psutil
import pytest

from tests.proof.kiosk import IDLE, WARNING
from tests.proof.test_traces import LATE, copies, type_both

if TYPE_CHECKING:
    from tests.proof.kiosk import OutsideKiosk

pytestmark = [
    pytest.mark.proof,
    pytest.mark.skipif(
        shutil.which("speech-dispatcher") is None, reason="needs speech-dispatcher"
    ),
]

A_SENTENCE = 60.0
"""The longest that the passage being read could have taken, in seconds."""
MODULES = 4
"""Supervisor, kiosk, voice, speech server; its modules start last of all."""


def test_a_voice_that_hangs_in_a_form_costs_the_voice_alone(
    kiosk: OutsideKiosk,
) -> None:
    """The form answers, its visit ends by the bound of a sentence, nothing stays."""
    kiosk.wait_until(lambda: len(kiosk.processes()) > MODULES, "a voice that speaks")
    kiosk.begin_anew()
    type_both(kiosk)
    kiosk.touch("Next")
    kiosk.touch("Listen")
    kiosk.touch("Read it aloud")
    screens = kiosk.processes()[:2]
    voices = [psutil.Process(n) for n in kiosk.processes() if n not in screens]
    assert voices
    for voice in voices:
        voice.send_signal(signal.SIGSTOP)
    kiosk.touch("Previous")
    kiosk.wait_for("Your name")
    ends = IDLE + WARNING + A_SENTENCE + LATE
    kiosk.wait_until(lambda: kiosk.shows("Touch to begin"), "attract", ends)
    assert copies(kiosk) == []
    assert kiosk.processes()[:2] == screens
    kiosk.wait_until(lambda: not any(v.is_running() for v in voices), "none hangs on")
    kiosk.answers()
