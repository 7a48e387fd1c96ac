"""Four eyes hold through deputies, in the rules and in the database itself."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.db.utils import DatabaseError

import cast
from taizhang.bureau.appointments.actions.put_in_charge import put_in_charge
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.actions.complete import complete
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.writeoffs.actions.apply import apply
from taizhang.ledger.writeoffs.actions.approve import approve
from taizhang.ledger.writeoffs.actions.withdraw_application import withdraw_application
from taizhang.ledger.writeoffs.models import Application, Decision
from taizhang.ledger.writeoffs.queries import waiting_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def proved(house):
    """Everything is done, by 周明, and nobody has applied."""
    return cast.carry_out(house, cast.round_with_findings(house).findings.get(number=1))


def again(finding):
    return Finding.objects.get(pk=finding.pk)


def decide(finding, person):
    cast.look_through(person, finding)
    return approve(finding, opinion="属实", seen_digest=cast.seen(finding), **cast.at_work(person))


def test_a_deputy_decides_and_the_decision_names_both(house, proved):
    applied = cast.apply_for(house, proved)
    cast.deputize(house.xu, house.lu)
    assert waiting_for(cast.acting(house.lu)) == [applied]
    decide(applied, house.lu)
    made = Decision.objects.get()
    assert (made.decided_by, made.decided_for) == (house.lu, house.xu)


def test_a_deputy_of_the_applicant_decides_in_no_post(house, proved):
    applied = cast.apply_for(house, proved)
    cast.deputize(house.zhou, house.xu)
    assert waiting_for(cast.acting(house.xu)) == []
    with pytest.raises(Refused, match="申请是您代理的人或代理您的人提交的"):
        decide(applied, house.xu)


def test_whoever_was_applied_for_does_not_decide(house, proved):
    cast.deputize(house.xu, house.lu)
    apply(proved, statement="已到位", **cast.at_work(house.lu))
    applied = again(proved)
    assert Application.objects.get().submitted_for == house.xu
    assert waiting_for(cast.acting(house.xu)) == []
    with pytest.raises(Refused, match="申请是您代理的人或代理您的人提交的"):
        decide(applied, house.xu)
    with pytest.raises(Refused, match="申请是您提交的"):
        decide(applied, house.lu)


def test_whoever_was_applied_for_may_take_it_back(house, proved):
    cast.deputize(house.xu, house.lu)
    apply(proved, statement="已到位", **cast.at_work(house.lu))
    withdraw_application(again(proved), reason="还要补", **cast.at_work(house.xu))
    assert again(proved).state == "in_progress"


def test_nobody_decides_on_what_a_deputy_reported_or_proved_for_them(house):
    finding = cast.round_with_findings(house, measures=1).findings.get(number=1)
    cast.deputize(house.xu, house.lu)
    measure = finding.measures.get()
    cast.report_and_prove(house, measure, by=house.lu)
    complete(Measure.objects.get(pk=measure.pk), **cast.at_work(house.zhou))
    applied = cast.apply_for(house, again(finding))
    assert waiting_for(cast.acting(house.xu)) == []
    with pytest.raises(Refused, match="报告过进展或提交过佐证"):
        decide(applied, house.xu)


def test_nobody_decides_one_step_in_person_and_another_through_a_deputy(house, proved):
    cast.appoint(house.xu, role=cast.Role.LEADER, organization=house.unit, from_date=cast.DAY)
    applied = cast.apply_for(house, proved)
    decide(applied, house.xu)
    cast.deputize(house.xu, house.lu)
    assert waiting_for(cast.acting(house.lu)) == []
    with pytest.raises(Refused, match="前面的步骤审核过"):
        decide(again(applied), house.lu)


def test_a_deputy_who_decided_for_one_does_not_decide_for_another(house, proved):
    applied = cast.apply_for(house, proved)
    cast.deputize(house.xu, house.lu)
    cast.deputize(house.gao, house.lu)
    decide(applied, house.lu)
    with pytest.raises(Refused, match="前面的步骤审核过"):
        decide(again(applied), house.lu)


class TestTheLeaderInCharge:
    """The step of the leader is open to the one in charge, where lines are set."""

    @pytest.fixture
    def at_the_leader(self, house, proved):
        applied = cast.apply_for(house, proved)
        decide(applied, house.xu)
        return again(applied)

    @pytest.fixture
    def qin(self, house):
        """陆平 is a second leader, in charge of the office."""
        cast.appoint(house.lu, role=cast.Role.LEADER, organization=house.unit, from_date=cast.DAY)
        put_in_charge(house.office, leader=house.lu, from_date=cast.DAY, **cast.at_work(house.shen))
        return house.lu

    def test_without_lines_any_leader_decides(self, house, at_the_leader):
        assert waiting_for(cast.acting(house.gao)) == [at_the_leader]
        decide(at_the_leader, house.gao)

    def test_with_a_line_only_the_one_in_charge(self, house, at_the_leader, qin):
        assert waiting_for(cast.acting(house.gao)) == []
        with pytest.raises(Refused, match="“投资促进股”由陆平分管"):
            decide(at_the_leader, house.gao)
        assert waiting_for(cast.acting(qin)) == [at_the_leader]
        decide(at_the_leader, qin)

    def test_another_leader_decides_for_the_one_in_charge_as_their_deputy(self, house, at_the_leader, qin):
        cast.deputize(qin, house.gao)
        assert waiting_for(cast.acting(house.gao)) == [at_the_leader]
        decide(at_the_leader, house.gao)
        assert Decision.objects.get(decided_by=house.gao).decided_for == qin

    def test_before_the_line_began_it_is_as_before(self, house, at_the_leader, qin):
        day = cast.DAY - timedelta(days=1)
        assert waiting_for(cast.acting(house.gao, day)) == [at_the_leader]


class TestTheDatabaseItself:
    def row(self, application, by, of=None):
        return Decision(
            application=application,
            step_order=1,
            step_name="x",
            answer="approved",
            opinion="x",
            digest=application.digest,
            decided_by=by,
            decided_for=of,
            decided_at=cast.NOON,
        )

    def refuses(self, row):
        with pytest.raises(DatabaseError, match="four eyes"), transaction.atomic():
            Decision.objects.bulk_create([row])

    def test_refuses_a_decision_for_the_applicant(self, house, proved):
        cast.apply_for(house, proved)
        self.refuses(self.row(Application.objects.get(), house.xu, house.zhou))

    def test_refuses_a_deputy_of_the_applicant(self, house, proved):
        cast.apply_for(house, proved)
        cast.deputize(house.zhou, house.xu)
        self.refuses(self.row(Application.objects.get(), house.xu))

    def test_refuses_whoever_was_applied_for(self, house, proved):
        cast.deputize(house.xu, house.lu)
        apply(proved, statement="已到位", **cast.at_work(house.lu))
        self.refuses(self.row(Application.objects.get(), house.xu))

    def test_refuses_a_second_step_for_somebody_who_decided(self, house, proved):
        applied = cast.apply_for(house, proved)
        decide(applied, house.xu)
        second = self.row(Application.objects.get(), house.lu, house.xu)
        second.step_order = 2
        self.refuses(second)

    def test_takes_it_when_the_mandate_is_over(self, house, proved):
        cast.apply_for(house, proved)
        cast.deputize(house.zhou, house.xu, days=0)
        late = self.row(Application.objects.get(), house.xu)
        late.decided_at = cast.NOON + timedelta(days=1)
        Decision.objects.bulk_create([late])
        assert Decision.objects.count() == 1
