"""A deputy acts for somebody from a day to a day, in their posts, and the journal says so."""

from datetime import timedelta

import pytest

import cast
from taizhang.bureau.appointments.actions.end_deputy import end_deputy
from taizhang.bureau.journal.models import Entry
from taizhang.bureau.journal.queries import history
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.queries import findings_for
from taizhang.ledger.measures.actions.report import report
from taizhang.ledger.measures.models import Measure

LAST = cast.DAY + timedelta(days=7)


def test_the_deputy_holds_the_posts_of_the_principal_during_that_time_only(house):
    cast.deputize(house.xu, house.lu)
    assert cast.acting(house.lu).holds({"office_head"}, house.office.path)
    assert cast.acting(house.lu, LAST).holds({"office_head"}, house.office.path)
    for day in (cast.DAY - timedelta(days=1), LAST + timedelta(days=1)):
        assert not cast.acting(house.lu, day).holds({"office_head"}, house.office.path)


def test_the_deputy_sees_what_the_principal_sees_during_that_time_only(house):
    cast.round_with_findings(house)
    cast.appoint(house.stranger, role=cast.Role.OFFICER, organization=house.next_door, from_date=cast.DAY)
    assert not findings_for(cast.acting(house.stranger)).exists()
    cast.deputize(house.xu, house.stranger)
    assert findings_for(cast.acting(house.stranger)).count() == 2
    assert not findings_for(cast.acting(house.stranger, LAST + timedelta(days=1))).exists()


def test_an_act_in_the_post_of_another_is_journaled_as_x_for_y(house):
    measure = Measure.objects.filter(finding__round=cast.round_with_findings(house)).first()
    cast.deputize(house.zhou, house.lu)
    report(measure, text="已调度", happened_on=cast.DAY, **cast.at_work(house.lu))
    told = list(history(measure.finding.stream))[-1]
    assert told.actor_name == "陆平 代 周明"
    assert Entry.objects.get(principal=house.zhou).actor == house.lu
    assert list(verify()) == []


def test_an_act_in_the_own_post_is_the_own(house):
    measure = Measure.objects.filter(finding__round=cast.round_with_findings(house)).first()
    cast.deputize(house.zhou, house.xu)
    report(measure, text="已调度", happened_on=cast.DAY, **cast.at_work(house.xu))
    assert list(history(measure.finding.stream))[-1].actor_name == "许琳"


def test_whose_post_it_was_cannot_be_rewritten_unnoticed(house):
    entry = Entry.objects.first()
    entry.principal_id = house.gao.pk
    from taizhang.bureau.journal.verify import _columns_agree

    assert not _columns_agree(entry)


def test_the_office_of_rectification_names_a_deputy_too(house):
    assert cast.deputize(house.xu, house.lu, by=house.shen).deputy == house.lu


@pytest.mark.parametrize("who", ["zhou", "gao", "fang", "observer", "stranger"])
def test_nobody_else_names_one(house, who):
    with pytest.raises(Refused, match=r"代理由本人或整改办指定|您的任职不能"):
        cast.deputize(house.xu, house.lu, by=getattr(house, who))


def test_a_deputy_names_no_deputy_for_the_principal(house):
    cast.deputize(house.xu, house.lu)
    with pytest.raises(Refused, match="代理由本人或整改办指定"):
        cast.deputize(house.xu, house.zhou, by=house.lu)


def test_the_office_of_rectification_does_not_name_itself(house):
    with pytest.raises(Refused, match="不能指定自己代理别人"):
        cast.deputize(house.gao, house.shen, by=house.shen)


def test_there_are_no_chains(house):
    cast.deputize(house.xu, house.lu)
    with pytest.raises(Refused, match="不能再转代理"):
        cast.deputize(house.lu, house.zhou)
    with pytest.raises(Refused, match="不能再转代理"):
        cast.deputize(house.zhou, house.xu)


def test_nobody_has_two_deputies_at_once(house):
    cast.deputize(house.xu, house.lu)
    with pytest.raises(Refused, match="这段时间已由陆平代理许琳"):
        cast.deputize(house.xu, house.zhou)


def test_somebody_without_an_account_is_no_deputy(house):
    cast.account(house.lu).__class__.objects.filter(person=house.lu).update(state="disabled")
    with pytest.raises(Refused, match="没有账号"):
        cast.deputize(house.xu, house.lu)


def test_it_can_end_earlier_and_not_later(house):
    mandate = cast.deputize(house.xu, house.lu)
    with pytest.raises(Refused, match="只能提前结束"):
        end_deputy(mandate, until_date=LAST + timedelta(days=1), reason="再等等", **cast.at_work(house.xu))
    end_deputy(mandate, until_date=cast.DAY, reason="提前回来", **cast.at_work(house.xu))
    assert not cast.acting(house.lu, cast.DAY + timedelta(days=1)).holds({"office_head"}, house.office.path)


def test_the_deputy_does_not_end_it(house):
    mandate = cast.deputize(house.xu, house.lu)
    with pytest.raises(Refused, match="代理由本人或整改办指定"):
        end_deputy(mandate, until_date=cast.DAY, reason="不想干了", **cast.at_work(house.lu))
