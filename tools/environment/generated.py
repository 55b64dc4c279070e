"""Files made from others: compiled translations, and what QML may know of Python types.

Both are left out of version control and made anew when their sources changed.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from graphlib import TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

from tools.environment.notready import NotReady

if TYPE_CHECKING:
    from tools.environment.venv import Environment

TRANSLATIONS = ("kiosk/ui/i18n", "kiosk/desk/i18n")
VIEWMODELS = {
    "Kiosk.ViewModels": "kiosk/ui/viewmodels",
    "Desk.ViewModels": "kiosk/desk/viewmodels",
}
"""The QML modules of Python types, and the folders that declare them."""

QMLTYPES = "build/qmltypes"
_SIBLING = re.compile(r"^from kiosk\.\w+\.viewmodels\.(\w+) import", re.MULTILINE)


def compile_translations(environment: Environment) -> None:
    """Compile each `.ts` that is newer than its `.qm`, beside it."""
    folders = [environment.root / folder for folder in TRANSLATIONS]
    for source in sorted(file for folder in folders for file in folder.glob("*.ts")):
        target = source.with_suffix(".qm")
        if target.exists() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns:
            continue
        part = source.with_suffix(".qm.part")
        _run([environment.tool("pyside6-lrelease"), "-silent", source, "-qm", part])
        # A start that is cut off here must not leave half a file that looks fresh.
        part.replace(target)


def write_qmltypes(environment: Environment) -> Path:
    """Describe the view-models to qmllint; return the folder it should look in."""
    folder = environment.root / QMLTYPES
    sources = {
        uri: _declaring_sources(environment.root / place)
        for uri, place in VIEWMODELS.items()
    }
    files = [file for group in sources.values() for file in group]
    newest = max(file.stat().st_mtime_ns for file in [*files, Path(__file__)])
    key = json.dumps([[str(file) for file in files], newest])
    note = folder / "sources.json"
    if note.exists() and note.read_text("utf-8") == key:
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    for uri, group in sources.items():
        module = folder.joinpath(*uri.split("."))
        module.mkdir(parents=True)
        if group:
            _describe(environment, uri, group, module)
    note.write_text(key, "utf-8")
    return folder


def _declaring_sources(folder: Path) -> list[Path]:
    """List the files that declare QML types, each after those it imports.

    pyside6-metaobjectdump passes over a class whose base it has not met yet.
    """
    texts = {file.stem: file.read_text("utf-8") for file in sorted(folder.glob("*.py"))}
    before = {name: _SIBLING.findall(text) for name, text in texts.items()}
    ordered = TopologicalSorter(before).static_order()
    return [folder / f"{name}.py" for name in ordered if "@QmlElement" in texts[name]]


def _describe(
    environment: Environment, uri: str, sources: list[Path], module: Path
) -> None:
    types = module / "types.json"
    dump = environment.tool("pyside6-metaobjectdump")
    _run([dump, "--quiet", "--out-file", types, *sources])
    _run(
        [
            environment.tool("pyside6-qmltyperegistrar"),
            *("--import-name", uri, "--major-version", "1"),
            *("--generate-qmltypes", module / "viewmodels.qmltypes"),
            *("--foreign-types", _types_of_qt(environment)),
            *("-o", os.devnull, types),
        ]
    )
    qmldir = f"module {uri}\ndepends QtQuick\ntypeinfo viewmodels.qmltypes\n"
    (module / "qmldir").write_text(qmldir, "utf-8")


def _types_of_qt(environment: Environment) -> str:
    """List Qt's descriptions of its types: without them no string list has a length."""
    packages = environment.site_packages / "PySide6"
    folder = next(path for path in (packages / "Qt", packages) if path.is_dir())
    names = ("core", "gui", "qml", "quick")
    files = (folder / "metatypes" / f"qt6{name}_metatypes.json" for name in names)
    return ",".join(map(str, files))


def _run(command: list[str | Path]) -> None:
    done = subprocess.run(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        print(done.stdout, flush=True)
        message = f"{command[0]} failed (see above)."
        raise NotReady(message)
