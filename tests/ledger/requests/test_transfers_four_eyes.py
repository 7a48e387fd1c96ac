"""移交 and four eyes: nobody gives with one hand and takes with the other, and work done before is remembered."""

from datetime import timedelta

import pytest
from chaining import again, offered

import cast
from taizhang.bureau.accounts.models import Appointment
from taizhang.bureau.appointments.actions.end_appointment import end_appointment
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.actions.complete import complete
from taizhang.ledger.requests.actions.agree import agree
from taizhang.ledger.requests.actions.grant import grant
from taizhang.ledger.requests.queries import waiting_for
from taizhang.ledger.writeoffs.actions.apply import apply
from taizhang.ledger.writeoffs.actions.approve import approve
from taizhang.ledger.writeoffs.queries import waiting_for as reviews_waiting_for


class TestFourEyes:
    def test_who_heads_both_offices_does_not_take_over_from_themselves(self, house, finding):
        cast.appoint(
            house.xu, role=cast.Role.OFFICE_HEAD, organization=house.other_office, from_date=cast.DAY
        )
        request = offered(house, finding)
        assert waiting_for(cast.acting(house.xu)) == []
        self.is_refused(request, agree, house.xu, "须由他人审批")

    def test_a_deputy_of_the_one_who_offers_takes_nothing_over(
        self, house, finding, head_of_the_other_office
    ):
        cast.deputize(house.xu, head_of_the_other_office)
        request = offered(house, finding)
        assert waiting_for(cast.acting(head_of_the_other_office)) == []
        self.is_refused(request, agree, head_of_the_other_office, "须由他人审批")

    def test_who_took_it_over_does_not_confirm_it_too(self, house, finding, head_of_the_other_office):
        rectifier = {"role": cast.Role.RECTIFIER, "organization": house.unit, "from_date": cast.DAY}
        cast.appoint(head_of_the_other_office, **rectifier)
        request = offered(house, finding)
        said = {"opinion": "同意", "seen_digest": request.digest}
        agree(request, **said, **cast.at_work(head_of_the_other_office))
        self.is_refused(again(request), grant, head_of_the_other_office, "已办过前面的步骤")

    def is_refused(self, request, act, person, why):
        with pytest.raises(Refused, match=why):
            act(request, opinion="同意", seen_digest=request.digest, **cast.at_work(person))


def test_who_worked_on_it_before_reviews_it_in_no_later_post(house, finding, head_of_the_other_office):
    """周明 reports, the finding goes to the other office, and 周明 comes to head that office."""
    cast.report_and_prove(house, finding.measures.get(number=1))
    cast.granted(offered(house, again(finding)), head_of_the_other_office, house.shen)
    post = Appointment.objects.get(person=house.zhou)
    end_appointment(post, until_date=cast.DAY, reason="调整", **cast.at_work(house.shen))
    later = cast.DAY + timedelta(days=1)
    cast.appoint(house.zhou, role=cast.Role.OFFICE_HEAD, organization=house.other_office, from_date=later)
    applied = moved_on(house, finding)
    zhou = cast.acting(house.zhou, later)
    assert zhou.holds({cast.Role.OFFICE_HEAD}, applied.scope_path)
    assert applied not in reviews_waiting_for(zhou)
    seen = {"opinion": "同意", "seen_digest": cast.seen(applied)}
    with pytest.raises(Refused, match="报告过进展或提交过佐证，须由他人审核"):
        approve(applied, **seen, actor=zhou, at=cast.NOON + timedelta(days=1))


def moved_on(house, finding):
    """The other office does what is left, and applies."""
    for measure in finding.measures.all():
        if not measure.reports.exists():
            cast.report_and_prove(house, measure, by=house.lu)
        complete(again(measure), **cast.at_work(house.lu))
    apply(again(finding), statement="已全部整改到位", **cast.at_work(house.lu))
    return again(finding)
