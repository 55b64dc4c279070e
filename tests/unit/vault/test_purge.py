"""Deleting: never early, never without a receipt, and then without a trace."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from kiosk.vault import purge as purging
from kiosk.vault.absence import is_clock_in_doubt
from kiosk.vault.batch.archive import MANIFEST
from kiosk.vault.batch.batches import export
from kiosk.vault.batch.receipts import confirm, receipt_code
from kiosk.vault.copies import copy_before
from kiosk.vault.purge import ClockDoubtError, purge
from kiosk.vault.sealing import Sealer
from tests.unit.vault.clinic import NOON, Clinic, Form
from tests.unit.vault.keeping import (
    NOW,
    carry_away,
    hand_in,
    ids_in,
    keep,
    members_of,
)

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.vault.batch.batches import Batch
    from kiosk.vault.queue import Queue

HOUR = 3600
DAY = 24 * HOUR
HOLD = 7 * DAY
YEARS = 3652 * DAY


def _stay_on(queue: Queue, until: float) -> None:
    """Let the kiosk run and see the clock go on, day by day."""
    now = float(queue.last_seen())
    while now < until:
        now = min(now + DAY, until)
        with queue.transaction():
            queue.note_time(now)


def test_forms_go_after_the_hold_and_not_before(
    queue: Queue, sealer: Sealer, clinic: Clinic, tmp_path: Path
) -> None:
    """Confirmed forms stay a week; a second short of it nothing is deleted (P9)."""
    keep(queue, sealer, 3)
    hand_in(queue, clinic, carry_away(queue, sealer, tmp_path))
    keep(queue, sealer, 1)
    _stay_on(queue, NOW + HOLD - 1)

    assert purge(queue, NOW + HOLD - 1, HOLD) == 0
    assert purge(queue, NOW + HOLD, HOLD) == 3
    assert len(ids_in(queue)) == 1


def test_without_a_receipt_nothing_is_ever_deleted(
    queue: Queue, sealer: Sealer, tmp_path: Path
) -> None:
    """Neither waiting nor exported forms, however old, hold or no hold."""
    keep(queue, sealer, 2)
    carry_away(queue, sealer, tmp_path)
    keep(queue, sealer, 2)

    assert purge(queue, NOW + YEARS, 0, clock_ok=True) == 0
    assert len(ids_in(queue)) == 4


@pytest.mark.parametrize("jump", [-YEARS, -NOW, -HOUR, -1, 31 * DAY + 1, YEARS])
def test_a_clock_that_jumped_deletes_nothing(
    queue: Queue, sealer: Sealer, clinic: Clinic, tmp_path: Path, jump: float
) -> None:
    """Ten years, 1970, an hour back: somebody has to look at the clock first (D8)."""
    keep(queue, sealer, 1)
    hand_in(queue, clinic, carry_away(queue, sealer, tmp_path))

    with pytest.raises(ClockDoubtError):
        purge(queue, NOW + jump, 0)

    assert len(ids_in(queue)) == 1


LONG_WEEKEND = 4 * DAY
HOLIDAYS = 16 * DAY


@pytest.mark.parametrize("away", [LONG_WEEKEND, HOLIDAYS, 31 * DAY])
def test_after_days_switched_off_nobody_has_to_look_at_the_clock(
    queue: Queue, sealer: Sealer, clinic: Clinic, tmp_path: Path, away: int
) -> None:
    """The purge goes on by itself; what was due comes due again, and then goes."""
    keep(queue, sealer, 1)
    hand_in(queue, clinic, carry_away(queue, sealer, tmp_path))
    back = NOW + away

    assert not is_clock_in_doubt(queue, back)
    assert purge(queue, back, HOLD) == 0
    _stay_on(queue, back + HOLD)
    assert purge(queue, back + HOLD, HOLD) == 1


@pytest.mark.parametrize("away", [2 * DAY + 1, LONG_WEEKEND, HOLIDAYS])
def test_days_switched_off_end_no_hold_early(
    queue: Queue, sealer: Sealer, clinic: Clinic, tmp_path: Path, away: int
) -> None:
    """Two days of the absence count, to the second: a wrong clock deletes nothing."""
    keep(queue, sealer, 1)
    hand_in(queue, clinic, carry_away(queue, sealer, tmp_path))
    back = NOW + away
    end = back + HOLD - 2 * DAY

    assert purge(queue, back, HOLD) == 0
    _stay_on(queue, end - 1)
    assert purge(queue, end - 1, HOLD) == 0
    assert purge(queue, end, HOLD) == 1


def test_absences_one_after_another_count_two_days_each(
    queue: Queue, sealer: Sealer, clinic: Clinic, tmp_path: Path
) -> None:
    """A clock that leaps at each start ends a hold of seven days at the fourth."""
    keep(queue, sealer, 1)
    hand_in(queue, clinic, carry_away(queue, sealer, tmp_path))

    deleted = [purge(queue, NOW + n * HOLIDAYS, HOLD) for n in range(1, 5)]

    assert deleted == [0, 0, 0, 1]


def test_a_receipt_typed_after_the_absence_keeps_its_time(
    queue: Queue, sealer: Sealer, clinic: Clinic, tmp_path: Path
) -> None:
    """Its hold began when the kiosk was on again, and is a whole one."""
    keep(queue, sealer, 1)
    batch = carry_away(queue, sealer, tmp_path)
    back = NOW + LONG_WEEKEND
    hand_in(queue, clinic, batch, back)

    assert purge(queue, back + HOUR, HOLD) == 0
    _stay_on(queue, back + HOLD)
    assert purge(queue, back + HOLD - 1, HOLD, clock_ok=True) == 0
    assert purge(queue, back + HOLD, HOLD) == 1


def test_the_clock_check_is_what_keeps_the_forms(
    queue: Queue, sealer: Sealer, clinic: Clinic, tmp_path: Path
) -> None:
    """The safeguard is needed: told that the clock is right, the purge believes it."""
    keep(queue, sealer, 1)
    hand_in(queue, clinic, carry_away(queue, sealer, tmp_path))

    assert purge(queue, NOW + YEARS, HOLD, clock_ok=True) == 1


@pytest.mark.parametrize("jump", [YEARS, HOLD * 2])
def test_a_receipt_typed_while_the_clock_was_ahead_begins_its_hold_anew(
    queue: Queue, sealer: Sealer, clinic: Clinic, tmp_path: Path, jump: float
) -> None:
    """Set right again, the hold is a whole one: not ended early, not for ten years."""
    keep(queue, sealer, 1)
    batch = carry_away(queue, sealer, tmp_path)
    hand_in(queue, clinic, batch, NOW + jump)

    assert purge(queue, NOW, HOLD, clock_ok=True) == 0
    _stay_on(queue, NOW + HOLD)
    assert purge(queue, NOW + HOLD, HOLD) == 1


def test_a_clock_set_back_before_the_receipt_does_not_end_the_hold_early(
    queue: Queue, sealer: Sealer, clinic: Clinic, tmp_path: Path
) -> None:
    """The hold counts from the latest time that was believed."""
    keep(queue, sealer, 1)
    batch = carry_away(queue, sealer, tmp_path)
    hand_in(queue, clinic, batch, NOW - HOLD)

    assert purge(queue, NOW, HOLD) == 0


def test_summer_time_is_nothing_to_the_purge(
    queue: Queue, sealer: Sealer, clinic: Clinic, tmp_path: Path
) -> None:
    """Times are kept without zones, so an hour on the wall clock changes nothing."""
    keep(queue, sealer, 1, NOON.astimezone())
    hand_in(queue, clinic, carry_away(queue, sealer, tmp_path))

    assert purge(queue, NOW + HOUR, 0) == 1


def test_forms_keep_their_order_when_the_clock_does_not(
    queue: Queue, sealer: Sealer
) -> None:
    """Order is by number, whatever days the clock claims (D8)."""
    forms = [Form() for _ in range(4)]
    for form, year in zip(forms, (2026, 1970, 2036, 2026), strict=True):
        keep(queue, sealer, [form], NOON.replace(year=year))

    assert ids_in(queue) == [str(form.id) for form in forms]


MARKER = "Zanzibarrow-Quillfeather"


def _in_clear(_: Sealer, plaintext: bytes) -> bytes:
    """Seal nothing, so that a search can find what was not overwritten."""
    return b"age-encryption.org/v1\n" + plaintext


def _files_with_marker(folder: Path) -> list[str]:
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [file.name for file in files if MARKER.encode() in file.read_bytes()]


def _confirm_unsealed(queue: Queue, batch: Batch) -> None:
    """Type the receipt of a batch that anybody can read."""
    manifest = json.loads(members_of(batch.file)[MANIFEST].splitlines()[1])
    secret, listing = (bytes.fromhex(manifest[each]) for each in ("secret", "listing"))
    confirm(queue, receipt_code(secret, listing), NOW)


def _keep_and_purge(queue: Queue, sealer: Sealer, stick: Path) -> None:
    keep(queue, sealer, [Form({"name": f"{MARKER} {n}"}) for n in range(60)])
    assert _files_with_marker(queue.file.parent), "the search finds what is there"
    _confirm_unsealed(queue, carry_away(queue, sealer, stick))
    keep(queue, sealer, 5)
    assert purge(queue, NOW + 60, 0) == 60


def test_nothing_of_a_purged_form_stays_in_any_file(
    queue: Queue,
    sealer: Sealer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Sealing switched off to be able to look: not one copy is left (D11)."""
    monkeypatch.setattr(Sealer, "_encrypt", _in_clear)
    stick = tmp_path / "stick"
    stick.mkdir()
    copy = copy_before(queue.file, 2)
    copy.write_bytes(MARKER.encode())

    _keep_and_purge(queue, sealer, stick)

    assert _files_with_marker(queue.file.parent) == []
    assert len(ids_in(queue)) == 5


def test_without_overwriting_purged_forms_would_stay(
    queue: Queue,
    sealer: Sealer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The search can fail: without secure_delete and VACUUM it finds them."""
    monkeypatch.setattr(Sealer, "_encrypt", _in_clear)
    queue.connection.execute("PRAGMA secure_delete=OFF")
    keep(queue, sealer, [Form({"name": MARKER}) for _ in range(60)])
    _confirm_unsealed(queue, carry_away(queue, sealer, tmp_path))

    purging._delete(queue, int(NOW) + 60, 0, lambda _: None, clock_ok=False)

    assert _files_with_marker(queue.file.parent) == ["queue.db"]


def test_a_purge_that_was_cut_off_gives_its_room_back_the_next_time(
    queue: Queue, sealer: Sealer, clinic: Clinic, tmp_path: Path
) -> None:
    """The file shrinks although there is nothing new to delete."""
    keep(queue, sealer, 40)
    hand_in(queue, clinic, carry_away(queue, sealer, tmp_path))
    purging._delete(queue, int(NOW) + 60, 0, lambda _: None, clock_ok=False)
    before = queue.file.stat().st_size

    assert purge(queue, NOW + 61, 0) == 0
    assert queue.file.stat().st_size < before * 2 / 3


def test_purged_batches_are_not_written_again(
    queue: Queue, sealer: Sealer, clinic: Clinic, tmp_path: Path
) -> None:
    """What was confirmed is never exported anew, not even when asked to."""
    keep(queue, sealer, 1)
    hand_in(queue, clinic, carry_away(queue, sealer, tmp_path))
    purge(queue, NOW + 60, 0)

    assert export(queue, sealer, NOW, tmp_path, again=True) == []
