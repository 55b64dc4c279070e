"""Sound pictures of every kind pass, and drawings take the colours of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image

from kiosk.articles.pictures import check_picture
from kiosk.articles.raster import BadPictureError, read_header
from kiosk.articles.svg import TOKENS, check_svg
from kiosk.articles.svg_colours import themed_svg

from .hostile import svg

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.jpeg", "a.webp"])
@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_real_pictures_pass(tmp_path: Path, name: str, mode: str) -> None:
    """What a picture program saves is read with its size and shown."""
    Image.new(mode, (31, 17)).save(tmp_path / name)

    header = read_header((tmp_path / name).read_bytes())

    assert (header.width, header.height) == (31, 17)
    assert check_picture(tmp_path / name, tmp_path) == []


def test_lossless_and_transparent_webp_pass(tmp_path: Path) -> None:
    """All three layouts of WebP are understood."""
    Image.new("RGB", (31, 17)).save(tmp_path / "a.webp", lossless=True)
    half = Image.new("RGBA", (33, 19), (1, 2, 3, 128))
    half.save(tmp_path / "b.webp", exif=b"Exif\0\0x")

    first = read_header((tmp_path / "a.webp").read_bytes())
    second = read_header((tmp_path / "b.webp").read_bytes())

    assert (first.width, first.height) == (31, 17)
    assert (second.width, second.height) == (33, 19)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_moving_pictures_are_refused(tmp_path: Path, kind: str) -> None:
    """Animations as picture programs save them are refused."""
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    file = tmp_path / f"a.{kind.lower()}"
    frames[0].save(file, kind, save_all=True, append_images=frames[1:])

    with pytest.raises(BadPictureError, match="moves"):
        read_header(file.read_bytes())


def test_print_colours_are_refused(tmp_path: Path) -> None:
    """A CMYK JPEG is refused with the advice to save it as RGB."""
    Image.new("CMYK", (8, 8)).save(tmp_path / "a.jpg")

    with pytest.raises(BadPictureError, match="RGB"):
        read_header((tmp_path / "a.jpg").read_bytes())


@pytest.mark.parametrize("length", range(0, 60, 3))
@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.webp"])
def test_cut_pictures_are_refused(tmp_path: Path, name: str, length: int) -> None:
    """Wherever a copy broke off, the picture is refused and nothing else happens."""
    Image.new("RGB", (31, 17)).save(tmp_path / name)

    with pytest.raises(BadPictureError):
        read_header((tmp_path / name).read_bytes()[:length])


def test_every_colour_of_the_theme_may_be_named() -> None:
    """Each token passes, alone, with a fallback and inside a style."""
    inside = "".join(
        f'<g fill="var(--{name})" stroke="var(--{name}, #123456)" '
        f'style="stop-color: var(--{name}); opacity: .5"/>'
        for name in TOKENS
    )

    assert check_svg(svg(inside)) == []


def test_drawing_takes_the_colours_of_the_theme() -> None:
    """Known names become the theme's colour, others their fallback or black."""
    text = "var(--ink) var(--ink, #111111) var(--pain,#222222) var(--skin)"

    assert themed_svg(text, {"ink": "#abcdef"}) == "#abcdef #abcdef #222222 #000000"


def test_theme_cannot_smuggle_markup_into_a_drawing() -> None:
    """Whatever the settings hold, only a colour ever lands in the drawing."""
    assert themed_svg("var(--ink)", {"ink": '"/><script>'}) == "#000000"


def test_words_in_a_drawing_are_a_warning(tmp_path: Path) -> None:
    """A drawing with words is shown, and its author is told what that costs."""
    (tmp_path / "a.svg").write_bytes(svg('<text x="1" y="2">Ow</text>'))

    (problem,) = check_picture(tmp_path / "a.svg", tmp_path)

    assert (problem.code, problem.severity) == ("svg-text", "warning")


def test_problem_in_a_drawing_names_its_line(tmp_path: Path) -> None:
    """The line is that of the drawing's own file."""
    (tmp_path / "a.svg").write_bytes(svg("\n\n<g/>\n<image/>\n"))

    (problem,) = check_picture(tmp_path / "a.svg", tmp_path)

    assert (problem.line, problem.code) == (4, "svg-element")
