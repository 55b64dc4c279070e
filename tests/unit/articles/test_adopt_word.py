"""A document as Word writes it becomes a topic, and what Word alone knows is told."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from .adopting import adopt, shown_in, topic_in
from .hostile import png

if TYPE_CHECKING:
    from pathlib import Path


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


DIAGRAM = """\
<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst>
<dgm:pt><dgm:t><a:p><a:r><a:t>Rest it</a:t></a:r></a:p></dgm:t></dgm:pt>
<dgm:pt><dgm:t><a:p><a:r><a:t>Cool it</a:t></a:r></a:p></dgm:t></dgm:pt>
</dgm:ptLst></dgm:dataModel>"""


def test_words_that_the_reader_of_word_passes_over_are_told(
    content: Path, tmp_path: Path
) -> None:
    """A number in a field and the steps of a diagram do not vanish without a word."""
    docx = pytest.importorskip("docx")
    made, named = docx.oxml.OxmlElement, docx.oxml.ns.qn
    document = docx.Document()
    document.add_heading("Sprain", 0)
    line = document.add_paragraph("If it swells, call ")
    field = made("w:fldSimple")
    field.set(named("w:instr"), " DOCPROPERTY NurseLine ")
    run = document.add_paragraph().add_run("(555) 010-4477")
    field.append(run._r)
    line._p.append(field)
    file = tmp_path / "Sprain.docx"
    document.save(file)
    with zipfile.ZipFile(file, "a") as parts:
        parts.writestr("word/diagrams/data1.xml", DIAGRAM)

    told = adopt(file, content).to_do

    assert any("field" in task and '"(555) 010-4477"' in task for task in told)
    assert any("diagram" in task and '"Rest it Cool it"' in task for task in told)


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


def file_with_notes() -> bytes:
    """Return the least that Word opens with two footnotes and one endnote."""
    data = io.BytesIO()
    of = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    kinds, body = ("document", "footnotes", "endnotes"), {}
    marks = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    body["document"] = (
        f"<w:document {w}><w:body><w:p><w:r><w:t>Rest eases pain.</w:t></w:r>{marks}"
        "</w:p><w:p><w:r><w:t>Cold may help.</w:t></w:r>"
        '<w:r><w:endnoteReference w:id="1"/></w:r></w:p></w:body></w:document>'
    )
    for kind, said in (("footnote", "Smith 2019, page 4"), ("endnote", "Lee 2021")):
        body[f"{kind}s"] = (
            f'<w:{kind}s {w}><w:{kind} w:id="1"><w:p><w:r><w:t>{said}</w:t></w:r></w:p>'
            f"</w:{kind}></w:{kind}s>"
        )
    overrides = "".join(
        f'<Override PartName="/word/{kind}.xml" '
        f'ContentType="{types}.{"document.main" if kind == "document" else kind}+xml"/>'
        for kind in kinds
    )
    related = "http://schemas.openxmlformats.org/package/2006/relationships"
    links = "".join(
        f'<Relationship Id="r{kind}" Type="{of}/{kind}" Target="{kind}.xml"/>'
        for kind in kinds[1:]
    )
    with zipfile.ZipFile(data, "w") as file:
        file.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"'
            '><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
            f'package.relationships+xml"/>{overrides}</Types>',
        )
        file.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{related}"><Relationship Id="r1" '
            f'Type="{of}/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        file.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{related}">{links}</Relationships>',
        )
        for kind in kinds:
            file.writestr(f"word/{kind}.xml", body[kind])
    return data.getvalue()


def test_notes_of_word_become_sources(content: Path, tmp_path: Path) -> None:
    """What stands at a page's foot is a source, named behind what it supports."""
    file = tmp_path / "rest.docx"
    file.write_bytes(file_with_notes())

    folder = adopt(file, content).folder

    titles = [source.title for source in topic_in(folder).sources]
    assert titles == ["Smith 2019, page 4", "Lee 2021"]
    page = (folder / "en.md").read_text("utf-8")
    assert "Rest eases pain. [[note-1]]" in page
    assert "Cold may help. [[note-2]]" in page
    assert "Smith" not in page


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        (
            '<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a>',
            '<ol><li id="fn1"><p>Smith 2019<a href="#fnref1">back</a></p></li></ol>',
        ),
        (
            '<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup>',
            '<ol><li id="cite_note-1"><a href="#cite_ref-1">^</a> Smith 2019</li></ol>',
        ),
    ],
)
def test_notes_of_a_web_page_become_sources(
    content: Path, tmp_path: Path, mark: str, note: str
) -> None:
    """Notes as two common programs write them; a list that is none stays a list."""
    file = tmp_path / "rest.html"
    file.write_text(
        f'<h1>Rest</h1><p>Rest may help.{mark}</p><ul><li id="a">First</li></ul>{note}'
    )

    topic = topic_in(adopt(file, content).folder)

    assert [source.title for source in topic.sources] == ["Smith 2019"]
    assert "First" in shown_in(topic)


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ('<li id="r1">Take with food <a href="#r1">#</a></li>', "Take with food"),
        (
            '</ul><ul><li id="q"><a href="#a">Up</a></ul><a id="a" href="#q">Asked</a>',
            "Asked",
        ),
        ('<li id="x"><a href="#m">^</a></li></ul><a id="m" href="#x">1</a><ul>', "1"),
    ],
    ids=["a link to itself", "a list of contents", "a note that says nothing"],
)
def test_links_that_are_no_notes_stay_words(
    content: Path, tmp_path: Path, markup: str, words: str
) -> None:
    """What leads to and fro without being a footnote loses nothing."""
    file = tmp_path / "rest.html"
    file.write_text(f"<h1>Rest</h1><p>Rest may help.</p><ul>{markup}</ul>")

    topic = topic_in(adopt(file, content).folder)

    assert words in shown_in(topic)
    assert topic.sources == ()


def test_two_notes_at_one_place_are_two_sources(content: Path, tmp_path: Path) -> None:
    """Both marks become sources, and the address inside a note is kept."""
    file = tmp_path / "rest.html"
    file.write_text(
        '<h1>Rest</h1><p>Rest may help.<sup><a id="m1" href="#n1">1</a>, '
        '<a id="m2" href="#n2">2</a></sup></p><ol><li id="n1">Smith '
        '<a href="https://a.example/1">here</a> <a href="#m1">^</a></li>'
        '<li id="n2">Lee <a href="#m2">^</a></li></ol>'
    )

    folder = adopt(file, content).folder

    titles = [source.title for source in topic_in(folder).sources]
    assert titles == ["Smith here (https://a.example/1)", "Lee"]
    page = (folder / "en.md").read_text("utf-8")
    assert page.index("[[note-1]]") < page.index("[[note-2]]")
