"""`kioskctl forms` on real files: what it does, says, and ends with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk.ctl.invocation import Exit
from kiosk.ctl.main import app
from kiosk.vault.locks import KIOSK_LOCK, FolderLock
from kiosk.vault.queue import QUEUE_FILE
from tests.unit.ctl.clinic_day import ClinicDay, receipt_in

ROOT = Path(__file__).parents[3]


def test_the_whole_way_of_a_form(day: ClinicDay) -> None:
    """Saved, counted, carried away, opened, confirmed, purged: nothing is left."""
    day.save("王小明", "O'Brien")
    assert "Waiting: 2" in day.run("forms", "status").stdout

    batch = day.export()
    opened = day.open(batch)
    assert opened.exit_code == Exit.DONE, opened.output
    lines = (day.folder / "forms.csv").read_text("utf-8-sig").splitlines()
    assert len(lines) == 3
    assert "王小明" in lines[1]
    assert "Confirmed, kept until the purge: 0" in day.run("forms", "status").stdout

    confirmed = day.run("forms", "confirm", receipt_in(opened.stdout))
    assert (confirmed.exit_code, confirmed.stdout) == (
        Exit.DONE,
        "Batch 1 is confirmed: 2 forms.\n",
    )
    assert day.run("forms", "purge").stdout == "Deleted: 0 forms.\n", "the hold"
    assert day.run("forms", "purge", "--older-than", "0d").stdout == (
        "Deleted: 2 forms.\n"
    )
    status = json.loads(day.run("forms", "status", "--json").stdout)
    assert (status["waiting"], status["exported"], status["confirmed"]) == (0, 0, 0)


def test_the_status_is_there_for_programs_too(day: ClinicDay) -> None:
    """The JSON holds what the staff's screen shows, numbers and days only."""
    day.save("Ada")
    day.export()

    found = json.loads(day.run("forms", "status", "--json").stdout)

    assert found["exported"] == 1
    assert found["oldest_age_days"] == 0
    assert found["is_overdue"] is False
    assert found["batches"][0]["confirmed"] is None
    assert set(found["by_key"].values()) == {1}
    assert "Ada" not in json.dumps(found)


def test_a_batch_opened_twice_marks_its_forms(day: ClinicDay) -> None:
    """The second file says "Opened before", so that nobody is called twice."""
    day.save("Ada")
    batch = day.export()
    day.open(batch)

    again = day.open(batch)

    assert again.exit_code == Exit.DONE
    assert "opened before: 1 form" in again.stderr
    assert "Opened before" in (day.folder / "forms.csv").read_text("utf-8-sig")


def test_json_lines_come_as_stored(day: ClinicDay) -> None:
    """For programs: the record itself, one line a form."""
    [record] = day.save("=SUM(A1)")
    out = day.folder / "forms.jsonl"

    done = day.open(day.export(), "--format", "jsonl", "--out", out)

    assert done.exit_code == Exit.DONE
    [line] = out.read_text("ascii").splitlines()
    assert json.loads(line)["record"] == record.payload()


def test_a_lost_stick_can_be_written_again(day: ClinicDay) -> None:
    """`--again` gives the batches without a receipt, the same bytes as before."""
    day.save("Ada")
    batch = day.export()
    content = batch.read_bytes()
    batch.unlink()
    assert day.run("forms", "export", "--to", day.stick).stdout == (
        "No forms are waiting.\n"
    )

    done = day.run("forms", "export", "--to", day.stick, "--again")

    assert (done.exit_code, batch.read_bytes()) == (Exit.DONE, content)


def test_a_queue_is_made_once(day: ClinicDay) -> None:
    """A second `init` is refused and prints the line again, in the settings or not."""
    [line] = [
        each for each in day.config.read_text().splitlines() if "queue_id" in each
    ]
    before = (day.data / QUEUE_FILE).read_bytes()

    for settings in (line, ""):
        day.write_settings(settings)
        done = day.run("forms", "init")
        assert (done.exit_code, done.stdout) == (Exit.NOT_USABLE, f"{line}\n")
        assert "is not made anew" in done.stderr
    for_programs = day.run("forms", "init", "--json")
    assert json.loads(for_programs.stdout)["queue_id"] in line
    assert (day.data / QUEUE_FILE).read_bytes() == before


def test_the_status_says_which_queue_it_is(day: ClinicDay) -> None:
    """The id that the settings should name is there for people and programs."""
    queue_id = json.loads(day.run("forms", "status", "--json").stdout)["queue_id"]

    assert f'queue_id = "{queue_id}"' in day.config.read_text()
    assert f"Queue: {queue_id}\n" in day.run("forms", "status").stdout


def test_what_is_done_here_leaves_the_lines_of_the_staff_door(
    day: ClinicDay, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A receipt typed twice is one line, a jump of the clock one, as at the door."""
    day.save("Ada")
    code = receipt_in(day.open(day.export()).stdout)
    for _ in range(2):
        assert day.run("forms", "confirm", code).exit_code == Exit.DONE
    monkeypatch.setattr(time, "time", lambda: 4e9)
    for _ in range(2):
        assert day.run("forms", "purge").exit_code == Exit.PROBLEMS
    assert day.run("forms", "purge", "--clock-ok").exit_code == Exit.DONE

    lines = day.run("audit", "show").stdout.splitlines()

    wanted = ("exported", "confirmed", "clock-jumped", "clock-accepted", "purged")
    assert [name for line in lines for name in wanted if f" {name} " in line] == [
        *wanted
    ]


def test_a_damaged_queue_is_salvaged(day: ClinicDay) -> None:
    """Set aside, put back, said so; a second time there is nothing to do."""
    day.save("Ada", "Eve")
    file = day.data / QUEUE_FILE
    file.write_bytes(bytes(16) + file.read_bytes()[16:])
    assert day.run("forms", "status").exit_code == Exit.NOT_USABLE

    done = day.run("forms", "salvage")

    assert done.exit_code == Exit.DONE
    assert "2 forms put back, 0 known already" in done.stdout
    assert "Waiting: 2" in day.run("forms", "status").stdout
    assert day.run("forms", "salvage").stdout == "No damaged queue file is here.\n"


def test_a_running_kiosk_sets_its_damaged_file_aside_itself(day: ClinicDay) -> None:
    """Two programs must not both replace one file."""
    file = day.data / QUEUE_FILE
    file.write_bytes(bytes(4096))

    with FolderLock(day.data, KIOSK_LOCK):
        done = day.run("forms", "salvage")

    assert done.exit_code == Exit.NOT_USABLE
    assert "The kiosk is running" in done.stderr
    assert file.read_bytes() == bytes(4096)


def test_a_form_is_withdrawn_by_its_code(day: ClinicDay) -> None:
    """Deleted while it waits; once exported, the desk is told which batch has it."""
    first, second = day.save("Ada", "Eve")

    done = day.run("forms", "withdraw", first.reference.lower())
    assert (done.exit_code, done.stdout) == (Exit.DONE, "The form is deleted.\n")
    unknown = day.run("forms", "withdraw", first.reference)
    assert unknown.exit_code == Exit.PROBLEMS
    day.export()
    exported = day.run("forms", "withdraw", second.reference)

    assert exported.exit_code == Exit.PROBLEMS
    assert exported.stderr.startswith("Batch 1 has this form already")


@pytest.mark.parametrize("day_typed", ["24.11.2026", "2026-13-01", "20261124", ""])
def test_a_mistyped_day_is_refused_with_the_form_it_wants(
    day: ClinicDay, day_typed: str
) -> None:
    """It was answered as if no form had the code; the form stays."""
    [form] = day.save("Ada")

    done = day.run("forms", "withdraw", form.reference, "--day", day_typed)

    assert done.exit_code == Exit.WRONG_USE
    assert "such as 2026-11-24" in done.stderr
    assert day.run("forms", "withdraw", form.reference).exit_code == Exit.DONE


def test_forms_opened_yesterday_are_not_written_over(day: ClinicDay) -> None:
    """A file that is there is refused before anything is opened, unless told to."""
    day.save("Ada")
    batch = day.export()
    out = day.folder / "forms.csv"
    out.write_text("yesterday")
    order = ("forms", "open", batch, "--key", day.key, "--out", out, "--trust-new-key")

    refused = day.run(*order)
    kept = out.read_text()
    forced = day.run(*order, "--overwrite")

    assert (refused.exit_code, kept) == (Exit.WRONG_USE, "yesterday")
    assert "--overwrite" in refused.stderr
    assert not refused.stdout
    assert forced.exit_code == Exit.DONE
    assert "opened before" not in forced.stderr


def test_a_form_withdrawn_after_the_export_is_marked_at_the_desk(
    day: ClinicDay,
) -> None:
    """The kiosk says what to do; done so, every later opening shows the mark."""
    [record] = day.save("Ada")
    batch = day.export()

    told = day.run("forms", "withdraw", record.reference)
    noted = day.run(
        "forms", "withdraw", record.reference.replace("-", "").lower(), "--at-desk"
    )
    opened = day.open(batch)

    assert told.exit_code == Exit.PROBLEMS
    assert "--at-desk" in told.stderr
    assert noted.exit_code == Exit.DONE, noted.output
    assert "withdrawn, do not call: 1 form" in opened.stderr
    assert '"Withdrawn: ' in (day.folder / "forms.csv").read_text("utf-8-sig")


def test_a_demonstration_opens_with_the_key_it_made(tmp_path: Path) -> None:
    """Without settings everything works at once, in a folder of its own."""
    env = {
        "XDG_DATA_HOME": str(tmp_path / "home"),
        "XDG_CONFIG_HOME": str(tmp_path / "home"),
    }
    command = [sys.executable, "-m", "kiosk.ctl.main", "forms", "status"]

    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == Exit.DONE, done.stderr
    folder = tmp_path / "home" / "patient-education-kiosk" / "demonstration"
    assert (folder / "demonstration.key").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "command", ["forms init", "keys canary --to STICK", "keys sign-anew"]
)
def test_a_clinic_is_not_set_up_before_its_settings_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    """What a demonstration would make is gone once there are settings."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("KIOSK_CONFIG", raising=False)
    words = command.replace("STICK", str(tmp_path)).split()

    done = CliRunner().invoke(app, words)

    assert done.exit_code == Exit.NOT_USABLE, done.output
    assert "There are no settings at" in done.stderr
    assert "Put them there first; nothing was made" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_forms_of_a_demonstration_are_said_to_be_a_demonstrations(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody takes its empty queue for the clinic's."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("KIOSK_CONFIG", raising=False)

    done = CliRunner().invoke(app, ["forms", "status"])

    assert done.exit_code == Exit.DONE, done.output
    assert done.stderr.count("There are no settings at") == 1
    folder = tmp_path / "home" / "patient-education-kiosk" / "demonstration"
    assert f"This is a demonstration's: {folder}" in done.stderr


def test_forms_that_left_without_a_receipt_are_not_forgotten(day: ClinicDay) -> None:
    """Whoever copies again after a stick was lost hears how to get them all."""
    day.save("Ada", "Ben")
    day.export()
    day.save("Cy")

    second = day.run("forms", "export", "--to", day.stick)
    third = day.run("forms", "export", "--to", day.stick)
    again = day.run("forms", "export", "--to", day.stick, "--again")

    assert "2 forms left before and have no receipt yet" in second.stderr
    assert "3 forms left before and have no receipt yet" in third.stderr
    assert "add --again" in third.stderr
    assert again.stderr == ""
