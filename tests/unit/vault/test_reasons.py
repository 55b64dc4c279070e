"""Why the form is closed: said in one line, and numbered for good in the log."""

from __future__ import annotations

import re
from pathlib import Path

from kiosk.vault.state import STAFF_WORDS, ClosedReason

PAGE = Path(__file__).parents[3] / "docs/it/install.md"


def test_every_reason_has_its_words_and_its_number_on_the_page() -> None:
    """Numbers in old logs keep their meaning: the page and the code agree on each."""
    rows = re.findall(r"^\| (\d+) \| (.+) \|$", PAGE.read_text("utf-8"), re.MULTILINE)

    numbered = [(int(number), words) for number, words in rows]

    assert numbered == [
        (number, STAFF_WORDS[reason]) for number, reason in enumerate(ClosedReason)
    ]
