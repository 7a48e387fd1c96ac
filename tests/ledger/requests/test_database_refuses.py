"""Four eyes on requests hold in the database, whoever writes to it: plain SQL past all of the program."""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError

import cast
from taizhang.ledger.requests.actions.ask_extension import ask_extension

ROW = (
    "INSERT INTO requests_requestdecision (request_id, step_order, step_name, reply, opinion, digest, "
    "decided_by_id, decided_for_id, decided_at) VALUES (%s, %s, 'x', 'agreed', 'x', %s, %s, %s, %s)"
)


@pytest.fixture
def asked(house, measure):
    """An extension that 周明 asked for."""
    ask_extension(
        measure, wanted=cast.DAY + timedelta(days=300), reason="用地未批", **cast.at_work(house.zhou)
    )
    return measure.requests.get(kind="extension")


def answer(request, person, *, instead_of=None, step=1):
    facts = [request.pk, step, request.digest, person.pk, instead_of and instead_of.pk, cast.NOON]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(ROW, facts)


def refused(request, person, **about):
    with pytest.raises(DatabaseError, match="four eyes: nobody answers their own request"):
        answer(request, person, **about)


def test_somebody_else_answers_and_another_the_next_step(house, asked):
    answer(asked, house.gao)
    answer(asked, house.shen, step=2)
    assert asked.decisions.count() == 2


def test_nobody_answers_what_they_asked_for_in_person_or_through_a_deputy(house, asked):
    refused(asked, house.zhou)
    refused(asked, house.gao, instead_of=house.zhou)


def test_a_deputy_of_the_asker_answers_in_no_post_while_the_mandate_lasts(house, asked):
    cast.deputize(house.zhou, house.gao)
    refused(asked, house.gao)
    refused(asked, house.gao, instead_of=house.fang)


def test_nobody_for_whom_a_deputy_asked_answers(house, measure):
    cast.deputize(house.zhou, house.lu)
    ask_extension(measure, wanted=cast.DAY + timedelta(days=300), reason="用地未批", **cast.at_work(house.lu))
    request = measure.requests.get(kind="extension")
    refused(request, house.lu)
    refused(request, house.zhou)
    answer(request, house.gao)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("gao", None), ("shen", "gao")),
        (("shen", "gao"), ("gao", None)),
        (("shen", "gao"), ("wen", "gao")),
        (("gao", None), ("gao", "shen")),
    ],
)
def test_nobody_answers_two_steps_in_whatever_posts(house, asked, first, second):
    (by, instead), (again, instead_again) = first, second
    answer(asked, getattr(house, by), instead_of=instead and getattr(house, instead))
    refused(asked, getattr(house, again), instead_of=instead_again and getattr(house, instead_again), step=2)
