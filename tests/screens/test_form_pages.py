"""A page of the form is one block, with answers that a trembling hand can hit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMetaObject
from PySide6.QtGui import QFontMetricsF

from kiosk.session.preferences import TextStep
from kiosk.tour.form import FormTour
from tests.support.items import ancestors, is_a, place_of, shown_place_of, visible
from tests.support.pages import cut_lines, pages_of
from tests.support.screens import SCREENS

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtQuick import QQuickItem

    from tests.support.drive import Drive


def test_an_answer_is_as_high_as_a_trembling_hand_needs(drive: Drive) -> None:
    """28 mm, and 20 mm on a low panel."""
    drive.open("form-language")
    least = (20 if drive.size == "small" else 28) * drive.theme.property("pixelsPerMm")
    heights = [row.height() for row in visible(drive.page, "ChoiceRow")]
    assert len(heights) > 1
    assert min(heights) >= round(least), heights


def test_what_is_typed_stands_above_its_keys(portrait: Drive) -> None:
    """On a tall panel the eye goes from the field to the keys and meets one row."""
    portrait.open("form-phone-error")
    field = visible(portrait.page, "Field")[0]
    keyboard = visible(portrait.page, "TypingPanel")[0]
    between = place_of(keyboard).top() - place_of(field).bottom()
    assert between < 45 * portrait.theme.property("pixelsPerMm"), between


def test_digits_have_the_whole_width(drive: Drive) -> None:
    """A number is typed on a pad of digits alone, as wide as the glass."""
    drive.open("form-phone-error")
    keys = [place_of(key) for key in visible(drive.page, "TypingKey")]
    assert len(keys) <= 16
    width = max(key.right() for key in keys) - min(key.left() for key in keys)
    assert width > 0.95 * drive.window.width()


@pytest.mark.parametrize(
    "screen", [*(s for s in SCREENS if s.startswith("form-")), "thank-you"]
)
def test_a_demonstration_says_so_on_every_page(drive: Drive, screen: str) -> None:
    """Nobody types a real name because the keyboard had pushed the warning away."""
    drive.open(screen)
    drive.settle()
    said = [
        text
        for text in visible(drive.page, "BodyText")
        if text.property("plain").startswith("Demonstration")
    ]
    assert said
    for text in said:
        within = areas_of(text)
        place = place_of(text)
        assert all(area.contains(place) for area in within), (place, within)
    field = visible(drive.page, "TextField")
    assert all(a.contains(place_of(f)) for f in field for a in areas_of(f))


def areas_of(item: QQuickItem) -> list[QRectF]:
    """Return what of the glass the paged areas around `item` have."""
    return [place_of(a) for a in ancestors(item) if is_a(a, "PagedArea")]


@pytest.mark.parametrize("question", ["contact_way", "agreement"])
@pytest.mark.parametrize("step", TextStep)
def test_what_is_missing_is_seen_where_next_was_pressed(
    drive: Drive, question: str, step: TextStep
) -> None:
    """However large the words, Next does not seem dead: what it waits for shows.

    So it does again for who went back to the top of the page.
    """
    drive.look(text_step=step)
    drive.open("form-start")
    form = drive.kiosk.pages.form
    form.choose(question, "")
    form.change(question)
    drive.settle()
    form.goNext()
    drive.settle()
    (note,) = visible(drive.page, "ErrorNote")
    assert shown_place_of(note).height() >= note.height() - 1
    visible(drive.page, "PagedArea")[0].setProperty("contentY", 0)
    drive.settle()
    form.goNext()
    drive.settle()
    assert shown_place_of(note).height() >= note.height() - 1


@pytest.mark.parametrize(
    ("question", "answer"), [("contact_way", "email"), ("agreement", "yes")]
)
@pytest.mark.parametrize("step", TextStep)
def test_no_answer_moves_when_something_is_said(
    portrait: Drive, question: str, answer: str, step: TextStep
) -> None:
    """A tremor's second tap meets what its first one met, and not the answer above."""
    portrait.look(text_step=step)
    portrait.open("form-start")
    form = portrait.kiosk.pages.form
    form.choose(question, "")
    form.change(question)
    portrait.settle()
    before = tops_of_answers(portrait)
    form.goNext()
    portrait.settle()
    assert visible(portrait.page, "ErrorNote")
    assert tops_of_answers(portrait) == before
    form.choose(question, answer)
    portrait.settle()
    assert not visible(portrait.page, "ErrorNote")
    assert tops_of_answers(portrait) == before


@pytest.mark.parametrize("step", TextStep)
def test_no_answer_moves_when_it_is_given(drive: Drive, step: TextStep) -> None:
    """What was said of a missing answer goes, and leaves all where it was pressed."""
    drive.look(text_step=step, language="es")
    drive.open("form-start")
    form = drive.kiosk.pages.form
    form.choose("contact_way", "")
    form.change("contact_way")
    drive.settle()
    form.goNext()
    drive.settle()
    before = tops_of_answers(drive)
    form.choose("contact_way", "phone")
    drive.settle()
    assert tops_of_answers(drive) == before


def tops_of_answers(drive: Drive) -> list[float]:
    """Return where each answer begins."""
    return [place_of(row).top() for row in visible(drive.page, "MarkRow")]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("step", TextStep)
def test_no_button_breaks_a_word(drive: Drive, step: TextStep, language: str) -> None:
    """Each word of a button of the review has the width to stand on one line."""
    drive.look(text_step=step, language=language)
    drive.open("form-review")
    for words in visible(drive.page, "ButtonWords"):
        metrics = QFontMetricsF(words.property("font"))
        longest = max(str(words.property("text")).split(), key=len, default="")
        assert metrics.horizontalAdvance(longest) <= words.width() + 1, longest


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("step", TextStep)
def test_where_one_is_moves_on_with_every_page(
    drive: Drive, step: TextStep, language: str
) -> None:
    """Who is to be phoned reads something new on each page, of one number of steps."""
    drive.look(text_step=step, language=language)
    drive.open("form-start")
    form = drive.kiosk.pages.form
    form.choose("contact_way", "phone")
    form.choose("agreement", "yes")
    said, strokes = [], [0.0]
    asked = ("name", "contact_way", "phone", "best_time", "message_ok")
    for page in (*asked, "language", "interpreter"):
        form.change(page)
        drive.settle()
        view = drive.shell.pages.form.view
        said.append(view.step)
        strokes.append(view.progress)
        assert view.total == 6
        for where in visible(drive.page, "WhereAmI"):
            (words,) = visible(where, "BodyText")
            assert words.property("plain") == view.step
            assert words.property("lineCount") == 1, view.step
        # Beside the keys a low screen has no room for it.
        assert drive.size == "small" or visible(drive.page, "WhereAmI")
    assert len(set(said)) == len(said), said
    assert strokes == sorted(set(strokes)), strokes


TYPED = (
    "form-name-error",
    "form-phone-error",
    "form-email-error",
    "form-email-question",
)


@pytest.mark.parametrize("page", TYPED)
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("step", TextStep)
def test_who_types_sees_what_is_asked(
    drive: Drive, step: TextStep, language: str, page: str
) -> None:
    """Above the keys stand question, field, and what is said of it, whole."""
    drive.look(text_step=step, language=language)
    FormTour(drive.kiosk).pages()[page]()
    drive.settle()
    drive.settle()
    (question,) = visible(drive.page, "Heading")
    assert question.property("plain") == drive.kiosk.pages.form.view_now.title
    (field,) = visible(drive.page, "TextField")
    notes = [*visible(drive.page, "ErrorNote"), *visible(drive.page, "Chip")]
    assert len(notes) == 1
    for item in (question, field, *notes):
        assert shown_place_of(item).height() >= item.height() - 1, item
    assert place_of(question).bottom() <= place_of(field).top()
    keys = place_of(visible(drive.page, "TypingPanel")[0]).top()
    assert max(place_of(note).bottom() for note in (field, *notes)) <= keys


@pytest.mark.parametrize("page", ["form-contact", "form-areas", "form-language"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_answers_behind_more_keep_their_question(
    drive: Drive, language: str, page: str
) -> None:
    """In the largest words each page of answers says what they answer."""
    drive.look(text_step=TextStep.LARGEST, language=language)
    FormTour(drive.kiosk).pages()[page]()
    drive.settle()
    (area,) = visible(drive.page, "PagedArea")
    seen: set[str] = set()
    while True:
        drive.settle()
        (question,) = visible(drive.page, "Heading")
        assert question.property("plain") == drive.kiosk.pages.form.view_now.title
        assert shown_place_of(question).height() >= question.height() - 1
        seen |= {row.property("name") for row in whole_rows(drive)}
        if not area.property("hasMore"):
            break
        QMetaObject.invokeMethod(area, "pageDown")
    assert seen == {row.words for row in drive.kiosk.pages.form.view_now._choices.rows}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("step", TextStep)
def test_what_is_agreed_to_stands_with_its_box(
    drive: Drive, step: TextStep, language: str
) -> None:
    """However large the words, who ticks has all of them, and the question, in view."""
    drive.look(text_step=step, language=language)
    drive.open("form-start")
    drive.kiosk.pages.form.change("agreement")
    drive.settle()
    (box,) = visible(drive.page, "TickRow")
    (agreed,) = visible(drive.page, "Panel")
    (question,) = visible(drive.page, "Heading")
    for item in (question, agreed, box):
        assert shown_place_of(item).height() >= item.height() - 1, item
    assert "above" not in box.property("name")


@pytest.mark.parametrize("drive", ["small"], indirect=True)
def test_a_box_below_long_words_says_what_it_agrees_to(drive: Drive) -> None:
    """A clinic's own words may take pages: the box then names them."""
    drive.look(text_step=TextStep.LARGEST)
    drive.open("form-start")
    form = drive.kiosk.pages.form
    form.change("agreement")
    drive.settle()
    (box,) = visible(drive.page, "TickRow")
    content = form.view_now._content
    form.view_now._content = replace(content, passage=4 * content.passage)
    form.view_now.changed.emit()
    drive.settle()
    assert box.property("name") == "I agree to all the words above"
    (area,) = visible(drive.page, "PagedArea")
    for _ in pages_of(drive, area):
        assert cut_lines(area) == []
    assert shown_place_of(box).height() >= box.height() - 1


def whole_rows(drive: Drive) -> list[QQuickItem]:
    """Return the answers that show from edge to edge."""
    return [
        row
        for row in visible(drive.page, "ChoiceRow")
        if shown_place_of(row).height() >= row.height() - 1
    ]


@pytest.mark.parametrize("way", ["", "today", "phone", "text", "email"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_thanks_stand_whole(drive: Drive, language: str, way: str) -> None:
    """What happens next, the code and what it is for are read without More."""
    drive.look(language=language)
    drive.open("thank-you")
    drive.kiosk.pages.thank_you.take("K7-4QD", way)
    drive.settle()
    assert not visible(drive.page, "MoreButton")
    (card,) = visible(drive.page, "Panel")
    assert shown_place_of(card).height() >= card.height() - 1
