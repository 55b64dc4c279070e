"""An article as it lies about becomes a topic without errors that kept its words."""

from __future__ import annotations

import io
import re
from collections import Counter
from datetime import date
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PIL import Image

from kiosk.articles.adopt.sources import AdoptError, read_article
from kiosk.articles.adopt.topic_folder import TO_DO_FILE, Adopted, TopicWriter
from kiosk.articles.checks.prose import text_of, words_of
from kiosk.articles.checks.run import check_content
from kiosk.articles.library import load_topic, scan
from kiosk.problems import Problem, Severity

from .constructs import REFUSED, SHOWN
from .hostile import png

if TYPE_CHECKING:
    from kiosk.articles.topic import Topic

ARTICLES = Path(__file__).parent / "adopted"
TODAY = date(2026, 11, 28)
_WORD = re.compile(r"q\d+z")


def adopt(file: Path, to: Path, problem: Problem | None = None) -> Adopted:
    """Adopt a file; every picture has `problem` when it is drawn."""
    found = [problem] if problem else []
    return TopicWriter(read_article(file), to, "en", TODAY, lambda _: found).write()


def topic_in(folder: Path) -> Topic:
    """Load an adopted topic, which must have no error at all."""
    report = check_content(folder, TODAY)
    assert [str(p) for p in report.problems if p.severity is Severity.ERROR] == []
    entry = scan(folder.parent).topic(folder.name)
    assert entry is not None
    topic = load_topic(entry, "en").topic
    assert topic is not None
    return topic


def shown_in(topic: Topic) -> str:
    """Return every word a visitor can come to."""
    texts = [topic.title, *(section.title for section in topic.sections)]
    texts += [text_of(screen) for screen in topic.screens]
    return "\n".join([*texts, *(source.title for source in topic.sources)])


def share_of(source: str, topic: Topic) -> float:
    """Return which share of the words of `source` a visitor can come to."""
    shown = {word.lower() for word in words_of(shown_in(topic))}
    wanted = [word.lower() for word in words_of(source)]
    return sum(word in shown for word in wanted) / len(wanted)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a content folder with nothing in it."""
    folder = tmp_path / "content"
    folder.mkdir()
    return folder


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


def word_file() -> bytes:
    """Return a document as Word writes it: title, headings, lists, table, picture."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_heading("Heat and cold", 0)
    document.add_paragraph("Heat may ease a stiff back.")
    document.add_heading("Heat", 1)
    document.add_paragraph("Use heat if you:")
    for words in ("feel stiff", "have no swelling"):
        document.add_paragraph(words, style="List Bullet")
    document.add_heading("Steps", 2)
    for words in ("Warm the pad.", "Wait ten minutes."):
        document.add_paragraph(words, style="List Number")
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip(
        (cell for row in table.rows for cell in row.cells),
        ("When", "How long", "Morning", "20 minutes"),
        strict=True,
    ):
        cell.text = words
    picture = io.BytesIO()
    Image.new("RGB", (60, 40), "white").save(picture, "PNG")
    picture.seek(0)
    document.add_picture(picture)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def test_a_word_document_is_adopted(content: Path, tmp_path: Path) -> None:
    """A .docx becomes a topic: its picture waits for words, and the list says so."""
    file = tmp_path / "Heat.docx"
    file.write_bytes(word_file())

    adopted = adopt(file, content)

    shown = shown_in(topic_in(adopted.folder))
    for words in ("feel stiff", "Wait ten minutes.", "Morning", "20 minutes"):
        assert words in shown
    assert topic_in(adopted.folder).title == "Heat and cold"
    assert any("no words for people who cannot see" in task for task in adopted.to_do)
    page = (adopted.folder / "en.md").read_text("utf-8")
    assert "<!-- ![](images/" in page


def test_what_a_word_document_holds_beside_its_words_is_told(
    content: Path, tmp_path: Path
) -> None:
    """A struck-out dose, a hidden word, a footer and a lone bold line are named."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_heading("Sprain", 0)
    document.sections[0].footer.paragraphs[0].text = "Nurse line (555) 010-4477"
    document.add_paragraph().add_run("Caring for it").bold = True
    dose = document.add_paragraph("Take ")
    dose.add_run("800 mg").font.strike = True
    dose.add_run(" 400 mg of ibuprofen, and rest.")
    document.add_paragraph().add_run("For staff only.").font.hidden = True
    count = document.add_paragraph("Ten to the ninth is 10")
    count.add_run("9").font.superscript = True
    file = tmp_path / "Sprain.docx"
    document.save(file)

    adopted = adopt(file, content)

    told = " ".join(adopted.to_do)
    for words in ("(555) 010-4477", '"800 mg"', '"For staff only."', "alone in bold"):
        assert words in told
    assert "10\u2079" in shown_in(topic_in(adopted.folder))


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


def test_a_caption_of_word_goes_with_its_picture(content: Path, tmp_path: Path) -> None:
    """Word keeps a caption as a paragraph beside; people see it below the picture."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_heading("Ice", 1)
    document.add_paragraph("Wrap the ice in a towel.")
    document.add_picture(io.BytesIO(png(40, 30)))
    document.add_paragraph("A cold pack in a towel", style="Caption")
    document.add_paragraph("Source: Family Doctor, 2024")
    file = tmp_path / "ice.docx"
    document.save(file)

    adopted = adopt(file, content)

    page = (adopted.folder / "en.md").read_text("utf-8")
    assert page.count("A cold pack in a towel") == 1
    assert '(images/picture-1.png "A cold pack in a towel")' in page
    line = page.split("\n").index("Source: Family Doctor, 2024") + 1
    [sources] = [task for task in adopted.to_do if task.startswith("Sources: ")]
    assert f"Look at line {line} of en.md" in sources


def test_lists_inside_lists_and_references_of_word(
    content: Path, tmp_path: Path
) -> None:
    """Lists made by style keep their depth; a heading of sources is pointed at."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_heading("Ask first", 1)
    document.add_paragraph("Tell us if you:")
    document.add_paragraph("have an allergy", style="List Bullet")
    document.add_paragraph("to penicillin", style="List Bullet 2")
    document.add_paragraph("have a fever", style="List Bullet")
    document.add_heading("References", 1)
    document.add_paragraph("Smith, Steroids, 2019")
    file = tmp_path / "ask.docx"
    document.save(file)

    adopted = adopt(file, content)

    page = (adopted.folder / "en.md").read_text("utf-8")
    assert "- have an allergy\n    - to penicillin\n- have a fever" in page
    line = page[: page.index("## References")].count("\n") + 1
    [sources] = [task for task in adopted.to_do if task.startswith("Sources: ")]
    assert f"Look at line {line}" in sources


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


def test_without_the_draft_mark_advice_is_required(content: Path) -> None:
    """Taking draft = true away brings the errors back: nothing is waved through."""
    folder = adopt(ARTICLES / "source-article.txt", content).folder
    card = (folder / "topic.toml").read_text("utf-8")
    (folder / "topic.toml").write_text(re.sub(r"draft = .*\n", "", card), "utf-8")

    report = check_content(folder, TODAY)

    assert any(problem.severity is Severity.ERROR for problem in report.problems)


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
