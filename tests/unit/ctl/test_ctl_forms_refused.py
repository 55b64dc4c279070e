"""What `kioskctl forms` refuses: it says why in a line, and changes nothing."""

from __future__ import annotations

import json
import sqlite3
import time
from pathlib import Path

import pytest
from pyrage.x25519 import Identity

from kiosk.ctl.invocation import Exit
from kiosk.vault.locks import BATCHES_LOCK, FolderLock
from kiosk.vault.queue import QUEUE_FILE
from tests.unit.ctl.clinic_day import ClinicDay, receipt_in
from tests.unit.vault.keeping import members_of, put_together, record_names

ROOT = Path(__file__).parents[3]


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
    assert done.stderr == (
        f"{day.key} does not open {batch}: the batch is sealed to other keys. kioskctl "
        "keys fingerprints on the kiosk says the words of those it uses now.\n"
    )
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


def test_another_kiosks_queue_is_not_offered_for_the_settings(day: ClinicDay) -> None:
    """Its id in the settings would take the one guard away."""
    day.write_settings('queue_id = "00000000-0000-4000-8000-000000000000"\n')

    done = day.run("forms", "init")

    assert (done.exit_code, done.stdout) == (Exit.NOT_USABLE, "")
    assert "another kiosk" in done.stderr


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
