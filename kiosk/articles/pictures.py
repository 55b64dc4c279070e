"""Which pictures a page may show: checked by content before Qt ever opens them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from kiosk.articles.raster import BadPictureError, kind_of, read_header
from kiosk.articles.refusals import NotAllowedError
from kiosk.articles.svg import check_svg
from kiosk.content_files import UnreadableError, read_bytes
from kiosk.problems import Problem, Severity, has_errors

MAX_BYTES = 5 * 1024 * 1024
_SUFFIXES = {
    ".png": "png",
    ".jpg": "jpeg",
    ".jpeg": "jpeg",
    ".webp": "webp",
    ".svg": "svg",
}
_INSIDE = {
    "svg-attribute",
    "svg-broken",
    "svg-colour",
    "svg-doctype",
    "svg-element",
    "svg-size",
    "svg-text",
    "svg-value",
}
_PAGE_CODES = {
    "missing-file": "missing-picture",
    "outside-folder": "picture-outside",
}
_PART = r"[\w(][\w .,&'+@()-]*"
_NAME = re.compile(rf"{_PART}(?:/{_PART})*")


def check_picture(file: Path, root: Path) -> list[Problem]:
    """Return everything that keeps `file` from being shown.

    Problems name the file relative to `root`'s parent, as an author sees it; for an SVG
    they carry the line inside it. Nothing outside `root` is read.
    """
    return _examined(file, root)[0]


def _examined(file: Path, root: Path) -> tuple[list[Problem], bytes]:
    """Return what keeps `file` from being shown, and what it holds."""
    name = _name(file, root)
    suffix = _SUFFIXES.get(file.suffix.lower())
    if suffix is None:
        problem = Problem(
            name,
            0,
            "picture-type",
            "This is no picture the kiosk shows",
            "Save it as PNG, JPEG, WebP or SVG",
        )
        return [problem], b""
    try:
        data = read_bytes(file, root, MAX_BYTES)
    except UnreadableError as error:
        return [Problem(name, 0, error.code, error.message, error.hint)], b""
    return _wrong_inside(data, suffix, name), data


def _wrong_inside(data: bytes, suffix: str, name: str) -> list[Problem]:
    kind = kind_of(data) or "svg"
    if kind != suffix and (kind != "svg" or suffix == "svg"):
        return [
            Problem(
                name,
                0,
                "picture-type",
                f"The file is named {_ending(name)} but holds {kind.upper()}",
                "Give it the right ending",
            )
        ]
    if suffix == "svg":
        return [
            Problem(name, f.line, f.code, f.message, f.hint, _severity(f.code))
            for f in check_svg(data)
        ]
    try:
        read_header(data)
    except BadPictureError as error:
        return [Problem(name, 0, "bad-picture", str(error), error.hint)]
    return []


def _ending(name: str) -> str:
    return "." + name.rpartition(".")[2]


class PictureFolder:
    """The pictures of one topic; remembers what it found out about each."""

    def __init__(self, folder: Path) -> None:
        self.problems: list[Problem] = []
        self._folder = folder
        self._checked: dict[Path, list[Problem]] = {}
        self.shown: dict[Path, bytes] = {}
        """What the files held that pages may show, so that nobody reads them again."""

    def find(self, name: str) -> Path:
        """Return the picture an author calls `name`.

        Raises `NotAllowedError` when it is missing, lies outside the topic's folder or
        may not be shown; what is wrong inside it is added to `problems`.
        """
        name = unquote(name)
        if not _NAME.fullmatch(name):
            raise NotAllowedError(
                "picture-outside",
                f'"{name[:60]}" is no picture in the topic\'s folder',
                "Put the file into images/ and write images/name.svg",
            )
        file = self._folder / Path(*name.split("/"))
        if file not in self._checked:
            self._checked[file], data = _examined(file, self._folder)
            # What is wrong with the file as a whole is said where the page names it.
            self.problems += [p for p in self._checked[file] if p.code in _INSIDE]
            if not has_errors(self._checked[file]):
                self.shown[file] = data
        if has_errors(self._checked[file]):
            first = self._checked[file][0]
            if first.code == "missing-file" and (other := _alike(file)):
                first = replace(first, hint=f"There is {other}: write it like that")
            raise NotAllowedError(
                _PAGE_CODES.get(first.code, "bad-picture"),
                f"The picture {name} is not shown: {first.message}",
                first.hint,
            )
        return file


def _alike(file: Path) -> str:
    """Return the name of a file beside it that differs in capitals or accents only."""
    try:
        names = sorted(path.name for path in file.parent.iterdir())
    except OSError:
        return ""
    wanted = _folded(file.name)
    return next((name for name in names if _folded(name) == wanted), "")


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _severity(code: str) -> Severity:
    # A drawing with words still helps those who can read them.
    return Severity.WARNING if code == "svg-text" else Severity.ERROR


def _name(file: Path, root: Path) -> str:
    try:
        return f"{root.name}/{file.relative_to(root).as_posix()}"
    except ValueError:
        return file.name
