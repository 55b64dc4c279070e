"""The words of the map are plain, honest and complete in both languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from kiosk.bodymap.evidence import Reading
from kiosk.bodymap.model import Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.bodymap.model import BodyMap, MuscleWords

FORBIDDEN = {
    "en": ("guaranteed", "cure", "risk-free", "painless", "you have ", "100%"),
    "es": ("garantiza", "cura ", "sin riesgo", "sin dolor", "usted tiene", "100%"),
}
HEDGES = {
    "en": ("may", "often", "can "),
    "es": ("puede", "suele"),
}
LONGEST = 30
"""Words in a sentence; 20 is wanted in running text, lists of places need more."""


def sentences(words: MuscleWords) -> Iterator[str]:
    """Yield every sentence of a muscle's texts."""
    for text in (words.where, words.main, words.spill, words.safety, words.helps):
        yield from (part for part in re.split(r"(?<=[.:])\s+", text) if part)


@pytest.mark.parametrize("language", ["en", "es"])
def test_where_pain_is_felt_is_never_said_for_sure(
    language: str, body_map: BodyMap
) -> None:
    """Main, spill-over and what helps say may, often or can."""
    for muscle in body_map.muscles.values():
        words = muscle.words[language]
        for text in filter(None, (words.main, words.spill, words.helps)):
            lower = text.lower()
            assert any(hedge in lower for hedge in HEDGES[language]), text


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_promise_and_no_diagnosis(language: str, body_map: BodyMap) -> None:
    """No forbidden phrase stands in any text a visitor reads."""
    for muscle in body_map.muscles.values():
        text = " ".join(sentences(muscle.words[language])).lower()
        for phrase in FORBIDDEN[language]:
            assert phrase not in text, (muscle.id, phrase)


@pytest.mark.parametrize("language", ["en", "es"])
def test_sentences_are_short(language: str, body_map: BodyMap) -> None:
    """No sentence is too long to take in while in pain."""
    for muscle in body_map.muscles.values():
        for sentence in sentences(muscle.words[language]):
            assert len(sentence.split()) <= LONGEST, sentence


@pytest.mark.parametrize("language", ["en", "es"])
def test_sides_are_said_in_words(language: str, body_map: BodyMap) -> None:
    """Every region's name tells left from right; the middle tells neither."""
    left = {"en": "left", "es": "izquierd"}[language]
    right = {"en": "right", "es": "derech"}[language]
    for region in body_map.regions.values():
        said = region.words[language].sides
        for side, text in said.items():
            assert (left in text.lower()) == (side is Side.LEFT), text
            assert (right in text.lower()) == (side is Side.RIGHT), text
            assert text[0].isupper()
            assert not text.endswith(".")


def test_names_are_told_apart(body_map: BodyMap) -> None:
    """No two muscles and no two regions share a name in a language."""
    for language in body_map.languages:
        muscles = [m.words[language].name for m in body_map.muscles.values()]
        regions = [r.words[language].name for r in body_map.regions.values()]
        assert len(set(muscles)) == len(muscles)
        assert len(set(regions)) == len(regions)


def test_every_region_and_muscle_has_a_group(body_map: BodyMap) -> None:
    """Lists can be grouped: each group is one of a few known ones."""
    known = {"head", "neck_shoulder", "chest_belly", "back", "hip", "arm", "leg"}
    for item in (*body_map.regions.values(), *body_map.muscles.values()):
        assert item.group in known


def test_every_result_can_say_that_only_an_exam_can_tell(body_map: BodyMap) -> None:
    """The sentence shown with every answer is there in both languages."""
    assert "Only an exam can tell" in body_map.notes["en"].pattern
    assert "Solo un examen puede saberlo" in body_map.notes["es"].pattern


def test_both_languages_list_the_same(body_map: BodyMap) -> None:
    """A translation leaves no cause, mimic or warning out."""
    for muscle in body_map.muscles.values():
        en, es = muscle.words["en"], muscle.words["es"]
        assert len(en.causes) == len(es.causes), muscle.id
        assert len(en.mistaken_for) == len(es.mistaken_for), muscle.id
        assert bool(en.safety) == bool(es.safety), muscle.id
        assert bool(en.spill) == bool(es.spill), muscle.id


def test_no_statement_rests_on_what_nobody_read(body_map: BodyMap) -> None:
    """Each statement of each muscle names a source of which something was read."""
    for muscle in body_map.muscles.values():
        has_safety = bool(muscle.words["en"].safety)
        for statement, named in muscle.sources.items():
            readings = [body_map.sources[name].reading for name in named]
            if statement == "safety" and not has_safety:
                continue
            assert any(reading is not Reading.NONE for reading in readings), (
                muscle.id,
                statement,
            )
    assert {
        name
        for m in body_map.muscles.values()
        for n in m.sources.values()
        for name in n
    } == set(body_map.sources)


JARGON = {
    "en": {
        "bursitis": "sore pad",
        "rotator cuff": "tendon",
        "carpal tunnel": "wrist",
        "frozen shoulder": "stiff",
        "disc": "pad between",
        "sciatica": "nerve pain down",
        "whiplash": "jerk of the neck",
        "tennis elbow": "outer elbow",
        "appendicitis": "appendix",
        "tension headache": "tight band",
        "migraine": "throbbing",
        "sinus": "hollows of the face",
        "plantar fasciitis": "band under the foot",
        "achilles": "tendon above the heel",
    },
    "es": {
        "bursitis": "bolsita",
        "manguito rotador": "tendón",
        "túnel carpiano": "muñeca",
        "hombro congelado": "rígida",
        "disco": "almohadilla",
        "ciática": "baja por la pierna",
        "latigazo": "sacudida",
        "codo de tenista": "codo adolorido",
        "apendicitis": "apéndice",
        "tensional": "banda apretada",
        "migraña": "late",
        "sinusitis": "huecos de la cara",
        "fascitis plantar": "debajo del pie",
        "aquiles": "arriba del talón",
    },
}
"""Medical words on muscles' pages, and the plain words that must stand beside them."""


@pytest.mark.parametrize("language", ["en", "es"])
def test_medical_words_are_explained_where_they_are_met(
    language: str, body_map: BodyMap
) -> None:
    """No muscle's page says a medical word without plain words in the same item."""
    for muscle in body_map.muscles.values():
        words = muscle.words[language]
        items = (*words.causes, *words.mistaken_for, *sentences(words))
        for item in (text.lower() for text in items):
            for word, plain in JARGON[language].items():
                if re.search(rf"\b{word}\b", item):
                    assert plain in item, (muscle.id, item)


REGIONAL = (
    "chueco",
    "jalar",
    "trueno",
    "truena",
    "carro",
    "dominadas",
    "crol",
    "coche",
)
"""Words of one country, which readers from another may not know."""


def test_spanish_names_nothing_in_words_of_one_country(body_map: BodyMap) -> None:
    """The map's Spanish keeps to words known from Mexico to Argentina."""
    for muscle in body_map.muscles.values():
        words = muscle.words["es"]
        text = " ".join((*words.causes, *words.mistaken_for, *sentences(words))).lower()
        assert [word for word in REGIONAL if re.search(rf"\b{word}\b", text)] == []
