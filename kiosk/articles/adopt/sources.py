"""Reading an article as it lies about: Markdown, plain text, HTML or Word.

Each becomes Markdown and a way to its pictures. The readers of HTML and Word come with
the extra ``authors``; a kiosk needs none of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kiosk.articles.adopt.article import AdoptError, Article
from kiosk.articles.adopt.plain_text import as_markdown
from kiosk.content_files import UnreadableError, read_bytes

if TYPE_CHECKING:
    from pathlib import Path

LARGEST_FILE = 20 * 1024 * 1024
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
_TITLE = re.compile(r"^title\s*:\s*[\"']?(.+?)[\"']?\s*$", re.MULTILINE | re.IGNORECASE)


def read_article(file: Path) -> Article:
    """Return the article in `file`; raises `AdoptError` when it cannot be read."""
    suffix = file.suffix.lower()
    if suffix not in {".md", ".markdown", ".txt", ".html", ".htm", ".docx"}:
        raise AdoptError(
            f"{file.name} is no Markdown, text, HTML or Word file (.docx). "
            "Save it as one of these; an old .doc is opened by Word or LibreOffice."
        )
    try:
        data = read_bytes(file, file.parent, LARGEST_FILE)
    except UnreadableError as error:
        raise AdoptError(f"{error.message}. {error.hint}") from None
    if suffix == ".docx":
        from kiosk.articles.adopt.office import read_docx

        return read_docx(data, file)
    text = _decoded(data).replace("\r\n", "\n").replace("\r", "\n")
    if suffix in {".html", ".htm"}:
        from kiosk.articles.adopt.office import read_html

        return read_html(text, file)
    if suffix == ".txt":
        return Article(as_markdown(text), file)
    return _markdown(text, file)


def _markdown(text: str, file: Path) -> Article:
    found = _FRONT_MATTER.match(text)
    if not found:
        return Article(text, file)
    title = _TITLE.search(found[1])
    return Article(text[found.end() :], file, title[1] if title else "")


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # What Windows programs write that know no UTF-8.
        return data.decode("cp1252", "replace")
