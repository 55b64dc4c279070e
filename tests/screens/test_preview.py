"""An author sees each save on the screen it is about, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest

from kiosk.session.navigation import Place, PlaceKind
from kiosk.tour.preview import SIZES, Preview
from tests.support.drive import Drive, wait_for
from tests.support.items import words_on

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

CARD = '[title]\nen = "Sleep"\nes = "Sueño"\n\n[sentence]\nen = "a"\nes = "a"\n'
PAGE = "## A {#a}\n\nSum.\n\n### B {#b}\n\nOld words.\n\n### C {#c}\n\nOther words.\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Write a topic; return its English page."""
    folder = tmp_path / "content" / "sleep"
    folder.mkdir(parents=True)
    (folder / "topic.toml").write_text(CARD, "utf-8")
    for language in ("en", "es"):
        (folder / f"{language}.md").write_text(PAGE)
    return folder / "en.md"


@pytest.fixture
def driven(
    qapp: QGuiApplication, tmp_path: Path, page: Path
) -> Iterator[tuple[Drive, Preview]]:
    """Hand out a kiosk under preview, in its visit."""
    drive = Drive(qapp, "small", tmp_path / "data", page.parents[1])
    drive.show()
    preview = Preview(drive.kiosk, page.parents[1])
    wait_for(preview.checked, preview.start)
    drive.wait_for_place("home")
    yield drive, preview
    preview.close()
    drive.close()


def words(drive: Drive) -> str:
    """Return everything written on the kiosk's screen."""
    return words_on(drive.page)


def save(driven: tuple[Drive, Preview], page: Path, text: str) -> None:
    """Save the page as an editor does, and wait until the board has heard of it."""
    drive, preview = driven
    shown = []
    drive.kiosk.catalogue.refreshed.connect(lambda: shown.append(True))
    wait_for(preview.checked, lambda: page.write_text(text, "utf-8"))
    if not shown:
        wait_for(drive.kiosk.catalogue.refreshed)
    drive.settle()


def test_a_save_shows_on_the_screen_the_author_looks_at(
    driven: tuple[Drive, Preview], page: Path
) -> None:
    """New words stand on the same screen without a touch."""
    drive, _ = driven
    drive.shell.go(Place(PlaceKind.SECTION, "sleep", "a", "b"))
    drive.settle()
    assert "Old words." in words(drive)

    save(driven, page, PAGE.replace("Old words", "New words"))

    assert "New words." in words(drive)
    assert drive.shell.place == "section"


def test_problems_stand_beside_it(driven: tuple[Drive, Preview], page: Path) -> None:
    """What a save broke is listed first, with its line and its cure."""
    _, preview = driven

    save(driven, page, PAGE.replace("Old words.", "> Old words."))

    first = preview.board.property("lines")[0]
    assert "sleep/en.md:7" in first
    assert "quotation" in first
    assert "Remove the >" in first


def test_the_board_takes_the_keys_too_and_says_how_many(
    driven: tuple[Drive, Preview], page: Path
) -> None:
    """An author who has just read a Problem presses the keys in the board's window."""
    drive, preview = driven

    QTest.keyClick(preview.board, Qt.Key.Key_F7)
    save(driven, page, PAGE.replace("Old words.", "> Old words."))

    assert drive.kiosk.looks.scheme == 1
    said = [item.property("text") for item in preview.board.findChildren(QObject)]
    assert any("Problems: " in str(text) and "F6" in str(text) for text in said)


def test_the_board_makes_room_for_a_wider_kiosk(
    driven: tuple[Drive, Preview],
) -> None:
    """It stands beside the kiosk at each size, or as far right as the screen goes."""
    drive, preview = driven
    room = drive.window.screen().availableGeometry()

    for _ in SIZES:
        QTest.keyClick(drive.window, Qt.Key.Key_F6)
        kiosk, left = drive.window.geometry(), preview.board.property("x")
        is_last = left + preview.board.property("width") == room.right()
        assert left > kiosk.right() or is_last or left == kiosk.left()


def test_the_board_goes_with_the_kiosk(driven: tuple[Drive, Preview]) -> None:
    """Closing the kiosk's window leaves no window behind that keeps it running."""
    drive, preview = driven

    drive.window.close()

    assert preview.board.property("visible") is False


def test_a_folder_that_is_away_for_a_while_is_followed_again(
    driven: tuple[Drive, Preview], page: Path
) -> None:
    """A folder that an editor or a sync moves away ends nothing."""
    _, preview = driven
    content, away = page.parents[1], page.parents[1].with_name("away")

    wait_for(preview.checked, lambda: content.rename(away))
    wait_for(preview.checked, lambda: away.rename(content))
    save(driven, page, PAGE.replace("Old words.", "> Old words."))

    assert "quotation" in preview.board.property("lines")[0]


def test_a_screen_that_went_away_leads_home(
    driven: tuple[Drive, Preview], page: Path
) -> None:
    """Whoever takes away the screen they look at is not left on nothing."""
    drive, _ = driven
    drive.shell.go(Place(PlaceKind.SECTION, "sleep", "a", "c"))
    drive.settle()

    save(driven, page, PAGE[: PAGE.index("### C")])

    assert drive.shell.place == "home"


def test_one_key_each_for_size_colours_text_and_language(
    driven: tuple[Drive, Preview],
) -> None:
    """F6 to F9 change one thing each."""
    drive, _ = driven
    before = drive.window.size().toTuple()
    for key in (Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_F8, Qt.Key.Key_F9):
        QTest.keyClick(drive.window, key)
    drive.settle()

    assert before == SIZES[0]
    assert drive.window.size().toTuple() == SIZES[1]
    looks = drive.kiosk.looks
    assert (looks.scheme, looks.textStep, looks.language) == (1, 1, "es")
