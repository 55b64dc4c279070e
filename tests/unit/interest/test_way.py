"""The way through the form follows the answers and loses none of them."""

from __future__ import annotations

import pytest

from kiosk.interest.draft import Draft
from kiosk.interest.fields import FieldId
from kiosk.interest.plan import FormOptions, plan_form
from kiosk.interest.way import REVIEW, START, FormWay


@pytest.fixture
def draft() -> Draft:
    """Open a form with every question."""
    plan, _ = plan_form(FormOptions())
    assert plan is not None
    return Draft(plan)


@pytest.fixture
def way(draft: Draft) -> FormWay:
    """Stand before the first question."""
    return FormWay(draft)


def test_forward_and_back_are_opposites(way: FormWay) -> None:
    """Going on to the review and back again passes the same pages."""
    there = [way.page]
    while way.page != REVIEW:
        way.forward()
        there.append(way.page)
    back = [way.page]
    while way.back():
        back.append(way.page)
    assert back == there[::-1]
    assert back[-1] == START


def test_a_page_no_longer_asked_is_not_come_back_to(way: FormWay, draft: Draft) -> None:
    """Whoever chose another way of contact does not meet the old one's field again."""
    draft.set(FieldId.CONTACT_WAY, "phone")
    pages = []
    while way.page != REVIEW:
        way.forward()
        pages.append(way.page)
    assert FieldId.PHONE in pages
    draft.set(FieldId.CONTACT_WAY, "today")
    back = []
    while way.back():
        back.append(way.page)
    assert FieldId.PHONE not in back


def test_who_stands_on_a_page_that_went_away_goes_back_to_the_start(
    way: FormWay, draft: Draft
) -> None:
    """Nobody who goes back comes out at the end of the form."""
    draft.set(FieldId.CONTACT_WAY, "phone")
    while way.page != FieldId.PHONE:
        way.forward()
    draft.set(FieldId.CONTACT_WAY, "today")

    assert way.back()
    assert way.page == START


def test_who_stands_on_a_page_that_went_away_goes_on_to_the_first_question(
    way: FormWay, draft: Draft
) -> None:
    """Nobody misses one."""
    way.forward()
    first = way.page
    draft.set(FieldId.CONTACT_WAY, "phone")
    while way.page != FieldId.PHONE:
        way.forward()
    draft.set(FieldId.CONTACT_WAY, "today")

    way.forward()

    assert way.page == first


def test_a_change_asks_for_what_it_makes_missing(way: FormWay, draft: Draft) -> None:
    """From the review to another way of contact, to its field, and to the review."""
    draft.set(FieldId.NAME, "Ada")
    draft.set(FieldId.INTERPRETER, "no")
    draft.set(FieldId.AGREEMENT, "yes")
    way.change(FieldId.CONTACT_WAY)
    draft.set(FieldId.CONTACT_WAY, "email")
    way.forward()
    assert way.page == FieldId.EMAIL
    draft.set(FieldId.EMAIL, "ada@example.com")
    way.forward()
    assert way.page == REVIEW
    assert way.back()
    assert way.page != REVIEW, "the change is over"


def test_back_from_a_change_leads_to_the_review(way: FormWay) -> None:
    """Who looked at an answer and left it alone is where they came from."""
    way.change(FieldId.NAME)
    assert way.back()
    assert way.page == REVIEW


def test_the_count_says_where_one_is(way: FormWay, draft: Draft) -> None:
    """The review is the last step, and more answers may mean more questions."""
    assert way.position == 0
    before = way.total
    draft.set(FieldId.CONTACT_WAY, "phone")
    assert way.total == before
    while way.page != REVIEW:
        way.forward()
    assert way.position == way.total


def test_every_page_of_a_step_moves_on(way: FormWay, draft: Draft) -> None:
    """No two pages look as if one stood still, and no answer takes anything back."""
    before = way.progress
    while way.page != REVIEW:
        way.forward()
        assert way.progress > before, way.page
        before = way.progress
        if way.page == FieldId.CONTACT_WAY:
            draft.set(FieldId.CONTACT_WAY, "phone")
            assert way.progress == before
            assert way.part[0] == 1
    assert way.progress == way.total


@pytest.mark.parametrize(
    ("contact", "parts"), [("phone", 4), ("text", 3), ("email", 2), ("today", 1)]
)
def test_a_step_of_several_pages_counts_them(
    way: FormWay, draft: Draft, contact: str, parts: int
) -> None:
    """What follows from the way to be reached is counted, first page to last."""
    draft.set(FieldId.CONTACT_WAY, contact)
    counted = []
    while way.page != REVIEW:
        way.forward()
        if way.position == 2:
            counted.append(way.part)
    assert counted == [(number, parts) for number in range(1, parts + 1)]


def test_a_question_asked_later_counts_with_the_page_before() -> None:
    """Where a clinic asks for a good time after the language, that step has two."""
    fields = ("name", "contact", "language", "best_time", "agreement")
    plan, _ = plan_form(FormOptions(fields=fields))
    assert plan is not None
    draft = Draft(plan)
    way = FormWay(draft)
    draft.set(FieldId.CONTACT_WAY, "email")
    before, total = way.progress, way.total
    while way.page != REVIEW:
        way.forward()
        assert way.progress > before, way.page
        assert way.total == total
        before = way.progress
    assert way.position == total
