"""One size of type for a topic on a panel: the largest in which its screens fit."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt
from typing import TYPE_CHECKING

from kiosk.visitor.reading.columns import Parts, parted, pieces_of
from kiosk.visitor.reading.contents import figure_of
from kiosk.visitor.reading.room import Setting

if TYPE_CHECKING:
    from kiosk.articles.topic import Screen, Topic
    from kiosk.visitor.reading.text_room import TextRoom

STEPS = (5.4, 6.2, 7.2, 8.2)
"""Millimetres of a capital, at the usual text; a larger text grows from there."""
LOW_STEPS = (4.8, 5.4, 6.2, 7.2)
"""The same on a low panel."""
ERROR = 0.45
"""Of the letters' size: by how much the sums may be wrong."""
MOST_LEADING = 1.22
"""A line and a half in all: farther apart, lines fall asunder (WCAG 2.2, 1.4.12)."""


def largest_capitals(topic: Topic | None, glass: TextRoom) -> float:
    """Return the capitals, in millimetres, in which every screen of `topic` fits.

    The smallest step where none does: such a screen is paged.
    """
    steps = LOW_STEPS if glass.is_low else STEPS
    if topic is None or glass.height <= 0:
        return steps[0]
    fitting = (step for step in reversed(steps) if _fits(topic, Setting(glass, step)))
    return next(fitting, steps[0])


def facts(setting: Setting, screen: Screen, topic: Topic) -> float:
    """Return the capitals, in millimetres, of what a screen sets apart at usual text.

    The largest step in which it still fits. A picture above words is worth more than
    larger words below it.
    """
    glass = setting.glass
    if figure_of(screen) is not None and not glass.is_wide:
        return setting.capitals
    room = glass.height - ERROR * setting.size
    for step in reversed(LOW_STEPS if glass.is_low else STEPS):
        if step <= setting.capitals:
            break
        if replace(setting, facts=step).height(screen, topic) <= room:
            return step
    return setting.capitals


def leading(setting: Setting, screen: Screen, topic: Topic) -> float:
    """Return by how much the lines of a screen may stand further apart and still fit.

    Above words a picture takes what is left over instead.
    """
    if figure_of(screen) is not None and not setting.glass.is_wide:
        return 1
    far = replace(setting, leading=MOST_LEADING)
    room = setting.glass.height - ERROR * setting.size
    low, high = setting.height(screen, topic), far.height(screen, topic)
    if high <= room:
        return MOST_LEADING
    if high == low:
        # Tables and pictures alone: their lines stand where they do.
        return 1
    share = max(0, (room - low) / (high - low))
    return 1 + share * (MOST_LEADING - 1)


def grown(capitals: float, glass: TextRoom, factor: float) -> float:
    """Return the capitals where the visitor asked for text larger by `factor`.

    Large type grows by the root of it, and never stays below the rest of the screen.
    """
    usual = (LOW_STEPS if glass.is_low else STEPS)[0]
    return max(usual * factor, capitals * sqrt(factor))


def columns(setting: Setting, screen: Screen, topic: Topic) -> tuple[Parts, float]:
    """Return the words of both columns, and the first one's share of the width.

    The second is empty where one is better. What does not fit is read from top to
    bottom, page by page: in one column.
    """
    pieces = pieces_of(screen)
    if setting.height(screen, topic) > setting.glass.height:
        return Parts((), pieces, ()), 1
    at = setting.split(screen, topic)
    return parted(pieces, at), at.share


def _fits(topic: Topic, setting: Setting) -> bool:
    return all(
        setting.height(screen, topic) <= setting.glass.height
        for screen in topic.screens
    )
