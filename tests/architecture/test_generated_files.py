"""Made files follow their sources, and the QML checks see what they should."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from tools.environment import checks, generated
from tools.environment.venv import Environment

if TYPE_CHECKING:
    from pathlib import Path

TRANSLATION = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es"><context><name>Home</name><message>
<source>Home</source><translation>{word}</translation></message></context></TS>
"""

VIEWMODEL = """from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in Python")
class LeafletViewModel(QObject):
    @Property(str, constant=True)
    def title(self) -> str:
        return ""

    @Property("QStringList", constant=True)
    def lines(self) -> list[str]:
        return []
"""

SCREEN = """import QtQml
import visitor.viewmodels

QtObject {{
    required property LeafletViewModel viewModel
    readonly property string shown: viewModel.{title}
    readonly property int count: viewModel.lines.length
}}
"""


@pytest.fixture
def project(tmp_path: Path) -> Environment:
    """Return a project of its own that borrows this environment's tools."""
    (tmp_path / ".venv").symlink_to(sys.prefix)
    (tmp_path / ".qmlformat.ini").write_text("[General]\nIndentWidth=4\n")
    viewmodels = generated.VIEWMODELS.values()
    for folder in (*generated.TRANSLATIONS, *viewmodels, *checks.QML):
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    declared = generated.VIEWMODELS["visitor.viewmodels"]
    (tmp_path / declared / "leaflet.py").write_text(VIEWMODEL)
    return Environment(tmp_path)


@pytest.mark.parametrize("folder", generated.TRANSLATIONS)
def test_a_translation_is_compiled_when_its_source_is_newer(
    project: Environment, folder: str
) -> None:
    """A corrected word reaches the screen at the next start."""
    source = project.root / folder / "es.ts"
    compiled = source.with_suffix(".qm")
    source.write_text(TRANSLATION.format(word="Inicio"))

    generated.compile_translations(project)
    first = compiled.stat().st_mtime_ns
    generated.compile_translations(project)

    assert compiled.stat().st_mtime_ns == first
    assert "Inicio" in compiled.read_bytes().decode("utf-16-be", "replace")

    source.write_text(TRANSLATION.format(word="Portada"))
    os.utime(source, ns=(first + 1, first + 1))
    generated.compile_translations(project)

    assert "Portada" in compiled.read_bytes().decode("utf-16-be", "replace")
    assert list(compiled.parent.glob("*.part")) == []


@pytest.mark.parametrize("folder", checks.QML)
@pytest.mark.parametrize(("title", "passes"), [("title", True), ("tilte", False)])
def test_a_misspelt_property_of_a_view_model_fails_the_check(
    project: Environment, folder: str, title: str, *, passes: bool
) -> None:
    """The linter knows our Python types, lists included, and its warnings count."""
    screen = project.root / folder / "Leaflet.qml"
    screen.write_text(SCREEN.format(title=title))

    verdict = checks._lint_qml(project, "qmllint")

    assert verdict.passed == passes, verdict.words
    assert ("tilte" in verdict.words) != passes


@pytest.mark.parametrize("folder", checks.QML)
@pytest.mark.parametrize(("indent", "passes"), [(4, True), (3, False)])
def test_qml_in_another_layout_fails_the_check_and_stays_untouched(
    project: Environment, folder: str, indent: int, *, passes: bool
) -> None:
    """The check compares copies; rewriting is another command."""
    screen = project.root / folder / "Leaflet.qml"
    source = f"import QtQml\n\nQtObject {{\n{' ' * indent}property int a: 1\n}}\n"
    screen.write_text(source)

    verdict = checks._compare_qml(project, "qmlformat")

    assert verdict.passed == passes, verdict.words
    assert screen.read_text() == source
    assert ("Leaflet.qml" in verdict.words) != passes
