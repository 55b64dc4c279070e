"""A drawing of many lines, or with much that is no part, is read in step with it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kiosk.articles.checks.run import check_content
from kiosk.articles.svg import check_svg

from .conftest import OPENING
from .growth import grows_in_step

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import TopicFolder

TODAY = date(2026, 12, 1)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">{}</svg>'
MOTION = (
    OPENING + "![A knot in a muscle](images/knot.svg)\n\n"
    '!!! loop "knot"\n    - One\n    - Two\n    - Three\n\nA knot.\n'
)


def test_a_path_of_many_lines_is_no_square() -> None:
    """A tag of four times the lines costs at most eight times; squares cost 16.

    Drawing programs break a path's numbers into thousands of lines.
    """

    def check(lines: int) -> Callable[[], object]:
        path = "M0 0" + "\nL1.25 2.5" * lines
        return lambda: check_svg(SVG.format(f'<path d="{path}"/>').encode())

    assert grows_in_step(check, 16000)


def test_parts_are_looked_for_without_a_square(topic: TopicFolder) -> None:
    """Four times the signs that look like a part's beginning cost at most eight times.

    The parts of a drawing are what its motion moves.
    """

    def check(signs: int) -> Callable[[], object]:
        title = f"<title><![CDATA[{'<g ' * signs}]]></title>"
        topic.write("images/knot.svg", SVG.format(title))
        topic.write("en.md", MOTION)
        return lambda: check_content(topic.content_dir, TODAY)

    check(1)
    found = check_content(topic.content_dir, TODAY).problems
    assert "loop-parts" in {each.code for each in found}
    assert grows_in_step(check, 4000)
