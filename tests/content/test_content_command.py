"""`kioskctl content check` for authors who do not program."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from kiosk.ctl.content import app

if TYPE_CHECKING:
    from .conftest import SampleTopic


@pytest.fixture
def run() -> CliRunner:
    """Return something that runs the command."""
    return CliRunner()


def test_right_content_passes(sample: SampleTopic, run: CliRunner) -> None:
    """Exit code 0, a table by language, and no problem."""
    sample.check()

    result = run.invoke(app, ["check", "--no-screens", str(sample.folder.parent)])

    assert result.exit_code == 0
    assert "0 problems, 0 warnings" in result.output
    assert "Szigriszt" in result.output


def test_problem_is_printed_with_its_place(sample: SampleTopic, run: CliRunner) -> None:
    """Exit code 1, and a line with file, line, code, message and cure."""
    sample.spoil("en.md", "images/knot.svg", "images/none.svg")
    sample.check()

    result = run.invoke(app, ["check", "--no-screens", str(sample.folder)])

    assert result.exit_code == 1
    assert (
        "muscle-knots/en.md:11: missing-picture The picture images/none.svg is not "
        "shown: none.svg is not there (Check the name, also capital letters)"
    ) in result.output


def test_warnings_alone_pass(sample: SampleTopic, run: CliRunner) -> None:
    """A warning is printed as one and leaves the exit code at 0."""
    sample.spoil("topic.toml", 'reviewer = "Dr. Example"\n', "")
    sample.check()

    result = run.invoke(app, ["check", "--no-screens", str(sample.folder.parent)])

    assert result.exit_code == 0
    assert "[warning]" in result.output
    assert "0 problems, 1 warning" in result.output


def test_json_is_one_object(sample: SampleTopic, run: CliRunner) -> None:
    """Programs get the problems and figures as JSON, and nothing beside it."""
    sample.spoil("en.md", "it. [[G2]]", "it. [[G9]]")
    sample.check()

    result = run.invoke(
        app, ["check", "--no-screens", "--json", str(sample.folder.parent)]
    )

    report = json.loads(result.output)
    assert result.exit_code == 1
    assert {"file", "line", "code", "message", "hint", "severity"} == set(
        report["problems"][0]
    )
    assert [row["language"] for row in report["summaries"]] == ["en", "es"]


def test_missing_folder_is_wrong_use(sample: SampleTopic, run: CliRunner) -> None:
    """Exit code 2 for a folder that is not there."""
    assert run.invoke(app, ["check", str(sample.folder / "none")]).exit_code == 2


def test_a_folder_without_topics_is_a_problem(tmp_path: Path, run: CliRunner) -> None:
    """An author who named the wrong folder is told that nothing was checked."""
    result = run.invoke(app, ["check", "--no-screens", str(tmp_path)])

    assert result.exit_code == 1
    assert "no-topic No topic was found here" in result.output
    assert "a folder with topic.toml and a page" in result.output
    assert "1 problem, " in result.output


def test_checking_works_without_qt(sample: SampleTopic) -> None:
    """The command runs where PySide6 is not installed."""
    sample.check()
    code = (
        "import sys; sys.modules['PySide6'] = None\n"
        "from kiosk.ctl.content import app; app()"
    )

    run = subprocess.run(
        [sys.executable, "-c", code, "check", str(sample.folder.parent)],
        capture_output=True,
        check=False,
    )

    assert run.returncode == 0, run.stderr
    assert b"not checked" in run.stdout


def test_drawn_screens_are_measured(sample: SampleTopic, run: CliRunner) -> None:
    """Screens that need More as usual, or More and more when large, are found."""
    sample.spoil("es.md", "La gente lo siente", "La gente lo siente mucho. " * 60)
    sample.check()

    result = run.invoke(app, ["check", "--json", str(sample.folder)])

    report = json.loads(result.output)
    found = {(p["file"], p["line"], p["code"]) for p in report["problems"]}
    assert report["screens_measured"]
    assert {
        ("muscle-knots/es.md", 5, "needs-more"),
        ("muscle-knots/es.md", 5, "many-pages"),
    } <= found
    assert ("muscle-knots/en.md", 5, "needs-more") not in found


def test_a_broken_body_map_is_found(sample: SampleTopic, run: CliRunner) -> None:
    """The topic's map is checked with its pages."""
    shipped = Path(__file__).parents[2] / "content" / "trigger-point-injections"
    signs = (shipped / "signs.toml").read_text(encoding="utf-8")
    sample.files["body-map.toml"] = "regions = 3\n"
    sample.files["signs.toml"] = signs
    sample.check()

    result = run.invoke(app, ["check", "--no-screens", str(sample.folder.parent)])

    assert result.exit_code == 1
    assert "muscle-knots/body-map.toml" in result.output


def test_a_map_without_its_table_of_signs_is_found(
    sample: SampleTopic, run: CliRunner
) -> None:
    """The missing file is named as the author knows it."""
    sample.files["body-map.toml"] = "regions = 3\n"
    sample.check()

    result = run.invoke(app, ["check", "--no-screens", str(sample.folder.parent)])

    assert result.exit_code == 1
    assert "muscle-knots/signs.toml" in result.output


def test_table_says_what_a_person_wants_to_know(
    sample: SampleTopic, run: CliRunner
) -> None:
    """Facts told, hardest screen and state of the review stand in the table."""
    sample.check()

    result = run.invoke(app, ["check", "--no-screens", str(sample.folder.parent)])

    for words in ("1 of 1", "2026-02-01", "Hardest screen", "not checked"):
        assert words in result.output


def test_a_map_nested_without_end_is_a_problem(
    sample: SampleTopic, run: CliRunner
) -> None:
    """Thousands of brackets end neither in a crash nor in waiting, drawn or not."""
    sample.check()
    (sample.folder / "body-map.toml").write_text("a = " + "[" * 3000 + "]" * 3000)

    for way in ("--no-screens", "--screens"):
        result = run.invoke(app, ["check", way, str(sample.folder.parent)])

        assert result.exit_code == 1
        assert "body-map.toml: map-file" in result.output


def test_a_picture_lost_in_a_theme_is_a_problem(
    sample: SampleTopic, run: CliRunner
) -> None:
    """The check draws each picture in each theme and names file and cure."""
    sample.check()
    drawing = next(sample.folder.glob("images/*.svg"))
    drawing.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 6">'
        '<path d="M1 5L4 1L8 5" fill="none" stroke="#000000"/></svg>'
    )

    result = run.invoke(app, ["check", str(sample.folder.parent)])

    assert result.exit_code == 1
    assert f"images/{drawing.name}: faint-picture" in result.output
    assert "var(--ink" in result.output


ARTICLE = Path(__file__).parents[1] / "unit/articles/adopted/knee-injection.md"


def test_an_article_is_adopted(tmp_path: Path, run: CliRunner) -> None:
    """From the file to a topic whose check has no error, and a list of what is left."""
    result = run.invoke(app, ["adopt", str(ARTICLE), "--to", str(tmp_path)])

    assert result.exit_code == 0, result.output
    assert "[ ] Review: have a clinician read it" in result.output
    checked = run.invoke(app, ["check", str(tmp_path)])
    assert checked.exit_code == 0, checked.output
    assert "0 problems" in checked.output
    assert "a draft" in checked.output
    assert "[before the draft ends]" in checked.output
    assert " to mend before the draft ends\n" in checked.output


def test_adopting_answers_programs_too(tmp_path: Path, run: CliRunner) -> None:
    """The folder and the tasks as JSON; a second time exit code 1 and a reason."""
    words = ["adopt", str(ARTICLE), "--to", str(tmp_path), "--json"]

    answer = json.loads(run.invoke(app, words).stdout)
    again = run.invoke(app, words)

    assert answer["errors"] == 0
    assert (Path(answer["folder"]) / "en.md").is_file()
    assert answer["to_do"]
    assert again.exit_code == 1
    assert "is there already" in again.output
