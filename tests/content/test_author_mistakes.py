"""What a person new to this gets wrong is named with the cure that mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.problems import Severity

if TYPE_CHECKING:
    from .conftest import SampleTopic

PICTURE = "![A tight band with a knot in a muscle](images/knot.svg"

MISTAKES = [
    # file, what stood there, what stands there now, code, words of message and cure
    (
        "topic.toml",
        'en = "Muscle knots"',
        "en = \u201cMuscle knots\u201d",
        "bad-toml",
        ("straight quotation marks",),
    ),
    (
        "topic.toml",
        "written = 2026-01-22",
        "written = 1/22/2026",
        "bad-toml",
        ("2026-01-31",),
    ),
    (
        "topic.toml",
        'en = "Muscle knots"',
        "en = Muscle knots",
        "bad-toml",
        ("Words stand in quotation marks",),
    ),
    (
        "topic.toml",
        "[sentence]",
        "[sentance]",
        "unknown-key",
        ("Did you mean sentence?",),
    ),
    (
        "topic.toml",
        "parts.not-for",
        "parts.not-four",
        "bad-part",
        ("Did you mean not-for?",),
    ),
    (
        "topic.toml",
        'after = ["A swollen throat"]',
        "after = []",
        "bad-emergency",
        ("[emergency.en] has no after", 'after = ["...", "..."]'),
    ),
    (
        "topic.toml",
        'today = ["Fever"]',
        'today = "Fever"',
        "bad-emergency",
        ("[emergency.en] has no today", "at least one sign"),
    ),
    (
        "topic.toml",
        'desk = "Tell the front desk now"\n',
        "",
        "bad-emergency",
        ("[emergency.en] has no desk", 'desk = "..."'),
    ),
    (
        "topic.toml",
        'today_title = "Call a',
        'todays_title = "Call a',
        "bad-emergency",
        ('"todays_title" means nothing', "Did you mean today_title?"),
    ),
    (
        "topic.toml",
        'call = "Call {number} now"',
        'call = "Call 911 now"',
        "fixed-number",
        ("911", "{number}"),
    ),
    (
        "en.md",
        f"{PICTURE})",
        f"{PICTURE} \u201cA knot\u201d)",
        "curly-caption",
        ("curly quotation marks", "straight ones"),
    ),
    (
        "en.md",
        "## Knots {#knots icon=knot}",
        "## Knots {#knots icon=knot",
        "open-brace",
        ("patients would read them", "## Title {#a-short-name}"),
    ),
    ("en.md", "[[G2]]", "[[G22]]", "unknown-source", ("G2?", "[[source]]")),
    (
        "en.md",
        "It can come from how you sit.",
        "See [this](https://example.org).",
        "link-out",
        ("topic.toml, under [[source]]",),
    ),
    (
        "en.md",
        "It can come from how you sit.",
        "It can come from how you sit.[^1]",
        "footnote",
        ("topic.toml under [[source]]",),
    ),
    (
        "en.md",
        "It can come from how you sit.",
        "A shot may reduce it.",
        "no-balance",
        ("A shot may reduce it.",),
    ),
]


@pytest.mark.parametrize(
    ("name", "old", "new", "code", "words"),
    MISTAKES,
    ids=[f"{n}-{row[3]}" for n, row in enumerate(MISTAKES)],
)
def test_a_mistake_names_its_cure(  # noqa: PLR0913, PLR0917 - columns of the table
    sample: SampleTopic, name: str, old: str, new: str, code: str, words: tuple[str]
) -> None:
    """Message and cure say what to type, in words of the author's own text."""
    sample.spoil(name, old, new)

    found = [p for p in sample.check().problems if p.code == code]

    told = " ".join(f"{each.message} {each.hint}" for each in found)
    assert [part for part in words if part not in told] == []


def test_a_withheld_screen_does_not_ask_for_more(sample: SampleTopic) -> None:
    """Its sources, parts and main point are still there: only its mistake is told."""
    sample.spoil("en.md", "It can come from how you sit.", "And more.[^1]")
    told = {p.code for p in sample.check().problems}

    assert {"footnote", "screen-withheld"} <= told
    assert not told & {"no-main-point", "part-nowhere", "source-unused"}


def test_a_section_without_screens_is_a_problem(sample: SampleTopic) -> None:
    """What its author forgot is told with its line, and nothing else is."""
    page = sample.files["en.md"].rstrip() + "\n\n## Third {#third}\n\nWords here.\n"
    sample.files["en.md"] = page

    found = [p for p in sample.check().problems if p.file.endswith("/en.md")]

    told = [p for p in found if p.severity is Severity.ERROR]
    assert [(p.code, p.line) for p in told] == [("no-screens", page.count("\n") - 2)]
    assert "###" in told[0].hint
    assert "section-withheld" not in {p.code for p in found}


def test_links_are_checked_beside_what_is_withheld(sample: SampleTopic) -> None:
    """A link to nowhere is found while another screen waits for its cure."""
    sample.spoil("en.md", "It can come from how you sit.", "And more.[^1]")
    there = "\n\n### Next {#next}\n\nSee [more](topic:second/none).\n"
    sample.files["en.md"] = sample.files["en.md"].rstrip() + there

    found = {p.code: p.message for p in sample.check().problems}

    assert {"screen-withheld", "dead-link"} <= found.keys()
    assert "second/none" in found["dead-link"]


def test_a_link_to_a_withheld_screen_is_no_dead_link(sample: SampleTopic) -> None:
    """Its author wrote that screen: the link is right once the mistake is mended."""
    page = sample.files["en.md"].rstrip()
    there = "### Next {#next}\n\nSee [more](topic:home/held).\n"
    sample.files["en.md"] = f"{page}\n\n{there}\n### Held {{#held}}\n\n> Quoted.\n"

    told = {p.code for p in sample.check().problems}

    assert {"quotation", "screen-withheld"} <= told
    assert "dead-link" not in told


def test_a_section_whose_screens_are_withheld_is_not_called_empty(
    sample: SampleTopic,
) -> None:
    """Its author wrote screens, and is not told to write one."""
    first, *others = sample.files["en.md"].split("\n### ")
    spoilt = [f"{screen.rstrip()}\n\n> A quotation.\n" for screen in others]
    sample.files["en.md"] = "\n### ".join([first, *spoilt])

    told = {p.code for p in sample.check().problems}

    assert {"quotation", "screen-withheld"} <= told
    assert not told & {"empty-section", "empty-topic"}


def test_a_withheld_screen_does_not_blame_its_translation(
    sample: SampleTopic,
) -> None:
    """The other page has the right ids; a mistake here is no reason to change them."""
    sample.files["es.md"] = sample.files["en.md"]
    sample.spoil("en.md", "It can come from how you sit.", "And more.[^1]")
    told = {p.code for p in sample.check().problems}

    assert "footnote" in told
    assert "id-mismatch" not in told


def test_an_alarm_list_with_a_mistake_is_not_called_missing(
    sample: SampleTopic,
) -> None:
    """An author who wrote the table is not told to write it."""
    sample.spoil("topic.toml", 'after = ["A swollen throat"]', "after = []")
    told = [p.code for p in sample.check().problems]

    assert told.count("bad-emergency") == 1
    assert "no-emergency" not in told


def test_a_fixed_number_is_found_on_its_line(sample: SampleTopic) -> None:
    """An author need not look through the whole card for it."""
    new = 'now_title = "Call 112 now'
    sample.spoil("topic.toml", 'now_title = "Call {number} now', new)
    [problem] = [p for p in sample.check().problems if p.code == "fixed-number"]

    lines = sample.files["topic.toml"].split("\n")
    assert lines[problem.line - 1].startswith(new)


@pytest.mark.parametrize("marks", ['"knot"', "\u201cknot\u201d"])
def test_an_icon_may_stand_in_quotation_marks(sample: SampleTopic, marks: str) -> None:
    """Whoever knows other files writes them, and no harm is done."""
    sample.spoil("en.md", "icon=knot", f"icon={marks}")

    assert sample.check().problems == ()


def test_what_a_reader_likes_better_is_no_promise(sample: SampleTopic) -> None:
    """A choice between two ways names no benefit of a treatment."""
    sample.spoil(
        "en.md",
        "It can come from how you sit.",
        "Sit or lie down, whichever feels better to you.",
    )

    assert "no-balance" not in {p.code for p in sample.check().problems}


def test_nobody_knows_is_a_limit(sample: SampleTopic) -> None:
    """Who says that no one knows which works best promises nothing."""
    sample.spoil(
        "en.md",
        "It can come from how you sit.",
        "No one knows yet which cure works best.",
    )

    assert "no-balance" not in {p.code for p in sample.check().problems}


def test_one_section_is_counted_as_one(sample: SampleTopic) -> None:
    """What the check counts it also says as a person would."""
    sample.files["en.md"] = sample.files["en.md"].partition("\n## What")[0] + "\n"

    found = [p.message for p in sample.check().problems if p.code == "sections"]

    assert "The topic has 1 section" in found


def test_a_missing_summary_says_where_it_would_stand(sample: SampleTopic) -> None:
    """Small cards show no summary, so none is promised there."""
    head = "## What to take home {#home}"
    sample.spoil("en.md", head, f"{head}\n\n### First {{#first-words}}")

    (hint,) = (p.hint for p in sample.check().problems if p.code == "no-summary")

    assert "a large card of home" in hint
    assert "end of the section before" in hint
