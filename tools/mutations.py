"""Breaks a copy of the product in small ways, and counts how many the tests notice.

    python3 -m venv --system-site-packages build/mutating   # of the project's own .venv
    build/mutating/bin/pip install cosmic-ray
    build/mutating/bin/python tools/mutations.py --python .venv/bin/python

A place that can be broken (a comparison, a number, a condition) is drawn once at the
most, with one way to break it; the seed makes the same draw again. First run the tests
that name the broken module, then, if it lives, all tests of its room. Each result is a
line of FILE, and a run that was stopped goes on where it was.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import random
import shutil
import subprocess
import sys
from collections import Counter, defaultdict
from dataclasses import asdict, dataclass
from pathlib import Path
from py_compile import PycInvalidationMode
from typing import TYPE_CHECKING

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
ROOMS = {
    "kiosk/vault": ("tests/unit/vault",),
    "kiosk/interest": ("tests/unit/interest",),
    "kiosk/staff": ("tests/unit/staff",),
    "kiosk/session": ("tests/unit/session",),
    "kiosk/bodymap/safety.py": ("tests/unit/bodymap",),
}
"""What is broken, and the tests that should notice."""

PASSED_OVER = (
    "core/ReplaceBinaryOperator_BitOr",  # most are types, which nothing reads
    "core/RemoveDecorator",
    "core/Variable",  # these ask for names to be given
)
SAME_MEANING = ("Eq_Is", "Eq_IsNot", "NotEq_Is", "NotEq_IsNot")
"""Comparisons that differ from others by chance of the interpreter only."""

HANGS_AFTER = 240
TAKEN = (
    *("kiosk", "tests", "tools", "packaging", "content", "assets", "examples", "docs"),
)


@dataclass(frozen=True)
class Mutation:
    """One way to break one place."""

    file: str
    operator: str
    occurrence: int


@dataclass(frozen=True)
class Result:
    """What became of it; `line` and `became` show a survivor to its reader."""

    mutation: Mutation
    is_killed: bool
    line: int
    was: str
    became: str


def draw(count: int, seed: int) -> list[Mutation]:
    """Draw places, each with one way to break it; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - a draw that can be repeated
    places: dict[tuple[str, str, int], list[str]] = defaultdict(list)
    for file in _files():
        nodes = list(ast_nodes(get_ast(file.read_text("utf-8"))))
        for name in sorted(operator_names()):
            if name.startswith(PASSED_OVER) or name.endswith(SAME_MEANING):
                continue
            operator = get_operator(name)()
            found = sum(len(list(operator.mutation_positions(n))) for n in nodes)
            kind = name.rpartition("_")[0] or name
            for occurrence in range(found):
                places[file.relative_to(ROOT).as_posix(), kind, occurrence].append(name)
    drawn = chance.sample(sorted(places), min(count, len(places)))
    print(f"{len(drawn)} of {len(places)} places, seed {seed}")
    return [Mutation(p[0], chance.choice(places[p]), p[2]) for p in drawn]


def _files() -> Iterator[Path]:
    for room in ROOMS:
        place = ROOT / room
        yield from [place] if place.is_file() else sorted(place.rglob("*.py"))


def copy_tree(target: Path) -> None:
    """Copy what the tests need, so that nothing here is ever broken."""
    ignored = shutil.ignore_patterns("__pycache__", "node_modules")
    for name in TAKEN:
        shutil.copytree(ROOT / name, target / name, ignore=ignored)
    for name in ("pyproject.toml", "dev.py", "requirements.lock"):
        shutil.copy(ROOT / name, target / name)
    # By its hash, so that byte-code of the sound file is never taken for the broken
    # one's, though both may be of one second and one length.
    by_hash = PycInvalidationMode.CHECKED_HASH
    compileall.compile_dir(target / "kiosk", quiet=1, invalidation_mode=by_hash)


def try_out(mutation: Mutation, tree: Path, python: Path) -> Result | None:
    """Break one place, run the tests, mend it; none where it cannot be broken so."""
    file = tree / mutation.file
    was = file.read_text("utf-8")
    operator = get_operator(mutation.operator)()
    try:
        became = mutate_code(was, operator, mutation.occurrence)
    except AttributeError:  # cosmic-ray 8.7 knows no `except module.Error`
        return None
    if became is None or became == was:
        return None
    pairs = zip(was.splitlines(), became.splitlines(), strict=False)
    line, old, new = next((n, a, b) for n, (a, b) in enumerate(pairs, 1) if a != b)
    file.write_text(became, "utf-8")
    try:
        is_killed = not _is_green(mutation.file, tree, python)
    finally:
        file.write_text(was, "utf-8")
    return Result(mutation, is_killed, line, old.strip(), new.strip())


def _is_green(file: str, tree: Path, python: Path) -> bool:
    folders = next(tests for room, tests in ROOMS.items() if file.startswith(room))
    module = file.removesuffix(".py").replace("/", ".")
    near = [
        test.relative_to(tree).as_posix()
        for folder in folders
        for test in sorted((tree / folder).rglob("test_*.py"))
        if module in test.read_text("utf-8")
    ]
    return all(_passes(tests, tree, python) for tests in (near, folders) if tests)


def _passes(tests: list[str] | tuple[str, ...], tree: Path, python: Path) -> bool:
    options = ("-x", "-q", "-p", "no:randomly", "-p", "no:cacheprovider")
    # What a run writes would go by time and length.
    variables = {"PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "offscreen"}
    command = [python, "-m", "pytest", *options, "-m", "not torture", *tests]
    try:
        done = subprocess.run(
            command,
            cwd=tree,
            env=os.environ | variables,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
            timeout=HANGS_AFTER,
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def report(results: list[dict[str, object]]) -> None:
    """Print the score of each room, then every survivor."""
    killed: Counter[str] = Counter()
    tried: Counter[str] = Counter()
    for result in results:
        file = str(result["mutation"]["file"])  # type: ignore[index] # what asdict made
        room = next(room for room in ROOMS if file.startswith(room))
        tried[room] += 1
        killed[room] += bool(result["is_killed"])
    for room, number in tried.items():
        print(f"{room:26} {killed[room]:4} of {number}")
    for result in results:
        if not result["is_killed"]:
            print(json.dumps(result, indent=1))


def main() -> int:
    """Try out the draw; return 0 whatever the score is."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--seed", type=int, default=20261128)
    parser.add_argument("--python", type=Path, default=Path(sys.executable))
    parser.add_argument("--file", type=Path, default=ROOT / "build/mutations.jsonl")
    parser.add_argument("--report", action="store_true", help="of what was tried")
    options = parser.parse_args()
    options.file.parent.mkdir(exist_ok=True)
    options.file.touch()
    done = [json.loads(line) for line in options.file.read_text("utf-8").splitlines()]
    if options.report:
        report(done)
        return 0
    known = {Mutation(**result["mutation"]) for result in done}
    tree = options.file.with_suffix(".tree")
    shutil.rmtree(tree, ignore_errors=True)
    tree.mkdir()
    copy_tree(tree)
    python = options.python.absolute()
    for mutation in draw(options.count, options.seed):
        if mutation in known:
            continue
        result = try_out(mutation, tree, python)
        if result is not None:
            with options.file.open("a", encoding="utf-8") as stream:
                stream.write(json.dumps(asdict(result)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
