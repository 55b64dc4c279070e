"""Whoever doubts a statement finds who said it, who checked it, and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from kiosk.articles.topic import Review
from kiosk.reviews.article_items import screen_id
from kiosk.reviews.map_items import muscle_id
from kiosk.reviews.marks import Mark, ReviewMarks, ReviewState
from kiosk.session.navigation import Place, PlaceKind
from kiosk.visitor.page.page import Shown
from tests.support.items import visible, words_of_text, words_on
from tests.support.touch import tap, touch_screen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.drive import Drive

SCREEN = ("risks", "how-often")
LONG_PAST_DUE = date(2099, 1, 1)


def words(drive: Drive) -> str:
    """Return everything written on the screen."""
    return words_on(drive.page)


@pytest.fixture
def overdue(portrait: Drive) -> Iterator[Drive]:
    """Hand out a kiosk in a year when the review is long past due."""
    pages = (portrait.kiosk.pages.home, portrait.kiosk.pages.sources)
    before = [page._today for page in pages]
    for page in pages:
        page._today = lambda: LONG_PAST_DUE
    yield portrait
    for page, today in zip(pages, before, strict=True):
        page._today = today


def test_a_reading_screen_leads_to_its_own_sources(
    drive: Drive, request: pytest.FixtureRequest
) -> None:
    """One touch away, the sources of the screen come first, with their dates."""
    drive.read(*SCREEN)
    buttons = visible(drive.page, "BarButton")
    button = next(b for b in buttons if b.property("iconName") == "source")
    tap(drive, touch_screen(request), button)
    first = visible(drive.page, "ListCard")[0].property("plain")

    assert drive.shell.place == "sources"
    assert "Boyce" in first
    assert first.endswith("Checked on November 24, 2026.")
    assert 'For the screen "How often"' in words(drive)


def test_back_leads_to_the_screen_again(portrait: Drive) -> None:
    """Looking a source up does not lose the place."""
    portrait.read(*SCREEN)
    portrait.shell.showSources()
    portrait.shell.goBack()

    assert portrait.shell.pages.reading.title == "How often"


def test_home_leads_to_all_sources(
    portrait: Drive, request: pytest.FixtureRequest
) -> None:
    """From home every source of the topic is listed."""
    portrait.open("home")
    cards = visible(portrait.page, "TouchCard")
    [card] = [c for c in cards if c.property("name") == "Where this comes from"]
    tap(portrait, touch_screen(request), card)

    assert portrait.shell.place == "sources"
    assert len(visible(portrait.page, "ListCard")) == len(portrait.topic.sources)


def test_the_review_is_said_in_the_language_shown(portrait: Drive) -> None:
    """Dates and state are written as readers of the language write them."""
    portrait.look(language="es")
    portrait.open("sources")

    assert "Escrito el 24 de noviembre de 2026." in words(portrait)
    assert "Aún no lo ha revisado un profesional de la salud." in words(portrait)


def test_a_review_is_said_with_its_name(portrait: Drive) -> None:
    """Once a clinician has read the topic, their name and the day are shown."""
    portrait.open("sources")
    review = Review(
        written=date(2026, 11, 24), reviewer="Dr. Ana Ruiz", reviewed=date(2026, 12, 1)
    )
    topic = replace(portrait.topic, review=review)
    page = portrait.kiosk.pages.sources
    page.show(Shown(Place(PlaceKind.SOURCES, topic.id), topic, (), "en"))

    assert page.review == [
        "Written on November 24, 2026.",
        "Checked by Dr. Ana Ruiz on December 1, 2026.",
    ]


def test_a_late_review_changes_home_and_sources(overdue: Drive) -> None:
    """Once the review is late, words and colours of both screens say so."""
    alert = QColor(overdue.theme.property("alert"))
    for screen in ("home", "sources"):
        overdue.open(screen)
        late = [
            text
            for text in visible(overdue.page, "QQuickText")
            if words_of_text(text).startswith("The check of these pages is late")
        ]
        assert [text.property("color") for text in late] == [alert], screen


def test_a_review_in_time_alarms_nobody(portrait: Drive) -> None:
    """Before the day it is due, nothing is said to be late."""
    portrait.open("sources")

    assert "late" not in words(portrait)


def test_the_next_visitor_does_not_learn_what_was_looked_up(portrait: Drive) -> None:
    """Finish forgets which screen the visitor came from."""
    portrait.open("sources")
    before = portrait.kiosk.pages.sources.is_clear()
    portrait.shell.finish()

    assert (before, portrait.kiosk.pages.sources.is_clear()) == (False, True)


def test_every_source_is_read_aloud(portrait: Drive) -> None:
    """The voice says the review and every source."""
    portrait.open("sources")
    spoken = [words.rstrip(".") for words in portrait.shell.listening.words()]

    assert any(words.startswith("Written on November 24, 2026") for words in spoken)
    titles = [source.title.rstrip(".") for source in portrait.topic.sources]
    assert len(titles) > 0
    assert [title for title in titles if spoken.count(title) != 1] == []


def marked(drive: Drive, *changed: str) -> ReviewMarks:
    """Mark everything of the topic as reviewed, and some parts as changed since."""
    signed = Mark(ReviewState.REVIEWED, "Ana Example", "MD", date(2026, 12, 1))
    after = replace(signed, standing=ReviewState.CHANGED)
    names = [screen_id(screen.id) for screen in drive.topic.screens]
    names += [muscle_id("infraspinatus"), *changed]
    return ReviewMarks({name: after if name in changed else signed for name in names})


def test_a_screen_says_whether_a_clinician_signed_it(
    drive: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reviewed by whom and when, changed since, or not yet, on the screen itself."""
    drive.read(*SCREEN)
    before = words(drive)
    # A low screen has no room for the name; "Sources" says it there.
    is_low = drive.theme.property("isLow")
    signed = "" if is_low else " by Ana Example, MD on December 1, 2026"
    for name, said in (
        ("screen/how-often", "\u00b7 Changed since the review"),
        ("screen/lung-problem", f"\u00b7 Reviewed{signed}"),
    ):
        marks = marked(drive, "screen/how-often")
        monkeypatch.setattr(drive.shell._catalogue, "marks", lambda _, m=marks: m)
        drive.read("risks", name.removeprefix("screen/"))

        assert said in words(drive)
    assert "Not yet reviewed" in before


def test_a_muscle_says_whether_a_clinician_signed_it(
    portrait: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page of a muscle bears its own mark."""
    marks = marked(portrait, muscle_id("infraspinatus"))
    place = Place(PlaceKind.MUSCLE, portrait.topic.id, "right", "infraspinatus")
    monkeypatch.setattr(portrait.shell._catalogue, "marks", lambda _: marks)
    portrait.shell._go(place)

    assert portrait.kiosk.pages.muscle.reviewed == "Changed since the review."


def test_home_calls_a_signed_topic_reviewed(
    portrait: Drive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also while one screen of it changed; not while one was never read."""
    home = portrait.kiosk.pages.home
    read, unread = marked(portrait, "screen/how-often"), ReviewMarks()
    found = []
    for marks in (read, unread):
        monkeypatch.setattr(portrait.shell._catalogue, "marks", lambda _, m=marks: m)
        portrait.open("home")
        found.append(home.isUnreviewed)

    assert found == [False, True]
