"""The desk says what it doubts about a batch, and opens what it can."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from openpyxl import load_workbook
from PySide6.QtCore import Qt

from kiosk.desk.viewmodels.desk import Step
from kiosk.export.csv_file import write_csv
from kiosk.export.opening import WRITERS
from kiosk.export.row import RowStatus
from kiosk.vault.batch.archive import LISTING, MANIFEST, pack, unpack
from kiosk.vault.batch.receipts import confirm
from kiosk.vault.queue import Queue
from kiosk.vault.signing import SIGNING_KEY_FILE, Signer
from kiosk.vault.words import fingerprint
from tests.desk.conftest import NAMES
from tests.support.batch import (
    NOON,
    PASSPHRASE,
    SealingKiosk,
    damage,
    make_open_keys,
    make_record,
)
from tests.support.desk_drive import form_rows, rows_shown

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import pytest

    from kiosk.export.row import OpenedRow
    from tests.support.desk_drive import DeskDrive


def test_a_wrong_passphrase_is_said_and_can_be_mended(
    drive: DeskDrive, batch: Path, sealed_key: Path
) -> None:
    """The desk hears what to do, and the right passphrase still opens."""
    drive.choose(batch)
    drive.unseal(sealed_key, "not this one at all")
    drive.until(lambda: bool(drive.shell.key.property("problem")))
    assert "passphrase does not open" in drive.words()

    drive.type(PASSPHRASE)
    drive.keys(Qt.Key.Key_Return)
    drive.until_step(Step.FORMS)


def test_what_does_not_fit_is_told_apart(
    drive: DeskDrive, batch: Path, key: Path, tmp_path: Path
) -> None:
    """Another clinic's key, a file without a key and a file that is no batch differ."""
    other = make_open_keys(tmp_path / "other")
    no_key, no_batch = tmp_path / "notes.key", tmp_path / "notes.agebatch"
    no_key.write_text("nothing", "utf-8")
    no_batch.write_text("nothing", "utf-8")
    for file, with_key, words in (
        (batch, other, "sealed to other keys"),
        (batch, no_key, "holds no private key"),
        (no_batch, key, "is no batch of forms"),
    ):
        drive.choose(file)
        drive.unseal(with_key)
        drive.until(lambda: bool(drive.shell.key.property("problem")))
        assert words in drive.words()
        drive.press("Another batch")


def test_a_canary_is_explained(
    drive: DeskDrive, kiosk: SealingKiosk, stick: Path, key: Path
) -> None:
    """A batch without forms says that the keys are proven, and gives its receipt."""
    drive.choose(kiosk.hand_over_canary(stick))
    drive.unseal(key)
    drive.until_step(Step.RECEIPT)

    assert "The keys are proven" in drive.words()
    with Queue.open(kiosk.setup.folder, kiosk.setup.queue_id) as queue:
        code = "-".join(drive.shell.receipt.property("groups"))
        assert confirm(queue, code, NOON.timestamp()) == 1


def test_half_a_canary_proves_nothing(
    drive: DeskDrive, kiosk: SealingKiosk, stick: Path, key: Path
) -> None:
    """There is no code to give to the kiosk, and why is said."""
    canary = kiosk.hand_over_canary(stick)
    canary.write_bytes(canary.read_bytes()[:-1536])
    drive.choose(canary)
    drive.unseal(key)
    drive.until_step(Step.RECEIPT)

    assert "There is no receipt for this batch" in drive.words()
    assert "did not come across whole. Ask IT to make another" in drive.words()
    assert "The keys are proven" not in drive.words()


def test_a_damaged_batch_opens_as_far_as_it_can(
    drive: DeskDrive, batch: Path, key: Path, tmp_path: Path
) -> None:
    """One spoilt form costs that form; the receipt waits for a decision."""
    damage(batch, [2])

    drive.open(batch, key)

    assert sorted(rows_shown(drive)) == sorted(["", NAMES[0], *NAMES[2:]])
    assert "1 form cannot be read" in drive.words()
    drive.save(tmp_path / "forms.xlsx")
    drive.press("Receipt for the kiosk")
    assert "There is no receipt for this batch" in drive.words()
    assert not drive.shell.receipt.property("hasCode")


def test_a_form_seen_before_is_marked(
    drive: DeskDrive, batch: Path, key: Path, tmp_path: Path
) -> None:
    """After a save, opening the same batch again says so of every form."""
    drive.open(batch, key)
    drive.press("Another batch")
    drive.open(batch, key)
    assert "opened before" not in drive.words()
    drive.save(tmp_path / "forms.xlsx")
    drive.press("Another batch")

    drive.open(batch, key)

    assert "4 forms were opened before" in drive.words()
    assert drive.words().count("Opened before") == 4


def test_a_kiosk_with_another_key_is_doubted(
    drive: DeskDrive, batch: Path, key: Path, tmp_path: Path
) -> None:
    """Forms signed with a new key are doubted until the desk trusts that key."""
    drive.open(batch, key)
    drive.press("Another batch")
    impostor = SealingKiosk(tmp_path / "impostor", key)
    (tmp_path / "second").mkdir()
    second = impostor.hand_over([make_record(50)], tmp_path / "second")

    drive.open(second, key)
    assert "1 form is signed with another key" in drive.words()
    drive.press("IT set this kiosk up")
    drive.until_step(Step.KEY)
    drive.keys(Qt.Key.Key_Return)
    drive.until_step(Step.FORMS)

    assert "another key" not in drive.words()


def test_a_kiosk_never_met_is_shown_by_its_words(
    drive: DeskDrive, key: Path, tmp_path: Path
) -> None:
    """Its forms are believed once somebody compared the words with the kiosk's own."""
    stranger = SealingKiosk(tmp_path / "annex", key, "annex")
    (tmp_path / "other").mkdir()
    batch = stranger.hand_over([make_record(60)], tmp_path / "other")

    drive.open(batch, key)
    assert "has never met the kiosk" in drive.words()
    public = Signer.load(stranger.setup.folder / SIGNING_KEY_FILE).public
    assert fingerprint(public) in drive.words()
    assert "are not signed" not in drive.words()
    drive.press("IT set this kiosk up")
    drive.until_step(Step.KEY)
    drive.keys(Qt.Key.Key_Return)
    drive.until_step(Step.FORMS)

    assert "never met" not in drive.words()


def test_a_form_marked_while_a_file_is_written_is_not_taken_for_saved(
    drive: DeskDrive,
    batch: Path,
    key: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The file tells of before: no receipt until the forms were saved again."""
    goes_on = Event()

    def write_slowly(rows: Iterable[OpenedRow], file: Path) -> int:
        count = write_csv(rows, file)
        goes_on.wait()
        return count

    monkeypatch.setitem(WRITERS, "csv", write_slowly)
    drive.open(batch, key)
    forms, saving = drive.shell.forms, drive.shell.forms.saving
    drive.dialogs.answer = tmp_path / "forms.csv"
    saving.save("csv")
    drive.until(
        lambda: drive.dialogs.answer is not None and drive.dialogs.answer.exists()
    )
    forms.choose(0)
    forms.toggleWithdrawn()
    goes_on.set()
    drive.until(lambda: not saving.property("isRunning"))

    assert not saving.has_saved
    assert "was marked while forms.csv was being written" in drive.words()
    saving.save("csv")
    drive.until(lambda: not saving.property("isRunning"))
    assert saving.has_saved
    assert "was marked" not in drive.words()


def test_a_form_taken_back_is_marked_for_good(
    drive: DeskDrive, batch: Path, key: Path, tmp_path: Path
) -> None:
    """It stands in no new file and on no list, and is marked at the next opening."""
    drive.open(batch, key)
    drive.click(form_rows(drive)[0])
    drive.press("The person took it back")

    saving, table = drive.shell.forms.saving, drive.shell.forms.table
    assert table.shown_rows[0].status is RowStatus.WITHDRAWN
    gone = table.shown_rows[0].record
    assert gone is not None
    assert "Do not call" in drive.words()
    drive.dialogs.answer = tmp_path / "forms.xlsx"
    saving.save("xlsx")
    drive.until(lambda: bool(saving.property("isSaved")))
    sheet = load_workbook(tmp_path / "forms.xlsx")["Forms"]
    cells = [str(cell.value) for row in sheet.iter_rows() for cell in row]
    assert sheet.max_row == len(NAMES)
    assert gone.reference not in cells
    assert "1 withdrawn form was left out." in drive.words()
    saving.printList()
    assert [row.record for row in drive.dialogs.printed].count(gone) == 0
    assert len(drive.dialogs.printed) == len(NAMES) - 1

    drive.shell.forget("")
    drive.open(batch, key)
    assert [row.status for row in drive.shell.forms.table.rows] == [
        RowStatus.WITHDRAWN,
        *[RowStatus.OPENED_BEFORE] * 3,
    ]
    drive.click(form_rows(drive)[0])
    drive.press("Not taken back after all")
    assert drive.shell.forms.table.rows[0].status is RowStatus.OPENED_BEFORE


def test_a_form_smuggled_in_or_copied_twice_is_marked(
    drive: DeskDrive, kiosk: SealingKiosk, stick: Path, key: Path
) -> None:
    """A form of another batch and a second copy are not taken for new."""
    first = kiosk.hand_over([make_record(1, "Ana"), make_record(2, "Ben")], stick)
    second = kiosk.hand_over([make_record(3, "Cleo")], stick)
    mine, other = _members(first), _members(second)
    forms = [name for name in mine if name.endswith(".age") and name != MANIFEST]
    [strange] = [name for name in other if name.endswith(".age") and name != MANIFEST]
    listing = mine.pop(LISTING)
    parts = [*mine.items(), (strange, other[strange]), (forms[0], mine[forms[0]])]
    first.write_bytes(b"".join(pack([*parts, (LISTING, listing)])))

    drive.open(first, key)

    assert [row.status for row in drive.shell.forms.table.rows] == [
        RowStatus.NEW,
        RowStatus.NEW,
        RowStatus.STRANGER,
        RowStatus.DOUBLE,
    ]
    assert "1 form is not on the kiosk's own list" in drive.words()


def _members(batch: Path) -> dict[str, bytes]:
    with batch.open("rb") as stream:
        return dict(unpack(stream))
