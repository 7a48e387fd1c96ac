"""Several parties sign one step, in any order; one that sends back returns the whole (会签、联审)."""

import pytest
from chaining import chain
from django.db import IntegrityError, transaction
from django.db.utils import DatabaseError
from founding import employed

import cast
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.findings.queries import findings_for
from taizhang.ledger.rounds.chains import ChainStep, Party
from taizhang.ledger.writeoffs.actions.approve import approve
from taizhang.ledger.writeoffs.actions.send_back import send_back
from taizhang.ledger.writeoffs.actions.set_chain import set_chain
from taizhang.ledger.writeoffs.actions.withdraw_application import withdraw_application
from taizhang.ledger.writeoffs.actions.write_off import write_off
from taizhang.ledger.writeoffs.chain import current_step
from taizhang.ledger.writeoffs.models import Application, Decision
from taizhang.ledger.writeoffs.queries import waiting_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def ministry(house):
    """县委组织部, beside the bureau, with 潘越 who signs for it."""
    node = cast.node("县委组织部", cast.Kind.UNIT, house.county)
    return node, employed("潘越", "pan", cast.Role.LEADER, node)


@pytest.fixture
def finding(house):
    return cast.round_with_findings(house).findings.get(number=1)


def joint(house, node, need=0):
    parties = (Party("oversight", None, "巡察办"), Party("leader", node.pk), Party("secretary"))
    return ChainStep("三方联审", parties, need).plain


@pytest.fixture
def applied(house, finding, ministry):
    steps = [joint(house, ministry[0]), *chain(("整改办审定", "rectifier"))]
    set_chain(finding.round, steps=steps, **cast.at_work(house.shen))
    return cast.apply_for(house, cast.carry_out(house, again(finding)))


def again(finding):
    return Finding.objects.get(pk=finding.pk)


def decide(move, finding, person, **facts):
    cast.look_through(person, finding)
    said = {"opinion": "属实", "seen_digest": cast.seen(finding), **facts}
    return move(again(finding), **said, **cast.at_work(person))


def missing(finding):
    return [one.label for one in current_step(again(finding)).missing]


def test_the_parties_answer_in_any_order_and_everybody_sees_who_is_missing(house, applied, ministry):
    assert missing(applied) == ["巡察办", "县委组织部", "党组书记"]
    decide(approve, applied, house.fang)
    assert missing(applied) == ["巡察办", "县委组织部"]
    decide(approve, applied, ministry[1])
    decide(approve, applied, house.observer)
    assert current_step(again(applied)).name == "整改办审定"
    decide(write_off, applied, house.shen)
    assert again(applied).state == "written_off"


def test_it_waits_for_each_party_until_that_party_has_signed(house, applied, ministry):
    pan = cast.acting(ministry[1])
    assert waiting_for(pan) == [applied]
    decide(approve, applied, ministry[1])
    assert waiting_for(pan) == []
    assert waiting_for(cast.acting(house.fang)) == [applied]
    assert waiting_for(cast.acting(house.shen)) == []


def test_a_party_from_another_unit_sees_the_finding_from_the_application_on(house, finding, ministry):
    pan = cast.acting(ministry[1])
    assert not findings_for(pan).exists()
    set_chain(finding.round, steps=[joint(house, ministry[0])], **cast.at_work(house.shen))
    applied = cast.apply_for(house, cast.carry_out(house, again(finding)))
    assert list(findings_for(pan)) == [applied]


def test_the_signature_for_one_party_does_not_count_for_another(house, applied, ministry):
    assert [one.step_name for one in Decision.objects.all()] == []
    decide(approve, applied, ministry[1])
    made = Decision.objects.get()
    assert (made.step_order, made.party_order, made.step_name) == (1, 2, "三方联审（县委组织部）")
    with pytest.raises(Refused, match="您的任职不能"):
        decide(approve, applied, ministry[1])


def test_a_leader_of_the_bureau_signs_for_no_other_unit(house, applied):
    with pytest.raises(Refused, match="您的任职不能审核这一步"):
        decide(approve, applied, house.gao)


def test_one_that_sends_back_returns_the_whole(house, applied, ministry):
    decide(approve, applied, house.observer)
    decide(send_back, applied, ministry[1], opinion="请补会议记录")
    assert again(applied).state == "in_progress"
    assert waiting_for(cast.acting(house.fang)) == []
    second = cast.apply_for(house, again(applied))
    assert missing(second) == ["巡察办", "县委组织部", "党组书记"]


def test_nobody_withdraws_once_one_of_the_parties_has_signed(house, applied):
    decide(approve, applied, house.observer)
    with pytest.raises(Refused, match="已经有人审核"):
        withdraw_application(again(applied), reason="补材料", **cast.at_work(house.zhou))


def test_two_of_three_are_enough_where_the_chain_says_so(house, finding, ministry):
    steps = [joint(house, ministry[0], need=2)]
    set_chain(finding.round, steps=steps, **cast.at_work(house.shen))
    applied = cast.apply_for(house, cast.carry_out(house, again(finding)))
    decide(approve, applied, house.fang)
    with pytest.raises(Refused, match="请办理“准予销号”"):
        decide(approve, applied, house.observer)
    decide(write_off, applied, house.observer)
    assert again(applied).state == "written_off"


def test_a_new_chain_changes_nothing_about_what_was_submitted_before(house, applied, ministry):
    decide(send_back, applied, house.observer, opinion="请补材料")
    steps = chain(("书记审定", "secretary"))
    set_chain(again(applied).round, steps=steps, **cast.at_work(house.shen))
    first, second = Application.objects.get(), cast.apply_for(house, again(applied))
    assert [one["name"] for one in first.chain] == ["三方联审", "整改办审定"]
    assert current_step(second).name == "书记审定"


class TestTheDatabaseItself:
    def row(self, applied, person, *, step=1, party=1):
        return Decision(
            application=Application.objects.get(finding=applied),
            step_order=step,
            party_order=party,
            step_name="x",
            answer="approved",
            opinion="x",
            digest="0" * 64,
            decided_by=person,
            decided_at=cast.NOON,
        )

    def test_refuses_a_second_decision_for_one_party(self, house, applied):
        rows = [self.row(applied, person) for person in (house.observer, house.fang)]
        with pytest.raises(IntegrityError), transaction.atomic():
            Decision.objects.bulk_create(rows)

    def test_takes_one_decision_for_each_party(self, house, applied, ministry):
        people = (house.observer, ministry[1], house.fang)
        Decision.objects.bulk_create(self.row(applied, one, party=n) for n, one in enumerate(people, 1))
        assert Decision.objects.count() == 3

    def test_refuses_one_person_for_two_parties(self, house, applied):
        rows = [self.row(applied, house.observer, party=n) for n in (1, 2)]
        with pytest.raises(IntegrityError), transaction.atomic():
            Decision.objects.bulk_create(rows)

    def test_refuses_the_applicant_for_any_party(self, house, applied):
        with pytest.raises(DatabaseError, match="four eyes"), transaction.atomic():
            Decision.objects.bulk_create([self.row(applied, house.zhou, party=3)])
