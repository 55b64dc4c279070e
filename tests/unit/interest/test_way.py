"""The way through the form follows the answers and loses none of them."""

from __future__ import annotations

import pytest

from kiosk.interest.draft import Draft
from kiosk.interest.fields import FieldId
from kiosk.interest.plan import FormOptions, StepId, plan_form
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
    assert StepId.PHONE in pages
    draft.set(FieldId.CONTACT_WAY, "today")
    back = []
    while way.back():
        back.append(way.page)
    assert StepId.PHONE not in back


def test_a_change_asks_for_what_it_makes_missing(way: FormWay, draft: Draft) -> None:
    """From the review to another way of contact, to its field, and to the review."""
    draft.set(FieldId.NAME, "Ada")
    draft.set(FieldId.AGREEMENT, "yes")
    way.change(StepId.CONTACT_WAY)
    draft.set(FieldId.CONTACT_WAY, "email")
    way.forward()
    assert way.page == StepId.EMAIL
    draft.set(FieldId.EMAIL, "ada@example.com")
    way.forward()
    assert way.page == REVIEW
    assert way.back()
    assert way.page != REVIEW, "the change is over"


def test_back_from_a_change_leads_to_the_review(way: FormWay) -> None:
    """Who looked at an answer and left it alone is where they came from."""
    way.change(StepId.NAME)
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
