"""`kioskctl config` tells IT everything about the settings, in words and as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from kiosk.ctl.main import app

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from typer.testing import Result

BAD = "[clinic]\nnmae = 'x'\n\n[idle]\nseconds = 5\n[form]\nenabled = false\n"


@pytest.fixture
def kioskctl(tmp_path: Path) -> Callable[..., Result]:
    """Run `kioskctl` as a user without settings of their own."""
    env: dict[str, str | None] = {
        "KIOSK_CONFIG": None,
        "KIOSK_CONTENT": None,
        "KIOSK_DATA": None,
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
    }

    def run(*arguments: str | Path, **extra: str) -> Result:
        words = [str(argument) for argument in arguments]
        return CliRunner().invoke(app, words, env={**env, **extra})

    return run


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a settings file with two mistakes."""
    file = tmp_path / "kiosk.toml"
    file.write_text(BAD)
    return file


@pytest.mark.parametrize("command", ["check", "show"])
def test_the_file_may_be_named_behind_the_command_too(
    kioskctl: Callable[..., Result], file: Path, command: str
) -> None:
    """`--config` means the same before the command and behind it."""
    before = kioskctl("--config", file, "config", command)

    behind = kioskctl("config", command, "--config", file, KIOSK_CONFIG="other.toml")

    assert (behind.exit_code, behind.output) == (before.exit_code, before.output)
    assert str(file) in behind.output


def test_two_settings_files_are_wrong_use(
    kioskctl: Callable[..., Result], file: Path, tmp_path: Path
) -> None:
    """Nobody has to guess which of the two was checked; the same one twice is one."""
    twice = kioskctl("config", "check", file, "--config", file)
    two = kioskctl("config", "check", file, "--config", tmp_path / "other.toml")

    assert (twice.exit_code, two.exit_code) == (1, 2)
    assert "two settings files are named" in two.output


def test_check_names_every_problem_with_its_line(
    kioskctl: Callable[..., Result], file: Path
) -> None:
    """One line a problem, as FILE:LINE: CODE message (hint), and exit code 1."""
    result = kioskctl("config", "check", file)

    assert result.exit_code == 1
    first, second, *_ = result.stdout.splitlines()
    assert first.startswith(f"{file}:2: unknown-setting ")
    assert first.endswith("(did you mean clinic.name?)")
    assert second.startswith(f"{file}:5: out-of-range ")
    assert "2 problems, 0 warnings" in result.stdout


def test_check_as_json_is_one_object(
    kioskctl: Callable[..., Result], file: Path
) -> None:
    """A program reads the same problems, and whether the form may open."""
    result = kioskctl("config", "check", file, "--json")

    answer = json.loads(result.stdout)
    assert result.exit_code == 1
    assert [each["line"] for each in answer["problems"]] == [2, 5]
    assert answer["problems"][0]["severity"] == "error"
    assert answer["file"] == str(file)
    assert answer["form_allowed"] is False


def test_a_sound_file_ends_with_code_0(
    kioskctl: Callable[..., Result], file: Path
) -> None:
    """Nothing wrong is said in a sentence and in the exit code."""
    file.write_text("[form]\nenabled = false\n")

    result = kioskctl("config", "check", file)

    assert result.exit_code == 0
    assert "0 problems, 0 warnings" in result.stdout


def test_a_warning_alone_ends_with_code_0(
    kioskctl: Callable[..., Result], file: Path
) -> None:
    """What drops nothing is marked as a warning and does not fail a script."""
    file.write_text("[form]\nenabled = false\n")
    file.chmod(0o666)

    result = kioskctl("config", "check", file)

    assert result.exit_code == 0
    assert "[warning]" in result.stdout


def test_a_file_that_is_not_there_is_a_problem(
    kioskctl: Callable[..., Result], tmp_path: Path
) -> None:
    """A wrong path ends with 1 and names the path, not with a traceback."""
    result = kioskctl("config", "check", tmp_path / "gone.toml")

    assert result.exit_code == 1
    assert "gone.toml: file-missing" in result.stdout


def test_without_a_file_check_tells_of_the_demonstration(
    kioskctl: Callable[..., Result],
) -> None:
    """Where nothing is set, IT hears that this is a demonstration."""
    result = kioskctl("config", "check")

    assert result.exit_code == 0
    assert "runs as a demonstration" in result.stdout


@pytest.mark.parametrize("by_option", [True, False])
def test_the_file_can_come_from_option_or_environment(
    kioskctl: Callable[..., Result], file: Path, *, by_option: bool
) -> None:
    """--config before the command and KIOSK_CONFIG both name the file."""
    if by_option:
        result = kioskctl("--config", file, "config", "check")
    else:
        result = kioskctl("config", "check", KIOSK_CONFIG=str(file))

    assert f"{file}:2:" in result.stdout


def test_show_tells_where_each_setting_comes_from(
    kioskctl: Callable[..., Result], file: Path, tmp_path: Path
) -> None:
    """The settings in use are printed, and what did not come with the kiosk marked."""
    file.write_text("[idle]\nseconds = 45\n[form]\nenabled = false\n")

    result = kioskctl("--data", tmp_path / "d", "--config", file, "config", "show")

    lines = result.stdout.splitlines()
    assert result.exit_code == 0
    assert "idle.seconds = 45   [file]" in lines
    assert "idle.warning_seconds = 30" in lines
    assert "clinic.logo = (not set)" in lines
    assert f'folders.data = "{tmp_path / "d"}"   [command line]' in lines


def test_show_as_json_has_value_and_origin(
    kioskctl: Callable[..., Result], file: Path, tmp_path: Path
) -> None:
    """A program reads every setting by its name."""
    result = kioskctl(
        "--config", file, "config", "show", "--json", KIOSK_DATA=str(tmp_path / "d")
    )

    settings = json.loads(result.stdout)["settings"]
    assert settings["idle.seconds"] == {"value": 60, "origin": "default"}
    assert settings["form.enabled"] == {"value": False, "origin": "file"}
    assert settings["folders.data"]["origin"] == "environment"


def test_show_points_to_check_where_something_is_wrong(
    kioskctl: Callable[..., Result], file: Path
) -> None:
    """Settings that fell back are not passed over in silence."""
    result = kioskctl("--config", file, "config", "show")

    assert "2 problems: kioskctl config check says more" in result.stderr


def test_the_schema_is_json_that_editors_read(kioskctl: Callable[..., Result]) -> None:
    """What is printed is a JSON Schema that closes every section to unknown keys."""
    result = kioskctl("config", "schema")

    printed = json.loads(result.stdout)
    assert printed["$schema"].startswith("https://json-schema.org/")
    assert printed["$defs"]["Idle"]["additionalProperties"] is False
