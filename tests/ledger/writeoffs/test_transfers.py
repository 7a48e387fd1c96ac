"""Four eyes follow people through transfers, deputies and groups, at every step."""

from datetime import timedelta

import pytest
from chaining import again, answer, chain

import cast
from taizhang.bureau.appointments.actions.end_appointment import end_appointment
from taizhang.bureau.appointments.actions.establish import establish
from taizhang.bureau.organizations.models import Kind
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.actions.complete import complete
from taizhang.ledger.evidence.actions.link import link
from taizhang.ledger.evidence.actions.renew import renew
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.findings.actions.hand_over import hand_over
from taizhang.ledger.writeoffs.actions.apply import apply
from taizhang.ledger.writeoffs.actions.approve import approve
from taizhang.ledger.writeoffs.actions.set_chain import set_chain
from taizhang.ledger.writeoffs.actions.write_off import write_off
from taizhang.ledger.writeoffs.models import Decision
from taizhang.ledger.writeoffs.queries import waiting_for

pytestmark = pytest.mark.django_db
LATER = cast.DAY + timedelta(days=10)
WORKED = "报告过进展或提交过佐证"


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def finding(house):
    return cast.round_with_findings(house, measures=1).findings.get(number=1)


@pytest.fixture
def rectified(house, finding):
    """周明 carried it out and applied; the rectification office alone reviews."""
    set_chain(finding.round, steps=chain(("审定", "rectifier")), **cast.at_work(house.shen))
    done = cast.carry_out(house, again(finding))
    return cast.apply_for(house, done)


def applied_by_xu(house, finding, steps):
    set_chain(finding.round, steps=steps, **cast.at_work(house.shen))
    done = cast.carry_out(house, again(finding))
    apply(done, statement="已整改", **cast.at_work(house.xu))
    return again(finding)


def test_who_reported_in_the_office_does_not_review_from_a_later_post(house, finding):
    applied = applied_by_xu(house, finding, chain(("审定", "rectifier")))
    post = house.zhou.appointments.get()
    end_appointment(post, until_date=LATER - timedelta(days=1), reason="调任", **cast.at_work(house.shen))
    cast.appoint(house.zhou, role=cast.Role.RECTIFIER, organization=house.unit, from_date=LATER)
    assert waiting_for(cast.acting(house.zhou, LATER)) == []
    with pytest.raises(Refused, match=WORKED):
        answer(write_off, applied, house.zhou, LATER)


def test_nor_does_somebody_who_stands_in_for_them(house, finding):
    applied = applied_by_xu(house, finding, chain(("审定", "rectifier")))
    cast.deputize(house.zhou, house.wen)
    with pytest.raises(Refused, match="您或您代理的人报告过进展或提交过佐证"):
        answer(write_off, applied, house.wen)
    assert answer(write_off, applied, house.shen).state == "written_off"


def test_a_deputy_takes_the_last_step_and_the_record_names_both(house, rectified):
    cast.deputize(house.shen, house.lu)
    assert answer(write_off, rectified, house.lu).state == "written_off"
    made = Decision.objects.get()
    assert (made.decided_by, made.decided_for) == (house.lu, house.shen)


def test_what_the_principal_has_opened_a_deputy_has_not(house, rectified):
    cast.deputize(house.shen, house.lu)
    cast.look_through(house.shen, rectified)
    said = {"opinion": "同意", "seen_digest": cast.seen(rectified)}
    with pytest.raises(Refused, match="还有 1 份佐证没有打开看过"):
        write_off(again(rectified), **said, **cast.at_work(house.lu))
    answer(write_off, rectified, house.lu)


def test_nor_has_the_principal_what_the_deputy_opened(house, rectified):
    cast.deputize(house.shen, house.lu)
    cast.look_through(house.lu, rectified)
    said = {"opinion": "同意", "seen_digest": cast.seen(rectified)}
    with pytest.raises(Refused, match="没有打开看过"):
        write_off(again(rectified), **said, **cast.at_work(house.shen))


@pytest.mark.parametrize("act", ["renew", "link"])
def test_evidence_renewed_or_linked_through_a_deputy_is_the_principals_work(house, finding, act):
    cast.deputize(house.xu, house.lu)
    by, measure = cast.at_work(house.lu), finding.measures.get()
    cast.report_and_prove(house, measure)
    piece = Evidence.objects.get()
    if act == "renew":
        content = cast.piece(cast.receive([b"second"], **by), title="修订稿")
        renew(piece, content=content, note="盖章", **by)
    else:
        other = finding.round.findings.get(number=2).measures.get()
        cast.report_and_prove(house, other)
        second = Evidence.objects.order_by("-pk")[0]
        link(again_measure(measure), evidence=second, **by)
    complete(again_measure(measure), **cast.at_work(house.zhou))
    applied = cast.apply_for(house, again(finding))
    for person in (house.xu, house.lu):
        with pytest.raises(Refused, match=WORKED):
            answer(approve, applied, person)


def again_measure(measure):
    return type(measure).objects.get(pk=measure.pk)


def test_a_member_of_a_joint_group_who_proved_it_does_not_review_it(house, finding):
    facts = {"name": "攻坚专班", "kind": Kind.GROUP, "until_date": LATER}
    group = establish(house.unit, **facts, **cast.at_work(house.shen))
    cast.appoint(house.wen, role=cast.Role.OFFICER, organization=group, from_date=cast.DAY)
    hand_over(finding, group=group, **cast.at_work(house.shen))
    measure = finding.measures.get()
    cast.report_and_prove(house, measure, by=house.wen)
    complete(again_measure(measure), **cast.at_work(house.zhou))
    applied = cast.apply_for(house, again(finding))
    for person in (house.xu, house.gao):
        applied = answer(approve, applied, person)
    assert waiting_for(cast.acting(house.wen)) == []
    with pytest.raises(Refused, match=WORKED):
        answer(write_off, applied, house.wen)
    assert answer(write_off, applied, house.shen).state == "written_off"
