"""Every check of the sources, side by side; no failure hides another."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tools.environment import deadcode
from tools.environment.generated import write_qmltypes

if TYPE_CHECKING:
    from collections.abc import Callable

    from tools.environment.venv import Environment

QML = ("kiosk/touchkit", "kiosk/visitor", "kiosk/desk")
"""The QML modules; each lies in the folder of its name."""


IMPORTS = ("lint-imports", "--no-cache")
"""Its cache goes by the times of files, and a merge can leave them as they were."""

ATTRACT_CORE = "tools/attract_core.toml"
"""What the first frame may not import."""


@dataclass(frozen=True)
class Verdict:
    """How one check went, what it said, and the seconds it took."""

    name: str
    passed: bool
    words: str
    seconds: float = 0.0


def check_all(environment: Environment) -> list[str]:
    """Run every check, print each verdict, return the names of those that failed."""
    # The slowest first, so that the short ones fill the other processor.
    checks: dict[str, Callable[[str], Verdict]] = {
        "mypy": lambda name: _run(environment, name, ["mypy"]),
        "qmllint": lambda name: _lint_qml(environment, name),
        "vulture": lambda name: _find_dead_code(environment, name),
        "import-linter": lambda name: _run(environment, name, [*IMPORTS]),
        "attract core": lambda name: _run(
            environment, name, [*IMPORTS, "--config", ATTRACT_CORE]
        ),
        "qmlformat": lambda name: _compare_qml(environment, name),
        "ruff check": lambda name: _run(environment, name, ["ruff", "check", "."]),
        "ruff format": lambda name: _run(
            environment, name, ["ruff", "format", "--check", "."]
        ),
    }
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        running = [pool.submit(_timed, name, check) for name, check in checks.items()]
        verdicts = [future.result() for future in running]
    for verdict in verdicts:
        _print(verdict)
    return [verdict.name for verdict in verdicts if not verdict.passed]


def format_all(environment: Environment) -> int:
    """Rewrite the sources the way the checks want them."""
    commands = [["ruff", "check", "--fix", "."], ["ruff", "format", "."]]
    files = _qml_files(environment)
    if files:
        commands.append(["pyside6-qmlformat", "--inplace", *map(str, files)])
    return max(
        subprocess.call([environment.tool(tool), *options], cwd=environment.root)
        for tool, *options in commands
    )


def _qml_files(environment: Environment) -> list[Path]:
    folders = [environment.root / folder for folder in QML]
    return [file for folder in folders for file in sorted(folder.rglob("*.qml"))]


def _timed(name: str, check: Callable[[str], Verdict]) -> Verdict:
    begun = time.monotonic()
    verdict = check(name)
    seconds = time.monotonic() - begun
    return Verdict(verdict.name, verdict.passed, verdict.words, seconds)


def _print(verdict: Verdict) -> None:
    outcome = "passed" if verdict.passed else "FAILED"
    print(f"{verdict.name:14} {outcome}  {verdict.seconds:5.1f} s", flush=True)
    if not verdict.passed:
        print(verdict.words.rstrip(), flush=True)


def _run(environment: Environment, name: str, command: list[str]) -> Verdict:
    tool, *options = command
    done = subprocess.run(
        [environment.tool(tool), *options],
        cwd=environment.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    return Verdict(name, done.returncode == 0, done.stdout)


def _lint_qml(environment: Environment, name: str) -> Verdict:
    """Lint all QML with the view-models known.

    qmllint ends with 0 however much it warns, unless told how many warnings to bear.
    Each module is linted by itself: over two at once, qmllint 6.12.0 loses properties
    of the controls that both use.
    """
    types = write_qmltypes(environment)
    modules = [environment.root / folder for folder in QML]
    places = (types, environment.root / "kiosk")
    folders = [part for place in places for part in ("-I", str(place))]
    lint = ["pyside6-qmllint", "--max-warnings", "0", *folders]
    verdicts = [
        _run(environment, name, [*lint, *map(str, files)])
        for module in modules
        if (files := sorted(module.rglob("*.qml")))
    ]
    words = "".join(verdict.words for verdict in verdicts if not verdict.passed)
    return Verdict(name, all(verdict.passed for verdict in verdicts), words)


def _find_dead_code(environment: Environment, name: str) -> Verdict:
    """Look for what nothing uses; what QML says counts as use."""
    said = deadcode.write_names_of_qml(environment.root, QML)
    places = [*deadcode.PLACES, str(said)]
    return _run(environment, name, ["vulture", *places])


def _compare_qml(environment: Environment, name: str) -> Verdict:
    """Format copies and compare, because qmlformat has no checking mode."""
    files = _qml_files(environment)
    if not files:
        return Verdict(name, passed=True, words="")
    with tempfile.TemporaryDirectory() as folder:
        copies = [Path(folder) / f"{n}.qml" for n in range(len(files))]
        for file, copy in zip(files, copies, strict=True):
            copy.write_bytes(file.read_bytes())
        settings = str(environment.root / ".qmlformat.ini")
        tool = ["pyside6-qmlformat", "--inplace", "--settings", settings]
        done = _run(environment, name, [*tool, *map(str, copies)])
        changed = [
            str(file.relative_to(environment.root))
            for file, copy in zip(files, copies, strict=True)
            if copy.read_bytes() != file.read_bytes()
        ]
    advice = "Not formatted (python3 dev.py format does it):"
    words = "\n  ".join([advice, *changed]) if changed else done.words
    return Verdict(name, done.passed and not changed, words)
