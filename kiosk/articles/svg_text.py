"""A drawing's file as text, read the same way by the check and by the screens."""

from __future__ import annotations

import codecs
import re

_DECLARATION = re.compile(r"\s*<\?xml[^<>]*\?>")
_ENCODING = re.compile(
    rb"\s*<\?xml[^<>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']"
)
_KNOWN = re.compile(
    r"utf-?8|utf-?16(?:le|be)?|us-ascii|iso-8859-\d{1,2}|latin-?1|windows-\d{3,4}"
    r"|cp\d{3,4}|koi8-[ru]|shift_jis|euc-(?:jp|kr)|gb(?:2312|k|18030)|big5",
    re.IGNORECASE,
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def svg_text(data: bytes) -> str:
    """Return the drawing in `data` without the line that names its encoding.

    A byte order mark counts first, then the XML declaration; without either it is
    UTF-8. Raises ValueError when the letters do not fit or nobody uses the encoding.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _undeclared(data[len(mark) :].decode(encoding))
    found = _ENCODING.match(data)
    name = found[1].decode("ascii") if found else "utf-8"
    if not _KNOWN.fullmatch(name):
        raise ValueError(name)
    try:
        return _undeclared(data.decode(name))
    except LookupError as error:
        raise ValueError(name) from error


def _undeclared(text: str) -> str:
    """Return `text` with its declaration blanked, so that lines keep their numbers."""
    found = _DECLARATION.match(text)
    if not found:
        return text
    return "\n" * found[0].count("\n") + text[found.end() :]
