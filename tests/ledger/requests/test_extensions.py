"""延期:asked with a reason, agreed by others, and the first date is kept for ever."""

from datetime import date

import pytest
from chaining import again

import cast
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused
from taizhang.ledger.evidence.actions.complete import complete
from taizhang.ledger.measures.milestones import was_on_time
from taizhang.ledger.requests.actions.agree import agree
from taizhang.ledger.requests.actions.ask_extension import ask_extension
from taizhang.ledger.requests.queries import waiting_for

FIRST, SECOND = date(2026, 6, 30), date(2026, 9, 30)


def asked(house, measure, wanted=SECOND):
    ask_extension(again(measure), wanted=wanted, reason="用地未批", **cast.at_work(house.zhou))
    return measure.requests.get(kind="extension", state="pending")


def test_it_is_granted_by_the_leader_and_the_rectification_office(house, measure):
    cast.granted(asked(house, measure), house.gao, house.shen)
    cast.granted(asked(house, measure, date(2026, 12, 31)), house.gao, house.wen)
    changed = again(measure)
    assert (changed.due_date, changed.original_due_date) == (date(2026, 12, 31), FIRST)
    assert changed.extensions == 2
    assert list(verify()) == []


@pytest.mark.parametrize("wanted", [FIRST, date(2026, 5, 1)])
def test_a_date_that_is_not_later_is_refused(house, measure, wanted):
    with pytest.raises(Refused, match="新的时限要晚于现在的时限"):
        asked(house, measure, wanted)


def test_one_waits_at_a_time(house, measure):
    asked(house, measure)
    with pytest.raises(Refused, match="已经有一份延期在等待审批"):
        asked(house, measure, date(2027, 1, 1))


def test_nothing_of_a_written_off_finding_is_extended(house, measure):
    finding = cast.apply_for(house, cast.carry_out(house, measure.finding))
    cast.write_off_through(house, finding)
    with pytest.raises(Refused):
        asked(house, measure)


def test_a_deputy_of_the_asker_agrees_in_no_post(house, measure):
    cast.deputize(house.zhou, house.gao)
    request = asked(house, measure)
    assert waiting_for(cast.acting(house.gao)) == []
    with pytest.raises(Refused, match="须由他人审批"):
        agree(request, opinion="同意", seen_digest=request.digest, **cast.at_work(house.gao))


def test_what_is_done_meanwhile_is_extended_no_more(house, measure):
    request = asked(house, measure)
    cast.report_and_prove(house, again(measure))
    complete(again(measure), **cast.at_work(house.zhou))
    with pytest.raises(Refused, match="现在不能批准；可以退回"):
        agree(request, opinion="同意", seen_digest=request.digest, **cast.at_work(house.gao))


def test_on_time_goes_by_the_first_date(house, measure):
    cast.granted(asked(house, measure), house.gao, house.shen)
    changed = again(measure)
    changed.done_on = date(2026, 7, 15)
    assert changed.done_on <= changed.due_date
    assert was_on_time(changed) is False
