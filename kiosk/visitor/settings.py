"""The settings of one start of the kiosk: those kept from a check, or checked now."""

from __future__ import annotations

import contextlib
import os
from functools import partial
from typing import TYPE_CHECKING

from kiosk.config.kept import keep_settings, kept_settings, mark_of, told_at_start
from kiosk.config.loaded import CommandLine

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.config.kept import Told
    from kiosk.config.loaded import LoadedSettings


def settings_for_start(
    config: Path | None, content: Path | None, data: Path | None
) -> tuple[LoadedSettings, Callable[[], None]]:
    """Return the settings, and what keeps them for the next start.

    The second is for a thread that nobody waits for; where it cannot write, nothing
    happens.
    """
    start = told_at_start(config, os.environ, CommandLine(content, data))
    kept = kept_settings(start)
    if kept is not None:
        return kept, _nothing
    return _checked_now(start)


def _checked_now(start: Told) -> tuple[LoadedSettings, Callable[[], None]]:
    # Checking costs as much as a bare window: only where something changed.
    from kiosk.config.loader import load_settings

    mark = mark_of(start)
    loaded = load_settings(
        start.file, start.environment, start.command_line, start.places
    )
    return loaded, partial(_keep, start, loaded, mark)


def _keep(start: Told, loaded: LoadedSettings, mark: list[object]) -> None:
    with contextlib.suppress(OSError):
        # Somebody may have saved the file while it was read.
        if mark_of(start) == mark:
            keep_settings(loaded, mark)


def _nothing() -> None:
    pass
