"""`kioskctl doctor` answers people and programs, and its exit code says how it is."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.config.loader import load_settings
from kiosk.doctor.account import Account
from kiosk.doctor.answers import Grade
from kiosk.doctor.examination import examine
from kiosk.doctor.table import CHECKS, Check
from kiosk.session.switches import Switches
from kiosk.staff.diagnosis import read_diagnosis
from kiosk.staff.switches import keep_switches

from .machine import own_name

if TYPE_CHECKING:
    from pathlib import Path

    from .machine import Machine


@pytest.fixture
def on_path(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """Put the stand-ins where programs are looked for."""
    monkeypatch.setenv("PATH", machine.path)
    return machine


def _answer(machine: Machine, *words: str) -> tuple[int, Any]:
    named = ("--json", "--root", str(machine.folder), "--account", own_name())
    done = machine.run("doctor", *named, *words)
    return done.exit_code, json.loads(done.stdout)


def _grades(answer: Any) -> dict[str, str]:
    return {each["id"]: each["grade"] for each in answer["checks"]}


def test_it_answers_programs_with_every_check(on_path: Machine) -> None:
    """One JSON object: each check once, with promise, grade and complaints."""
    _, answer = _answer(on_path)

    assert [each["id"] for each in answer["checks"]] == [each.id for each in CHECKS]
    assert _grades(answer)["queue"] == "pass"


def test_a_failed_promise_ends_with_1(on_path: Machine) -> None:
    """A script sees by the exit code that something is broken, and by what."""
    on_path.data.chmod(0o755)

    code, answer = _answer(on_path)

    assert (code, answer["verdict"]) == (1, "fail")
    [complaint] = next(e for e in answer["checks"] if e["id"] == "folders")[
        "complaints"
    ]
    assert complaint["commands"] == [["chmod", "700", str(on_path.data)]]


def test_people_read_the_remedy_below_what_is_wrong(on_path: Machine) -> None:
    """A line each for what, what to do, and the command to type."""
    on_path.data.chmod(0o755)

    done = on_path.run("doctor", "--root", on_path.folder)

    lines = done.stdout.splitlines()
    at = next(i for i, line in enumerate(lines) if "FAIL     folders" in line)
    assert str(on_path.data) in lines[at]
    assert f"chmod 700 {on_path.data}" in "".join(lines[at:])


def test_commands_of_a_remedy_name_the_same_kiosk(on_path: Machine) -> None:
    """Where the doctor was told of a data folder, its commands are told of it too."""
    (on_path.data / "keys-proven").unlink(missing_ok=True)
    (on_path.data / "kiosk-signing.key").unlink()
    options = ("--config", on_path.config, "--data", on_path.data)
    done = on_path.run(*options, "doctor", "--json", "--root", on_path.folder)

    checks = {each["id"]: each for each in json.loads(done.stdout)["checks"]}
    [complaint] = checks["keys"]["complaints"]
    expected = ["kioskctl", *map(str, options), "keys", "sign-anew"]
    assert complaint["commands"][0] == expected


def test_staff_are_told_how_many_promises_fail(on_path: Machine) -> None:
    """With `--tell-staff` two numbers lie where the staff screen reads them."""
    on_path.data.chmod(0o755)
    code, answer = _answer(on_path, "--tell-staff")

    grades = list(_grades(answer).values())
    found = read_diagnosis(on_path.data / "staff")
    assert found is not None
    assert (found.failed, found.warned) == (
        grades.count("fail"),
        grades.count("warning"),
    )
    assert (code, found.failed > 0) == (1, True)


def test_a_warning_alone_is_no_failure(machine: Machine) -> None:
    """A paused kiosk is somebody's choice: the worst grade is a warning."""
    keep_switches(machine.data / "staff", Switches(is_paused=True))

    assert {each.grade for each in machine.examine().values()} == {
        Grade.PASS,
        Grade.WARNING,
    }


def test_a_check_that_breaks_off_holds_up_no_other(machine: Machine) -> None:
    """A shut folder, a disk error or a mistake of ours is told as a complaint."""

    def shut(_: object) -> Any:
        raise PermissionError(13, "denied", "/somewhere")

    def spoilt(_: object) -> Any:
        raise OSError(5, "Input/output error", "/somewhere")

    def wrong(_: object) -> Any:
        raise AttributeError("what a file of the clinic says")

    looks = {"a": shut, "b": spoilt, "c": wrong}
    checks = [*(Check(name, "", look) for name, look in looks.items()), CHECKS[0]]
    answers = examine(machine.installation(), checks)

    assert [each.grade for each in answers] == [Grade.FAIL] * 3 + [Grade.PASS]
    assert "sudo" in answers[0].complaints[0].remedy
    assert "Input/output error" in answers[1].complaints[0].said
    [died] = answers[2].complaints
    assert "AttributeError in test_doctor_command.py, line" in died.said
    assert died.code.startswith("check-died")
    assert "clinic" not in died.said + died.code


def test_an_account_that_sees_too_little_is_refused(on_path: Machine) -> None:
    """Exit code 3 and how to run it, and no remedy for what is not broken."""
    _answer(on_path)  # Another account might not load our modules any more.
    on_path.data.chmod(0)
    mine = os.geteuid()
    if mine == 0:  # Nothing is shut to root.
        os.seteuid(12_345)
    try:
        done = on_path.run("--data", on_path.data, "doctor", "--root", on_path.folder)
    finally:
        os.seteuid(mine)
        on_path.data.chmod(0o700)

    assert (done.exit_code, done.stdout) == (3, "")
    assert "sudo" in done.stderr


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be another account")
def test_root_leaves_nothing_that_the_kiosk_could_not_use(on_path: Machine) -> None:
    """After root's look every file in the data folder is still the kiosk's."""
    for path in (on_path.data, *on_path.data.rglob("*")):
        os.chown(path, 12_345, 12_345)

    _answer(on_path, "--tell-staff")

    owners = {path.stat().st_uid for path in on_path.data.rglob("*")}
    assert (on_path.data / "staff/doctor.json").exists()
    assert owners == {12_345}


def test_rights_are_told_for_another_account(tmp_path: Path) -> None:
    """Whoever owns nothing here is kept out by the first folder that is shut."""
    shut = tmp_path / "shut"
    shut.mkdir(mode=0o700)
    file = shut / "file"
    file.write_text("")
    file.chmod(0o644)
    stranger = Account("stranger", os.getuid() + 1, frozenset())

    assert stranger.obstacle(file, shut) == shut
    shut.chmod(0o755)
    assert stranger.obstacle(file, shut) is None
    file.chmod(0o640)
    assert stranger.obstacle(file, shut) == file


def test_broken_settings_send_nobody_to_make_another_queue(on_path: Machine) -> None:
    """What lies in the data folder is not looked at, and `settings` says why."""
    text = on_path.config.read_text()
    on_path.config.write_text(text.replace("version = 1", "version = = 1"))

    _, answer = _answer(on_path, "--tell-staff")

    said = {
        each["id"]: [complaint["said"] for complaint in each["complaints"]]
        for each in answer["checks"]
    }
    for check in (each.id for each in CHECKS if each.in_data_folder):
        assert said[check] == ["Not looked at: the settings are broken"]
    assert f"{on_path.config}, line 1: " in said["settings"][0]
    assert "forms init" not in json.dumps(answer)
    assert not (on_path.folder / "nobody").exists()


def test_nobody_is_sent_to_make_the_folder_of_a_demonstration(
    on_path: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before the settings are there, they alone are asked for."""
    monkeypatch.setenv("XDG_DATA_HOME", str(on_path.folder / "nobodys"))
    kiosk = on_path.installation()
    kiosk.loaded = load_settings(None, {})

    found = {each.check: each for each in examine(kiosk)}

    assert found["settings"].grade is Grade.FAIL
    assert found["folders"].complaints == ()


def test_nobody_is_sent_to_sign_in_what_a_pack_brings_anew(on_path: Machine) -> None:
    """The next pack or version would take the signature away again."""
    text = on_path.config.read_text()
    on_path.config.write_text(text.replace("content = ", "# content = "))

    _, answer = _answer(on_path)

    [review] = [each for each in answer["checks"] if each["id"] == "review"]
    [complaint] = review["complaints"]
    assert (
        "in the topic.toml that the next content pack is made of"
        in (complaint["remedy"])
    )
