"""A broken map takes itself away; a changed one waits for the next visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.visit import begin

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from kiosk.visitor.composition import Kiosk


@pytest.fixture
def map_file(content: Path) -> Path:
    """Return the map's file in the copied content."""
    return next(content.glob("*/body-map.toml"))


def next_visit(kiosk: Kiosk, qtbot: QtBot) -> None:
    """End this visit and begin another."""
    with qtbot.waitSignal(kiosk.catalogue.refreshed, timeout=300_000):
        kiosk.shell.finish()
    begin(kiosk, qtbot)


def test_home_offers_the_map(kiosk: Kiosk, qtbot: QtBot) -> None:
    """With the shipped content, home leads to the map."""
    begin(kiosk, qtbot)
    assert kiosk.pages.body_map.isOffered


@pytest.mark.parametrize(
    "broken",
    ["languages = [", "", "[regions]\nfoot = 3", "a = " + "[" * 3000 + "]" * 3000],
)
def test_a_broken_map_takes_only_itself_away(
    kiosk: Kiosk, qtbot: QtBot, map_file: Path, broken: str
) -> None:
    """Home no longer leads there, the article is read on, staff see why."""
    map_file.write_text(broken, encoding="utf-8")
    next_visit(kiosk, qtbot)
    assert not kiosk.pages.body_map.isOffered
    assert kiosk.pages.home.cards.rowCount() > 0
    assert any("body-map.toml" in problem.file for problem in kiosk.catalogue.problems)


def test_a_topic_without_a_map_is_no_problem(
    kiosk: Kiosk, qtbot: QtBot, map_file: Path
) -> None:
    """No file, no button, nothing to report."""
    map_file.unlink()
    next_visit(kiosk, qtbot)
    assert not kiosk.pages.body_map.isOffered
    assert not any("body-map" in problem.file for problem in kiosk.catalogue.problems)


def test_a_broken_muscle_leaves_the_others(
    kiosk: Kiosk, qtbot: QtBot, map_file: Path
) -> None:
    """A muscle nobody can name is gone and reported; the map works."""
    words = map_file.read_text(encoding="utf-8")
    name = 'name = "Top-of-shoulder muscle"'
    map_file.write_text(words.replace(name, 'name = ""'), encoding="utf-8")
    next_visit(kiosk, qtbot)
    body = kiosk.catalogue.body_map(kiosk.catalogue.topics[0].id)
    assert body is not None
    assert "trap_upper" not in body.muscles
    assert "levator" in body.muscles
    assert any("trap_upper" in problem.message for problem in kiosk.catalogue.problems)


def test_changed_words_wait_for_the_next_visit(
    kiosk: Kiosk, qtbot: QtBot, map_file: Path
) -> None:
    """A visit keeps the map it began with; the next one has the new words."""
    begin(kiosk, qtbot)
    topic = kiosk.catalogue.topics[0].id
    words = map_file.read_text(encoding="utf-8")
    new = words.replace('left = "Your left temple"', 'left = "The left temple"')
    map_file.write_text(new, encoding="utf-8")

    kiosk.shell.showBodyMap()
    kiosk.pages.body_map.toggle("temple.left")
    assert kiosk.pages.body_map.chosen.rows[0].words == "Your left temple"

    next_visit(kiosk, qtbot)
    kiosk.shell.showBodyMap()
    kiosk.pages.body_map.toggle("temple.left")
    assert kiosk.pages.body_map.chosen.rows[0].words == "The left temple"
    assert kiosk.catalogue.body_map(topic) is not None


def test_attract_paints_no_body(kiosk: Kiosk) -> None:
    """On attract nothing of the body is painted or kept."""
    assert kiosk.shell.place == "attract"
    assert kiosk.pages.body_map.picture._figures == {}
    assert kiosk.pages.body_map.is_clear()


def test_a_reader_that_fails_leaves_what_was_read_last(
    kiosk: Kiosk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader that raises costs no topic: the screens go on and staff see why."""

    def fail(*_: object) -> None:
        raise MemoryError

    begin(kiosk, qtbot)
    titles = [entry.title for entry in kiosk.catalogue.topics]
    monkeypatch.setattr("kiosk.visitor.topic_reader.scan", fail)
    with qtbot.waitSignal(kiosk.catalogue.problems_found, timeout=300_000) as found:
        next_visit(kiosk, qtbot)

    assert found.args == [1]
    assert [entry.title for entry in kiosk.catalogue.topics] == titles
    assert [p.code for p in kiosk.catalogue.problems] == ["unreadable-file"]
