"""What only this computer can tell of the settings: files, content, keys, the queue.

The settings themselves are checked where they are read (`kiosk.config`). Here the parts
they name are opened with the code that uses them.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.articles.library import scan
from kiosk.articles.pictures import check_picture
from kiosk.doctor.drawn import try_picture
from kiosk.problems import Problem, Severity, has_errors
from kiosk.vault.files import free_bytes
from kiosk.vault.from_settings import vault_setup
from kiosk.vault.queue import QUEUE_FILE
from kiosk.vault.readiness import why_closed
from kiosk.vault.recipients import load_recipients
from kiosk.vault.state import STAFF_WORDS, ClosedReason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.config.loaded import LoadedSettings


@dataclass(frozen=True, slots=True)
class SettingsFindings:
    """What is wrong here, and why the form would stay closed (none: it would open).

    `is_undecided` says that the settings alone close the form or have none, so that the
    queue was not asked.
    """

    problems: tuple[Problem, ...]
    closed: ClosedReason | None
    is_undecided: bool

    @property
    def form_opens(self) -> bool:
        """Whether the kiosk of this account would open the form now."""
        return not self.is_undecided and self.closed is None


def look_around(
    loaded: LoadedSettings, free_bytes: Callable[[Path], int] = free_bytes
) -> SettingsFindings:
    """Return what the parts that the settings name say of themselves.

    `free_bytes` tells how much room a folder has.
    """
    problems = [*_languages(loaded), *_logo(loaded), *_folders(loaded)]
    if loaded.is_demonstration or not loaded.settings.form.enabled:
        return SettingsFindings(tuple(problems), None, is_undecided=True)
    problems += [*_recipients(loaded), *_queue_id(loaded)]
    if not loaded.form_allowed:
        return SettingsFindings(tuple(problems), None, is_undecided=True)
    setup = vault_setup(loaded)
    closed = why_closed(setup, _room(setup.folder, free_bytes))
    if closed is not None and not has_errors(problems):
        words = f"The form stays closed: {STAFF_WORDS[closed]}"
        hint = "kioskctl forms status and docs/it/forms.md say more"
        problems.append(Problem(str(setup.folder), 0, closed.value, words, hint))
    return SettingsFindings(tuple(problems), closed, is_undecided=False)


def _languages(loaded: LoadedSettings) -> Iterator[Problem]:
    topics = scan(loaded.content_folder).topics
    if not topics:
        yield _warning(
            loaded,
            "no-topics",
            f"There is no topic that can be shown in {loaded.content_folder}",
            "kioskctl content check says why",
        )
        return
    had = {language for topic in topics for language in topic.languages}
    offered = loaded.settings.languages.offered or ()
    default = loaded.settings.languages.default
    for language in dict.fromkeys((*offered, default)):
        if language not in had:
            yield _warning(
                loaded,
                "language-nobody-has",
                f"languages names {language}, and no topic is written in it",
                f"The topics have {', '.join(sorted(had))}",
            )


def _logo(loaded: LoadedSettings) -> list[Problem]:
    logo = loaded.settings.clinic.logo
    if logo is None:
        return []
    found = check_picture(logo, logo.parent)
    if not has_errors(found):
        found += try_picture(logo) or ()
    return [
        Problem(
            str(logo),
            problem.line,
            problem.code,
            f"clinic.logo: {problem.message}",
            problem.hint,
            problem.severity,
        )
        for problem in found
    ]


def _folders(loaded: LoadedSettings) -> Iterator[Problem]:
    staff = loaded.settings.staff
    folder = staff.export_folder
    if folder is None or staff.export_folder_is_mounted:
        return
    if not folder.is_dir() or folder.is_symlink():
        yield _warning(
            loaded,
            "no-such-folder",
            f"staff.export_folder names {folder}, which is not a folder here",
            "Make it, or write export_folder_is_mounted = true where a stick is "
            "mounted there",
        )


def _recipients(loaded: LoadedSettings) -> list[Problem]:
    vault = loaded.settings.vault
    if vault.recipients is None:
        return []
    _, problems = load_recipients(
        vault.recipients, accept_single_key=vault.accept_single_key
    )
    return problems


def _queue_id(loaded: LoadedSettings) -> Iterator[Problem]:
    # Path.exists raises where this account may not look into the folder.
    is_there = os.path.lexists(loaded.data_folder / QUEUE_FILE)
    if is_there and loaded.settings.vault.queue_id is None:
        yield _warning(
            loaded,
            "queue-not-named",
            f"vault.queue_id does not name the queue in {loaded.data_folder}: if it is "
            "lost one day, nobody can tell it from a queue that was never made",
            "kioskctl forms init prints the line to add under [vault]",
        )


def _room(folder: Path, free_bytes: Callable[[Path], int]) -> int:
    try:
        return free_bytes(folder)
    except OSError:
        return 0


def _warning(loaded: LoadedSettings, code: str, message: str, hint: str) -> Problem:
    place = str(loaded.file or loaded.content_folder)
    return Problem(place, 0, code, message, hint, Severity.WARNING)
