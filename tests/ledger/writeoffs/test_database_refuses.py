"""Four eyes and append-only hold in the database, whoever writes to it."""

import pytest
from django.db import IntegrityError, transaction
from django.db.utils import DatabaseError

import cast
from taizhang.ledger.writeoffs.actions.approve import approve
from taizhang.ledger.writeoffs.models import Application, Decision

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def applied(house):
    finding = cast.round_with_findings(house).findings.order_by("number").first()
    return cast.apply_for(house, cast.carry_out(house, finding))


def row(application, person, order):
    return Decision(
        application=application,
        step_order=order,
        step_name="x",
        answer="approved",
        opinion="x",
        digest=application.digest,
        decided_by=person,
        decided_at=cast.NOON,
    )


def test_the_database_itself_refuses_a_decision_by_the_applicant(house, applied):
    own = row(Application.objects.get(), house.zhou, 1)
    with pytest.raises(DatabaseError, match="four eyes"), transaction.atomic():
        Decision.objects.bulk_create([own])


def test_the_database_itself_refuses_a_second_decision_by_one_person(house, applied):
    twice = [row(Application.objects.get(), house.xu, order) for order in (1, 2)]
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.bulk_create(twice)


def test_the_database_itself_refuses_to_rewrite_a_decision(house, applied):
    cast.look_through(house.xu, applied)
    approve(
        applied, opinion="属实", seen_digest=cast.seen(applied), actor=cast.acting(house.xu), at=cast.NOON
    )
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Decision.objects.update(opinion="另一个意见")
