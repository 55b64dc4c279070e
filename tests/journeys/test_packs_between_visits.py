"""A content pack that is installed while the kiosk runs comes with the next visit."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING

import pytest

from kiosk.packs.gathering import gather
from kiosk.packs.pack import Pack, Refusal
from kiosk.packs.record import ContentNews
from kiosk.resources import shipped
from kiosk.session.navigation import Place, PlaceKind
from kiosk.staff.topics import TopicCustody
from kiosk.visitor.staff.pack_words import pack_facts, pack_notices
from tests.support.drive import Drive, wait_for

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

OLD, NEW = "Trigger point injections", "Shots for muscle knots"


@pytest.fixture
def drive(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Drive]:
    """Switch on a kiosk whose settings name no topics."""
    (tmp_path / "data").mkdir(mode=0o700)
    drive = Drive(qapp, "portrait", tmp_path / "data")
    drive.show()
    yield drive
    drive.close()


def _install(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(shipped("content"), content)
    (card,) = content.glob("*/topic.toml")
    words = card.read_text("utf-8")
    assert OLD in words
    card.write_text(words.replace(OLD, NEW), "utf-8")
    pack = Pack(gather(content).files, date(2026, 11, 28), "A plainer title")
    custody = TopicCustody(tmp_path / "data")
    with custody.arriving(pack) as staged:
        assert staged is not None
        custody.install(staged, pack, "Ana Example")


def test_a_visit_keeps_its_topics_and_the_next_has_the_new_ones(
    drive: Drive, tmp_path: Path
) -> None:
    """Also for the first pack ever, and also on the way back."""
    drive.open("home")
    _install(tmp_path)
    drive.open("list")
    assert drive.topic.title == OLD
    assert len(drive.reading_screens()) > 10

    drive.shell.go(Place(PlaceKind.HOME, drive.topic.id))
    wait_for(drive.kiosk.catalogue.refreshed, drive.shell.finish)
    drive.open("home")
    assert drive.topic.title == NEW
    assert drive.topic.folder.is_relative_to(tmp_path / "data")

    TopicCustody(tmp_path / "data").roll_back("The old title was better known")
    assert drive.topic.title == NEW
    wait_for(drive.kiosk.catalogue.refreshed, drive.shell.finish)
    drive.open("home")
    assert drive.topic.title == OLD


def test_staff_hear_for_a_week_what_came_and_why() -> None:
    """The reason as it was written; of a refused pack, that nothing has changed."""
    came = ContentNews(when=0, what="installed", reason="A plainer title")
    back = ContentNews(when=0, what="rolled-back", reason="The old one was better")
    refused = [
        ContentNews(when=0, what="refused", refusal=refusal) for refusal in Refusal
    ]

    facts = [card for news in (came, back) for card in pack_facts(news, 60, "today")]
    notices = [card for news in refused for card in pack_notices(news, 60, "today")]

    assert [card.note for card in facts] == [
        "New topics shown: A plainer title",
        "Earlier topics shown again: The old one was better",
    ]
    assert len(notices) == len(Refusal)
    assert all("Nothing has changed for visitors" in card.note for card in notices)
    week = 7 * 86_400 + 1
    assert not [*pack_facts(came, week, ""), *pack_notices(refused[0], week, "")]
