"""A small table is read whole: side by side where it fits, row by row where not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.session.preferences import TextStep
from tests.support.drive import Drive
from tests.support.items import place_of, visible, words_of_text
from tests.support.layout import clipping_faults
from tests.support.reader import accessibility_faults, name_of, nodes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

TOPIC = '[title]\nen = "Tables"\n\n[sentence]\nen = "How long it lasts."\n'
ROW = "| Anti-inflammatory | 3 to 5 days | 4 to 12 weeks | ask your nurse |"
PAGE = f"""\
## How long {{#long}}

What lasts how long.

### Small {{#small}}

How long each may help.

| Medicine | Days |
|---|---|
| First | **3** |
| Second | 4 |

### Large {{#large}}

| Medicine | Starts after | May last for | What to ask |
|---|---|---|---|
{chr(10).join([ROW] * 8)}

### Steps {{#steps}}

1. One.

Words between.

2. Two.
3. Three.
"""


@pytest.fixture(params=["portrait", "landscape", "small"])
def driven(
    qapp: QGuiApplication, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Drive]:
    """Hand out a kiosk on a topic with tables."""
    folder = tmp_path / "content" / "tables"
    folder.mkdir(parents=True)
    (folder / "topic.toml").write_text(TOPIC)
    (folder / "en.md").write_text(PAGE)
    drive = Drive(qapp, request.param, tmp_path / "data", tmp_path / "content")
    drive.show()
    yield drive
    drive.close()


@pytest.mark.parametrize("screen", ["small", "large"])
def test_every_row_is_whole_in_every_text_step(driven: Drive, screen: str) -> None:
    """No word is cut, and a screen reader says each row with its columns' names."""
    faults = []
    for step in TextStep:
        driven.look(text_step=step)
        driven.read("long", screen)
        found = clipping_faults(driven.page)
        found += accessibility_faults(driven.window, driven.page)
        faults += [f"{step.name}: {fault}" for fault in found]
        said = [name_of(node) for node in nodes(driven.window)]
        expected = (
            "Medicine: First; Days: 3" if screen == "small" else "Starts after: 3"
        )
        assert any(expected in name for name in said)

    assert faults == []


def test_a_small_table_stands_in_columns(driven: Drive) -> None:
    """Two short columns stand side by side at the usual text, below their names."""
    driven.read("long", "small")

    rows = visible(driven.page, "TableRow")
    assert len(rows) == 3
    texts = {
        str(text.property("rich")): place_of(text)
        for row in rows
        for text in visible(row, "BodyText")
    }
    assert texts["First"].y() == texts["<b>3</b>"].y()
    assert texts["Days"].x() == texts["<b>3</b>"].x() == texts["4"].x()
    assert texts["Days"].y() < texts["<b>3</b>"].y() < texts["4"].y()


def test_a_wide_table_becomes_cards_at_the_largest_text(driven: Drive) -> None:
    """Where four columns would break words, each row names its cells one by one."""
    driven.look(text_step=list(TextStep)[-1])
    driven.read("long", "large")

    words = list(map(words_of_text, visible(driven.page, "BodyText")))
    if not visible(driven.page, "TableRow"):
        assert "Starts after: 3 to 5 days" in " ".join(words)
    for row in visible(driven.page, "TableRow"):
        for text in visible(row, "BodyText"):
            assert text.property("contentWidth") <= text.width()


def test_steps_go_on_with_their_own_numbers(driven: Drive) -> None:
    """Steps after words between them keep the numbers their author wrote."""
    driven.read("long", "steps")

    marks = [card.property("mark") for card in visible(driven.page, "ListCard")]
    assert marks == ["1", "2", "3"]
