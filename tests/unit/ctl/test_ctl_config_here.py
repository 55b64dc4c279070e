"""`kioskctl config check` opens what the settings name, as the kiosk would."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.ctl.account import run_as_account

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.ctl.clinic_day import ClinicDay


def told(day: ClinicDay) -> dict[str, object]:
    """Return what the check answers to a program."""
    answer: dict[str, object] = json.loads(day.run("config", "check", "--json").stdout)
    return answer


def codes(day: ClinicDay) -> set[str]:
    """Return the codes of everything the check finds."""
    problems = told(day)["problems"]
    assert isinstance(problems, list)
    return {problem["code"] for problem in problems}


def prove_keys(day: ClinicDay) -> None:
    """Make a canary, open it and type its receipt, as IT does once."""
    made = day.run("keys", "canary", "--to", day.stick)
    assert made.exit_code == 0, made.output
    batch = max(day.stick.glob("*.agebatch"), key=lambda file: file.stat().st_mtime_ns)
    opened = day.open(batch)
    receipt = re.search(r"[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}", opened.output)
    assert receipt, opened.output
    confirmed = day.run("forms", "confirm", receipt[0])
    assert confirmed.exit_code == 0, confirmed.output


def test_the_form_may_open_only_once_the_keys_are_proven(day: ClinicDay) -> None:
    """The check says what the kiosk would do: closed without a canary, then open."""
    before = day.run("config", "check")
    prove_keys(day)
    after = day.run("config", "check")

    assert before.exit_code == 1
    assert "canary-missing" in before.output
    assert "the form stays closed" in before.output
    assert after.exit_code == 0, after.output
    assert "the form may open" in after.output
    assert told(day)["form_opens"] is True


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("clinic-pc\n", "bad-recipient"),
        ("AGE-SECRET-KEY-1QQQQ\n", "private-key"),
        ("", "too-few-recipients"),
    ],
)
def test_recipients_are_really_public_keys(
    day: ClinicDay, content: str, code: str
) -> None:
    """A host's name, a private key or nothing in their place is found and closes."""
    (day.folder / "recipients.txt").write_text(content)

    assert code in codes(day)
    assert told(day)["form_opens"] is False


def test_a_queue_that_is_gone_is_told(day: ClinicDay) -> None:
    """A data folder without its queue keeps the form closed, and check says so."""
    shutil.rmtree(day.data)
    day.data.mkdir()

    assert "queue-missing" in codes(day)


def test_a_queue_that_the_settings_do_not_name_is_told(day: ClinicDay) -> None:
    """Its id is the one guard against a lost queue, and the cure prints the line."""
    assert "queue-not-named" not in codes(day)
    day.write_settings("")

    problems = told(day)["problems"]

    assert isinstance(problems, list)
    [found] = [each for each in problems if each["code"] == "queue-not-named"]
    assert (found["severity"], found["file"]) == ("warning", str(day.config))
    assert "kioskctl forms init prints the line" in found["hint"]
    day.write_settings(day.run("forms", "init").stdout)
    assert "queue-not-named" not in codes(day)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("logo.png", b"no picture", "bad-picture"),
        ("logo.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>', "svg-size"),
        (
            "logo.svg",
            b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
            "svg-element",
        ),
        (
            "logo.svg",
            b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
            "blank-picture",
        ),
    ],
)
def test_a_logo_is_drawn(day: ClinicDay, name: str, data: bytes, code: str) -> None:
    """A logo that would not show is a problem with the cure of a topic's picture."""
    (day.folder / name).write_bytes(data)
    day.config.write_text(
        f'[clinic]\nlogo = "{name}"\n{day.config.read_text()}'.replace(
            "version = 1\n", ""
        )
    )

    assert code in codes(day)


def test_languages_and_folders_nobody_has_are_told(day: ClinicDay) -> None:
    """A language no topic is written in, and a missing export folder, are warnings."""
    more = '[languages]\noffered = ["en", "de"]\n[staff]\nexport_folder = "gone"\n'
    day.config.write_text(f"{day.config.read_text()}\n{more}")

    assert {"language-nobody-has", "no-such-folder"} <= codes(day)


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="only root can be another"
)
def test_another_accounts_rights_are_taken_on(tmp_path: Path) -> None:
    """What is run as another account cannot read what is root's alone."""
    file = tmp_path / "secret"
    file.write_text("x")
    file.chmod(0o600)

    assert run_as_account("root", ["test", "-r", str(file)]) == 0
    assert run_as_account("nobody", ["test", "-r", str(file)]) == 1


def test_an_account_that_is_not_there_is_wrong_use(day: ClinicDay) -> None:
    """A misspelt account ends with 2 and its name."""
    result = day.run("config", "check", "--as", "kisok")

    assert result.exit_code == 2
    assert "kisok" in result.output
