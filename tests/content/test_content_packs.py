"""`kioskctl content pack`, `install`, `list` and `rollback`, from key to screen."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from typer.testing import CliRunner

from kiosk.config.installed import content_in_use, usual_content
from kiosk.config.loader import load_settings
from kiosk.ctl.invocation import Exit
from kiosk.ctl.main import app
from kiosk.resources import shipped

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

    from .conftest import SampleTopic

SIGNER = "Ana Example"
FOUR_WORDS = "four words for tests"


class Desk:
    """An author's desk with a key, and a kiosk that trusts it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.content = folder / "content"
        self.data = folder / "data"
        self.data.mkdir(mode=0o700)
        self.settings = folder / "kiosk.toml"
        self.settings.write_text("")
        self.secret = folder / "secret"
        self.secret.write_text(FOUR_WORDS)
        self.settings.write_text(self.new_key("author.pem"))

    def run(self, *words: str) -> Result:
        """Run `kioskctl content` on this kiosk."""
        start = ["--config", str(self.settings), "--data", str(self.data), "content"]
        result: Result = CliRunner().invoke(app, [*start, *words])
        return result

    def new_key(self, name: str) -> str:
        """Make a key and return the lines for the settings."""
        made = self.run(
            *("new-key", "--packs", "--reviewer", SIGNER),
            *("--out", str(self.folder / name), "--passphrase-file", str(self.secret)),
        )
        assert made.exit_code == Exit.DONE, made.output
        return str(made.stdout).partition("\n\n")[2]

    def pack(self, reason: str, *, key: str = "author.pem", name: str = "p") -> Path:
        """Pack the topics as they are."""
        file = self.folder / f"{name}.pack"
        made = self.run(
            *("pack", str(self.content), "-o", str(file), "--reason", reason),
            *("--key", str(self.folder / key), "--passphrase-file", str(self.secret)),
            "--no-screens",
        )
        assert made.exit_code == Exit.DONE, made.output
        return file

    def install(self, pack: Path) -> Result:
        """Install a pack."""
        return self.run("install", str(pack), "--no-screens")

    def listed(self) -> Any:
        """Return what `list` says."""
        return json.loads(self.run("list", "--json").stdout)


@pytest.fixture
def desk(tmp_path: Path, sample: SampleTopic) -> Desk:
    """Lay the sample topic out beside a key and a kiosk."""
    desk = Desk(tmp_path)
    desk.content = sample.folder.parent
    sample.check()  # writes the files
    return desk


def test_a_pack_goes_from_desk_to_kiosk_and_back(
    desk: Desk, sample: SampleTopic
) -> None:
    """Installed, listed with its reason and signer, shown, and taken back."""
    assert desk.install(desk.pack("First topics")).exit_code == Exit.DONE
    sample.spoil("en.md", "I wait", "I wait a week")
    sample.check()
    assert desk.install(desk.pack("More questions")).exit_code == Exit.DONE

    rows = desk.listed()["packs"]
    assert [(each["number"], each["shown"], each["reason"]) for each in rows] == [
        (2, True, "More questions"),
        (1, False, "First topics"),
    ]
    assert {each["signed_by"] for each in rows} == {SIGNER}
    done = desk.run("rollback", "--reason", "Too many questions")
    assert (done.exit_code, done.stdout) == (
        Exit.DONE,
        "Shown from the next visit on: pack 1.\n",
    )
    shown = [each["number"] for each in desk.listed()["packs"] if each["shown"]]
    assert shown == [1]


def test_the_kiosk_reads_the_pack_and_no_other_setting_is_needed(desk: Desk) -> None:
    """Settings that name no content show the pack; kept settings follow too."""
    desk.install(desk.pack("First topics"))

    loaded = load_settings(desk.settings, {"KIOSK_DATA": str(desk.data)})

    assert loaded.content_folder == usual_content(desk.data) != shipped("content")
    desk.run("rollback", "--reason", "Back")
    assert content_in_use(loaded) == shipped("content")


def test_a_pack_with_mistakes_is_not_made(desk: Desk, sample: SampleTopic) -> None:
    """The author hears of it at once: exit code 1, the list, and no file."""
    sample.spoil("en.md", "images/knot.svg", "images/none.svg")
    sample.check()
    file = desk.folder / "p.pack"
    words = ["pack", str(desk.content), "-o", str(file), "--reason", "Why"]
    words += ["--key", str(desk.folder / "author.pem")]

    made = desk.run(*words, "--passphrase-file", str(desk.secret), "--no-screens")

    assert made.exit_code == Exit.PROBLEMS
    assert "images/none.svg" in made.output
    assert not file.exists()


def test_a_link_is_not_packed(desk: Desk) -> None:
    """What a link leads to is not what a reader of the folder sees."""
    (desk.content / "knots-link.md").symlink_to("/etc/passwd")
    words = ["pack", str(desk.content), "-o", "x.pack", "--reason", "Why"]

    made = desk.run(*words, "--key", str(desk.folder / "author.pem"))

    assert made.exit_code == Exit.PROBLEMS
    assert "is a link" in made.output


def _everything(folder: Path) -> dict[str, bytes]:
    return {
        str(each.relative_to(folder)): each.read_bytes()
        for each in folder.rglob("*")
        if each.is_file() and each.suffix in {".md", ".toml", ".svg"}
    }


def test_a_bad_pack_changes_nothing_and_says_why(desk: Desk) -> None:
    """Foreign, forged, cut short and spoilt packs: exit code 1, reason and cure."""
    desk.install(desk.pack("First topics"))
    before, listed = _everything(desk.data), desk.listed()
    desk.new_key("foreign.pem")
    foreign = desk.pack("Foreign", key="foreign.pem", name="foreign")
    good = desk.pack("Second", name="good").read_bytes()
    cut = desk.folder / "cut.pack"
    cut.write_bytes(good[: len(good) // 2])
    forged = desk.folder / "forged.pack"
    envelope = json.loads(good)
    envelope["payload"] = json.loads(foreign.read_text())["payload"]
    forged.write_text(json.dumps(envelope))

    for pack, refusal in (
        (foreign, "unknown-key"),
        (cut, "not-a-pack"),
        (forged, "forged"),
    ):
        told = desk.run("install", str(pack), "--no-screens", "--json")
        assert told.exit_code == Exit.PROBLEMS
        assert json.loads(told.stdout)["refused"] == refusal
        assert "Nothing was changed." in told.stderr
        assert (_everything(desk.data), desk.listed()) == (before, listed)


def test_a_signed_pack_that_fails_the_check_changes_nothing(
    desk: Desk, sample: SampleTopic
) -> None:
    """A trusted key does not excuse mistakes: they are listed with file and line."""
    from kiosk.ctl import packs
    from kiosk.envelopes import seal
    from kiosk.packs.gathering import gather
    from kiosk.packs.pack import PAYLOAD_TYPE, Pack, open_pack

    desk.install(desk.pack("First topics"))
    before, listed = _everything(desk.data), desk.listed()
    keys = load_settings(desk.settings, {}).settings.packs.keys
    made, _ = open_pack((desk.folder / "p.pack").read_bytes(), keys)
    sample.spoil("en.md", "images/knot.svg", "images/none.svg")
    sample.check()
    bad = Pack(gather(desk.content).files, made.made, "Bad")
    key = packs.private_key(desk.folder / "author.pem", desk.secret)
    file = desk.folder / "bad.pack"
    file.write_bytes(seal(bad.to_bytes(), PAYLOAD_TYPE, key))

    told = desk.install(file)

    assert told.exit_code == Exit.PROBLEMS
    assert "images/none.svg" in told.stdout
    assert "do not pass the check" in told.stderr
    assert (_everything(desk.data), desk.listed()) == (before, listed)


def test_where_settings_name_other_topics_no_pack_is_taken(desk: Desk) -> None:
    """A pack that nobody would see is refused with what to change."""
    pack = desk.pack("First topics")
    named = f'[folders]\ncontent = "{desk.content}"\n'
    desk.settings.write_text(desk.settings.read_text() + named)

    told = desk.install(pack)

    assert told.exit_code == Exit.WRONG_USE
    assert "take content out of [folders]" in told.stderr


def test_with_nothing_before_there_is_no_way_back(desk: Desk) -> None:
    """Exit code 1, and where to look."""
    told = desk.run("rollback", "--reason", "Why")

    assert told.exit_code == Exit.PROBLEMS
    assert "nothing to go back to" in told.stderr


def test_a_reason_is_asked_for(desk: Desk) -> None:
    """Staff read it: one line of it, or nothing is packed."""
    for reason in ("", "two\nlines", "x" * 121):
        told = desk.run("rollback", "--reason", reason)
        assert told.exit_code == Exit.WRONG_USE


def test_a_passphrase_file_that_is_not_there_is_said_plainly(desk: Desk) -> None:
    """Exit code 3 and the file's name: 1 would say that the topics have mistakes."""
    words = ["pack", str(desk.content), "-o", str(desk.folder / "p.pack")]
    words += ["--reason", "Why", "--key", str(desk.folder / "author.pem")]

    made = desk.run(*words, "--passphrase-file", "/nowhere", "--no-screens")

    assert (made.exit_code, made.stderr) == (
        Exit.NOT_USABLE,
        "/nowhere: No such file or directory\n",
    )


def test_a_folder_in_a_packs_place_is_named(desk: Desk) -> None:
    """Who names the stick and not the pack on it hears what was named."""
    done = desk.run("install", str(desk.content))

    assert done.exit_code == Exit.NOT_USABLE
    assert f"{desk.content}: Is a directory" in done.stderr
