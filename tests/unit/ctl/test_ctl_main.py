"""`kioskctl` stands on its own: no Qt, no part that needs another."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from typer.testing import CliRunner

from kiosk.ctl.invocation import Exit, Invocation, invocation_of
from kiosk.ctl.lazy import add_parts
from kiosk.ctl.main import app

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parents[3]


def run_python(code: str) -> subprocess.CompletedProcess[str]:
    """Run `code` in a Python of its own, in the checkout."""
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "100"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_runs_without_qt() -> None:
    """On a server without PySide6 the command line works."""
    answer = run_python(
        "import sys; sys.modules['PySide6'] = None\n"
        "sys.argv = ['kioskctl', 'config', 'schema']\n"
        "from kiosk.ctl.main import main; main()"
    )

    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.startswith("{")


def test_a_command_loads_only_its_own_part() -> None:
    """Checking the settings waits for no article, spreadsheet or key library."""
    answer = run_python(
        "import sys, atexit\n"
        "sys.argv = ['kioskctl', 'config', 'schema']\n"
        "atexit.register(lambda: print(*sys.modules, file=sys.stderr))\n"
        "from kiosk.ctl.main import main; main()"
    )

    others = {
        "kiosk.ctl.content",
        "kiosk.ctl.forms",
        "markdown",
        "xlsxwriter",
        "pyrage",
    }
    assert not others & set(answer.stderr.split())


def test_it_runs_as_a_module() -> None:
    """`python -m kiosk.ctl.main` is the same program, with the same name."""
    answer = subprocess.run(
        [sys.executable, "-m", "kiosk.ctl.main", "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    assert "Usage: kioskctl " in answer.stdout
    assert "config" in answer.stdout


def test_wrong_use_ends_with_code_2_and_a_suggestion() -> None:
    """A misspelt command is not run but answered."""
    result = CliRunner().invoke(app, ["confg", "check"])

    assert result.exit_code == 2
    assert "'config'" in result.stderr


def test_a_part_whose_library_is_missing_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The broken part says what it lacks; help and the sound part work."""
    write_part(tmp_path, "broken_part", "import a_library_nobody_has\n")
    write_part(tmp_path, "sound_part", "")
    monkeypatch.syspath_prepend(tmp_path)
    program = program_of({"broken": "broken_part", "sound": "sound_part"})

    broken = CliRunner().invoke(program, ["broken", "run"])
    sound = CliRunner().invoke(program, ["--data", "there", "sound", "run"])
    listed = CliRunner().invoke(program, ["--help"])

    assert broken.exit_code == Exit.OWN_FAULT
    assert "a_library_nobody_has" in broken.stderr
    assert sound.exit_code == 0, sound.output
    assert sound.stdout.strip() == "there"
    assert "broken" in listed.stdout
    assert "sound" in listed.stdout


def test_a_part_that_is_not_installed_is_not_offered() -> None:
    """What does not exist is neither listed nor found."""
    program = program_of({"ghost": "kiosk.ctl.no_such_part"})

    assert "ghost" not in CliRunner().invoke(program, ["--help"]).stdout
    assert CliRunner().invoke(program, ["ghost"]).exit_code == 2


def write_part(folder: Path, name: str, first_line: str) -> None:
    """Write a part with one command that prints the data folder it was given."""
    (folder / f"{name}.py").write_text(
        f"{first_line}import typer\n"
        "from kiosk.ctl.invocation import invocation_of\n"
        "app = typer.Typer()\n"
        "@app.callback()\n"
        "def part() -> None: ...\n"
        "@app.command()\n"
        "def run(context: typer.Context) -> None:\n"
        "    print(invocation_of(context).data)\n"
    )


def program_of(parts: dict[str, str]) -> typer.Typer:
    """Put a program together from parts, the way `kioskctl` is."""
    program = typer.Typer(add_completion=False)

    @program.callback()
    def root(context: typer.Context, data: str = "") -> None:
        context.obj = Invocation(data=Path(data))

    program.info.cls = add_parts(
        program,
        {name: (module, f"What {name} does.") for name, module in parts.items()},
    )
    return program


def test_a_part_run_by_itself_uses_the_usual_settings() -> None:
    """Without `kioskctl` around it a part finds an empty invocation, not an error."""
    alone = typer.Typer()
    found: list[Invocation] = []

    @alone.command()
    def run(context: typer.Context) -> None:
        found.append(invocation_of(context))

    CliRunner().invoke(alone, [])

    assert found == [Invocation()]
