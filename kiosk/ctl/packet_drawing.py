"""Has a packet drawn by the program with Qt, and says what was in the way."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from kiosk.ctl.custody import fail
from kiosk.ctl.targets import writing_to
from kiosk.programs import PACKET_NO_TOPIC, PACKET_NOT_WRITTEN, own_command

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_PATIENCE = 300
"""Seconds after which drawing is given up; the shipped topic takes five."""


def draw_packet(topic: Path, out: Path, options: Sequence[str]) -> None:
    """Draw the packet of `topic` as `out`; end with what was wrong and its cure."""
    folder = out.absolute().parent
    with writing_to(folder):
        folder.stat()  # a missing folder need not wait for all the pages
    words = [str(topic.resolve()), str(out.resolve()), *options]
    try:
        done = subprocess.run(  # noqa: S603 - our own program and paths
            own_command("kiosk-packet", *words),
            check=False,
            capture_output=True,
            timeout=_PATIENCE,
        )
    except subprocess.TimeoutExpired:
        fail(
            f"{out} was given up after {_PATIENCE} seconds: is this computer busy? Try "
            "again, or one language at a time with --language."
        )
    except OSError as error:
        fail(f"{out} could not be made: the drawing program: {error.strerror}.")
    if done.returncode == PACKET_NO_TOPIC:
        fail(
            f"{out} could not be made: {topic} has no topic in a language asked for; "
            "kioskctl content check says what is wrong."
        )
    if done.returncode == PACKET_NOT_WRITTEN:
        number = int(done.stderr.split()[-1])
        with writing_to(folder):
            raise OSError(number, os.strerror(number), str(out.absolute()))
    if done.returncode:
        fail(
            f"{out} could not be made: the program that draws ended with code "
            f"{done.returncode}. Is Qt whole here? Install the kiosk anew."
        )
