"""Reading fills the glass: large type of one size, pages of whole blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.articles.blocks import Paragraph
from kiosk.session.navigation import Place, PlaceKind
from kiosk.session.preferences import TextStep
from kiosk.tour.fullness import fullness, largest_empty, room_of
from kiosk.visitor.reading.room import Setting
from kiosk.visitor.reading.type_size import LOW_STEPS, MOST_LEADING, STEPS, grown
from tests.support.items import is_a, place_of, visible
from tests.support.pages import cut_lines

if TYPE_CHECKING:
    from kiosk.articles.blocks import Block
    from tests.support.drive import Drive

EMPTIEST = 0.25
"""Of the room between header and bar: the largest rectangle without words."""
FEW = 0.15
"""Of the screens may be emptier: those that say least, in the type of all others."""


def emptiest(drive: Drive) -> float:
    """Return the share of the largest empty rectangle between header and bar."""
    room = room_of(drive.page)
    assert room is not None
    return fullness(drive.page, room).emptiest


@pytest.mark.parametrize(
    "language", ["en", pytest.param("es", marks=pytest.mark.torture)]
)
def test_little_of_the_glass_lies_empty(drive: Drive, language: str) -> None:
    """On nearly every screen no empty rectangle takes a quarter of the room."""
    drive.look(language=language)
    emptier = []
    screens = drive.reading_screens()
    for section, screen in screens:
        drive.read(section, screen)
        if emptiest(drive) > EMPTIEST:
            emptier.append(screen)
    assert len(emptier) <= FEW * len(screens), emptier


def test_an_empty_rectangle_is_seen() -> None:
    """Mutation check: the measure finds the hole and not the space around it."""
    full = [[True] * 6 for _ in range(5)]
    assert largest_empty(full) == 0
    for row in full[1:4]:
        row[2:6] = [False] * 4
    assert largest_empty(full) == 12
    full[2][3] = True
    assert largest_empty(full) == 6


WELL_FILLED = (0.6, 0.8)
"""Of the room; tints, lines, gaps and margins count as empty."""
AT_LEAST = 0.8
"""Of the screens."""


@pytest.mark.parametrize("language", ["en", "es"])
def test_many_screens_fill_the_glass(drive: Drive, language: str) -> None:
    """Words stand as large and as far apart as the glass has room for them."""
    drive.look(language=language)
    well = 0
    screens = drive.reading_screens()
    for section, screen in screens:
        drive.read(section, screen)
        room = room_of(drive.page)
        assert room is not None
        filled = fullness(drive.page, room).filled
        well += WELL_FILLED[0] <= filled <= WELL_FILLED[1]
    assert well >= AT_LEAST * len(screens), f"{well} of {len(screens)}"


def test_lines_stand_no_farther_apart_than_half_a_line(drive: Drive) -> None:
    """What is left over moves lines apart to a limit, and all still shows at once."""
    farthest = 1.0
    for section, screen in drive.reading_screens():
        drive.read(section, screen)
        reading = drive.shell.pages.reading
        assert 1 <= reading.leading <= MOST_LEADING
        farthest = max(farthest, reading.leading)
        assert not visible(drive.page, "MoreButton"), screen
    assert farthest > 1


def test_one_size_of_type_for_a_topic(drive: Drive) -> None:
    """Every paragraph of every screen has the same size, one of the four steps."""
    reading = drive.shell.pages.reading
    drive.read(*drive.reading_screens()[0])
    capitals = reading.capitals
    assert capitals in (LOW_STEPS if drive.size == "small" else STEPS)
    sizes = set()
    for section, screen in drive.reading_screens():
        drive.read(section, screen)
        page = visible(drive.page, "ReadingPage")[0]
        sizes.add(page.property("typeSize"))
    assert sizes == {round(capitals * drive.theme.property("pixelsPerMm") / 0.668)}, (
        capitals
    )


def is_lead(block: Block) -> bool:
    """Tell whether a block is the first sentence of its screen."""
    return isinstance(block, Paragraph) and block.is_lead


def test_what_is_set_apart_stands_larger_where_there_is_room(drive: Drive) -> None:
    """First sentences and lists take a larger step, running words never do."""
    reading = drive.shell.pages.reading
    steps = LOW_STEPS if drive.size == "small" else STEPS
    density = drive.theme.property("pixelsPerMm")
    larger = 0
    for section, screen in drive.reading_screens():
        drive.read(section, screen)
        assert reading.facts in steps
        assert reading.facts >= reading.capitals
        larger += reading.facts > reading.capitals
        leads = {b.text.plain for b in reading.screen.blocks if is_lead(b)}
        for paragraph in visible(drive.page, "ParagraphBlock"):
            words = visible(paragraph, "BodyText")[0]
            is_first = words.property("plain") in leads
            wanted = reading.facts if is_first else reading.capitals
            assert words.property("font").pixelSize() == round(wanted * density / 0.668)
    assert larger > len(drive.reading_screens()) / 3


def test_what_is_set_apart_never_shrinks_in_a_larger_text(drive: Drive) -> None:
    """Who asks for larger words gets no smaller list than before."""
    reading = drive.shell.pages.reading
    for section, screen in drive.reading_screens()[::5]:
        before = 0.0
        for step in TextStep:
            drive.look(text_step=step)
            drive.read(section, screen)
            assert reading.facts >= before, screen
            before = reading.facts


def test_a_larger_text_is_larger(drive: Drive) -> None:
    """Who asks for larger words gets them, however large the type is already."""
    drive.read(*drive.reading_screens()[0])
    sizes = []
    for step in TextStep:
        drive.look(text_step=step)
        sizes.append(visible(drive.page, "ReadingPage")[0].property("typeSize"))
    assert sizes[1] >= 1.1 * sizes[0]
    assert sizes[2] >= 1.1 * sizes[1]


@pytest.mark.parametrize("step", list(TextStep))
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_estimate_agrees_with_what_is_drawn(
    drive: Drive, language: str, step: TextStep
) -> None:
    """The sums that choose the size of type are right within a line of a page."""
    drive.look(language=language, text_step=step)
    factor = drive.theme.property("textFactor")
    reading = drive.shell.pages.reading
    wrong = []
    for section, screen in drive.reading_screens():
        drive.read(section, screen)
        page = visible(drive.page, "ReadingPage")[0]
        room = reading.room
        capitals = grown(reading.capitals, room, factor)
        setting = Setting(room, capitals, factor, reading.leading, reading.facts)
        told = setting.height(reading.screen, drive.topic)
        title = room.height - page.property("room")
        drawn = page.property("needed") + title
        line = 1.5 * setting.size
        has_picture = reading.hasFigure  # it takes what the words leave
        is_paged = told > room.height  # then in one column
        if told < drawn - line and not has_picture and not is_paged:
            wrong.append(f"{screen}: {told:.0f} told, {drawn:.0f} drawn")
    assert wrong == []


@pytest.mark.parametrize("screen", ["home", "emergency", "sources", "body-map-muscles"])
def test_no_line_is_cut_at_either_end(drive: Drive, screen: str) -> None:
    """At the largest text, page by page, every line that shows shows whole."""
    drive.look(text_step=TextStep.LARGEST)
    drive.open(screen)
    area = visible(drive.page, "PagedArea")[0]
    for _ in range(40):
        drive.settle()
        assert cut_lines(area) == []
        if not area.property("hasMore"):
            break
        before = area.property("contentY")
        area.metaObject().invokeMethod(area, "pageDown")
        drive.settle()
        assert area.property("contentY") > before
    else:
        pytest.fail("no end")


@pytest.mark.parametrize("step", list(TextStep))
@pytest.mark.parametrize("screen", ["form-phone-error", "form-email-question"])
def test_no_line_is_cut_above_the_keys(
    drive: Drive, screen: str, step: TextStep
) -> None:
    """However little room the keyboard leaves, what shows of the question is whole."""
    drive.look(text_step=step)
    drive.open(screen)
    drive.settle()
    assert cut_lines(visible(drive.page, "PagedArea")[0]) == []


def test_no_heading_is_left_alone(drive: Drive) -> None:
    """A page never ends with a heading whose words are on the next one."""
    for step in TextStep:
        drive.look(text_step=step)
        drive.open("emergency")
        area = visible(drive.page, "PagedArea")[0]
        for _ in range(20):
            drive.settle()
            end = place_of(area).top() + area.property("shownHeight")
            shown = [t for t in visible(area, "QQuickText") if t.property("text")]
            whole = [t for t in shown if place_of(t).bottom() <= end + 1]
            last = max(whole, key=lambda text: place_of(text).bottom())
            assert not is_a(last, "Heading"), last.property("text")
            if not area.property("hasMore"):
                break
            area.metaObject().invokeMethod(area, "pageDown")


def test_a_cut_line_is_noticed(portrait: Drive) -> None:
    """Mutation check: an area that hides nothing is seen to cut words."""
    portrait.look(text_step=TextStep.LARGEST)
    portrait.open("sources")
    area = visible(portrait.page, "PagedArea")[0]
    area.setProperty("contentY", area.property("contentY") + 31)
    area.setProperty("showsEdges", True)
    portrait.settle()
    found = cut_lines(area)
    area.setProperty("showsEdges", False)
    area.setProperty("contentY", 0)
    assert found != []


def test_a_section_ends_with_an_end(drive: Drive) -> None:
    """After its last screen a section is said to be done, and leads on and home."""
    section, following = drive.topic.sections[:2]
    drive.read(section.id, section.screens[-1].id)
    drive.shell.pages.reading.goNext()
    drive.settle()
    assert drive.shell.place == "section-end"
    cards = [c.property("name") for c in visible(drive.page, "TouchCard")]
    assert cards == [f"Next: {following.title}", "Home"]
    assert visible(drive.page, "MoreButton") == []
    drive.shell.pages.sectionEnd.goNext()
    assert drive.shell.place == "section"
    assert drive.shell.pages.reading.title == following.screens[0].title


def test_the_last_section_leads_home(portrait: Drive) -> None:
    """After the very last screen nothing comes next, and home does."""
    topic = portrait.topic
    portrait.shell.go(Place(PlaceKind.SECTION_END, topic.id, topic.sections[-1].id))
    portrait.settle()
    cards = [c.property("name") for c in visible(portrait.page, "TouchCard")]
    assert cards == ["Home"]


def test_a_look_back_at_the_usual_text_is_as_before(drive: Drive) -> None:
    """Larger words and back again leave every screen as whole as it was."""
    drive.look(language="es")
    drive.read("your-choices", "newer-back-pain")
    before = drive.shell.pages.reading.room
    for step in (TextStep.LARGEST, TextStep.NORMAL):
        drive.look(language="es", text_step=step)
    assert drive.shell.pages.reading.room == before
    assert not visible(drive.page, "MoreButton")
