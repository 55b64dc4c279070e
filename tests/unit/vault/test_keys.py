"""Private keys: made, kept under a passphrase, and opened by any age program."""

from __future__ import annotations

import base64
import os
import re
import shutil
import stat
import subprocess
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pyrage
import pytest
from pyrage import passphrase
from pyrage.x25519 import Identity

from kiosk.vault.opening import keyfiles
from kiosk.vault.opening.keyfiles import (
    CLINIC_KEY_FILE,
    RECIPIENTS_FILE,
    RECOVERY_KEY_FILE,
    BusyComputerError,
    KeyFileError,
    NewKey,
    WrongPassphraseError,
    load_identities,
    make_key,
    work_factor,
    write_keys,
)
from kiosk.vault.opening.ledger import Ledger
from kiosk.vault.opening.recovery_sheet import recovery_sheet
from kiosk.vault.recipients import load_recipients
from kiosk.vault.sealing import Outside, Sealer
from kiosk.vault.signing import SIGNING_KEY_FILE, Signer, SigningKeyError
from tests.unit.vault.keeping import carry_away, keep, open_batch

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.vault.queue import Queue
    from kiosk.vault.setup import VaultSetup
    from tests.unit.vault.clinic import Clinic

SECRET = "correct horse battery staple"  # noqa: S105 - of keys made for a test

needs_age = pytest.mark.skipif(shutil.which("age") is None, reason="age is missing")


@pytest.fixture(scope="module")
def new_key() -> NewKey:
    """Make one key with a passphrase; the slow hash takes a second."""
    return make_key("clinic", SECRET)


def test_a_key_opens_with_its_passphrase_alone(new_key: NewKey, tmp_path: Path) -> None:
    """The file tells nothing, a wrong word is said to be one, nothing is quoted."""
    file = tmp_path / CLINIC_KEY_FILE
    file.write_text(new_key.sealed, "ascii")

    [identity] = load_identities(file, lambda: SECRET)

    assert str(identity.to_public()) == new_key.public.text
    assert "AGE-SECRET-KEY" not in new_key.sealed
    with pytest.raises(KeyFileError, match="passphrase") as failure:
        load_identities(file, lambda: "wrong " + SECRET)
    assert SECRET not in str(failure.value)


@pytest.mark.parametrize(
    "content", [b"", b"\0" * 100, b"AGE-SECRET-KEY-1BAD\n", b"age-encryption.org/v1\n"]
)
def test_another_file_in_place_of_a_key_is_said_to_be_none(
    tmp_path: Path, content: bytes
) -> None:
    """Neither empty nor broken files end in anything but one clear answer."""
    file = tmp_path / "odd.key"
    file.write_bytes(content)

    with pytest.raises(KeyFileError) as failure:
        load_identities(file, lambda: SECRET)
    assert "BAD" not in str(failure.value)


def test_keys_are_never_overwritten(new_key: NewKey, tmp_path: Path) -> None:
    """It may be the only key that opens a clinic's forms."""
    write_keys(tmp_path, new_key, new_key)
    before = (tmp_path / CLINIC_KEY_FILE).read_bytes()

    with pytest.raises(FileExistsError):
        write_keys(tmp_path, NewKey(new_key.public, "another one"), new_key)

    assert (tmp_path / CLINIC_KEY_FILE).read_bytes() == before
    for name in (CLINIC_KEY_FILE, RECOVERY_KEY_FILE):
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("name", [RECOVERY_KEY_FILE, RECIPIENTS_FILE, "sheet.html"])
def test_nothing_is_written_where_one_of_the_files_is_there(
    new_key: NewKey, tmp_path: Path, name: str
) -> None:
    """On paper a key is one too, and the old list is what the kiosk seals to."""
    (tmp_path / name).write_text("of the year before")

    with pytest.raises(FileExistsError, match=name):
        write_keys(tmp_path, new_key, new_key, {"sheet.html": "paper"})

    assert [file.read_text() for file in tmp_path.iterdir()] == ["of the year before"]


def test_keys_that_could_not_all_be_written_leave_nothing(
    new_key: NewKey, tmp_path: Path
) -> None:
    """Half of them would be in the way of the next try, which then does it."""
    sheet = {"no such folder/sheet.html": "paper"}
    with pytest.raises(FileNotFoundError):
        write_keys(tmp_path, new_key, new_key, sheet)
    assert list(tmp_path.iterdir()) == []

    write_keys(tmp_path, new_key, new_key)
    assert (tmp_path / RECIPIENTS_FILE).exists()


def test_the_recovery_sheet_needs_nothing_else_to_be_printed(new_key: NewKey) -> None:
    """One page: the sealed key as a square code and as lines, the words, no script."""
    page = recovery_sheet(new_key)

    assert new_key.sealed.strip() in page
    assert new_key.public.fingerprint in page
    assert "<svg" in page
    assert not re.search(r"<script|https?://(?!www\.w3\.org)", page)
    assert "AGE-SECRET-KEY" not in page


def test_every_recipient_alone_opens_every_record(setup: VaultSetup) -> None:
    """With eight keys as with two; a ninth opens nothing (P3)."""
    keys = [Identity.generate() for _ in range(8)]
    text = "".join(f"{key.to_public()}\n" for key in keys)
    assert setup.recipients is not None
    setup.recipients.write_text(text)
    recipients, _ = load_recipients(setup.recipients)
    assert recipients is not None
    signer = Signer.load(setup.folder / SIGNING_KEY_FILE)
    sealed = Sealer(recipients, signer, "k").seal_record(Outside("i", 1, "d"), {})

    assert len({pyrage.decrypt(sealed, [key]) for key in keys}) == 1
    with pytest.raises(pyrage.DecryptError):
        pyrage.decrypt(sealed, [Identity.generate()])


@needs_age
def test_debians_age_opens_ours_and_we_open_theirs(
    sealer: Sealer, clinic: Clinic, tmp_path: Path
) -> None:
    """The format is age v1 in both directions (P3)."""
    sealed = sealer.seal_record(Outside("i", 1, "d"), {"name": "Nguyễn"})
    (tmp_path / "key").write_text(f"{clinic.own}\n")

    ours = subprocess.run(
        ["age", "-d", "-i", str(tmp_path / "key")],
        input=sealed,
        capture_output=True,
        check=True,
    )
    theirs = subprocess.run(
        ["age", "-r", str(clinic.recovery.to_public())],
        input=b"hello",
        capture_output=True,
        check=True,
    )

    assert "Nguyễn".encode() in ours.stdout
    assert pyrage.decrypt(theirs.stdout, [clinic.recovery]) == b"hello"


@needs_age
def test_debians_age_opens_a_record_with_our_key_file(
    new_key: NewKey, tmp_path: Path
) -> None:
    """The clinic's key works without this program, asked for its passphrase."""
    (tmp_path / "clinic.key").write_text(new_key.sealed)
    public = new_key.public.recipient()
    (tmp_path / "record.age").write_bytes(pyrage.encrypt(b"kept", [public]))
    command = ["age", "-d", "-i", "clinic.key", "-o", "out", "record.age"]

    import pty  # Not on Windows.

    child, terminal = pty.fork()
    if child == 0:
        os.chdir(tmp_path)
        os.execvp(command[0], command)  # noqa: S606 - it asks at a terminal of its own
    asked = b""
    while b"assphrase" not in asked:
        asked += os.read(terminal, 1024)
    os.write(terminal, SECRET.encode() + b"\n")
    _, status = os.waitpid(child, 0)
    os.close(terminal)

    assert status == 0
    assert (tmp_path / "out").read_bytes() == b"kept"


def test_a_lost_clinic_key_costs_no_form(
    queue: Queue, sealer: Sealer, clinic: Clinic, tmp_path: Path
) -> None:
    """The recovery key alone opens all and gives the receipt (2.2)."""
    keep(queue, sealer, 5)
    batch = carry_away(queue, sealer, tmp_path)

    with Ledger(tmp_path / "desk" / "ledger.db") as ledger:
        records, outcome = open_batch(batch.file, [clinic.recovery], ledger)

    assert len(records) == 5
    assert outcome.receipt is not None


@pytest.mark.parametrize("content", [b"", b"x" * 40, b"patient" * 500])
def test_a_broken_signing_key_is_said_to_be_one(tmp_path: Path, content: bytes) -> None:
    """It is not made anew in silence, and nothing of it is quoted."""
    file = tmp_path / SIGNING_KEY_FILE
    file.write_bytes(content)

    with pytest.raises(SigningKeyError) as failure:
        Signer.load(file)
    assert failure.value.__cause__ is None


def _with_work(sealed: str, factor: int) -> bytes:
    """Say in a key's head that it takes another amount of work."""
    raw = base64.b64decode("".join(sealed.strip().splitlines()[1:-1]))
    return re.sub(rb"(-> scrypt \S+ )[0-9]+", rb"\g<1>%d" % factor, raw, count=1)


def test_a_computer_too_slow_for_a_key_is_told_from_a_wrong_passphrase(
    tmp_path: Path, new_key: NewKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever typed the right words must not be sent to look at their capitals."""
    monkeypatch.setattr(keyfiles, "_PAUSE", 0)
    file = tmp_path / "clinic.key"
    file.write_bytes(_with_work(new_key.sealed, 30))
    with pytest.raises(BusyComputerError, match="whatever the passphrase"):
        load_identities(file, lambda: SECRET)
    file.write_text(new_key.sealed, "ascii")
    with pytest.raises(WrongPassphraseError, match="does not open it"):
        load_identities(file, lambda: "something else entirely")


def test_a_busy_moment_does_not_keep_the_right_passphrase_out(
    tmp_path: Path, new_key: NewKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Age refuses by a guess of a millisecond; it is asked again."""
    file = tmp_path / "clinic.key"
    file.write_text(new_key.sealed, "ascii")
    busy = iter([_with_work(new_key.sealed, 30)] * 3)

    def decrypt(content: bytes, secret: str) -> bytes:
        opened: bytes = passphrase.decrypt(next(busy, content), secret)
        return opened

    monkeypatch.setattr(keyfiles, "passphrase", SimpleNamespace(decrypt=decrypt))

    [identity] = load_identities(file, lambda: SECRET)

    assert str(identity.to_public()) == new_key.public.text


def test_a_new_key_never_costs_a_guesser_less_than_the_least_work(
    new_key: NewKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Made under load age takes half of it or less: such a key is made anew."""
    weak = passphrase.encrypt(b"", "x", armored=True).decode()
    low = base64.b64encode(_with_work(weak, 17)).decode()
    armour = weak.strip().splitlines()
    low = f"{armour[0]}\n{low}\n{armour[-1]}\n"
    offered = iter([low.encode(), low.encode(), new_key.sealed.encode()])
    fake = SimpleNamespace(encrypt=lambda *_, **__: next(offered))
    monkeypatch.setattr(keyfiles, "passphrase", fake)
    monkeypatch.setattr(keyfiles, "_PAUSE", 0)

    made = make_key("clinic", SECRET)

    assert work_factor(low) == 17
    assert work_factor(made.sealed) >= 18


def test_the_kiosks_account_may_read_the_public_keys(
    tmp_path: Path, new_key: NewKey
) -> None:
    """They are made by somebody else and copied; the private ones stay private."""
    write_keys(tmp_path, new_key, new_key)

    modes = {
        file.name: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()
    }
    assert modes[RECIPIENTS_FILE] == 0o644
    assert modes[CLINIC_KEY_FILE] == modes[RECOVERY_KEY_FILE] == 0o600
