"""Answers lapse, in words, when the matter changes or a reviewer comes to be concerned in it (审核意见失效)."""

from datetime import timedelta

import pytest
from chaining import again, answer

import cast
from taizhang.bureau.refusal import Refused
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.writeoffs.actions.approve import approve
from taizhang.ledger.writeoffs.actions.send_back import send_back
from taizhang.ledger.writeoffs.lapse import lapse_of

pytestmark = pytest.mark.django_db
LATER = cast.DAY + timedelta(days=3)


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def begun(house):
    """许琳 has agreed; 高远 is next."""
    finding = cast.round_with_findings(house).findings.get(number=1)
    return answer(approve, cast.apply_for(house, cast.carry_out(house, finding)), house.xu)


def test_while_nothing_changes_nothing_lapses(begun):
    assert lapse_of(begun, LATER) is None


def test_a_change_in_what_was_submitted_ends_the_answers_given(house, begun):
    Measure.objects.filter(finding=begun, number=1).update(text="换了一句话")
    said = "送审后内容有变动，已有的 1 个审核意见失效，请退回后重新申请"
    assert lapse_of(again(begun), cast.DAY) == said
    with pytest.raises(Refused, match=said):
        answer(approve, begun, house.gao)
    assert answer(send_back, begun, house.gao, opinion="内容变了").state == "in_progress"


def test_a_reviewer_who_becomes_the_deputy_of_the_applicant_is_concerned(house, begun):
    cast.deputize(house.zhou, house.xu)
    with pytest.raises(Refused, match="许琳现在与本问题有利害关系"):
        answer(approve, begun, house.gao)


def test_a_leader_who_is_transferred_into_the_office_is_concerned(house, begun):
    passed = answer(approve, begun, house.gao)
    cast.appoint(house.gao, role=cast.Role.OFFICE_HEAD, organization=house.office, from_date=LATER)
    assert lapse_of(passed, cast.DAY) is None
    assert "高远现在与本问题有利害关系" in lapse_of(passed, LATER)


def test_the_head_of_the_office_who_reviewed_as_such_is_not(house, begun):
    assert lapse_of(begun, LATER) is None
