"""A web page with very many footnotes is adopted in step with their number."""

from __future__ import annotations

import time

import pytest

TRIES = 5


def test_four_times_the_footnotes_are_no_square() -> None:
    """Four times the notes cost at most eight times as much; squares cost 16."""
    pytest.importorskip("bs4")

    # A processor that does something else meanwhile makes one look dearer, never less.
    few = min(_spent(60) for _ in range(TRIES))
    many = min(_spent(240) for _ in range(TRIES))

    assert many < 8 * few


def _spent(notes: int) -> float:
    """Return the processor's seconds for a page with so many footnotes."""
    from bs4 import BeautifulSoup

    from kiosk.articles.adopt.footnotes import take_footnotes

    marks = (
        f'<p>Words.<sup id="m{n}"><a href="#n{n}">{n}</a></sup></p>'
        for n in range(notes)
    )
    items = (f'<li id="n{n}"><a href="#m{n}">^</a> Note {n}</li>' for n in range(notes))
    page = BeautifulSoup(f"{''.join(marks)}<ol>{''.join(items)}</ol>", "html.parser")
    start = time.thread_time()
    taken = take_footnotes(page)
    spent = time.thread_time() - start
    assert taken.count("[^note-") == notes
    return spent
