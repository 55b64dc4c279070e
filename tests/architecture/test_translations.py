"""The interface speaks every language it offers, completely."""

from __future__ import annotations

import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTranslator

from tools.environment.venv import Environment

if TYPE_CHECKING:
    from pathlib import Path

KIOSK, DESK = "kiosk/visitor", "kiosk/desk"
SHARED = "touchkit"
"""Its words are in the kiosk's files; the desk's program shows none of them."""
HOW_TO_UPDATE = "run lupdate as docs/developers/translations.md says, then translate"
PLACEHOLDER = re.compile(r"%L?(?:\d+|n)|\{\w+\}")
OPTIONS: dict[str, list[str]] = {
    f"{KIOSK}/i18n/kiosk_es.ts": [],
    f"{KIOSK}/i18n/kiosk_en.ts": ["-pluralonly"],
    f"{DESK}/i18n/desk_es.ts": [],
    f"{DESK}/i18n/desk_en.ts": ["-pluralonly"],
}
"""English needs plural forms only: it is the language of the sources."""


def _sources(program: Path) -> list[Path]:
    shared = [program.parent / SHARED] if program.name == "visitor" else []
    folders = [program, *shared]
    files = [file for folder in folders for file in folder.rglob("*")]
    return sorted(file for file in files if file.suffix in {".qml", ".py"})


def _update(root: Path, sources: list[Path], file: Path) -> None:
    """Let lupdate bring `file` up to date with `sources`."""
    tool = Environment(root).tool("pyside6-lupdate")
    (mine,) = (options for name, options in OPTIONS.items() if name.endswith(file.name))
    options = ["-silent", "-locations", "none", "-no-obsolete", *mine]
    subprocess.run([tool, *options, *sources, "-ts", file], check=True)


def _messages(file: Path) -> dict[tuple[str, str], ET.Element]:
    return {
        (str(context.findtext("name")), str(message.findtext("source"))): message
        for context in ET.parse(file).iter("context")  # noqa: S314 - our own file
        for message in context.iter("message")
    }


def _texts(message: ET.Element) -> list[str]:
    """Return the translation, or each of its plural forms."""
    translation = message.find("translation")
    if translation is None or translation.get("type"):
        return []
    return [form.text or "" for form in [*translation] or [translation]]


def _untranslated(messages: dict[tuple[str, str], ET.Element]) -> list[tuple[str, str]]:
    return [
        key
        for key, message in messages.items()
        if not _texts(message) or not all(text.strip() for text in _texts(message))
    ]


@pytest.mark.parametrize("name", OPTIONS)
def test_every_string_is_translated(root: Path, tmp_path: Path, name: str) -> None:
    """No string of the screens is missing from a language, or left over in it."""
    kept = root / name
    fresh = tmp_path / kept.name
    shutil.copy(kept, fresh)

    _update(root, _sources(kept.parent.parent), fresh)

    assert _untranslated(_messages(fresh)) == [], HOW_TO_UPDATE
    assert _messages(fresh).keys() == _messages(kept).keys(), HOW_TO_UPDATE


def test_a_new_string_is_noticed(root: Path, tmp_path: Path) -> None:
    """The check above fails when a screen gains words that nobody translated."""
    screen = tmp_path / "New.qml"
    screen.write_text('import QtQml\nQtObject { property string t: qsTr("New words") }')
    fresh = tmp_path / "kiosk_es.ts"
    shutil.copy(root / KIOSK / "i18n" / fresh.name, fresh)

    _update(root, [*_sources(root / KIOSK), screen], fresh)

    assert _untranslated(_messages(fresh)) == [("New", "New words")]


@pytest.mark.parametrize("name", OPTIONS)
def test_placeholders_survive_translation(root: Path, name: str) -> None:
    """Each translation holds the numbers and names that its source holds."""
    wrong = [
        text
        for (_context, source), message in _messages(root / name).items()
        for text in _texts(message)
        if Counter(PLACEHOLDER.findall(text)) != Counter(PLACEHOLDER.findall(source))
    ]

    assert wrong == []


@pytest.mark.parametrize("name", OPTIONS)
def test_no_string_starts_small(root: Path, name: str) -> None:
    """What a person sees is in sentence case, in each language."""
    small = [
        text
        for (_context, source), message in _messages(root / name).items()
        for text in (source, *_texts(message))
        if text.lstrip("¿¡")[:1].islower()
    ]

    assert small == []


@pytest.mark.parametrize(
    ("language", "count", "words"),
    [
        ("en", 1, "This visit ends and is cleared in 1 second."),
        ("en", 2, "This visit ends and is cleared in 2 seconds."),
        ("es", 1, "Esta visita termina y se borra en 1 segundo."),
        ("es", 2, "Esta visita termina y se borra en 2 segundos."),
    ],
)
def test_plurals_follow_the_number(
    root: Path, tmp_path: Path, language: str, count: int, words: str
) -> None:
    """The compiled file says one second and two seconds, also in English."""
    compiled = tmp_path / f"kiosk_{language}.qm"
    source = root / KIOSK / "i18n" / f"kiosk_{language}.ts"
    release = Environment(root).tool("pyside6-lrelease")
    subprocess.run([release, "-silent", source, "-qm", compiled], check=True)
    translator = QTranslator()
    assert translator.load(str(compiled))

    shown = translator.translate(
        "IdleWarning", "This visit ends and is cleared in %n seconds.", "", count
    )

    assert shown.replace("%n", str(count)) == words


def test_a_wrong_e_mail_address_is_answered_with_an_example(root: Path) -> None:
    """Whoever does not know what an ending is sees what an address looks like."""
    said = {
        source: text
        for (_, source), message in _messages(root / KIOSK / "i18n/kiosk_es.ts").items()
        for text in _texts(message)
    }

    told = said["Please check: it needs a name, an @ and an ending."]
    assert "nombre@example.com" in told
    assert "nombre@example.com" in said["For example name@example.com"]
