"""A clinician's packet: from the shipped topic to boxes, comments and signatures."""

from __future__ import annotations

import json
import re
import shutil
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject
from typer.testing import CliRunner

from kiosk.bodymap.library import read_map
from kiosk.ctl import packet_drawing
from kiosk.ctl.invocation import Exit
from kiosk.ctl.main import app
from kiosk.resources import shipped
from kiosk.reviews.boxes import read_packet
from kiosk.reviews.map_items import muscle_item
from kiosk.reviews.places import KeyPlaces
from kiosk.touchkit.window import use_typeface
from kiosk.tour.packet import Packet, PacketWish
from tests.support.small_disk import small_disk

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QGuiApplication

REVIEWER = "Ana Example"
TOPIC = "trigger-point-injections"
CHANGED_TITLE = "### How often"
FOUR_WORDS = "four words for tests"


class Desk:
    """A reviewer's desk: a copy of the topic, a packet of it, a key, and settings."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.topic = folder / "content" / TOPIC
        shutil.copytree(shipped("content") / TOPIC, self.topic)
        self.packet = folder / "packet.pdf"
        self.key = folder / "reviewer.pem"
        self.secret = folder / "secret"
        self.secret.write_text(FOUR_WORDS)
        self.settings = folder / "kiosk.toml"

    def run(self, *words: str, code: int = 0) -> Any:
        """Run `kioskctl content` and return what it answers."""
        start = ["--config", str(self.settings), "content"]
        result = CliRunner().invoke(app, [*start, *words, "--json"])
        assert result.exit_code == code, result.output
        return json.loads(result.stdout[result.stdout.index("{") :])

    def sign(self, *more: str, code: int = 0) -> Any:
        """Sign what came back."""
        words = ["sign", str(self.packet), "--topic", str(self.topic)]
        words += ["--key", str(self.key), "--passphrase-file", str(self.secret)]
        return self.run(*words, "--reviewer", REVIEWER, *more, code=code)

    def change_a_title(self) -> None:
        """Let an author change one screen."""
        page = self.topic / "en.md"
        text = page.read_text("utf-8")
        assert CHANGED_TITLE in text
        page.write_text(text.replace(CHANGED_TITLE, f"{CHANGED_TITLE} it is"), "utf-8")

    def fill(self, ticks: Callable[[str], bool], comments: Mapping[str, str]) -> None:
        """Tick boxes and write comments as a PDF program does; both go by item."""
        writer = PdfWriter(clone_from=PdfReader(self.packet))
        for page in writer.pages:
            for each in page.get("/Annots", ()):
                field = each.get_object()
                kind, *_, item, _ = str(field["/T"]).rjust(5, "|").split("|")
                if kind == "tick" and ticks(item):
                    field[NameObject("/V")] = field[NameObject("/AS")] = NameObject(
                        "/Yes"
                    )
                if kind == "comment" and item in comments:
                    values = {field["/T"]: comments[item]}
                    writer.update_page_form_field_values(page, values)
        writer.write(self.packet)


_BLANKS = re.compile(r"[\x00-\x20]+")
"""Qt 6.12 gives of some signs, A and blank too, only their place in the typeface."""


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory, qapp: QGuiApplication) -> Path:
    """Print the packet of the English pages once, in the typeface that it has."""
    use_typeface(qapp, shipped("assets") / "fonts")
    file = tmp_path_factory.mktemp("packet") / "packet.pdf"
    wish = PacketWish(("en",), "A clinic", "2026-12-01", is_demonstration=True)
    Packet(shipped("content") / TOPIC, wish).write(file)
    return file


@pytest.fixture
def desk(tmp_path: Path, blank: Path) -> Desk:
    """Lay out a blank packet, and a key that the settings trust."""
    desk = Desk(tmp_path)
    shutil.copy(blank, desk.packet)
    made = desk.run(
        *("new-key", "--out", str(desk.key), "--reviewer", REVIEWER),
        *("--passphrase-file", str(desk.secret)),
    )
    key = made["public_key"]
    desk.settings.write_text(f'[reviews.keys]\n"{REVIEWER}" = "{key}"\n')
    return desk


def test_every_screen_and_muscle_has_a_box_and_a_line(blank: Path) -> None:
    """Nothing a patient reads is left out, and nothing is ticked beforehand."""
    returned = read_packet(blank).items
    found = [each.box.item for each in returned]
    body = read_map(shipped("content") / TOPIC, shipped("assets") / "body").body

    assert body is not None
    assert {f"muscle/{name}" for name in body.muscles} < set(found)
    assert {"start", "emergency", "alarm/heart", "screen/five-key-points"} < set(found)
    assert [each.box.number for each in returned] == list(range(1, len(found) + 1))
    assert not any(each.is_ticked or each.comment for each in returned)


def test_a_demonstration_says_so_on_every_page(blank: Path) -> None:
    """No page of it can be taken for a clinician's."""
    pages = list(PdfReader(blank).pages)
    pages = [pages[0], *pages[3::9], pages[-1]]
    texts = [_BLANKS.sub(" ", page.extract_text()) for page in pages]

    assert [text for text in texts if not re.search("DEMONSTR.TION", text)] == []
    assert "Questions only a clinician can settle" in texts[0]
    assert sum("Checked 2026-11" in text for text in texts) > len(texts) // 2


def test_what_was_ticked_is_signed_and_the_rest_is_not(desk: Desk) -> None:
    """The whole way: tick, sign, check; an empty box stays open."""
    desk.fill(lambda item: item != "screen/how-often", {})
    signed = desk.sign("--credentials", "MD")
    figures = desk.run("check", str(desk.topic), "--no-screens")["signed"]

    names = [Path(file).name.split("-", 3)[3] for file in signed["files"]]
    assert [name.rpartition("-")[0] for name in names] == ["en-ana-example"]
    assert figures == {
        f"{TOPIC}/en": {"reviewed": signed["signed"], "changed": 0, "not yet": 1},
        f"{TOPIC}/es": {
            "reviewed": 0,
            "changed": 0,
            "not yet": signed["signed"] + 1,
        },
    }


def test_comments_come_back_with_file_and_line(desk: Desk) -> None:
    """An author finds the place without looking for it."""
    desk.fill(lambda _: False, {"screen/how-often": "Say what small means."})
    [comment] = desk.run("comments", str(desk.packet), "--topic", str(desk.topic))[
        "comments"
    ]
    lines = (desk.topic / "en.md").read_text("utf-8").splitlines()

    assert comment["file"] == f"{TOPIC}/en.md"
    assert "{#how-often" in lines[comment["line"] - 1]
    assert comment["words"].endswith(": Say what small means.")


def test_what_changed_since_the_packet_is_not_signed(desk: Desk) -> None:
    """Nobody signs words they were not shown."""
    desk.fill(lambda _: True, {})
    desk.change_a_title()

    assert desk.sign(code=1)["changed"] == ["screen/how-often"]


def test_a_change_after_signing_is_told_with_its_line(desk: Desk) -> None:
    """`content check` names the screen, the reviewer and the day."""
    desk.fill(lambda _: True, {})
    desk.sign()
    desk.change_a_title()
    report = desk.run("check", str(desk.topic), "--no-screens")
    told = [p for p in report["problems"] if p["code"] == "changed-since-review"]

    assert [(p["file"], REVIEWER in p["message"]) for p in told] == [
        (f"{TOPIC}/en.md", True)
    ]
    assert report["signed"][f"{TOPIC}/en"]["changed"] == 1


def test_a_packet_ticked_on_paper_is_signed_by_its_numbers(desk: Desk) -> None:
    """Some doctors like paper better."""
    assert desk.sign("--ticked", "1-3, 7")["signed"] == 4


def test_a_demonstration_is_never_signed_in_a_persons_name(desk: Desk) -> None:
    """Whatever name is given with it."""
    [file] = desk.sign("--ticked", "1", "--demonstration")["files"]
    figures = desk.run("check", str(desk.topic), "--no-screens")["signed"]

    assert "-en-demonstration-" in file
    assert figures[f"{TOPIC}/en"]["reviewed"] == 0


def test_a_muscle_whose_drawing_moves_has_changed() -> None:
    """A reviewer signs where the pain is drawn, too."""
    folder = shipped("content") / TOPIC
    body = read_map(folder, shipped("assets") / "body").body
    assert body is not None
    muscle = body.muscles["infraspinatus"]
    before = muscle_item(body, muscle, "en", KeyPlaces(folder))
    moved = replace(muscle, zones=muscle.zones[:-1])
    after = muscle_item(body, moved, "en", KeyPlaces(folder))

    assert before.passages == after.passages
    assert before.hash != after.hash


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("folder", "Make this folder, or name one that is there"),
        ("full", "Make room there, or name another folder"),
        ("slow", "--language"),
        ("language", "has no topic in a language asked for"),
    ],
)
def test_a_packet_that_cannot_be_made_names_its_cure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wrong: str, said: str
) -> None:
    """Folder, disk, time and language each have words of their own."""
    with ExitStack() as stack:
        out = tmp_path / "packets"
        if wrong == "full":
            out = stack.enter_context(small_disk(out))
        elif wrong != "folder":
            out.mkdir()
        if wrong == "slow":
            monkeypatch.setattr(packet_drawing, "_PATIENCE", 0)
        language = "xx" if wrong == "language" else "en"
        words = ["packet", "--out", str(out / "a.pdf"), "--language", language]
        done = CliRunner().invoke(app, ["content", *words])
        assert done.exit_code == Exit.NOT_USABLE
        assert said in done.stderr
        assert "a.pdf" in done.stderr or str(out) in done.stderr
