"""Every command can be used by a program: JSON, exit codes, completion, a version."""

from __future__ import annotations

import importlib
import json
import os
import re
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import typer
from typer.testing import CliRunner

from kiosk import __version__
from kiosk.config.loader import load_settings
from kiosk.ctl import main
from kiosk.ctl.invocation import Exit
from kiosk.ctl.main import _PARTS
from kiosk.vault.queue import Queue
from tests.unit.ctl.clinic_day import receipt_in

if TYPE_CHECKING:
    from tests.unit.ctl.clinic_day import ClinicDay

ROOT = Path(__file__).parents[3]
WITHOUT = {
    "config schema": "prints a JSON Schema whatever is asked for",
    "lockdown apply": "changes the computer and says what it did line by line",
    "lockdown undo": "changes the computer and says what it did line by line",
}
"""Commands that have no --json, and why."""
_BRACKETS = re.compile(r"\[\w+\]")


def _commands() -> dict[str, Any]:
    found = {}
    for part, (module, _) in _PARTS.items():
        app = importlib.import_module(module).app
        group = typer.main.get_group(app)
        found |= {f"{part} {name}": each for name, each in group.commands.items()}
    return found


@pytest.mark.parametrize("name", sorted(_commands()))
def test_every_command_that_answers_has_json(name: str) -> None:
    """A script never has to read sentences."""
    options = {opt for param in _commands()[name].params for opt in param.opts}

    assert ("--json" in options) == (name not in WITHOUT)


def _bracketed() -> dict[str, list[str]]:
    found = {name: _BRACKETS.findall(c.help or "") for name, c in _commands().items()}
    return {name: words for name, words in found.items() if words}


@pytest.mark.parametrize("name", _bracketed())
def test_no_word_of_the_help_is_swallowed(name: str) -> None:
    """What stands in brackets in a help text, such as [vault], is shown."""
    shown = _ctl(*name.split(), "--help").stdout

    assert [word for word in _bracketed()[name] if word not in shown] == []


def test_the_brackets_are_looked_for_where_there_are_some() -> None:
    """Mutation check: the test above has something to find."""
    assert "[vault]" in _bracketed()["forms init"]


def test_the_exit_codes_are_those_of_the_page() -> None:
    """The table in the docs lists each code once and no other."""
    page = (ROOT / "docs" / "it" / "kioskctl.md").read_text("utf-8")

    codes = re.findall(r"^\| (\d+) \|", page, re.MULTILINE)

    assert [int(code) for code in codes] == [code.value for code in Exit]


def _ctl(*arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk.ctl.main", *arguments],
        cwd=ROOT,
        env=os.environ | env,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("typed", "offered"),
    [("kioskctl fo", "forms"), ("kioskctl forms sta", "status"),
     ("kioskctl forms status --mo", "--monitor")],
)  # fmt: skip
def test_the_shell_completes(typed: str, offered: str) -> None:
    """Groups, commands of a group that is loaded late, and options are completed."""
    words = typed.split()
    done = _ctl(
        _KIOSKCTL_COMPLETE="complete_bash",
        COMP_WORDS=typed,
        COMP_CWORD=str(len(words) - 1),
    )

    assert offered in done.stdout.split()


@pytest.mark.parametrize(
    ("module", "program"),
    [("kiosk.ctl.main", "kioskctl"), ("kiosk.desk.app", "kiosk-desk"),
     ("kiosk.visitor.app", "kiosk")],
)  # fmt: skip
def test_the_three_programs_say_one_version(module: str, program: str) -> None:
    """Also from a checkout, where nothing is installed."""
    done = subprocess.run(
        [sys.executable, "-m", module, "--version"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == f"{program} {__version__}\n"


def test_monitoring_learns_what_is_wrong(day: ClinicDay) -> None:
    """Closed before the keys are proven, then fine, then overdue, then nearly full."""
    closed = day.run("forms", "status", "--monitor")
    assert closed.exit_code == Exit.FORM_CLOSED
    assert "have not been proven yet" in closed.stdout
    assert day.run("forms", "status").exit_code == Exit.DONE

    _prove_keys(day)
    assert day.run("forms", "status", "--monitor").exit_code == Exit.DONE
    day.save("Ada")
    assert day.run("forms", "status", "--monitor").exit_code == Exit.DONE

    _age(day, date.today() - timedelta(days=7))  # noqa: DTZ011 - the kiosk's own day
    assert day.run("forms", "status", "--monitor").exit_code == Exit.OVERDUE

    _age(day, date.today())  # noqa: DTZ011
    day.config.write_text(day.config.read_text() + "maximum_waiting = 10\n")
    day.save(*(f"Visitor {n}" for n in range(7)))
    full = day.run("forms", "status", "--monitor", "--json")
    assert full.exit_code == Exit.NEARLY_FULL
    assert json.loads(full.stdout)["is_open"] is True
    day.save("Nine", "Ten")
    assert day.run("forms", "status", "--monitor").exit_code == Exit.FORM_CLOSED


def test_settings_that_close_the_form_are_the_reason(day: ClinicDay) -> None:
    """The status says so where a mistake in the settings keeps the form shut."""
    settings = day.config.read_text()
    day.config.write_text(settings + "[form]\nenabeld = true\n")
    wrong = day.run("forms", "status", "--monitor")
    day.config.write_text(settings + "[form]\nenabled = false\n")
    off = day.run("forms", "status", "--monitor")

    assert wrong.exit_code == Exit.FORM_CLOSED
    assert "kioskctl config check" in wrong.stdout
    assert (off.exit_code, "switch it off" in off.stdout) == (Exit.DONE, True)


def test_the_whole_way_of_a_form_in_json(day: ClinicDay) -> None:
    """Export, open, confirm and purge can be scripted without reading a sentence."""
    _prove_keys(day)
    [record, _] = day.save("Ada", "Ben")

    exported = _json(day, "forms", "export", "--to", day.stick)
    batch = exported["batches"][0]["file"]
    out = day.folder / "forms.jsonl"
    opened = _json(
        day,
        *("forms", "open", batch, "--key", day.key, "--trust-new-key"),
        *("--out", out, "--format", "jsonl"),
    )
    taken_back = _json(day, "forms", "withdraw", record.reference, code=Exit.PROBLEMS)
    confirmed = _json(day, "forms", "confirm", opened["receipt"])
    purged = _json(day, "forms", "purge", "--older-than", "0d")

    assert (opened["count"], opened["verdicts"]["sound"]) == (2, 2)
    assert taken_back["answer"] == "exported"
    assert confirmed == {"batch": 2, "is_canary": False, "count": 2}
    assert purged == {"deleted": 2}
    assert _json(day, "forms", "salvage") == {"files": []}


@pytest.mark.parametrize("command", [("forms", "confirm"), ("forms", "withdraw")])
def test_a_code_that_is_none_is_wrong_use(
    day: ClinicDay, command: tuple[str, str]
) -> None:
    """Receipt and reference are treated alike, and the right use is shown."""
    done = day.run(*command, "nonsense")

    assert done.exit_code == Exit.WRONG_USE
    assert "one looks like" in done.stderr
    assert f"Usage: kioskctl {' '.join(command)}" in done.stderr


def test_a_role_that_is_none_is_said_plainly(day: ClinicDay) -> None:
    """The message names the roles and no machinery."""
    done = day.run("staff", "add", "Ana", "--role", "boss")

    assert done.exit_code == Exit.WRONG_USE
    assert "there is no role boss; there are: desk, it" in done.stderr
    assert "Value error" not in done.stderr


def _json(day: ClinicDay, *words: str | Path, code: Exit = Exit.DONE) -> Any:
    done = day.run(*words, "--json")
    assert done.exit_code == code, done.output
    return json.loads(done.stdout)


def _prove_keys(day: ClinicDay) -> None:
    sealed = day.run("keys", "canary", "--to", day.stick)
    opened = day.open(Path(sealed.stdout.strip()))
    assert day.run("forms", "confirm", receipt_in(opened.stdout)).exit_code == 0


def _age(day: ClinicDay, to: date) -> None:
    loaded = load_settings(day.config, os.environ)
    queue_id = loaded.settings.vault.queue_id
    with Queue.open(loaded.data_folder, queue_id) as queue:
        queue.connection.execute("UPDATE record SET day = ?", (to.isoformat(),))


def test_a_mistake_of_the_program_has_a_code_of_its_own(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Python's own 1 would tell a script that problems were found."""

    def wrong(**_: object) -> None:
        raise AttributeError("a slip of ours")

    monkeypatch.setattr(main, "app", wrong)

    with pytest.raises(SystemExit) as ended:
        main.main()

    assert ended.value.code == Exit.OWN_FAULT
    assert "a slip of ours" in capsys.readouterr().err


@pytest.mark.parametrize("name", sorted(_commands()))
def test_no_help_names_a_folder_of_this_computer(name: str) -> None:
    """What a default is called in words is true wherever the program is installed."""
    done = CliRunner().invoke(main.app, [*name.split(), "--help"])

    assert done.exit_code == Exit.DONE, done.output
    joined = re.sub(r"\s+", "", done.output)
    assert str(ROOT) not in joined
    assert str(Path.home()) not in joined


def test_the_help_of_a_command_is_whole() -> None:
    """Mutation check: the default of the topic, broken over lines, would be found."""
    done = CliRunner().invoke(main.app, ["content", "packet", "--help"])

    assert "[default:(whatcamealong)]" in re.sub(r"\s+", "", done.output)
