"""The process that shows the screens: what it was asked, its settings, its end."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from typing import TYPE_CHECKING

from kiosk.coredumps import forbid_core_dumps
from kiosk.programs import CHOSEN_ENDS, NOT_USABLE, become
from kiosk.visitor import signs
from kiosk.visitor.options import Options, options_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from kiosk.config.loaded import LoadedSettings


def run(arguments: Sequence[str]) -> int:
    """Run the kiosk, or render the tour; return the exit code.

    An end by the kiosk's own choice is told to whoever watches it.
    """
    began = time.monotonic()
    try:
        options = options_of(arguments)
    except SystemExit:
        signs.give(signs.CHOSEN)
        raise
    if options.tour is not None:
        return become("kiosk-tour", *_tour_arguments(options))
    if options.preview:
        return become("kiosk-preview", *_preview_arguments(options))
    forbid_core_dumps()
    from kiosk.config.window_scale import in_window
    from kiosk.visitor.settings import settings_for_start

    loaded, keep = settings_for_start(options.config, options.content, options.data)
    _say_problems(loaded)
    if _is_running(loaded.data_folder):
        code = _say_running(loaded.data_folder)
    else:
        code = _run(in_window(loaded, options.window), keep, options.window, began)
    if code in CHOSEN_ENDS:
        signs.give(signs.CHOSEN)
    return code


def _tour_arguments(options: Options) -> list[str]:
    named = {name: getattr(options, name) for name in ("config", "content", "data")}
    given = [(f"--{name}", str(value)) for name, value in named.items() if value]
    all_of_it = ["--all"] if options.tour_all else []
    look = ["--look", options.tour_look] if options.tour_look else []
    return [
        str(options.tour),
        *all_of_it,
        *look,
        *(word for pair in given for word in pair),
    ]


def _preview_arguments(options: Options) -> list[str]:
    content = options.content or os.environ.get("KIOSK_CONTENT") or "content"
    config = ["--config", str(options.config)] if options.config else []
    return ["--content", str(content), *config]


def _run(
    loaded: LoadedSettings,
    keep_settings: Callable[[], None],
    window: tuple[int, int] | None,
    began: float,
) -> int:
    # Before anything else of Qt, or of ours that imports it.
    from kiosk.freed_memory import keep_memory_together
    from kiosk.touchkit.imports import take_import_back

    take_import_back()
    keep_memory_together()
    from kiosk.visitor.running import RunningKiosk

    return RunningKiosk(
        loaded,
        window,
        began=began,
        keep_settings=keep_settings,
        say_running=_say_running,
    ).run()


def _is_running(folder: Path) -> bool:
    """Tell whether another kiosk has this data folder, before a screen is taken."""
    from kiosk.vault.locks import KIOSK_LOCK, FolderLock, LockHeldError

    try:
        with FolderLock(folder, KIOSK_LOCK):
            return False
    except LockHeldError:
        return True
    except OSError:
        # No folder yet, or none that can be used: the store will say so.
        return False


def _say_running(folder: Path) -> int:
    print(
        f"Another kiosk is running with the data folder {folder}. "
        "Stop it, or give this one a folder of its own with --data.",
        file=sys.stderr,
    )
    return NOT_USABLE


def _say_problems(loaded: LoadedSettings) -> None:
    for problem in loaded.problems:
        with contextlib.suppress(OSError, ValueError):
            print(problem, file=sys.stderr)
