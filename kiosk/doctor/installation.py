"""One installed kiosk under examination: what the checks look at, read once."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.articles.library import LoadedTopic, load_topic, scan
from kiosk.bodymap.library import read_map
from kiosk.config.places import places_here, staff_folder
from kiosk.doctor.settings_here import look_around
from kiosk.resources import shipped
from kiosk.reviews.marks import NO_MARKS
from kiosk.reviews.reviewed import reviewed
from kiosk.staff.audit_log import AuditLog
from kiosk.staff.work import StaffWork
from kiosk.vault.from_settings import vault_setup

if TYPE_CHECKING:
    from kiosk.articles.library import Library
    from kiosk.articles.topic import Topic
    from kiosk.config.loaded import LoadedSettings
    from kiosk.doctor.account import Account
    from kiosk.doctor.answers import Command
    from kiosk.doctor.settings_here import SettingsFindings
    from kiosk.doctor.system import ExaminedSystem
    from kiosk.reviews.marks import ReviewMarks
    from kiosk.staff.work import Overview


class Installation:
    """A kiosk's settings, forms and topics, on the system they are installed on.

    `account` is none where the computer has no such account. `kioskctl` are the words
    with which this very kiosk is looked after, such as ``kioskctl --data DIR``.
    """

    def __init__(
        self,
        system: ExaminedSystem,
        loaded: LoadedSettings,
        account: Account | None,
        kioskctl: Command = ("kioskctl",),
    ) -> None:
        self.system = system
        self.loaded = loaded
        self.account = account
        self._kioskctl = kioskctl

    @property
    def is_clinics(self) -> bool:
        """Whether there are a clinic's settings, with the form switched on."""
        has_settings = self.loaded.file is not None
        return has_settings and self.loaded.settings.form.enabled

    @property
    def settings_file(self) -> Path:
        """Where the settings are, or would be looked for first."""
        usual = places_here().system_config / "kiosk.toml"
        return self.loaded.file or self.system.root / usual.relative_to(usual.anchor)

    @property
    def staff_folder(self) -> Path:
        """Where register, switches and audit log are."""
        return staff_folder(self.loaded.data_folder)

    @cached_property
    def findings(self) -> SettingsFindings:
        """What `kioskctl config check` finds."""
        return look_around(self.loaded, self.system.free_bytes)

    @cached_property
    def overview(self) -> Overview | None:
        """What the staff screen shows; none where no clinic keeps forms here.

        Nor where the settings leave in doubt which folder the forms are in.
        """
        if not self.is_clinics or self.loaded.folder_doubts:
            return None
        log = AuditLog(self.staff_folder)
        now, free = self.system.now, self.system.free_bytes
        setup = vault_setup(self.loaded)
        return StaffWork(setup, log, lambda: now().timestamp(), free).look()

    @cached_property
    def library(self) -> Library:
        """The topics on offer."""
        return scan(self.loaded.content_folder)

    @cached_property
    def topics(self) -> tuple[LoadedTopic, ...]:
        """Each topic in each of its languages."""
        return tuple(
            load_topic(entry, language)
            for entry in self.library.topics
            for language in entry.languages
        )

    def marks(self, topic: Topic | None) -> ReviewMarks:
        """Give what clinicians signed of a topic in its language."""
        if topic is None:
            return NO_MARKS
        body = read_map(topic.folder, shipped("assets") / "body").body
        return reviewed(topic, body, self.loaded.settings.reviews.keys).marks

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that visitors may choose."""
        offered = self.loaded.settings.languages.offered
        had = sorted({each for t in self.library.topics for each in t.languages})
        return offered or tuple(had)

    def kioskctl(self, *words: str | Path) -> Command:
        """Give the command that looks after this very kiosk."""
        return (*self._kioskctl, *map(str, words))

    def lockdown(self, verb: str) -> Command:
        """Give the command that works on this very system's lock."""
        root = self.system.root
        more = () if root == Path("/") else ("--root", root)
        return self.kioskctl("lockdown", verb, *more)
