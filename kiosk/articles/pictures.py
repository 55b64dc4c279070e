"""Which pictures a page may show: checked by content before Qt ever opens them."""

from __future__ import annotations

import re
from pathlib import Path

from kiosk.articles.inline import NotAllowedError
from kiosk.articles.raster import BadPictureError, kind_of, read_header
from kiosk.articles.reading import UnreadableError, read_bytes
from kiosk.articles.svg import check_svg, themed_svg
from kiosk.problems import Problem, Severity, has_errors

__all__ = ["PictureFolder", "check_picture", "themed_svg"]

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
_NAME = re.compile(r"[\w][\w .-]*(?:/[\w][\w .-]*)*")


def check_picture(file: Path, root: Path) -> list[Problem]:
    """Return everything that keeps `file` from being shown.

    Problems name the file relative to `root`'s parent, as an author sees it; for an SVG
    they carry the line inside it. Nothing outside `root` is read.
    """
    name = _name(file, root)
    suffix = _SUFFIXES.get(file.suffix.lower())
    if suffix is None:
        return [
            Problem(
                name,
                0,
                "picture-type",
                "This is no picture the kiosk shows",
                "Save it as PNG, JPEG, WebP or SVG",
            )
        ]
    try:
        data = read_bytes(file, root, MAX_BYTES)
    except UnreadableError as error:
        return [Problem(name, 0, error.code, error.message, error.hint)]
    kind = kind_of(data) or "svg"
    if kind != suffix and (kind != "svg" or suffix == "svg"):
        return [
            Problem(
                name,
                0,
                "picture-type",
                f"The file is named {file.suffix} but holds {kind.upper()}",
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
        return [
            Problem(
                name, 0, "bad-picture", str(error), "Save it again as PNG, JPEG or WebP"
            )
        ]
    return []


class PictureFolder:
    """The pictures of one topic; remembers what it found out about each."""

    def __init__(self, folder: Path) -> None:
        self.problems: list[Problem] = []
        self._folder = folder
        self._checked: dict[Path, list[Problem]] = {}

    def find(self, name: str) -> Path:
        """Return the picture an author calls `name`.

        Raises `NotAllowedError` when it is missing, lies outside the topic's folder or
        may not be shown; what is wrong inside it is added to `problems`.
        """
        if not _NAME.fullmatch(name):
            raise NotAllowedError(
                "picture-outside",
                f'"{name[:60]}" is no picture in the topic\'s folder',
                "Put the file into images/ and write images/name.svg",
            )
        file = self._folder / Path(*name.split("/"))
        if file not in self._checked:
            self._checked[file] = check_picture(file, self._folder)
            # What is wrong with the file as a whole is said where the page names it.
            self.problems += [p for p in self._checked[file] if p.code in _INSIDE]
        if has_errors(self._checked[file]):
            first = self._checked[file][0]
            raise NotAllowedError(
                _PAGE_CODES.get(first.code, "bad-picture"),
                f"The picture {name} is not shown: {first.message}",
                first.hint,
            )
        return file


def _severity(code: str) -> Severity:
    # A drawing with words still helps those who can read them.
    return Severity.WARNING if code == "svg-text" else Severity.ERROR


def _name(file: Path, root: Path) -> str:
    try:
        return f"{root.name}/{file.relative_to(root).as_posix()}"
    except ValueError:
        return file.name
