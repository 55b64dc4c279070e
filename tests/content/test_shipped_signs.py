"""One sign, one wording, one urgency: article, emergency signs and map agree."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.articles.blocks import BulletList, Callout, CalloutKind
from kiosk.articles.library import load_topic, scan
from kiosk.bodymap.signreader import SignReader
from kiosk.bodymap.signs import Urgency

if TYPE_CHECKING:
    from kiosk.articles.topic import Screen, Topic
    from kiosk.bodymap.signs import SignList, SignTable

CONTENT = Path(__file__).parents[2] / "content"
TOPIC = "trigger-point-injections"
LANGUAGES = ("en", "es")


@pytest.fixture(scope="module")
def table() -> SignTable:
    """Return the shipped table, which must be free of problems."""
    read = SignReader(CONTENT / TOPIC / "signs.toml")
    assert read.problems == []
    assert read.table is not None
    return read.table


@pytest.fixture(scope="module", params=LANGUAGES)
def topic(request: pytest.FixtureRequest) -> Topic:
    """Return the shipped topic in a language."""
    entry = next(e for e in scan(CONTENT).topics if e.id == TOPIC)
    loaded = load_topic(entry, request.param).topic
    assert loaded is not None
    return loaded


def screens(topic: Topic) -> dict[str, Screen]:
    """Return the screens by section and id."""
    return {f"{s.id}/{x.id}": x for s in topic.sections for x in s.screens}


def said_on(screen: Screen, urgency: Urgency) -> list[str]:
    """Return the words of a screen's emergency callout, or of its plain list."""
    for block in screen.blocks:
        if urgency is Urgency.NOW and isinstance(block, Callout):
            if block.kind is CalloutKind.EMERGENCY:
                return [item.plain for item in block.items]
        elif urgency is Urgency.TODAY and isinstance(block, BulletList):
            return [item.plain for item in block.items]
    return []


def said_in(topic: Topic, entry: SignList) -> list[str]:
    """Return what stands at a place of the table."""
    section, name = entry.place.split("/")
    if section == "emergency":
        assert topic.emergency is not None
        return list(getattr(topic.emergency, name))
    return said_on(screens(topic)[entry.place], entry.urgency)


def test_every_list_says_its_signs_in_the_words_of_the_table(
    topic: Topic, table: SignTable
) -> None:
    """Every list of signs, also under "Emergency signs", is the table's."""
    for entry in table.lists:
        wanted = [table.signs[item].words[topic.language] for item in entry.items]
        assert said_in(topic, entry) == wanted, entry.place


def test_no_emergency_list_stands_outside_the_table(
    topic: Topic, table: SignTable
) -> None:
    """A list under the emergency number that the table does not know is refused."""
    known = {entry.place for entry in table.lists if entry.urgency is Urgency.NOW}
    for place, screen in screens(topic).items():
        if said_on(screen, Urgency.NOW):
            assert place in known, place


def test_the_same_words_are_never_now_here_and_today_there(
    topic: Topic, table: SignTable
) -> None:
    """No two signs share words, so no words have two urgencies."""
    words = [sign.words[topic.language].lower() for sign in table.signs.values()]
    assert len(set(words)) == len(words)
    for entry in table.lists:
        assert {table.signs[item].urgency for item in entry.items} == {entry.urgency}
    for placing in table.placings.values():
        urgencies = {table.signs[sign].urgency for sign in placing.signs}
        assert urgencies == {placing.urgency}, placing.alarm


def test_every_sign_is_said_somewhere(table: SignTable) -> None:
    """A sign nobody would ever read is none."""
    shown = [item for entry in table.lists for item in entry.items]
    shown += [sign for placing in table.placings.values() for sign in placing.signs]
    said = {sign for item in shown for sign in table.signs[item].says}
    assert {s for sign in table.signs.values() for s in sign.says} <= said


def test_emergency_signs_hold_what_the_screens_call_now(table: SignTable) -> None:
    """What a screen puts under the number stands under "Emergency signs" too."""
    places = {"emergency/now", "emergency/after"}
    page = {
        sign
        for entry in table.lists
        if entry.place in places
        for item in entry.items
        for sign in table.signs[item].says
    }
    said = {
        sign
        for entry in table.lists
        if entry.urgency is Urgency.NOW
        for item in entry.items
        for sign in table.signs[item].says
    }
    assert said - page == set()


def test_every_sign_names_a_source_of_the_topic(topic: Topic, table: SignTable) -> None:
    """Each sign's sources are sources of the topic, with the day they were checked."""
    known = {source.id for source in topic.sources if source.checked}
    for sign in table.signs.values():
        assert sign.sources, sign.id
        assert set(sign.sources) <= known, sign.id


def test_pain_that_spreads_is_said_to_be_of_the_chest(table: SignTable) -> None:
    """Beside the neck it would else mean the pain of every neck."""
    said = table.signs["spreading"].words

    assert said["en"].startswith("Chest pain that spreads")
    assert said["es"].startswith("Dolor en el pecho que se extiende")


ALARMING_SPANISH = re.compile(
    r"\bde golpe\b|\bdeje ninguna\b|\bbuena cuenta\b"
    r"|\bdormid[oa]s?\b|\bse duermen?\b|\bmareo o que\b",
    re.IGNORECASE,
)
"""Heard as a blow, as leaving behind, as a bill, as asleep, as a broken list."""


def test_no_word_misleads_in_spanish() -> None:
    """The words that were misheard stand nowhere in the Spanish of the topic."""
    for name in ("es.md", "topic.toml", "body-map.toml", "signs.toml"):
        text = (CONTENT / TOPIC / name).read_text(encoding="utf-8")
        assert not ALARMING_SPANISH.search(text), name


COMPLETE = {
    "cauda equina": ("trouble peeing", "tingling around", "bladder or bowels"),
    "stroke": ("drooping face", "dizziness", "speaking", "seeing", "walking", "weak"),
    "leg clot": ("swollen", "warm", "red", "sore", "coughing up blood"),
    "temple": ("age 50", "scalp", "chew"),
    "after a shot": (
        "weak, dizzy",
        "arm or leg",
        "redness or swelling",
        "new or worse",
    ),
    "aorta": ("tearing", "fainting"),
    "kidney": ("fever or chills", "blood in your urine"),
    "hip": ("after a fall", "cannot stand"),
    "one leg": ("one leg or foot",),
}
"""What the sources name, by the illness; see the source of each sign."""


@pytest.mark.parametrize("illness", COMPLETE)
def test_the_signs_of_an_illness_are_complete(illness: str, table: SignTable) -> None:
    """The words the sources use for it are all in the table."""
    said = " ".join(sign.words["en"].lower() for sign in table.signs.values())
    assert [word for word in COMPLETE[illness] if word not in said] == []
