"""Medical words are explained on the screen where a visitor meets them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOPIC = ROOT / "content" / "trigger-point-injections"
WORDS_OF_THE_SCREENS = ROOT / "kiosk" / "visitor" / "i18n" / "kiosk_es.ts"

EXPLAINED = {
    "en": {
        "immune system": "(term:immune-system)",
        "hormone": "(term:hormone)",
        "thyroid": "a gland in the neck",
        "hives": "itchy bumps (hives)",
        "review": "(term:review)",
        "rehab": "rehab with a team",
        "blood thinners?": "(term:blood-thinner)",
        "dry needling": "no medicine",
        "pneumothorax": "collapsed lung",
        "spasms?": "sudden cramps",
        "outpatient": "go home the same day",
    },
    "es": {
        "defensas": "(term:immune-system)",
        "hormonas?": "(term:hormone)",
        "tiroides": "una glándula del cuello",
        "revisión": "(term:review)",
        "anticoagulantes?": "(term:blood-thinner)",
        "neumotórax": "pulmón colapsado",
        "punción seca": "sin medicina",
        "espasmos?": "calambres repentinos",
        "ambulatoria": "vuelve a casa el mismo día",
    },
}
"""Words, as patterns, and what must stand on the same screen."""

SHUNNED = {
    "en": ("clinician", "dummy shot", "placebo", "efficacy"),
    "es": ("psicoterapia", "placebo", "eficacia"),
}
"""Words for which the article has plainer ones."""


def screens(language: str) -> list[str]:
    """Return the text of each screen of the article."""
    page = (TOPIC / f"{language}.md").read_text(encoding="utf-8")
    return re.split(r"^### ", page, flags=re.MULTILINE)[1:]


def has(word: str, text: str) -> bool:
    """Tell whether a word stands in a text, in small or capital letters."""
    return re.search(rf"\b{word}\b", text, re.IGNORECASE) is not None


@pytest.mark.parametrize("language", EXPLAINED)
def test_a_medical_word_is_explained_on_its_own_screen(language: str) -> None:
    """No screen says a medical word without its plain words or its glossary entry."""
    for word, plain in EXPLAINED[language].items():
        met = [screen for screen in screens(language) if has(word, screen)]
        assert met, f"{word} is met nowhere"
        for screen in met:
            assert plain in screen, (word, screen.splitlines()[0])


@pytest.mark.parametrize("language", SHUNNED)
def test_the_article_has_plainer_words(language: str) -> None:
    """The article says doctor or nurse, and what a study compared with, plainly."""
    for screen in screens(language):
        said = [word for word in SHUNNED[language] if has(word, screen)]
        assert said == [], screen.splitlines()[0]


def test_the_screens_say_doctor_or_nurse() -> None:
    """No button, note or sentence of the kiosk itself says "clinician"."""
    text = WORDS_OF_THE_SCREENS.read_text(encoding="utf-8")
    sources = re.findall(r"<source>(.*?)</source>", text, re.DOTALL)
    assert len(sources) > 100
    assert [words for words in sources if has("clinicians?", words)] == []


MALE = (
    *("acostado", "agachado", "encogido", "encorvado", "parado", "sentado", "torcido"),
    *("bienvenidos?", "está enfermo", "está seguro", "más suelto", "párese derecho"),
    *("que lo examine", "quedar adolorido", "(siga|manténgase|esté) activo"),
    *("algunos sienten", "cansado", "listo para", "usted mismo", "preocupado"),
)
"""Spanish words, as patterns, that speak to a man alone; of a thing some are right."""
OF_A_THING = ("músculo puede quedar adolorido", "testículo torcido")
SPANISH = (
    *ROOT.glob("content/*/*.toml"),
    *ROOT.glob("content/*/es.md"),
    *ROOT.glob("examples/content/*/es.md"),
    WORDS_OF_THE_SCREENS,
)


@pytest.mark.parametrize("file", SPANISH, ids=lambda file: "/".join(file.parts[-2:]))
def test_spanish_speaks_to_women_and_men(file: Path) -> None:
    """No adjective makes the reader male: both read themselves in."""
    words = file.read_text(encoding="utf-8")
    for thing in OF_A_THING:
        words = words.replace(thing, "")
    assert [word for word in MALE if has(word, words)] == []
