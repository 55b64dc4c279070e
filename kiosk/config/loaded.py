"""What loading the settings gives, and who may overrule them; no more than types."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kiosk.config.model import Settings
    from kiosk.problems import Problem


class Origin(StrEnum):
    """Where a setting's value came from, the strongest last."""

    DEFAULT = "default"
    FILE = "file"
    ENVIRONMENT = "environment"
    COMMAND_LINE = "command line"


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """Settings ready for use, with everything staff should hear about them.

    `file` is the settings file, there or not; none means a demonstration, unless a
    clinic's forms or keys are where its settings should be. A visitor may be offered
    the form only where `form_allowed`; the vault still has its own say. The
    two folders are absolute, whatever `settings.folders` says or leaves out. `origins`
    goes by setting name, such as ``idle.seconds``. `folder_doubts` are the problems
    that may have hidden which data folder the file names: then `data_folder` is only
    the usual one, and the clinic's forms may lie elsewhere.
    """

    settings: Settings
    problems: tuple[Problem, ...]
    file: Path | None
    is_demonstration: bool
    form_allowed: bool
    content_folder: Path
    data_folder: Path
    origins: Mapping[str, Origin]
    folder_doubts: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class CommandLine:
    """What ``--content`` and ``--data`` said; both overrule environment and file."""

    content: Path | None = None
    data: Path | None = None
