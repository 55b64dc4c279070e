"""The search for what nothing uses reads QML as it reads Python."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from tools.environment.deadcode import names_in, write_names_of_qml

if TYPE_CHECKING:
    from pathlib import Path

QML = """
// spare(): once there was more
Item {
    text: row.iconName
    onClicked: page.goOn("left behind")
    Binding { property: "zoom" }
}
"""


def test_a_name_counts_where_qml_says_it_and_not_in_its_words() -> None:
    """A comment or a sentence uses nothing; a binding by name does."""
    found = names_in(QML)

    assert {"row", "iconName", "goOn", "zoom"} <= found
    assert found & {"spare", "once", "left", "behind"} == set()


def test_what_nothing_uses_is_noticed(tmp_path: Path) -> None:
    """A row's field that QML shows is used; a method nobody calls is told."""
    (tmp_path / "page").mkdir()
    (tmp_path / "page/Page.qml").write_text(QML, "utf-8")
    source = tmp_path / "page.py"
    source.write_text(
        "class Row:\n    icon_name: str\n    def spare(self): ...\n\nRow()\n"
    )
    said = write_names_of_qml(tmp_path, ["page"])

    done = subprocess.run(
        [sys.executable, "-m", "vulture", source, said],
        capture_output=True,
        text=True,
        check=False,
    )

    assert "'spare'" in done.stdout
    assert "icon_name" not in done.stdout
