"""The resting screen says what the topics on offer are about, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.drive import Drive
from tests.support.items import words_on

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

CARD = """\
[title]
en = "{title}"
es = "{title} (es)"

[sentence]
en = "About {title}."
es = "Sobre {title}."
"""
OWN = """
[invitation]
en = { title = "Awake at night?", words = "Learn what may help you sleep." }
"""
PAGE = "## A {#a}\n\nSum.\n\n### B {#b}\n\nWords.\n"


def write(content: Path, title: str, more: str = "") -> None:
    """Write a small topic."""
    folder = content / title.lower()
    folder.mkdir(parents=True)
    (folder / "topic.toml").write_text(CARD.format(title=title) + more, "utf-8")
    for language in ("en", "es"):
        (folder / f"{language}.md").write_text(PAGE)


@pytest.fixture
def driven(
    qapp: QGuiApplication, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Drive]:
    """Hand out a kiosk on the topics named."""
    content = tmp_path / "content"
    content.mkdir()
    for title, more in request.param:
        write(content, title, more)
    drive = Drive(qapp, "portrait", tmp_path / "data", content)
    drive.show()
    yield drive
    drive.close()


def words(drive: Drive) -> str:
    """Return everything written on the screen."""
    return words_on(drive.page)


@pytest.mark.parametrize(
    ("driven", "expected"),
    [
        ([("Sleep", OWN)], ["Awake at night?", "Learn what may help you sleep."]),
        ([("Sleep", "")], ["Sleep", "About Sleep."]),
        (
            [("Sleep", OWN), ("Walking", "")],
            ["What would you like to know?", "Sleep \u00b7 Walking"],
        ),
        ([], ["Welcome", "at the desk"]),
    ],
    indirect=["driven"],
)
def test_the_resting_screen_is_about_what_there_is(
    driven: Drive, expected: list[str]
) -> None:
    """One topic in its author's words or title, several by titles, none: welcome."""
    shown = words(driven)

    assert all(each in shown for each in expected), shown
    assert "neck pain" not in shown


@pytest.mark.parametrize("driven", [[("Sleep", OWN)]], indirect=True)
def test_the_invitation_follows_the_language(driven: Drive) -> None:
    """Where the author wrote none in a language, its title and sentence stand in."""
    driven.look(language="es")

    assert "Sobre Sleep." in words(driven)
