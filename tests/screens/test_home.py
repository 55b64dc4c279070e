"""Home: where it hurts first, then what most people ask, and all of it in view."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from kiosk.session.preferences import TextStep
from tests.support.items import place_of, visible

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from tests.support.drive import Drive


def card(drive: Drive, name: str) -> QQuickItem:
    """Return the card of this name."""
    [found] = [
        c for c in visible(drive.page, "TouchCard") if c.property("name") == name
    ]
    return found


def size(item: QQuickItem) -> float:
    """Return how much glass it takes, in square pixels."""
    return item.width() * item.height()


def test_where_it_hurts_leads_and_is_never_small(drive: Drive) -> None:
    """The hero comes first, no card is larger, and the two first questions follow."""
    drive.open("home")
    names = [c.property("name") for c in visible(drive.page, "TouchCard")]
    assert names[:3] == ["Where does it hurt?", "What the shot is", "What can go wrong"]
    largest = max(size(c) for c in visible(drive.page, "TouchCard"))
    assert size(card(drive, "Where does it hurt?")) >= 0.95 * largest
    assert size(card(drive, "What can go wrong")) > 1.1 * size(
        card(drive, "Is it right for you?")
    )


def test_the_first_stop_is_the_first_card(portrait: Drive) -> None:
    """Whoever comes by keyboard begins where the eye does."""
    portrait.open("home")
    assert portrait.window.activeFocusItem().property("name") == "Where does it hurt?"


@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_of_home_lies_behind_more(drive: Drive, language: str) -> None:
    """At the usual text every way on is in view."""
    drive.look(language=language)
    drive.open("home")
    assert visible(drive.page, "MoreButton") == []


@pytest.mark.parametrize("step", TextStep)
def test_the_way_to_the_form_stays_above_the_bar(drive: Drive, step: TextStep) -> None:
    """However large the words, the form is one touch away without paging."""
    drive.look(text_step=step)
    drive.open("home")
    buttons = visible(drive.page, "TouchButton")
    [form] = [b for b in buttons if b.property("name") == "I am interested"]
    [area] = visible(drive.page, "PagedArea")
    [bar] = visible(drive.page, "AccessBar")
    assert place_of(form).top() >= place_of(area).bottom()
    assert place_of(form).bottom() <= place_of(bar).top()


def test_a_topic_that_names_no_treatment_shows_the_risks_large(portrait: Drive) -> None:
    """`treatment` is optional: what can go wrong is large all the same."""
    topic = portrait.topic
    parts = {name: place for name, place in topic.parts.items() if name != "treatment"}

    home = portrait.kiosk.pages.home
    home.show_topic(replace(topic, parts=parts), date(2026, 11, 28))
    assert [c.title for c in home.large.rows] == ["What can go wrong"]
    assert "What the shot is" in [c.title for c in home.cards.rows]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("step", TextStep)
def test_where_it_hurts_is_on_the_first_page(
    drive: Drive, step: TextStep, language: str
) -> None:
    """However large the words, the first question lies not behind More."""
    drive.look(text_step=step, language=language)
    drive.open("home")
    [area] = visible(drive.page, "PagedArea")
    shown = place_of(area).top() + area.property("shownHeight")
    [hero] = [c for c in visible(drive.page, "TouchCard") if c.property("isHero")]
    assert place_of(hero).top() >= place_of(area).top()
    assert place_of(hero).bottom() <= shown + 1
