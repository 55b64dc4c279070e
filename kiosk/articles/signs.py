"""Signs that were meant as Markdown and would reach the reader as signs.

The parser leaves as text whatever it does not know or the author mistyped. Each rule
here knows one such thing by its looks and says in the author's words what it is and
what to write instead. Signs with a backslash before them never come here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kiosk.articles.refusals import NotAllowedError


@dataclass(frozen=True, slots=True)
class Leftover:
    """One kind of left-over sign: how it looks, and what its author is told."""

    looks: re.Pattern[str]
    code: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Found:
    """A left-over sign, and how many lines into its passage it stands."""

    kind: Leftover
    lines_down: int
    quote: str

    def at(self, line: int) -> NotAllowedError:
        """Return the refusal of the passage that begins on `line`."""
        return NotAllowedError(
            self.kind.code,
            self.kind.message.replace("{}", self.quote),
            self.kind.hint,
            line + self.lines_down,
        )


def _kind(looks: str, code: str, message: str, hint: str) -> Leftover:
    return Leftover(re.compile(looks, re.MULTILINE), code, message, hint)


_KINDS = (
    _kind(
        r"\[\^[^\]\n]{1,60}\]:?|\^\[[^\]\n]{1,60}\]",
        "footnote",
        '"{}" is a footnote, which the kiosk does not show',
        "Write where a statement comes from as [[source-id]] and list the source in "
        "topic.toml under [[source]]; other notes belong into the sentence",
    ),
    _kind(
        r"^\[[ xX]\](?=\s|$)",
        "task-list",
        '"{}" makes a list with boxes to tick, which the kiosk does not show',
        "Write - and the words alone; questions to tick are "
        '!!! questions "My questions"',
    ),
    _kind(
        r"^\[[^\]\n]{1,60}\]:(?=\s)",
        "link-reference",
        '"{}" gives a link its address, and the kiosk shows no web links',
        "Remove the line; web addresses belong in topic.toml, under [[source]]",
    ),
    _kind(
        r"\[[^\]\n]{1,60}\] ?\[[^\]\n]{0,60}\]",
        "link-reference",
        '"{}" is a link by reference, which the kiosk does not show',
        "Write the words alone; links may only be [word](term:word) or "
        "[word](topic:section/screen)",
    ),
    _kind(
        r"^\s*\||^[^|\n]*\|[^|\n]*\|.*$|^(?=[ :-]*\|[ :-]*$)[^|\n]*--",
        "table",
        "This looks like a table, but its lines do not fit together",
        "Write | before and after each cell, the same number of cells in each line, "
        "and below the first line | --- | --- |",
    ),
    _kind(
        r"^(?:[-*+]|[\u2022\u25e6\u2013])\s+\S",
        "list-in-words",
        'A line inside a paragraph begins with "{}", as if it were a list',
        "Put a blank line above the list and begin each item with - and a space",
    ),
    _kind(
        r"(?<=\n)\d{1,9}[.)](?=\s)",
        "list-in-words",
        'A line inside a paragraph begins with "{}", as if it were a step',
        "Put a blank line above the steps; if it is none, move the number up to the "
        "line before",
    ),
    _kind(
        r"^[(]?[a-zA-Z][.)]\s[^\n]*\n[(]?[a-zA-Z][.)](?=\s)",
        "list-in-words",
        "These lines look like a list with letters",
        "Begin each with - and a space, or with 1. and a space",
    ),
    _kind(
        r"^[:~]\s+\S",
        "no-word",
        "This meaning has no word above it",
        "Write the word on the line before the colon",
    ),
    _kind(
        r"!!!+|\?\?\?\+?\s|^:::",
        "box-in-words",
        'A box must begin a line of its own, and "{}" does not',
        'Write !!! warning "Title" at the margin with a blank line above it, and its '
        "words below it, indented by four spaces",
    ),
    _kind(
        r"!\[[^\]\n]*\]\([^)\n]*[\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019]",
        "curly-caption",
        "This picture's caption stands in curly quotation marks, as Word makes them",
        'Type straight ones: ![What it shows](images/name.svg "Caption")',
    ),
    _kind(
        r"!\[|\]\(",
        "broken-link",
        'A link or picture is not written whole: "{}" is left over',
        "Write [word](term:word), or ![What it shows](images/name.svg), with no blank "
        "in the name",
    ),
    _kind(
        r"\[\[|\]\]",
        "broken-source",
        'A source mark is not written whole: "{}" is left over',
        "Write [[source-id]], or several as [[one, two]]",
    ),
    _kind(
        r"\{[:#.][^{}\n]{0,60}\}",
        "braces",
        '"{}" names a style or an id, which only headings have here',
        "Remove it",
    ),
    _kind(
        r"\*\*|__|~~|==(?=\S)|`",
        "loose-sign",
        'The sign "{}" is left over and would be shown as it is',
        "Put it right before and right after the same words, as in **bold**; remove "
        "it, or put a backslash before each sign that is to be seen",
    ),
    _kind(
        r"<(?=/?[a-zA-Z])",
        "raw-html",
        '"{}" begins HTML, which the kiosk does not show',
        "Write it in Markdown, or put a backslash before the <",
    ),
)


def find_leftover(signs: str) -> Found | None:
    """Return the first left-over sign of the first kind that is there, if any.

    `signs` is a passage's text as the parser left it, lines and all, in which signs
    that are meant to be seen have been replaced by letters.
    """
    for kind in _KINDS:
        found = kind.looks.search(signs)
        if found:
            quote = " ".join(found[0].replace("\u2060", "").split())[:40]
            return Found(kind, signs.count("\n", 0, found.start()), quote)
    return None
