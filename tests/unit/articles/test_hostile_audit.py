"""Python itself watches what hostile content makes the kiosk open."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import CARD, OPENING, SVG
from .hostile import PAGES, PICTURES

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="making links needs rights there"
)
ROOT = Path(__file__).parents[3]

WATCH = """
import json, os, sys
from pathlib import Path

from kiosk import content_files
from kiosk.articles.library import load_topic, scan

content, warm, is_open = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] == "open"

def read_all(folder):
    for entry in scan(folder).topics:
        for language in entry.languages:
            load_topic(entry, language)

read_all(warm)  # whatever is imported late is imported now
if is_open:
    content_files.resolve_inside = lambda file, _: Path(os.path.realpath(file))
seen = []

def watch(event, arguments):
    if event == "open" or event.startswith(("socket.", "subprocess.", "os.exec")):
        seen.append([event, str(arguments[0]) if arguments else ""])

sys.addaudithook(watch)
read_all(content)
print(json.dumps(seen))
"""


def write_topic(folder: Path, page: str) -> None:
    """Put a small topic into `folder`."""
    (folder / "images").mkdir(parents=True)
    (folder / "topic.toml").write_text(CARD, "utf-8")
    (folder / "en.md").write_text(page, "utf-8")
    (folder / "es.md").write_text(OPENING + "Un nudo.\n", "utf-8")
    (folder / "images" / "knot.svg").write_text(SVG, "utf-8")


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """Fill a content folder with every hostile page and picture there is."""
    (tmp_path / "canary.svg").write_text(SVG, "utf-8")
    for number, (body, _) in enumerate(PAGES.values()):
        folder = tmp_path / "content" / f"page-{number}"
        write_topic(folder, OPENING + body + "\n")
        (folder / "images" / "linked.svg").symlink_to(tmp_path / "canary.svg")
        (folder / "images" / "out").symlink_to(tmp_path)
        (folder / "images" / "circle.svg").symlink_to(folder / "images" / "circle.svg")
        os.mkfifo(folder / "images" / "pipe.svg")
    for number, (name, data, _) in enumerate(PICTURES.values()):
        folder = tmp_path / "content" / f"picture-{number}"
        write_topic(folder, OPENING + f"![a b c](images/{name})\n")
        (folder / "images" / name).write_bytes(data)
    write_topic(tmp_path / "warm" / "muscle-knots", OPENING + "A knot.\n")
    return tmp_path / "content"


def opened_by(hostile: Path, safeguard: str) -> list[tuple[str, str]]:
    """Read the content in a process that is watched; return what it opened."""
    run = subprocess.run(
        [
            sys.executable,
            "-c",
            WATCH,
            str(hostile),
            str(hostile.parent / "warm"),
            safeguard,
        ],
        capture_output=True,
        check=True,
        cwd=ROOT,
    )
    return [(event, name) for event, name in json.loads(run.stdout)]


def strays(opened: list[tuple[str, str]], hostile: Path) -> list[tuple[str, str]]:
    """Return what was opened elsewhere than in the content folder."""
    return [
        (event, name)
        for event, name in opened
        if event != "open" or not Path(name).is_relative_to(hostile.resolve())
    ]


def test_content_opens_nothing_outside_its_folder(hostile: Path) -> None:
    """All hostile pages and pictures together: no file elsewhere, no socket."""
    opened = opened_by(hostile, "closed")

    assert len(PAGES) + len(PICTURES) >= 80
    assert len(opened) > len(PAGES)
    assert strays(opened, hostile) == []


def test_the_watch_would_see_it(hostile: Path) -> None:
    """Mutation: without resolving links, the canary outside is opened and seen."""
    opened = opened_by(hostile, "open")

    assert any(name.endswith("/canary.svg") for _, name in strays(opened, hostile))
