"""What a meeting decided becomes a measure of a finding, and each knows the other."""

import pytest

import cast
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.meetings.actions.drop_resolution import drop_resolution
from taizhang.bureau.meetings.actions.resolve import resolve
from taizhang.bureau.meetings.models import Resolution
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.actions.adopt_resolution import adopt_resolution

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def finding(house):
    return cast.round_with_findings(house).findings.get(number=1)


@pytest.fixture
def resolution(house):
    resolve(cast.meeting(house), text="每周调度一次", **cast.at_work(house.shen))
    return Resolution.objects.get()


def adopt(house, finding, resolution, **facts):
    said = {"text": resolution.text, "office": house.office, "due_date": cast.DAY, **facts}
    adopt_resolution(finding, resolution=resolution, **said, **cast.at_work(house.shen))
    return Finding.objects.get(pk=finding.pk)


def test_the_measure_stands_last_and_keeps_the_link_both_ways(house, finding, resolution):
    measure = adopt(house, finding, resolution).measures.last()
    assert (measure.number, measure.text, measure.kind) == (3, "每周调度一次", "dated")
    assert measure.resolution == resolution
    assert list(resolution.measures.all()) == [measure]
    assert list(verify()) == []


def test_without_a_date_it_stands_for_good(house, finding, resolution):
    assert adopt(house, finding, resolution, due_date=None).measures.last().kind == "standing"


def test_it_becomes_a_measure_of_one_finding_once(house, finding, resolution):
    finding = adopt(house, finding, resolution)
    with pytest.raises(Refused, match="已经列为这个问题的措施"):
        adopt(house, finding, resolution)


def test_a_dropped_decision_becomes_nothing(house, finding, resolution):
    drop_resolution(resolution, reason="另有安排", **cast.at_work(house.shen))
    with pytest.raises(Refused, match="已经作废"):
        adopt(house, finding, resolution)


def test_while_a_finding_is_under_review_nothing_is_added(house, finding, resolution):
    applied = cast.apply_for(house, cast.carry_out(house, finding))
    with pytest.raises(Refused, match="不能“列为整改措施”"):
        adopt(house, applied, resolution)
