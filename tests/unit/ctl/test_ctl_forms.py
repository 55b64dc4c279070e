"""`kioskctl forms` on real files: what it does, says, and ends with."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pyrage.x25519 import Identity

from kiosk.ctl.invocation import Exit
from kiosk.vault.locks import BATCHES_LOCK, KIOSK_LOCK, FolderLock
from kiosk.vault.queue import QUEUE_FILE
from tests.unit.ctl.clinic_day import ClinicDay, receipt_in
from tests.unit.vault.keeping import members_of, put_together, record_names

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


def test_a_damaged_batch_gives_the_rest_and_no_receipt(day: ClinicDay) -> None:
    """Staff hear what is wrong and that the kiosk still has every form."""
    day.save("Ada", "Eve")
    batch = day.export()
    members = members_of(batch)
    name = record_names(members)[0]
    members[name] = members[name][:-1]
    put_together(batch, members)

    done = day.open(batch)

    assert done.exit_code == Exit.PROBLEMS
    assert "damaged: 1 form" in done.stderr
    assert "changed on the way: 1" in done.stderr
    assert "forms export --again" in done.stderr
    assert "Receipt" not in done.stdout
    text = (day.folder / "forms.csv").read_text("utf-8-sig")
    assert "Damaged: could not be read" in text
    assert "Eve" in text
    accepted = day.open(batch, "--accept-damaged")
    assert accepted.exit_code == Exit.DONE
    assert receipt_in(accepted.stdout)


def test_a_wrong_key_is_said_to_be_one(day: ClinicDay) -> None:
    """Exit code 3, one line, no file written."""
    day.save("Ada")
    batch = day.export()
    day.key.write_text(f"{Identity.generate()}\n")

    done = day.open(batch)

    assert (done.exit_code, done.stdout) == (Exit.NOT_USABLE, "")
    assert done.stderr == "no key in this file opens the batch.\n"
    assert not (day.folder / "forms.csv").exists()


@pytest.mark.parametrize("content", [b"", b"hello", bytes(5000)])
def test_a_file_that_is_no_batch_is_said_to_be_none(
    day: ClinicDay, content: bytes
) -> None:
    """Exit code 1, naming the file."""
    file = day.folder / "holiday.jpg"
    file.write_bytes(content)

    done = day.open(file)

    assert done.exit_code == Exit.PROBLEMS
    assert done.stderr == f"{file}: this is not a batch of forms\n"


def test_wrong_use_is_exit_code_2(day: ClinicDay) -> None:
    """Unknown formats, odd days, no reference code, a missing --out."""
    day.save("Ada")
    batch = day.export()
    wrong = [
        day.open(batch, "--format", "docx"),
        day.run("forms", "open", batch, "--key", day.key),
        day.run("forms", "purge", "--older-than", "soon"),
        day.run("forms", "withdraw", "Ada Lovelace"),
        day.run("forms", "export"),
    ]

    assert [each.exit_code for each in wrong] == [Exit.WRONG_USE] * len(wrong)
    assert all("Traceback" not in each.output for each in wrong)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("", Exit.WRONG_USE),
        ("123", Exit.WRONG_USE),
        ("K7-4QD", Exit.WRONG_USE),
        ("000-000-000", Exit.PROBLEMS),
    ],
)
def test_a_wrong_receipt_confirms_nothing(
    day: ClinicDay, code: str, expected: Exit
) -> None:
    """What is no code is wrong use, a code of nobody a problem; both are said."""
    day.save("Ada")
    day.export()

    done = day.run("forms", "confirm", code)

    assert done.exit_code == expected
    assert ".\n" in done.stderr
    status = json.loads(day.run("forms", "status", "--json").stdout)
    assert status["confirmed"] == 0


def test_a_missing_queue_is_exit_code_3_and_stays_missing(day: ClinicDay) -> None:
    """No command makes an empty one in its place."""
    (day.data / QUEUE_FILE).unlink()

    for command in (["status"], ["export", "--to", day.stick], ["purge"], ["salvage"]):
        done = day.run("forms", *command)
        assert done.exit_code == Exit.NOT_USABLE
        assert "gone and not replaced" in done.stderr
    assert day.run("forms", "init").exit_code == Exit.NOT_USABLE
    assert not (day.data / QUEUE_FILE).exists()


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


def test_another_kiosks_queue_is_not_offered_for_the_settings(day: ClinicDay) -> None:
    """Its id in the settings would take the one guard away."""
    day.write_settings('queue_id = "00000000-0000-4000-8000-000000000000"\n')

    done = day.run("forms", "init")

    assert (done.exit_code, done.stdout) == (Exit.NOT_USABLE, "")
    assert "another kiosk" in done.stderr


def test_the_status_says_which_queue_it_is(day: ClinicDay) -> None:
    """The id that the settings should name is there for people and programs."""
    queue_id = json.loads(day.run("forms", "status", "--json").stdout)["queue_id"]

    assert f'queue_id = "{queue_id}"' in day.config.read_text()
    assert f"Queue: {queue_id}\n" in day.run("forms", "status").stdout


def test_a_stick_that_is_not_there_is_exit_code_3(day: ClinicDay) -> None:
    """The message names the folder; the forms wait for the next one."""
    day.save("Ada")

    done = day.run("forms", "export", "--to", day.folder / "pulled-out")

    assert done.exit_code == Exit.NOT_USABLE
    assert "pulled-out" in done.stderr
    assert day.export().exists()


def test_a_clock_that_jumped_stops_the_purge(
    day: ClinicDay, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 1, and how to go on once somebody has looked."""
    day.save("Ada")
    opened = day.open(day.export())
    day.run("forms", "confirm", receipt_in(opened.stdout))
    monkeypatch.setattr(time, "time", lambda: 4e9)

    done = day.run("forms", "purge", "--older-than", "0")
    sure = day.run("forms", "purge", "--older-than", "0", "--clock-ok")

    assert done.exit_code == Exit.PROBLEMS
    assert "--clock-ok" in done.stderr
    assert (sure.exit_code, sure.stdout) == (Exit.DONE, "Deleted: 1 form.\n")


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


def test_somebody_else_at_the_batches_is_said(
    day: ClinicDay, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command waits a while, then says to try again."""
    monkeypatch.setattr("kiosk.vault.batch.batches.LOCK_WAIT", 0.0)
    day.save("Ada")

    with FolderLock(day.data, BATCHES_LOCK):
        done = day.run("forms", "export", "--to", day.stick)

    assert done.exit_code == Exit.NOT_USABLE
    assert "try again" in done.stderr


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


def test_a_busy_or_foreign_file_ends_in_one_line(day: ClinicDay) -> None:
    """No traceback, whatever lies in the queue's place."""
    with sqlite3.connect(day.data / QUEUE_FILE) as connection:
        connection.execute("PRAGMA user_version=7")
        connection.execute("UPDATE meta SET value = '7' WHERE name = 'schema'")
    connection.close()

    done = day.run("forms", "status")

    assert done.exit_code == Exit.NOT_USABLE
    assert "newer version" in done.stderr
    assert len(done.stderr.splitlines()) == 1


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


def test_a_kiosk_never_met_is_told_by_its_words_and_nothing_is_written(
    day: ClinicDay,
) -> None:
    """The words are those that the kiosk itself says of its signature."""
    day.save("Ada")
    out = day.folder / "out.csv"
    order = ("forms", "open", day.export(), "--key", day.key, "--out", out)
    said = day.run("keys", "fingerprints").stdout.splitlines()[-1]

    refused = day.run(*order)
    assert refused.exit_code == Exit.PROBLEMS
    assert said.removeprefix("this kiosk: ") in refused.stderr
    assert not out.exists()
    accepted = day.run(*order, "--trust-new-key")

    assert accepted.exit_code == Exit.DONE, accepted.output
    assert receipt_in(accepted.stdout)
