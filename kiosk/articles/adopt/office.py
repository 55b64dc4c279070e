"""Word and HTML as Markdown, through libraries of the extra ``authors``."""

from __future__ import annotations

import base64
import binascii
import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from kiosk.articles.adopt.article import AdoptError, Article
from kiosk.articles.adopt.footnotes import take_footnotes
from kiosk.articles.adopt.left_out import notes_on
from kiosk.extras import ExtraMissingError, require

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import Tag

_NOT_WORDS = (
    "script", "style", "nav", "header", "footer", "form", "aside", "noscript",
    "template", "iframe", "svg", "button",
)  # fmt: skip
_STYLES = "p[style-name='Title'] => h1:fresh\n"
_STYLES += "p[style-name='Caption'] => p.caption:fresh\n" + "".join(
    f"p[style-name='Heading {level}'] => h{min(6, level + 1)}:fresh\n"
    for level in range(1, 7)
)
"""The title stands above all headings, as it does on paper."""
_STYLES += "".join(
    f"p[style-name='List {kind} {depth}'] => {'ul|ol > li > ' * (depth - 1)}{tag} > "
    "li:fresh\n"
    for kind, tag in (("Bullet", "ul"), ("Number", "ol"))
    for depth in (2, 3)
)
"""Lists inside lists, where they are made by style and not by Word's own button."""
_PLACES = {
    "sup": str.maketrans(
        "0123456789+-",
        "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b",
    ),
    "sub": str.maketrans(
        "0123456789+-",
        "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u208a\u208b",
    ),
}
_ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/webp": "webp"}
_ENDINGS |= {"image/gif": "gif", "image/svg+xml": "svg", "image/bmp": "bmp"}
_DATA = re.compile(r"data:([\w/+.-]+)?(;base64)?,(.*)", re.DOTALL)


def read_docx(data: bytes, file: Path) -> Article:
    """Return a Word document with its headings, lists, tables and pictures."""
    _require_readers()
    import mammoth

    pictures: dict[str, bytes] = {}

    def keep(image: mammoth.documents.Image) -> dict[str, str]:
        with image.open() as stream:
            name = _named(len(pictures), image.content_type)
            pictures[name] = stream.read()
        return {"src": name}

    try:
        result = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=_STYLES,
            convert_image=mammoth.images.img_element(keep),
        )
    except Exception as error:
        # The library raises whatever zip, XML or a missing part raise.
        raise AdoptError(
            f"{file.name} is no Word document that can be read. "
            "Open it in Word or LibreOffice and save it again as .docx."
        ) from error
    article = _from_html(result.value, file, pictures)
    return replace(article, notes=notes_on(data))


def read_html(text: str, file: Path) -> Article:
    """Return a web page without what surrounds its article."""
    return _from_html(text, file, {})


def _from_html(text: str, file: Path, pictures: dict[str, bytes]) -> Article:
    _require_readers()
    from bs4 import BeautifulSoup
    from markdownify import MarkdownConverter

    page = BeautifulSoup(text, "html5lib")
    title = page.title.get_text(" ", strip=True) if page.title else ""
    for element in page.find_all(_NOT_WORDS):
        element.decompose()
    for raised in page.find_all(["sup", "sub"]):
        if raised.find("a") is None:
            _keep_place(raised)
    notes = take_footnotes(page)
    for image in page.find_all("img"):
        source = str(image.get("src") or "")
        if source.startswith("data:"):
            image["src"] = _kept(source, pictures)
    for caption in page.find_all("p", class_="caption"):
        _join_picture(caption)
    article = page.find("main") or page.find("article") or page.body or page
    if article.find("h1") is not None:
        title = ""
    converter = MarkdownConverter(
        heading_style="ATX",
        bullets="-",
        table_infer_header=True,
        newline_style="SPACES",
    )
    words = converter.convert_soup(article) + notes
    return Article(words, file, title, pictures)


def _keep_place(digits: Tag) -> None:
    """Write raised and lowered digits as such: ten to the ninth is not 109."""
    words = digits.get_text()
    if words.strip("-+").isdigit():
        digits.replace_with(words.translate(_PLACES[digits.name]))


def _join_picture(caption: Tag) -> None:
    """Give a caption to the picture above or below it, if that has none yet."""
    for beside in (caption.find_previous_sibling(), caption.find_next_sibling()):
        image = beside.find("img") if beside is not None else None
        is_alone = beside is not None and not beside.get_text(strip=True)
        if image is not None and is_alone and not image.get("title"):
            image["title"] = caption.get_text(" ", strip=True)
            caption.decompose()
            return


def _require_readers() -> None:
    try:
        require("authors", "Adopting Word and HTML files")
    except ExtraMissingError as error:
        raise AdoptError(str(error)) from None


def _kept(source: str, pictures: dict[str, bytes]) -> str:
    """Keep a picture that stands inside the page, and return its name."""
    found = _DATA.fullmatch(source)
    if not found:
        return ""
    try:
        data = base64.b64decode(found[3]) if found[2] else unquote_to_bytes(found[3])
    except (binascii.Error, ValueError):
        return ""
    name = _named(len(pictures), found[1] or "")
    pictures[name] = data
    return name


def _named(number: int, content_type: str) -> str:
    return f"picture-{number + 1}.{_ENDINGS.get(content_type, 'bin')}"
