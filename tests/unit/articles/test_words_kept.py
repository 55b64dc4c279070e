"""Nothing is lost without a word: what is written is on a screen or in a Problem."""

from __future__ import annotations

import re
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.articles.checks.prose import text_of
from kiosk.articles.known import Known
from kiosk.articles.topic_page import TopicPage, read_page
from kiosk.problems import Severity

from .constructs import RAW_SIGNS, REFUSED, SHOWN

if TYPE_CHECKING:
    from .conftest import TopicFolder

_WORD = re.compile(r"q\d+z")
_KNOWN = Known({"knot"}, {"G2"})


class Drawing:
    """Finds one drawing and no other."""

    def find(self, name: str) -> Path:
        """Return the drawing's place."""
        from kiosk.articles.refusals import NotAllowedError

        if name != "images/knot.svg":
            raise NotAllowedError("missing-picture", f"{name} is not there", "Copy it")
        return Path("knot.svg")


def filled(construct: str, numbers: count[int]) -> str:
    """Return the construct with words nobody else uses."""
    return re.sub("%", lambda _: f"q{next(numbers)}z", construct)


def screen_of(*passages: str) -> str:
    """Return a page whose only screen has these passages."""
    body = "\n\n".join(passages)
    return f"## Knots {{#knots}}\n\nWhat.\n\n### First {{#first}}\n\n{body}\n"


def read(page: str) -> TopicPage:
    """Read a page whose only picture is a knot."""
    return read_page(page, "en.md", Drawing(), _KNOWN)


def errors(page: TopicPage) -> list[tuple[str, int]]:
    """Return code and line of everything that is wrong."""
    return [(p.code, p.line) for p in page.problems if p.severity is Severity.ERROR]


@pytest.mark.parametrize("construct", SHOWN)
def test_what_is_meant_is_shown(construct: str) -> None:
    """Each construct an article may hold reaches the screen with all its words."""
    written = filled(construct, count())

    page = read(screen_of(written))

    assert errors(page) == []
    shown = text_of(page.sections[0].screens[0])
    assert sorted(_WORD.findall(shown)) == sorted(_WORD.findall(written))
    assert not set(RAW_SIGNS) & set(shown.replace("3 < 4", ""))


def test_dashes_among_words_stay(topic: TopicFolder) -> None:
    """Only a dash that begins a line is a bullet; one between words is a dash."""
    loaded = topic.screen("Bruises \u2013 small ones \u00b7 3\u20135 days.\n")

    assert loaded.problems == ()
    assert loaded.topic is not None
    shown = loaded.topic.screens[0].blocks[0].text.plain  # type: ignore[attr-defined]
    assert shown == "Bruises \u2013 small ones \u00b7 3\u20135 days."


@pytest.mark.parametrize(("construct", "code"), REFUSED)
def test_what_is_not_shown_is_named(construct: str, code: str) -> None:
    """Each other construct is an error by its own name, with line and cure."""
    page = read(screen_of(filled(construct, count())))

    found = [p for p in page.problems if p.code == code]
    assert found
    assert found[0].line >= 7
    assert found[0].hint
    assert page.sections == ()


@pytest.mark.parametrize(("construct", "code"), REFUSED)
def test_a_screen_that_lost_a_passage_is_not_shown(construct: str, code: str) -> None:
    """The words beside a lost passage are withheld with it; other screens stay."""
    page = screen_of("#### You may have it if", filled(construct, count()))
    after = "### Second {#second}\n\nOther words.\n"

    shown = read(f"{page}\n{after}").sections[0].screens

    assert [screen.id for screen in shown] == ["second"], code


_ANY = st.sampled_from([*SHOWN, *(construct for construct, _ in REFUSED)])
_GAPS = st.sampled_from(["\n\n", "\n", "\n\n\n", "\n  ", "\n\n    "])
_HEADINGS = st.sampled_from(
    ["### % {#%}", "### %", "## % {#%}", "## %", "## % {#No Id}", "# %"]
)


@settings(max_examples=400, deadline=None)
@given(
    st.lists(
        st.tuples(_HEADINGS, st.lists(st.tuples(_ANY, _GAPS), max_size=5)), max_size=4
    )
)
def test_words_in_are_words_on_screens_and_in_problems(
    parts: list[tuple[str, list[tuple[str, str]]]],
) -> None:
    """A screen shows every word written under its heading, or none, and says why."""
    numbers = count()
    page_text = "## Knots {#knots}\n\nWhat.\n\n### First {#first}\n\nWords.\n\n"
    for heading, passages in parts:
        page_text += filled(heading, numbers) + "\n\n"
        page_text += "".join(filled(text, numbers) + gap for text, gap in passages)
        page_text += "\n\n"

    page = read(page_text)

    lines = page_text.split("\n")
    wrong = {line for _, line in errors(page)}
    starts = {s.line: s for section in page.sections for s in section.screens}
    sections = {section.line: section for section in page.sections}
    for first, last in _pieces(lines):
        written = _WORD.findall(
            re.sub(r"\{#.*", "", "\n".join(lines[first - 1 : last]))
        )
        if first in starts:
            shown = text_of(starts[first])
        elif first in sections:
            shown = f"{sections[first].title}\n{sections[first].summary.plain}"
        else:
            shown = ""
        if shown:
            assert sorted(_WORD.findall(shown)) == sorted(written)
            assert not set(RAW_SIGNS) & set(shown.replace("3 < 4", ""))
        elif written:
            assert wrong & set(range(first, last + 1)) or _is_in_withheld_section(
                page, first, lines
            )


def _pieces(lines: list[str]) -> list[tuple[int, int]]:
    """Return first and last line of each heading with what stands under it."""
    heads = [n for n, line in enumerate(lines, 1) if re.match(r"#{1,3} ", line)]
    return list(zip(heads, [n - 1 for n in heads[1:]] + [len(lines)], strict=True))


def _is_in_withheld_section(page: TopicPage, line: int, lines: list[str]) -> bool:
    """Tell whether the screen's section as a whole is said to be withheld."""
    above = [
        n for n, each in enumerate(lines, 1) if each.startswith("## ") and n < line
    ]
    withheld = {p.line for p in page.problems if p.code == "section-withheld"}
    return bool(above) and above[-1] in withheld
