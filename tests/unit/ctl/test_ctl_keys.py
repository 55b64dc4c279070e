"""`kioskctl keys` on real files: made once, compared in words, proven before use."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest
from pyrage.x25519 import Identity

from kiosk.ctl.invocation import Exit
from kiosk.vault.signing import SIGNING_KEY_FILE
from tests.unit.ctl.clinic_day import ClinicDay, receipt_in

if TYPE_CHECKING:
    from pathlib import Path

PHRASES = "four words that stay\nfour words in a safe\n"


@pytest.fixture
def phrases(day: ClinicDay) -> Path:
    """Write the two passphrases for a script."""
    file = day.folder / "phrases"
    file.write_text(PHRASES)
    return file


def test_new_keys_take_a_clinic_from_nothing_to_its_first_form(
    day: ClinicDay, phrases: Path
) -> None:
    """Made, compared, copied, proven by the canary, then used, with either key."""
    keys = day.folder / "keys"
    made = day.run("keys", "new", "--out", keys, "--passphrase-file", phrases)
    assert made.exit_code == Exit.DONE, made.output
    assert "No private key ever goes to the kiosk" in made.stderr
    assert {file.name for file in keys.iterdir()} == {
        "clinic.key",
        "recovery.key",
        "recipients.txt",
        "recovery-sheet.html",
    }
    private = [file for file in keys.iterdir() if file.name != "recipients.txt"]
    modes = {stat.S_IMODE(file.stat().st_mode) for file in private}
    assert modes == {0o600}
    (day.folder / "recipients.txt").write_text((keys / "recipients.txt").read_text())

    words = day.run("keys", "fingerprints").stdout
    *of_keys, of_kiosk = words.splitlines()
    assert of_keys == made.stdout.splitlines()
    assert of_kiosk.startswith("this kiosk: ")

    canary = day.run("keys", "canary", "--to", day.stick)
    assert canary.exit_code == Exit.DONE, canary.output
    opened = day.run(
        *("forms", "open", canary.stdout.strip(), "--key", keys / "recovery.key"),
        typed="four words in a safe\n",
    )
    assert opened.exit_code == Exit.DONE, opened.output
    proven = day.run("forms", "confirm", receipt_in(opened.stdout))
    assert proven.stdout == "The keys are proven: the form may open.\n"

    day.save("Ada")
    batch = day.export()
    done = day.run(
        *("forms", "open", batch, "--key", keys / "clinic.key"),
        *("--passphrase-file", phrases, "--out", day.folder / "forms.csv"),
    )
    assert done.exit_code == Exit.DONE, done.output
    assert "Ada" in (day.folder / "forms.csv").read_text("utf-8-sig")


@pytest.mark.parametrize("name", ["recovery.key", "recovery-sheet.html"])
def test_keys_are_never_overwritten(day: ClinicDay, phrases: Path, name: str) -> None:
    """Exit code 3, before any passphrase is asked for; on paper a key is one too."""
    keys = day.folder / "keys"
    keys.mkdir()
    (keys / name).write_text("the only one")

    done = day.run("keys", "new", "--out", keys, "--passphrase-file", phrases)

    assert done.exit_code == Exit.NOT_USABLE
    assert "never overwritten" in done.stderr
    assert (keys / name).read_text() == "the only one"
    assert len(list(keys.iterdir())) == 1


def test_a_short_passphrase_is_refused(day: ClinicDay, phrases: Path) -> None:
    """Exit code 2, with advice, and nothing is written."""
    phrases.write_text("password\npassword\n")

    done = day.run(
        *("keys", "new", "--out", day.folder / "keys"),
        *("--passphrase-file", phrases),
    )

    assert done.exit_code == Exit.WRONG_USE
    assert "at least 15 characters" in done.stderr
    assert "password\n" not in done.output
    assert list((day.folder / "keys").iterdir()) == []


def test_one_passphrase_for_both_keys_is_refused(day: ClinicDay, phrases: Path) -> None:
    """The recovery key is no second door if the first one's key opens it."""
    phrases.write_text("correct horse battery staple\n" * 2)
    keys = day.folder / "keys"

    done = day.run("keys", "new", "--out", keys, "--passphrase-file", phrases)

    assert done.exit_code == Exit.WRONG_USE
    assert "are the same" in done.stderr
    assert list(keys.iterdir()) == []


def test_a_folder_that_is_there_keeps_its_rights(day: ClinicDay, phrases: Path) -> None:
    """`--out .` must not lock a desktop."""
    desktop = day.folder / "desktop"
    desktop.mkdir(mode=0o755)
    desktop.chmod(0o755)
    phrases.write_text("too short\n")

    day.run("keys", "new", "--out", desktop, "--passphrase-file", phrases)

    assert stat.S_IMODE(desktop.stat().st_mode) == 0o755


def test_a_passphrase_that_opens_nothing_is_not_repeated(day: ClinicDay) -> None:
    """Exit code 3 and the key's name; what was typed is shown nowhere."""
    day.save("Ada")
    batch = day.export()
    day.key.write_text("age-encryption.org/v1\n-> scrypt cut off\n")

    done = day.run(
        *("forms", "open", batch, "--key", day.key), typed="not these four words\n"
    )

    assert done.exit_code == Exit.NOT_USABLE
    assert "clinic.key: the passphrase does not open it" in done.stderr
    assert "not these four words" not in done.output


def test_problems_of_the_public_keys_are_all_printed(day: ClinicDay) -> None:
    """File, line and cure of each, and exit code 3."""
    (day.folder / "recipients.txt").write_text("age1nonsense\nage1other\n")

    done = day.run("keys", "fingerprints")

    assert done.exit_code == Exit.NOT_USABLE
    assert "recipients.txt:1: bad-recipient" in done.stderr
    assert "recipients.txt:2: bad-recipient" in done.stderr
    assert "too-few-recipients" in done.stderr


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ('"recipients.txt"', '"gone.txt"', ":5: no-such-file vault.recipients names"),
        ('"recipients.txt"', "5", ":5: bad-value vault.recipients"),
        ("recipients =", "recipents =", ":5: unknown-setting vault.recipents"),
        ("[vault]", "[valt]", ":4: unknown-setting valt is not a setting"),
        ('"recipients.txt"', "recipients.txt", ":5: toml-syntax"),
    ],
)
def test_why_the_public_keys_are_not_found_is_what_config_check_says(
    day: ClinicDay, was: str, now: str, said: str
) -> None:
    """File, line and cure of the very mistake, and exit code 3."""
    day.config.write_text(day.config.read_text().replace(was, now, 1))

    done = day.run("keys", "fingerprints")

    assert done.exit_code == Exit.NOT_USABLE
    [line] = [each for each in done.stderr.splitlines() if said in each]
    assert line.startswith(str(day.config))
    assert line in day.run("config", "check").stdout.splitlines()
    assert "No recipients file is named" not in done.stderr


def test_public_keys_that_are_named_nowhere_are_said_so(day: ClinicDay) -> None:
    """Without a form no keys are needed, and the settings are right without them."""
    day.config.write_text("version = 1\n[form]\nenabled = false\n")

    done = day.run("keys", "fingerprints")

    assert done.exit_code == Exit.NOT_USABLE
    assert "No recipients file is named under [vault]" in done.stderr
    assert "kioskctl keys new" in done.stderr


def test_a_list_of_keys_that_is_not_there_is_told_with_its_cure(day: ClinicDay) -> None:
    """The file that was asked for is named, whatever the settings are like."""
    day.config.write_text("version = = 1")

    done = day.run("keys", "fingerprints", day.folder / "gone.txt")

    assert done.exit_code == Exit.NOT_USABLE
    assert "gone.txt: recipients-unreadable" in done.stderr
    assert "(put the clinic's recipients.txt there" in done.stderr
    there = day.run("keys", "fingerprints", day.folder / "recipients.txt")
    assert there.exit_code == Exit.DONE, there.output


def test_a_lost_signing_key_has_a_remedy(day: ClinicDay) -> None:
    """The kiosk says what to run; the desk accepts the new key once, on purpose."""
    day.save("Ada")
    day.open(day.export())
    (day.data / SIGNING_KEY_FILE).unlink()
    broken = day.run("forms", "export", "--to", day.stick, "--again")
    assert broken.exit_code == Exit.NOT_USABLE
    assert "keys sign-anew" in broken.stderr

    assert day.run("keys", "sign-anew").exit_code == Exit.DONE
    day.save("Eve")
    batch = day.export()

    assert "wrong-signature: 1 form" in day.open(batch).stderr
    trusted = day.open(batch, "--trust-new-key")
    assert "wrong-signature" not in trusted.stderr
    assert trusted.exit_code == Exit.DONE


def test_the_drill_tells_whether_a_key_still_opens(day: ClinicDay) -> None:
    """The right key, a stranger's and a file that is no batch; nothing is written."""
    day.save("Ada")
    batch = day.export()
    before = {file for file in day.folder.rglob("*") if file.is_file()}
    stranger = day.folder / "stranger.key"
    stranger.write_text(f"{Identity.generate()}\n")

    right = day.run("keys", "test", batch, "--key", day.key)
    wrong = day.run("keys", "test", batch, "--key", stranger)
    odd = day.run("keys", "test", day.config, "--key", day.key)

    codes = [each.exit_code for each in (right, wrong, odd)]
    assert codes == [Exit.DONE, Exit.NOT_USABLE, Exit.PROBLEMS]
    assert "does not open" in wrong.stderr
    after = {file for file in day.folder.rglob("*") if file.is_file()}
    assert after - before == {stranger}


def test_every_change_of_keys_is_a_line_in_the_log(day: ClinicDay) -> None:
    """New public keys, a canary, its receipt and a new signature: numbers, no names."""
    day.run("keys", "canary", "--to", day.stick)
    other = Identity.generate().to_public()
    recipients = day.folder / "recipients.txt"
    recipients.write_text(f"{recipients.read_text().splitlines()[0]}\n{other}\n")
    canary = day.run("keys", "canary", "--to", day.stick).stdout.strip()
    opened = day.run("forms", "open", canary, "--key", day.key)
    day.run("forms", "confirm", receipt_in(opened.stdout))
    day.run("keys", "sign-anew")

    shown = day.run("audit", "show").stdout

    assert [line.split()[3] for line in shown.splitlines()] == [
        "queue-made",
        "canary-made",
        "keys-changed",
        "canary-made",
        "keys-proven",
        "signed-anew",
    ]
