"""Files made from others: translations, byte-code, what QML may know of Python types.

All are left out of version control and made anew when their sources changed.
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

TRANSLATIONS = ("kiosk/visitor/i18n", "kiosk/desk/i18n")
VIEWMODELS = {
    "touchkit.models": "kiosk/touchkit",
    "visitor.viewmodels": "kiosk/visitor",
    "desk.viewmodels": "kiosk/desk/viewmodels",
}
"""The QML modules of Python types, and the folders that declare them."""

MODELS = ("touchkit.models",)
"""Those that the others use."""

QMLTYPES = "build/qmltypes"
_IMPORTED = re.compile(r"^from (kiosk[.\w]+) import", re.MULTILINE)


def make(environment: Environment) -> None:
    """Make what the programs themselves load."""
    compile_translations(environment)
    compile_bytecode(environment)


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


def compile_bytecode(environment: Environment) -> None:
    """Compile the package where that can be kept, whatever the user's settings.

    With PYTHONDONTWRITEBYTECODE set, or in a folder of somebody else's, every start
    would compile it anew. A folder that cannot be written to stays as it is.
    """
    compileall = [str(environment.python), "-m", "compileall", "-q"]
    command = [*compileall, str(environment.root / "kiosk")]
    subprocess.run(command, capture_output=True, check=False)


def fetch_validators(root: Path) -> None:
    """Let npm install, by their locks, the programs of others that judge our files."""
    for lock in sorted(root.glob("tests/proof/*/package-lock.json")):
        # Not beside the tests: what npm brings is no file of ours.
        folder = root / "build" / lock.parent.name
        if not (folder / "node_modules").is_dir():
            folder.mkdir(parents=True, exist_ok=True)
            for file in (lock, lock.with_name("package.json")):
                shutil.copy(file, folder)
            _run(["npm", "ci", "--no-audit", "--no-fund", "--prefix", folder])


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
        bases = [file for other in MODELS if other != uri for file in sources[other]]
        if group:
            _describe(environment, uri, [*bases, *group], module)
    note.write_text(key, "utf-8")
    return folder


def _declaring_sources(folder: Path) -> list[Path]:
    """List the files that declare QML types, each after those it imports.

    pyside6-metaobjectdump passes over a class whose base it has not met yet.
    """
    files = {_module(file): file for file in sorted(folder.rglob("*.py"))}
    texts = {name: file.read_text("utf-8") for name, file in files.items()}
    before = {
        name: [other for other in _IMPORTED.findall(text) if other in files]
        for name, text in texts.items()
    }
    ordered = TopologicalSorter(before).static_order()
    return [files[name] for name in ordered if "@QmlElement" in texts[name]]


def _module(file: Path) -> str:
    """Name the module in `file` by its folders from the package down."""
    parts = file.with_suffix("").parts
    return ".".join(parts[len(parts) - 1 - parts[::-1].index("kiosk") :])


def _describe(
    environment: Environment, uri: str, sources: list[Path], module: Path
) -> None:
    types = module / "types.json"
    dump = environment.tool("pyside6-metaobjectdump")
    _run([dump, "--quiet", "--out-file", types, *sources])
    _keep_only(uri, types)
    _run(
        [
            environment.tool("pyside6-qmltyperegistrar"),
            *("--import-name", uri, "--major-version", "1"),
            *("--generate-qmltypes", module / "viewmodels.qmltypes"),
            *("--foreign-types", _types_of_qt(environment)),
            *("-o", os.devnull, types),
        ]
    )
    needed = ("QtQuick", *(other for other in MODELS if other != uri))
    depends = "".join(f"depends {other}\n" for other in needed)
    qmldir = f"module {uri}\n{depends}typeinfo viewmodels.qmltypes\n"
    (module / "qmldir").write_text(qmldir, "utf-8")


def _keep_only(uri: str, types: Path) -> None:
    """Leave out the base types of other modules, which were read to be known."""
    dumped = json.loads(types.read_text("utf-8"))
    own = [file for file in dumped if file["QML_IMPORT_NAME"] == uri]
    types.write_text(json.dumps(own), "utf-8")


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
