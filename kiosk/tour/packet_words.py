"""A reviewer's packet in words: HTML of the small kind that Qt lays out.

Its own words are English; what patients read stands in the language it is signed in.
"""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from kiosk.reviews.items import PassageRole

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kiosk.articles.open_points import OpenPoint
    from kiosk.reviews.items import ReviewItem, ShownPassage

ALERT = "#a3261b"
_SOFT = "#4a565a"
_LABELS = {
    PassageRole.TERM: "Explained when touched:",
    PassageRole.PICTURE: "The picture, as it is read aloud:",
    PassageRole.CAUSE: "Everyday causes:",
    PassageRole.MISTAKEN: "Often mistaken for:",
    PassageRole.SURE: "How sure:",
    PassageRole.ALARMS: "Warning signs that stand on this page, the first at length:",
    PassageRole.LEADS_AT: "Leads the answer at:",
    PassageRole.FOLLOWS_AT: "Follows at:",
    PassageRole.NEW_AT: "New pain alone is called reason enough at:",
}
_LISTS = {
    PassageRole.ITEM,
    PassageRole.EMERGENCY,
    PassageRole.CAUSE,
    PassageRole.MISTAKEN,
    PassageRole.TERM,
}
_QUIET = {PassageRole.CAPTION, PassageRole.MEDICAL, PassageRole.PICTURE}

_FRONT = """
<h1>Review packet: {title}</h1>
{banner}
<p>This packet shows {count} parts of the guide as patients read them, in {languages},
made on {day} for {clinic}. Beside each part stand its sources and the day they were
last checked.</p>
<ol>
<li>Open this file in any PDF program, or print it.</li>
<li>Tick the box of each part that you would let your own patients read.</li>
<li>Where something should change, leave the box empty or tick it all the same, and
write on the line. One word is enough; the authors find the place by its number.</li>
<li>Save the file and give it back. What you ticked is then signed with your key, in
your name and with your credentials. What you left empty stays "Not yet reviewed".</li>
</ol>
<p>You need not finish in one sitting: each box counts for itself, and a part that is
changed later loses its own mark and no other. Sources named here were often read as
abstracts or excerpts; the date says when our words were held against them.</p>
<p>{{number}} stands for the clinic's emergency number.</p>
"""
_BANNER = (
    f'<p style="color:{ALERT}"><b>DEMONSTRATION. No clinician has read this, and '
    "nothing signed with it counts as a review.</b></p>"
)


def front(
    title: str,
    items: Sequence[ReviewItem],
    *,
    clinic: str,
    day: str,
    is_demonstration: bool,
) -> str:
    """Return the first page."""
    languages = ", ".join(dict.fromkeys(item.language for item in items))
    return _FRONT.format(
        title=escape(title),
        banner=_BANNER if is_demonstration else "",
        count=len(items),
        languages=languages,
        clinic=escape(clinic),
        day=day,
    )


def question(number: int, point: OpenPoint) -> str:
    """Return a question that only a clinician can settle."""
    about = f" <font color='{_SOFT}'>({escape(point.about)})</font>"
    return f"<p><b>Q{number}.</b> {escape(point.note)}{about}</p>"


def heading(number: int, item: ReviewItem) -> str:
    """Return the line above a part."""
    name = f"{item.language} &middot; {escape(item.id)}"
    title = f"<b>{number}. {escape(item.title)}</b>"
    return f"<p>{title} <font size='2' color='{_SOFT}'>{name}</font></p>"


def as_read(item: ReviewItem) -> str:
    """Return a part as its patient reads it."""
    groups = groupby(item.passages, key=lambda passage: passage.role)
    return "".join(_group(role, list(passages)) for role, passages in groups)


def sources(item: ReviewItem, titles: Mapping[str, str]) -> str:
    """Return the sources of a part; `titles` go by id and end with the day."""
    listed = (
        f"<p><b>{escape(name)}</b> {escape(titles.get(name, ''))}</p>"
        for name in item.sources
    )
    return "".join(listed) or f"<p><font color='{_SOFT}'>No sources named.</font></p>"


def _group(role: PassageRole, passages: Iterable[ShownPassage]) -> str:
    words = [escape(passage.words) for passage in passages]
    label = f"<p><i>{_LABELS[role]}</i></p>" if role in _LABELS else ""
    if role in _LISTS:
        return f"{label}<ul>{''.join(f'<li>{each}</li>' for each in words)}</ul>"
    return label + "".join(f"<p>{_styled(role, each)}</p>" for each in words)


def _styled(role: PassageRole, words: str) -> str:
    if role is PassageRole.CALL:
        return f'<b><font color="{ALERT}">{words}</font></b>'
    if role in {PassageRole.HEADING, PassageRole.NOTE}:
        return f"<b>{words}</b>"
    return f"<font color='{_SOFT}'>{words}</font>" if role in _QUIET else words
