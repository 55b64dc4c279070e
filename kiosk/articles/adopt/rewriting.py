"""Running text of any Markdown as running text that a page may hold."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from markdown_it.tree import SyntaxTreeNode

_FOOTNOTE = re.compile(
    r"^\[\^([^\]\n]{1,60})\]:[ \t]*(.*(?:\n(?: {2,}|\t)\S.*)*)", re.MULTILINE
)
_MARK = re.compile(r"\[\^([^\]\n]{1,60})\]")
_INLINE_NOTE = re.compile(r"\^\[([^\]\n]{1,400})\]")
_TASK = re.compile(r"\A\\\[[ xX]\\\]\s+")
_ATTRIBUTES = re.compile(r"\s*\{[:#.][^{}\n]*\}")
_SPECIAL = re.compile(r"[\\`*\[\]<|~^{}]|(?<!\w)_|_(?!\w)|==|!!!|&(?=#?\w{1,32};)")
_LINE_START = re.compile(
    r"\A(?:#|(?:[-+>:=\u2022\u25e6\u2013]|\d{1,9}[.)]|[(]?[a-zA-Z][.)])(?=\s|$))"
)
_MEANING = re.compile(r"\A\\?[:~]\s+")
"""The sign before a meaning; where no word stands above, it means nothing."""
_CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ue000-\uf8ff]"
)
_TAG = re.compile(r"<[^<>]*>")
_UNSEEN = re.compile(
    r"<(script|style)\b.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE
)
_IMAGE = re.compile(r"<img\b[^<>]*>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"(src|alt)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z\u00bf\u00a1\"\u201c])")
_MOST_WORDS = 80
_LONGEST_NOTE = 500
"""Letters of a footnote that the title of a source holds."""
_RUNNING = {"paragraph", "heading", "th", "td", "dt"}
_MARKS = {"strong": "**", "em": "*"}


@dataclass(frozen=True, slots=True)
class Cited:
    """Something a page points at, for the list of sources."""

    id: str
    title: str
    url: str = ""


class Rewriter:
    """Rewrites passages; remembers sources, pictures and notes as it goes.

    `place_picture` takes a picture's name, words and caption, and returns the line that
    shows it, or nothing where it cannot be shown.
    """

    def __init__(self, place_picture: Callable[[str, str, str], str]) -> None:
        self.sources: list[Cited] = []
        self.notes: list[str] = []
        self.figures: list[str] = []
        self._place_picture = place_picture
        self._footnotes: dict[str, Cited] = {}

    def note(self, words: str) -> None:
        """Remember what a person must look at."""
        if words not in self.notes:
            self.notes.append(words)

    def take_footnotes(self, text: str) -> str:
        """Return `text` without its footnotes, which become sources."""

        def take(found: re.Match[str]) -> str:
            words = " ".join(_TAG.sub(" ", found[2]).split())
            if words:
                cited = Cited(f"note-{len(self.sources) + 1}", words[:_LONGEST_NOTE])
                if cited.title != words:
                    rest = words[_LONGEST_NOTE:]
                    self.note(f'A footnote was too long for a source: "... {rest}"')
                self._footnotes[found[1]] = cited
                self.sources.append(cited)
            return ""

        return _FOOTNOTE.sub(take, text)

    def paragraph(self, node: SyntaxTreeNode) -> str:
        """Return the words of a paragraph or cell; its pictures go to `figures`."""
        nodes = [part for child in node.children for part in child.children]
        return guarded(_TASK.sub("", self._inline(nodes).strip()))

    def flat(self, node: SyntaxTreeNode) -> str:
        """Return all words of any block on one line."""
        if node.type in _RUNNING:
            return self.paragraph(node).replace("  \n", " ").replace("\n", " ")
        if node.type in {"fence", "code_block"}:
            return self.escaped(" ".join(node.content.split()))
        if node.type == "html_block":
            return self.escaped(" ".join(self.html_words(node.content).split()))
        parts = [self.flat(child) for child in node.children]
        if node.type == "callout" and (said := box_words(node)):
            parts.insert(0, self.escaped(said) + ":")
        return " ".join(part for part in parts if part)

    def plain(self, node: SyntaxTreeNode) -> str:
        """Return a heading's words without any mark."""
        parts = [part for child in node.children for part in child.children]
        text = "".join(_plain(parts))
        text = _MARK.sub("", _ATTRIBUTES.sub("", _CONTROL.sub("", text)))
        return " ".join(text.replace("{", "(").replace("}", ")").split()).rstrip("# ")

    def escaped(self, text: str) -> str:
        """Return `text` with a backslash before each sign that would mean something."""
        return _SPECIAL.sub(lambda found: f"\\{found[0]}", _CONTROL.sub("", text))

    def html_words(self, markup: str) -> str:
        """Return the words between tags; pictures go to `figures`."""
        markup = _UNSEEN.sub(" ", markup)
        for image in _IMAGE.findall(markup):
            named = {k.lower(): a or b for k, a, b in _ATTRIBUTE.findall(image)}
            self._picture(named.get("src", ""), named.get("alt", ""), "")
        return html.unescape(_TAG.sub(" ", markup))

    def in_parts(self, text: str) -> Iterator[str]:
        """Yield a paragraph, cut at ends of sentences where it fills a screen."""
        part: list[str] = []
        count = 0
        for sentence in _SENTENCE.split(text):
            words = len(sentence.split())
            if part and count + words > _MOST_WORDS:
                yield guarded(" ".join(part))
                part, count = [], 0
            part.append(sentence)
            count += words
        if any(part):
            yield guarded(" ".join(part))

    def _inline(self, nodes: Sequence[SyntaxTreeNode]) -> str:
        return "".join(self._of(node) for node in nodes)

    def _of(self, node: SyntaxTreeNode) -> str:  # noqa: PLR0911 - one line a kind
        match node.type:
            case "text" | "text_special":
                return self._text(node.content)
            case "strong" | "em":
                words = self._inline(node.children)
                return _wrapped(words, _MARKS[node.type])
            case "softbreak":
                return " "
            case "hardbreak":
                return "  \n"
            case "code_inline":
                return self.escaped(node.content)
            case "link":
                return self._link(node)
            case "image":
                alt = " ".join("".join(_plain(node.children)).split())
                caption = str(node.attrs.get("title") or "")
                self._picture(str(node.attrs.get("src", "")), alt, caption)
                return ""
            case "html_inline":
                is_break = node.content.lower().startswith("<br")
                return "  \n" if is_break else self._tag(node.content)
            case _:
                return self._inline(node.children)

    def _tag(self, markup: str) -> str:
        if markup.lower().startswith("<img"):
            self.html_words(markup)
        return ""

    def _text(self, text: str) -> str:
        text = _INLINE_NOTE.sub(r" (\1)", _ATTRIBUTES.sub("", text))
        parts, position = [], 0
        for found in _MARK.finditer(text):
            parts.append(self.escaped(text[position : found.start()]))
            cited = self._footnotes.get(found[1])
            if cited:
                parts.append(f" [[{cited.id}]]")
            position = found.end()
        return "".join([*parts, self.escaped(text[position:])])

    def _link(self, node: SyntaxTreeNode) -> str:
        words, target = self._inline(node.children), str(node.attrs.get("href", ""))
        if not target.startswith(("http://", "https://", "www.")):
            return words
        plain = " ".join("".join(_plain(node.children)).split())
        if plain.removeprefix("https://").startswith(
            target.removeprefix("https://")[:8]
        ):
            return words  # the address itself, which stays in the text
        cited = next((s for s in self.sources if s.url == target[:500]), None)
        if cited is None:
            name = f"link-{len(self.sources) + 1}"
            cited = Cited(name, plain[:200] or target[:200], target[:500])
            self.sources.append(cited)
        return f"{words} [[{cited.id}]]"

    def _picture(self, name: str, alt: str, caption: str) -> None:
        line = self._place_picture(name, " ".join(alt.split()), caption)
        if line:
            self.figures.append(line)


def _plain(nodes: Sequence[SyntaxTreeNode]) -> Iterator[str]:
    for node in nodes:
        if node.type in {"softbreak", "hardbreak"}:
            yield " "
        elif node.children:
            yield from _plain(node.children)
        elif node.type != "html_inline":
            yield node.content


def _wrapped(words: str, mark: str) -> str:
    """Put a mark right around words, with the blanks outside it."""
    inside = words.strip()
    if not inside or "\n" in inside:
        return words
    before = words[: len(words) - len(words.lstrip())]
    after = words[len(words.rstrip()) :]
    return f"{before}{mark}{inside}{mark}{after}"


def box_words(box: SyntaxTreeNode) -> str:
    """Return what the first line of a box says besides its kind."""
    return " ".join([*box.meta["kind"].split()[1:], box.meta["title"]]).strip()


def guarded(text: str) -> str:
    """Return a paragraph whose lines begin no list, heading or meaning by chance."""
    return "\n".join(
        _LINE_START.sub(_as_words, _MEANING.sub("", line), count=1)
        for line in text.split("\n")
    )


def _as_words(found: re.Match[str]) -> str:
    sign = found[0]
    if not sign.isascii():
        return "\u2014"
    return f"{sign[:-1]}\\{sign[-1]}"
