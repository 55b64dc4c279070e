"""Puts compiled translations into the wheel; hatchling runs this while it builds.

Version control keeps the sources (`.ts`) alone, and an installed program has no tools
to compile them with.
"""

from __future__ import annotations

import subprocess
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TranslationsHook(BuildHookInterface):  # type: ignore[type-arg]  # of any builder's settings
    """Compiles every translation into a folder that lasts as long as the building."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the files are gathered, and have them gathered too."""
        del version  # of the wheel's format
        self._folder = TemporaryDirectory()
        root = Path(self.root)
        for source in sorted((root / "kiosk").rglob("*.ts")):
            place = source.relative_to(root).with_suffix(".qm")
            target = Path(self._folder.name, place.name)
            command: list[str | Path] = [_lrelease(), "-silent", source, "-qm", target]
            subprocess.run(command, check=True)  # noqa: S603 - Qt's own compiler
            build_data["force_include"][str(target)] = place.as_posix()

    def finalize(
        self, version: str, build_data: dict[str, Any], artifact_path: str
    ) -> None:
        """Put the folder away."""
        del version, build_data, artifact_path
        self._folder.cleanup()


def _lrelease() -> Path:
    """Find Qt's compiler in the package that brings it; it is not on every path."""
    found = find_spec("PySide6")
    if found is None or not found.submodule_search_locations:
        message = "PySide6 is needed to compile the translations"
        raise ModuleNotFoundError(message)
    folder = Path(found.submodule_search_locations[0])
    return next(file for file in folder.glob("lrelease*") if file.is_file())
