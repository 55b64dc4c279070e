"""Where on the screen the sentence stands that is read aloud, on whatever screen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import (
    Q_ARG,
    Property,
    QMetaObject,
    QObject,
    QPointF,
    QRectF,
    Signal,
)
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickItem

from kiosk.touchkit.wording import translate
from kiosk.visitor.bar.shown_words import (
    controls_of_bar,
    is_text,
    label_of,
    shown_choices,
    shown_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickWindow

QML_IMPORT_NAME = "visitor.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_ENDS = ".!?:;\u2026\u061f\u06d4\u3002\uff01\uff1f\u0964\u2028"


class FoundSentence(NamedTuple):
    """A sentence in what shows it; `number` counts what is shown, from the top.

    A choice is heard by its name, which may be longer than what stands on it: all of
    its words are marked.
    """

    number: int
    item: QQuickItem
    words: str
    begin: int
    stands_alone: bool
    is_choice: bool = False

    @property
    def lines(self) -> list[QRectF]:
        """Where it stands, line by line, in pixels of `item`."""
        if is_text(self.item):
            # Not before something is read aloud: it reads HTML.
            from kiosk.touchkit.text_lines import letters_of, lines_of

            begin, end = self.begin, self.begin + len(self.words)
            if self.is_choice:
                begin, end = 0, len(letters_of(self.item))
            return lines_of(self.item, begin, end)
        return [QRectF(0, 0, self.item.width(), self.item.height())]


@QmlElement
@QmlUncreatable("made by the shell")
class SpokenPlace(QObject):
    """The words that are read aloud now; `follow` is told each sentence.

    Signals: `changed` when other words are read, or none.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._window: QQuickWindow | None = None
        self.found: FoundSentence | None = None
        self._lines: list[QRectF] = []
        self._last = (0, 0)

    def watch(self, window: QQuickWindow) -> None:
        """Look for sentences in this window."""
        self._window = window

    def words(self, language: str) -> list[str]:
        """Return what the screen says, passage by passage, for a voice."""
        if self._window is None:
            return []
        words = [words for _, words in shown_words(self._window)]
        choices = [choice for _, choice in shown_choices(self._window)]
        if choices:
            words += [translate("Listening", "Choices:"), *choices]
        return _passages(words, language)

    def words_of_bar(self, language: str) -> list[str]:
        """Return what names the controls below every screen, for a voice."""
        if self._window is None:
            return []
        lead = translate("Listening", "At the bottom of every screen:")
        return _passages([lead, *controls_of_bar(self._window)], language)

    def begin(self) -> None:
        """Look from the top of the screen, as its first sentence comes next."""
        self._last = (0, 0)

    def follow(self, sentence: str) -> None:
        """Mark a sentence and bring it into sight; mark nothing where it is empty."""
        self.found = found = self._find(sentence)
        self._lines = found.lines if found else []
        self.changed.emit()
        if found is not None and self._lines:
            self._last = (found.number, found.begin + len(found.words))
            _reveal(found.item, self._lines)

    @Property(QQuickItem, notify=changed)
    def item(self) -> QQuickItem | None:
        """What is read from; none while nothing of this screen is."""
        return self.found.item if self.found else None

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type] # the stub knows classes only
    def lines(self) -> list[QRectF]:
        """Where the sentence stands, line by line, in pixels of `item`."""
        return self._lines

    def _find(self, sentence: str) -> FoundSentence | None:
        """Find whole sentences before parts of some, and below before above."""
        pattern = _pattern(sentence)
        if pattern is None or self._window is None:
            return None
        found = list(_matches(self._window, pattern))
        return min(found, key=self._cost, default=None)

    def _cost(self, found: FoundSentence) -> tuple[bool, bool, int, int]:
        is_above = (found.number, found.begin) < self._last
        return is_above, not found.stands_alone, found.number, found.begin


def _passages(words: list[str], language: str) -> list[str]:
    from kiosk.articles.narration import passages

    return list(passages(words, language))


def _pattern(sentence: str) -> re.Pattern[str] | None:
    """Return what finds the words, whatever stands between them."""
    words = re.findall(r"\w+", sentence)
    if not words:
        return None
    between = r"\W+".join(map(re.escape, words))
    return re.compile(rf"[^\w\s]*(?<!\w){between}(?!\w)[^\w\s]*")


def _matches(window: QQuickWindow, pattern: re.Pattern[str]) -> Iterator[FoundSentence]:
    number = 0
    for number, (item, words) in enumerate(shown_words(window)):
        for match in pattern.finditer(words):
            alone = _stands_alone(words, match)
            yield FoundSentence(number, item, match.group(), match.start(), alone)
    for place, (item, name) in enumerate(shown_choices(window), number + 1):
        for match in pattern.finditer(name):
            alone, label = _stands_alone(name, match), label_of(item)
            yield FoundSentence(
                place, label, match.group(), match.start(), alone, is_choice=True
            )


def _stands_alone(words: str, match: re.Match[str]) -> bool:
    """Tell whether a match begins and ends as a sentence does."""
    before, after = words[: match.start()].rstrip(" "), words[match.end() :].lstrip(" ")
    begins = before[-1:] in _ENDS
    return begins and (match.group()[-1] in _ENDS or after[:1] in _ENDS)


def _reveal(item: QQuickItem, lines: list[QRectF]) -> None:
    """Have every area that pages over the item show these lines."""
    top, bottom = lines[0].top(), lines[-1].bottom()
    above = item.parentItem()
    while above is not None:
        if above.property("shownHeight") is not None:
            ground = above.property("contentItem")
            edge = float(above.property("edge"))
            begin = item.mapToItem(ground, QPointF(0, top)).y() - edge
            QMetaObject.invokeMethod(
                above, "reveal", Q_ARG(float, begin), Q_ARG(float, bottom - top)
            )
        above = above.parentItem()
