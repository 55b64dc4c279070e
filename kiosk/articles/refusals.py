"""Why an article may not hold something, in its author's words and with the cure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

_TAG = re.compile(r"<([/!?]?[a-zA-Z][^\s<>]{0,40}|[!?])")


class NotAllowedError(Exception):
    """Something an article may not hold; the block around it is dropped."""

    def __init__(self, code: str, message: str, hint: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line
        self.code = code
        self.message = message
        self.hint = hint


# The name of each kind of node that has no block: code, what it is, and the cure.
_NAMED = {
    "image": (
        "picture-in-text",
        "A picture stands among words",
        "Put it in a paragraph of its own",
    ),
    "blockquote": (
        "quotation",
        (
            "A passage with > at the start of its lines is a quotation, which the "
            "kiosk does not show"
        ),
        'Remove the >, or put the words into a box: !!! note "A patient says"',
    ),
    "table": (
        "table-here",
        "A table stands inside a list or a box",
        "Put it on the screen by itself, with blank lines around it",
    ),
    "s": (
        "struck-out",
        "Words between ~~ are struck out, which the kiosk does not show",
        "Remove the words, or the ~~ around them",
    ),
    "heading": (
        "heading-here",
        "A heading stands where none can be shown",
        (
            "Begin the line with ## for a section, ### for a screen, #### for a "
            "subheading; inside lists and boxes write **bold** words"
        ),
    ),
    "callout": (
        "box-in-box",
        "A box (!!!) stands inside a list or another box",
        "Begin its line at the margin, with a blank line above it",
    ),
    "ordered_list": (
        "numbers-in-box",
        "Numbered steps stand inside a box",
        "Put them below the box, or write them as a list with -",
    ),
    "dl": (
        "meanings-here",
        (
            "Words with meanings (a line that begins with a colon) stand inside a list "
            "or a box"
        ),
        "Put them on the screen by themselves, with blank lines around them",
    ),
    "hr": (
        "rule",
        "A line of dashes or stars has no meaning here",
        "Remove it; headings begin with ## or ###",
    ),
}
_CODE = {"code_inline", "code_block", "fence"}
_HTML = {"html_inline", "html_block"}


def refusal(node: SyntaxTreeNode, line: int = 0) -> NotAllowedError:
    """Return why an article may not hold `node`."""
    if node.type in _HTML:
        return html_refusal(node.content, line)
    if node.type in _CODE:
        return NotAllowedError(
            "code",
            "Back-quoted or indented text is code, which the kiosk does not show",
            "Remove the back quotes, or the spaces at the start of the line",
            line,
        )
    if node.type == "link":
        address = str(node.attrs.get("href", ""))[:60]
        return NotAllowedError(
            "bare-link",
            f"The web address <{address}> stands between < and >",
            "The kiosk has no network: remove the < and > to show it as words, "
            "or put it into topic.toml under [[source]]",
            line,
        )
    if node.type in _NAMED:
        return NotAllowedError(*_NAMED[node.type], line)
    return NotAllowedError(
        "unknown-markup",
        f"The kiosk cannot show this kind of passage ({node.type}) here",
        "See docs/authors/syntax.md for what an article may hold",
        line,
    )


def html_refusal(markup: str, line: int = 0) -> NotAllowedError:
    """Return why raw HTML is not shown."""
    found = _TAG.search(markup)
    tag = found[1] if found else "..."
    return NotAllowedError(
        "raw-html",
        f"<{tag}> is HTML, which the kiosk does not show",
        "Write it in Markdown, or put a backslash before the <",
        line,
    )
