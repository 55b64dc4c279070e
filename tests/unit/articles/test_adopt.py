"""An article as it lies about becomes a topic without errors that kept its words."""

from __future__ import annotations

import re
from collections import Counter
from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PIL import Image

from kiosk.articles.adopt.article import AdoptError
from kiosk.articles.adopt.topic_folder import TO_DO_FILE
from kiosk.articles.checks.prose import text_of, words_of
from kiosk.articles.checks.run import check_content
from kiosk.problems import Problem, Severity

from .adopting import ARTICLES, TODAY, adopt, shown_in, topic_in
from .constructs import REFUSED, SHOWN
from .hostile import png

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.articles.topic import Topic

_WORD = re.compile(r"q\d+z")


def share_of(source: str, topic: Topic) -> float:
    """Return which share of the words of `source` a visitor can come to."""
    shown = {word.lower() for word in words_of(shown_in(topic))}
    wanted = [word.lower() for word in words_of(source)]
    return sum(word in shown for word in wanted) / len(wanted)


def test_the_source_article_is_adopted_whole(content: Path) -> None:
    """Plain text with headings on lines of their own keeps every word and heading."""
    file = ARTICLES / "source-article.txt"

    topic = topic_in(adopt(file, content).folder)

    assert share_of(file.read_text("utf-8"), topic) == 1.0
    assert "Are Trigger Point Injections Right for You?" in {
        section.title for section in topic.sections
    }
    assert topic.title.startswith("Trigger Point Injections")


def test_a_clinics_markdown_is_adopted(content: Path, tmp_path: Path) -> None:
    """Lists, tables, notes, tasks, code, links and a picture all reach a screen."""
    source = ARTICLES / "knee-injection.md"
    file = tmp_path / source.name
    file.write_bytes(source.read_bytes())
    (tmp_path / "images").mkdir()
    Image.new("RGB", (90, 60), "white").save(tmp_path / "images" / "knee.png")

    adopted = adopt(file, content)

    topic = topic_in(adopted.folder)
    plain = re.sub(
        r"---\ntitle: |</?u>|&nbsp;|\(?https?:\S+|\[[ x^1]+\]:?|images/\S+|^\d\)",
        " ",
        source.read_text("utf-8"),
        flags=re.MULTILINE,
    )
    assert share_of(plain, topic) >= 0.99
    assert topic.title == "Knee injections"
    assert [s.url for s in topic.sources] == ["", "https://clinic.example/results"]
    assert (adopted.folder / "images" / "knee.png").is_file()
    assert any("Alarm words" in task and "line" in task for task in adopted.to_do)
    screens = {screen.title: text_of(screen) for screen in topic.screens}
    assert "suit you if" in screens["Who can have it?"]
    assert "have an infection" in screens["Who can have it?"]


@pytest.mark.parametrize(
    ("name", "least"), [("joint-injection.md", 0.95), ("risks-in-short.md", 0.93)]
)
def test_every_word_of_a_real_article_reaches_a_screen(
    content: Path, tmp_path: Path, name: str, least: float
) -> None:
    """Each word is shown as often as it stands there, but for ids, tags and targets.

    `least` is the share where those count as words too: in an article of 31 words the
    two that lack are `icon=shield}` and `{#se}`.
    """
    file = tmp_path / name
    file.write_bytes((ARTICLES / name).read_bytes())
    (tmp_path / "images").mkdir()
    Image.new("RGB", (90, 60), "white").save(tmp_path / "images" / "knee.jpg")
    source = file.read_text("utf-8")

    topic = topic_in(adopt(file, content).folder)

    sources = "\n".join(source.url for source in topic.sources)
    shown = _letters(f"{shown_in(topic)}\n{sources}")
    written = [word for word in source.split() if _letters(word)]
    reached = sum(_letters(word) <= shown for word in written)
    assert reached / len(written) >= least
    assert _letters(_MARKUP.sub(" ", source)) <= shown


_MARKUP = re.compile(
    r"\{[^}]*\}|</?\w+>|&\w+;|\]\(images/[^)]*\)|\[x\]|\[\^1\]", re.MULTILINE
)
"""What is written for programs: ids, tags, a picture's file, a tick."""


def _letters(text: str) -> Counter[str]:
    """Return the words made of letters, in small ones, and how often each stands."""
    return Counter(re.findall(r"[^\W\d_]+", text.lower()))


def test_a_web_page_is_adopted_without_its_surroundings(content: Path) -> None:
    """Menus and scripts are left out; lists, numbers and a wide table are kept."""
    topic = topic_in(adopt(ARTICLES / "back-stretching.html", content).folder)

    shown = shown_in(topic)
    assert topic.title == "Stretching your back"
    assert "Book now" not in shown
    assert "track" not in shown
    for words in ("in a leg", "A towel", "Move: Child", "Note: calm", "Stop when it"):
        assert words in shown


def test_a_picture_that_does_not_show_is_left_to_its_author(
    content: Path, tmp_path: Path
) -> None:
    """A picture lost in a theme, or not there at all, is a task and no error."""
    file = tmp_path / "a.md"
    file.write_text("# A\n\nWords.\n\n![Knot](knot.png)\n\n![Gone](gone.png)\n")
    (tmp_path / "knot.png").write_bytes(png())
    faint = Problem("knot.png", 0, "faint-picture", "Lines are lost", "Use colours")

    adopted = adopt(file, content, faint)

    assert topic_in(adopted.folder).title == "A"
    assert any("Lines are lost" in task for task in adopted.to_do)
    assert any("gone.png" in task and "Gone" in task for task in adopted.to_do)


def test_the_lines_every_topic_needs_stand_ready(content: Path) -> None:
    """Without their comment signs they are TOML that the check understands."""
    folder = adopt(ARTICLES / "source-article.txt", content).folder
    card = folder / "topic.toml"
    ready, _, empty = card.read_text("utf-8").partition('take "# " away')
    lines = [line.removeprefix("# ") for line in empty.split("\n")[1:] if line != "#"]
    card.write_text("\n".join([ready, *lines]), "utf-8")

    codes = {problem.code for problem in check_content(folder, TODAY).problems}

    assert not codes & {"bad-toml", "bad-emergency", "no-emergency", "bad-source"}
    assert not codes & {"bad-part", "part-missing"}


def test_what_is_to_do_lies_beside_the_page(content: Path) -> None:
    """The tasks are a list to tick, and the topic says that it is a draft."""
    adopted = adopt(ARTICLES / "source-article.txt", content)

    listed = (adopted.folder / TO_DO_FILE).read_text("utf-8")
    assert listed.count("[ ] ") == len(adopted.to_do)
    codes = {problem.code for problem in check_content(adopted.folder, TODAY).problems}
    assert {"draft", "not-reviewed"} <= codes


def test_a_draft_says_what_will_be_required(content: Path) -> None:
    """What is marked to be mended before the draft ends is refused once it has."""
    folder = adopt(ARTICLES / "source-article.txt", content).folder
    card = (folder / "topic.toml").read_text("utf-8")
    marked = with_severity(folder, Severity.LATER)
    (folder / "topic.toml").write_text(re.sub(r"draft = .*\n", "", card), "utf-8")

    assert marked
    assert with_severity(folder, Severity.ERROR) == marked


def with_severity(folder: Path, severity: Severity) -> set[tuple[str, int, str]]:
    """Return place and kind of the problems that weigh so much."""
    problems = check_content(folder, TODAY).problems
    return {(p.file, p.line, p.code) for p in problems if p.severity is severity}


@pytest.mark.parametrize("sign", ["\\*", "\u2020"])
def test_a_table_keeps_the_words_that_explain_its_signs(
    content: Path, tmp_path: Path, sign: str
) -> None:
    """No screen ends between a table and the line that its sign points at."""
    article = tmp_path / "medicines.md"
    words = " ".join(["word"] * 70) + "."
    table = f"| Medicine | When |\n| --- | --- |\n| Ibuprofen | Morning{sign} |"
    note = f"{sign} " + " ".join(["with"] * 20)
    article.write_text(f"# Medicines\n\n{words}\n\n{table}\n\n{note}\n", "utf-8")

    page = (adopt(article, content).folder / "en.md").read_text("utf-8")

    assert "###" not in page[page.index("Ibuprofen") : page.index("with with")]
    assert page.count("### ") == 2


def test_a_topic_that_is_there_is_never_overwritten(content: Path) -> None:
    """Adopting twice refuses the second time and changes nothing."""
    folder = adopt(ARTICLES / "source-article.txt", content).folder
    (folder / "en.md").write_text("mine")

    with pytest.raises(AdoptError, match="is there already"):
        adopt(ARTICLES / "source-article.txt", content)

    assert (folder / "en.md").read_text() == "mine"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", b"%PDF"),
        ("a.docx", b"no zip"),
        ("a.docx", b"PK\x03\x04" + b"\0" * 40),
        ("a.md", b""),
        ("a.html", b""),
        ("gone.md", None),
    ],
)
def test_what_is_no_article_is_refused(
    content: Path, tmp_path: Path, name: str, data: bytes | None
) -> None:
    """A wrong or broken file is told in a sentence, and no folder is left behind."""
    if data is not None:
        (tmp_path / name).write_bytes(data)

    with pytest.raises(AdoptError):
        adopt(tmp_path / name, content)

    assert list(content.iterdir()) == []


_ELSEWHERE = (
    "#% %",
    "%\n#% %",
    "%<br>% ![%](none.svg)\n: %",
    "<b></b>\n:   %",
    "%\n: ",
)
"""What other programs write; on a page the first line would be a heading."""
_ANY = st.sampled_from([*SHOWN, *(one for one, _ in REFUSED), *_ELSEWHERE])
_GAPS = st.sampled_from(
    ["\n\n", "\n", "\n\n\n", "\n\n# %\n\n", "\n\n## %\n\n", "\n\n### %\n\n"]
)
# Not article text: programs, and comments that never end.
_NOT_WORDS = ("<script>%</script>", "<!-- % \n\n%")


@example([(":   %", "\n\n## %\n\n"), (":   %", "\n\n")])
@example([("%\n~ %", "\n\n## %\n\n"), ("~ %", "\n\n")])
@example([("1. %\n1. %", "\n\n"), ("3. %\n4. %", "\n\n"), ("1) %\n2) %", "\n\n")])
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(_ANY, _GAPS), min_size=1, max_size=8))
def test_any_article_keeps_its_words(
    tmp_path_factory: pytest.TempPathFactory, parts: list[tuple[str, str]]
) -> None:
    """Whatever an article is made of, it is adopted without error and without loss."""
    numbers = count()
    text = "".join(
        re.sub("%", lambda _: f"q{next(numbers)}z", construct + gap)
        for construct, gap in parts
        if construct not in _NOT_WORDS
    )
    folder = tmp_path_factory.mktemp("adopt")
    (folder / "article.md").write_text(f"Words.\n\n{text}\n\nWords.\n", "utf-8")

    topic = topic_in(adopt(folder / "article.md", folder / "content").folder)

    lost = set(_WORD.findall(text)) - set(_WORD.findall(shown_in(topic)))
    allowed = set(_WORD.findall(" ".join(re.findall(r"!\[[^]]*\]\([^)]*\)", text))))
    allowed |= set(_WORD.findall(" ".join(re.findall(r"https?://\S+", text))))
    allowed |= set(_WORD.findall(" ".join(re.findall(r'\(term:knot "[^"]*"', text))))
    allowed |= set(
        _WORD.findall(" ".join(re.findall(r"^\[[^\]]*\]:", text, re.MULTILINE)))
    )
    assert lost <= allowed


def test_two_lists_in_a_row_stay_two(content: Path, tmp_path: Path) -> None:
    """Steps that begin again at 1 do not become one list with wrong numbers."""
    file = tmp_path / "a.html"
    file.write_text("<ol><li>a</li><li>b</li></ol><ol><li>c</li><li>d</li></ol>")

    topic = topic_in(adopt(file, content).folder)

    starts = [block.start for s in topic.screens for block in s.blocks]  # type: ignore[attr-defined]
    assert starts == [1, 1]


def test_a_caption_that_looks_like_a_place_is_a_caption(
    content: Path, tmp_path: Path
) -> None:
    """What stands below a picture never names another file."""
    (tmp_path / "knot.png").write_bytes(png(40, 30))
    file = tmp_path / "knot.html"
    words = 'alt="A knot" title="From (images/x) of the clinic"'
    file.write_text(f'<h1>Knot</h1><p>It aches.</p><img src="knot.png" {words}>')

    page = (adopt(file, content).folder / "en.md").read_text("utf-8")

    assert "(images/knot.png" in page
    assert "<!--" not in page
