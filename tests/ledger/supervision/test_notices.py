"""A notice is numbered once, taken, answered, judged by somebody else, and withdrawn only with a trace (督办文书)."""

from datetime import date, timedelta

import pytest
from chaining import again

import cast
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused
from taizhang.ledger.measures.lights import lighting_in
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.supervision.actions.accept_reply import accept_reply
from taizhang.ledger.supervision.actions.issue_notice import Demand, issue_notice
from taizhang.ledger.supervision.actions.receive_notice import receive_notice
from taizhang.ledger.supervision.actions.reply_to_notice import reply_to_notice
from taizhang.ledger.supervision.actions.return_reply import return_reply
from taizhang.ledger.supervision.actions.set_ladder import set_ladder
from taizhang.ledger.supervision.actions.take_note import take_note
from taizhang.ledger.supervision.actions.withdraw_notice import withdraw_notice
from taizhang.ledger.supervision.ladder_presets import PRESETS, USUAL
from taizhang.ledger.supervision.ladders import read_ladder, refuse_unsound_ladder
from taizhang.ledger.supervision.models import Notice
from taizhang.ledger.supervision.queries import counted, notices_for, owed_to, proposals
from taizhang.ledger.supervision.reading import ladder_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def round(house):
    return cast.round_with_findings(house)


@pytest.fixture
def measure(round):
    return Measure.objects.filter(finding__round=round).order_by("pk").first()


def issued(house, round, measure, step="supervision", by=None, **talk):
    demand = Demand(step=step, text="请抓紧办理", **talk)
    facts = {"addressee": house.office, "measures": [measure], "demand": demand}
    return issue_notice(round, **facts, **cast.at_work(by or house.shen))


def proposed(round, limits):
    return [(one.line.measure_id, one.step.key) for one in proposals(round, ladder_of(round), limits)]


def due_in(measure, days):
    Measure.objects.filter(pk=measure.pk).update(due_date=cast.DAY + timedelta(days))


def test_it_is_numbered_by_unit_word_and_year(house, round, measure):
    first, second = issued(house, round, measure), issued(house, round, measure)
    other = issued(house, round, measure, "reminder")
    assert [str(one) for one in (first, second, other)] == ["督〔2026〕1号", "督〔2026〕2号", "提〔2026〕1号"]


def test_it_says_what_stood_when_it_was_issued_and_to_whom_it_goes(house, round, measure):
    due_in(measure, -2)
    made = issued(house, round, measure)
    finding = measure.finding.number
    assert made.items == [[finding, 1, measure.text, (cast.DAY - timedelta(2)).isoformat(), "overdue"]]
    assert house.xu.name in [name for _key, name in made.recipients]
    assert made.reply_due == date(2026, 3, 9)
    said = Entry.objects.filter(stream=measure.finding.stream, event="supervision.MeasureSupervised")
    assert said.count() == 1


def test_it_is_taken_answered_and_accepted(house, round, measure):
    made = issued(house, round, measure)
    receive_notice(made, **cast.at_work(house.xu))
    reply_to_notice(again(made), text="已开工", **cast.at_work(house.zhou))
    accept_reply(again(made), **cast.at_work(house.shen))
    assert again(made).state == "closed"
    assert list(verify()) == []


def test_a_reply_that_is_sent_back_stays_and_another_is_owed(house, round, measure):
    made = issued(house, round, measure)
    receive_notice(made, **cast.at_work(house.xu))
    reply_to_notice(again(made), text="在办", **cast.at_work(house.zhou))
    return_reply(again(made), opinion="没有写什么时候办完", **cast.at_work(house.shen))
    assert owed_to(cast.acting(house.zhou)).count() == 1
    reply_to_notice(again(made), text="月底办完", **cast.at_work(house.zhou))
    accept_reply(again(made), **cast.at_work(house.shen))
    assert [one.verdict.is_accepted for one in again(made).replies.all()] == [False, True]


def test_a_reply_after_its_day_is_kept_as_late_and_counted(house, round, measure):
    made = issued(house, round, measure)
    receive_notice(made, **cast.at_work(house.xu))
    reply_to_notice(again(made), text="已办", actor=cast.acting(house.zhou), at=cast.NOON + timedelta(8))
    assert again(made).replies.get().is_late
    (row,) = counted(notices_for(cast.acting(house.shen)))
    assert (row["name"], row["count"], row["open"], row["answered_late"]) == ("督办单", 1, 1, 1)


def test_one_that_asks_for_no_reply_is_settled_when_it_is_taken(house, round, measure):
    made = issued(house, round, measure, "reminder")
    with pytest.raises(Refused, match="不要求回复"):
        receive_notice(made, **cast.at_work(house.zhou))
    take_note(again(made), **cast.at_work(house.zhou))
    assert again(made).state == "closed"


def test_a_talk_has_its_time_and_place(house, round, measure):
    with pytest.raises(Refused, match="约谈要写明时间和地点"):
        issued(house, round, measure, "talk")
    made = issued(house, round, measure, "talk", talk_at=cast.NOON, talk_place="三楼会议室")
    assert house.fang.name in [name for _key, name in made.recipients]


def test_a_withdrawn_one_counts_for_nothing_and_keeps_its_number(house, round, measure):
    made = issued(house, round, measure)
    withdraw_notice(made, reason="发错股室", **cast.at_work(house.shen))
    assert counted(notices_for(cast.acting(house.shen))) == []
    assert str(issued(house, round, measure)) == "督〔2026〕2号"
    assert Notice.objects.count() == 2
    with pytest.raises(Refused, match="现在是“已撤回”"):
        receive_notice(again(made), **cast.at_work(house.xu))


def test_the_office_cannot_issue_and_the_issuer_cannot_answer(house, round, measure):
    with pytest.raises(Refused, match="您的任职不能"):
        issued(house, round, measure, by=house.zhou)
    made = issued(house, round, measure)
    with pytest.raises(Refused, match="您的任职不能"):
        receive_notice(made, **cast.at_work(house.shen))


def test_whoever_answered_does_not_judge_the_answer(house, round, measure):
    made = issued(house, round, measure)
    receive_notice(made, **cast.at_work(house.xu))
    reply_to_notice(again(made), text="已办", **cast.at_work(house.zhou))
    cast.deputize(house.zhou, house.shen)
    with pytest.raises(Refused, match="回复是您写的"):
        accept_reply(again(made), **cast.at_work(house.shen))


def test_measures_of_another_office_or_round_and_done_ones_are_refused(house, round, measure):
    demand = Demand(step="supervision", text="请抓紧办理")
    facts = {"addressee": house.other_office, "measures": [measure], "demand": demand}
    with pytest.raises(Refused, match="不由"):
        issue_notice(round, **facts, **cast.at_work(house.shen))
    Measure.objects.filter(pk=measure.pk).update(state="done")
    with pytest.raises(Refused, match="已经完成，不用督办"):
        issued(house, round, measure)


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_is_sound_and_stands_as_data(name):
    refuse_unsound_ladder(PRESETS[name].steps)
    assert tuple(read_ladder([one.plain for one in PRESETS[name].steps])) == PRESETS[name].steps


def test_the_ladder_proposes_the_step_that_is_reached_and_not_twice(house, round, measure):
    Measure.objects.filter(finding__round=round).update(due_date=cast.DAY + timedelta(100))
    limits = lighting_in(round, cast.DAY).usual
    assert proposed(round, limits) == []
    for days, key in ((10, "reminder"), (-1, "supervision"), (-15, "talk"), (-30, "account")):
        due_in(measure, days)
        assert proposed(round, limits) == [(measure.pk, key)]
    issued(house, round, measure, "account")
    assert proposed(round, limits) == []


def test_a_withdrawn_notice_leaves_its_step_to_be_proposed_again(house, round, measure):
    Measure.objects.filter(finding__round=round).update(due_date=cast.DAY + timedelta(100))
    due_in(measure, -2)
    made = issued(house, round, measure)
    limits = lighting_in(round, cast.DAY).usual
    assert list(proposals(round, ladder_of(round), limits)) == []
    withdraw_notice(made, reason="发错", **cast.at_work(house.shen))
    assert len(list(proposals(round, ladder_of(round), limits))) == 1


def test_a_round_has_a_ladder_of_its_own(house, round, measure):
    assert ladder_of(round) == list(USUAL)
    set_ladder(round, steps=list(PRESETS["five"].steps), **cast.at_work(house.shen))
    assert ladder_of(round)[0].name == "督查督办通知书"
    with pytest.raises(Refused, match="督办阶梯里没有这一级"):
        issued(house, round, measure, "supervision")
