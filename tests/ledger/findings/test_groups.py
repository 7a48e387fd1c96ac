"""People of a work group work on the findings that were handed to it, whatever office they come from."""

from datetime import timedelta

import pytest

import cast
from taizhang.bureau.appointments.actions.establish import establish
from taizhang.bureau.organizations.models import Kind
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.actions.hand_over import hand_over
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.queries import findings_for
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.queries import owed_by

pytestmark = pytest.mark.django_db
LAST = cast.DAY + timedelta(days=30)


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def finding(house):
    return cast.round_with_findings(house).findings.get(number=1)


@pytest.fixture
def group(house):
    facts = {"name": "项目攻坚专班", "kind": Kind.GROUP, "until_date": LAST}
    made = establish(house.unit, **facts, **cast.at_work(house.shen))
    cast.appoint(house.lu, role=cast.Role.OFFICER, organization=made, from_date=cast.DAY)
    return made


def first(finding):
    return Measure.objects.filter(finding=finding).first()


def test_a_member_works_on_what_was_handed_over_and_on_nothing_else(house, finding, group):
    with pytest.raises(Refused):
        cast.report_and_prove(house, first(finding), by=house.lu)
    hand_over(finding, group=group, **cast.at_work(house.shen))
    cast.report_and_prove(house, first(finding), by=house.lu)
    assert set(owed_by(cast.acting(house.lu))) == set(finding.measures.all())
    other = Finding.objects.get(number=2)
    with pytest.raises(Refused):
        cast.report_and_prove(house, first(other), by=house.lu)


def test_the_own_office_keeps_it(house, finding, group):
    hand_over(finding, group=group, **cast.at_work(house.shen))
    cast.report_and_prove(house, first(finding), by=house.zhou)
    assert Finding.objects.get(pk=finding.pk).office == house.office


def test_it_is_over_with_the_group(house, finding, group):
    hand_over(finding, group=group, **cast.at_work(house.shen))
    late = cast.acting(house.lu, LAST + timedelta(days=1))
    assert not owed_by(late).exists()


def test_a_finding_is_taken_back(house, finding, group):
    hand_over(finding, group=group, **cast.at_work(house.shen))
    hand_over(Finding.objects.get(pk=finding.pk), group=None, **cast.at_work(house.shen))
    with pytest.raises(Refused):
        cast.report_and_prove(house, first(finding), by=house.lu)


def test_members_from_another_bureau_see_what_was_handed_over_and_nothing_else(house, finding):
    cast.appoint(house.wen, role=cast.Role.RECTIFIER, organization=house.county, from_date=cast.DAY)
    facts = {"name": "县联合专班", "kind": Kind.GROUP, "until_date": LAST}
    joint = establish(house.county, **facts, **cast.at_work(house.wen))
    cast.appoint(house.stranger, role=cast.Role.OFFICER, organization=joint, from_date=cast.DAY)
    hand_over(finding, group=joint, **cast.at_work(house.shen))
    assert list(findings_for(cast.acting(house.stranger))) == [finding]


def test_an_office_is_no_group(house, finding):
    with pytest.raises(Refused, match="不是这个单位现有的领导小组或工作组"):
        hand_over(finding, group=house.other_office, **cast.at_work(house.shen))
