"""The figures of how hard a text is are those of the published formulas."""

from __future__ import annotations

import pytest

from kiosk.articles.checks.prose import Sentence
from kiosk.articles.checks.readability import measure
from kiosk.articles.checks.wording import wording_for
from kiosk.articles.topic import Screen


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        # 6 words, 6 syllables, one sentence.
        ("The cat sat on the mat.", 0.39 * 6 + 11.8 * 1 - 15.59),
        # 5 words, 10 syllables: trig-ger in-jec-tion may re-lieve mus-cles.
        ("Trigger injection may relieve muscles.", 0.39 * 5 + 11.8 * 10 / 5 - 15.59),
    ],
)
def test_grade_is_that_of_the_formula(text: str, grade: float) -> None:
    """Flesch-Kincaid comes out as worked by hand."""
    screen = Screen("a", "A", (), 1)

    figures = measure([Sentence(text, 1, screen)], wording_for("en"), frozenset())

    assert figures.grade == pytest.approx(grade)


def test_spanish_index_is_that_of_the_formula() -> None:
    """Szigriszt-Pazos comes out as worked by hand: 4 words, 8 syllables."""
    screen = Screen("a", "A", (), 1)
    sentence = Sentence("El músculo puede doler.", 1, screen)

    figures = measure([sentence], wording_for("es"), frozenset())

    assert figures.szigriszt == pytest.approx(206.835 - 62.3 * 8 / 4 - 4)


def test_taught_terms_do_not_count_for_smog() -> None:
    """A long word that the topic explains is left out of SMOG."""
    screen = Screen("a", "A", (), 1)
    sentence = Sentence("An anesthetic is medication.", 1, screen)

    plain = measure([sentence], wording_for("en"), frozenset())
    taught = measure([sentence], wording_for("en"), frozenset({"anesthetic"}))

    assert plain.smog is not None
    assert taught.smog is not None
    assert taught.smog < plain.smog


@pytest.mark.parametrize("word", ["it", "benefit", "quórum", "déficit", "-", "3D"])
def test_a_foreign_word_in_a_spanish_page_is_counted(word: str) -> None:
    """A word the library of syllables stumbles over never ends the check."""
    sentence = Sentence(f"Un {word} es poco.", 1, Screen("a", "A", (), 1))

    figures = measure([sentence], wording_for("es"), frozenset())

    assert figures.szigriszt is not None
