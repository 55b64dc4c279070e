"""Whether the settings are sound, and all they name is for the kiosk's account to read.

The complaints about settings are those of `kioskctl config check`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.doctor.account import KIOSK_ACCOUNT
from kiosk.doctor.answers import Complaint, Grade, fail
from kiosk.problems import Severity
from kiosk.vault.state import ClosedReason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from kiosk.doctor.installation import Installation
    from kiosk.problems import Problem

_OF_THE_STORE = frozenset(reason.value for reason in ClosedReason)
"""Problems that `kiosk.doctor.forms` tells with a remedy of its own."""

_OF_THE_CONTENT = frozenset({"no-topics"})


def settings(kiosk: Installation) -> Iterator[Complaint]:
    """Look for mistakes in the settings, and for their being there at all."""
    loaded = kiosk.loaded
    if loaded.is_demonstration:
        yield fail(
            "There are no settings: this is a demonstration and no clinic's kiosk",
            f"Put the clinic's settings at {kiosk.settings_file}.",
        )
    elif loaded.file is None:
        yield fail(
            "A clinic's forms or keys are here and its settings file is gone",
            f"Put the settings back at {kiosk.settings_file}.",
        )
    told = _OF_THE_STORE | _OF_THE_CONTENT
    found = {*loaded.problems, *kiosk.findings.problems}
    yield from complaints(
        (each for each in sorted(found) if each.code not in told), "config check"
    )


def account(kiosk: Installation) -> Iterator[Complaint]:
    """Look whether the kiosk's account is there and may read what it needs."""
    who = kiosk.account
    if who is None:
        yield fail(
            f"This computer has no account {KIOSK_ACCOUNT} for the kiosk to run as",
            "Make it (as root).",
            ("useradd", "--system", "--shell", "/usr/sbin/nologin", KIOSK_ACCOUNT),
        )
        return
    for path in _read_by_the_kiosk(kiosk):
        try:
            obstacle = who.obstacle(path, kiosk.system.root)
        except FileNotFoundError:
            continue  # That it is missing is told with the settings.
        if obstacle is not None:
            yield fail(
                f"The account {who.name} cannot read {path}: {obstacle} keeps it out",
                "Let everybody read it; it holds no secret.",
                ("chmod", "a+rX", str(obstacle)),
                code="account-cannot-read",
            )


def _read_by_the_kiosk(kiosk: Installation) -> Iterator[Path]:
    loaded = kiosk.loaded
    named = (loaded.file, loaded.settings.vault.recipients, loaded.settings.clinic.logo)
    yield from (path for path in named if path is not None)
    yield loaded.content_folder
    yield from (entry.folder / "topic.toml" for entry in kiosk.library.topics)


def complaints(problems: Iterable[Problem], command: str) -> Iterator[Complaint]:
    """Say each problem of a file as a complaint; `command` is what says more."""
    for each in problems:
        place = f"{each.file}, line {each.line}" if each.line else each.file
        yield Complaint(
            Grade.FAIL if each.severity is Severity.ERROR else Grade.WARNING,
            f"{place}: {each.message}",
            each.hint or f"kioskctl {command} says more.",
            code=each.code,
        )
