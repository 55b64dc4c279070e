"""What a page points at: terms, sources and icons that are there, or a problem."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.articles.blocks import References
from kiosk.articles.icons import DEFAULT, nearest_icon
from kiosk.articles.report import ProblemReport, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from kiosk.articles.blocks import Block
    from kiosk.problems import Problem

_MOST_GUESSES = 20


@dataclass(frozen=True, slots=True)
class Known:
    """What a page may point at: the topic's glossary terms and sources, and icons.

    Where no icons are known, any name passes.
    """

    terms: Collection[str] = ()
    sources: Collection[str] = ()
    icons: Collection[str] = ()


class Pointers:
    """Keeps what leads somewhere; `keep` hears of everything that does not."""

    def __init__(
        self, file: str, known: Known, keep: Callable[[Problem], None]
    ) -> None:
        self._known = known
        self._guesses: dict[tuple[str, str], str] = {}
        self._report = ProblemReport(file, keep)

    def icon(self, name: str, line: int) -> str:
        """Return the icon of a section, or the usual one."""
        known = self._known.icons
        if not name or not known or name in known:
            return name or DEFAULT
        near = nearest_icon(name, known)
        self._report(
            line,
            "unknown-icon",
            f'There is no icon "{name[:40]}"',
            f"Did you mean {near}? " * bool(near) + "docs/authors/icons.md shows all",
        )
        return DEFAULT

    def sources(self, value: str | None, line: int) -> tuple[str, ...]:
        """Return the sources named in a heading's braces."""
        names = tuple(value.split(",")) if value else ()
        return self._only(names, self._known.sources, "source", line)

    def with_known_references(self, block: Block) -> Block:
        """Return the block without terms and sources that nobody wrote down."""
        refs = block.refs
        terms = self._only(refs.terms, self._known.terms, "term", block.line)
        sources = self._only(refs.sources, self._known.sources, "source", block.line)
        if (terms, sources) == (refs.terms, refs.sources):
            return block
        return replace(block, refs=References(terms, refs.links, sources))

    def _only(
        self, names: Iterable[str], known: Collection[str], what: str, line: int
    ) -> tuple[str, ...]:
        kept = []
        for name in names:
            if name in known:
                kept.append(name)
                continue
            table = f"[glossary.{name[:60]}]" if what == "term" else "[[source]]"
            guess = self._guess(name, known, what)
            self._report(
                line,
                f"unknown-{what}",
                f'There is no {what} "{name[:60]}"',
                f"{guess}Add it to topic.toml under {table}, or correct the spelling",
            )
        return tuple(kept)

    def _guess(self, name: str, known: Collection[str], what: str) -> str:
        """Ask for the name that was meant, of as many names as somebody reads about.

        Each is compared with all that are known: thousands of either cost minutes.
        """
        if (what, name) not in self._guesses and len(self._guesses) < _MOST_GUESSES:
            self._guesses[what, name] = did_you_mean(name, known)
        return self._guesses.get((what, name), "")
