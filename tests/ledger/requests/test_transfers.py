"""移交:offered by one office, taken over by the other, confirmed by the rectification office."""

import pytest
from chaining import again, offered
from django.db import IntegrityError, transaction

import cast
from taizhang.bureau.journal.verify import verify
from taizhang.bureau.refusal import Refused
from taizhang.ledger.requests.actions.return_request import return_request
from taizhang.ledger.requests.actions.transfer_finding import transfer_finding
from taizhang.ledger.requests.actions.transfer_measure import transfer_measure
from taizhang.ledger.requests.queries import asked_by, waiting_for
from taizhang.ledger.writeoffs.working import took_part


def test_it_goes_from_one_to_the_other_and_all_three_see_it(house, finding, head_of_the_other_office):
    request = offered(house, finding)
    assert [one.pk for one in asked_by(cast.acting(house.xu))] == [request.pk]
    assert [one.pk for one in waiting_for(cast.acting(head_of_the_other_office))] == [request.pk]
    assert waiting_for(cast.acting(house.xu)) == waiting_for(cast.acting(house.shen)) == []
    cast.granted(request, head_of_the_other_office, house.shen)
    changed = again(finding)
    assert changed.office == house.other_office
    assert {one.office for one in changed.measures.all()} == {house.other_office}
    assert list(verify()) == []


def test_who_worked_on_it_before_has_taken_part_for_ever(house, finding, head_of_the_other_office):
    cast.report_and_prove(house, finding.measures.first())
    cast.granted(offered(house, again(finding)), head_of_the_other_office, house.shen)
    assert took_part(cast.acting(house.zhou)).filter(pk=finding.pk).exists()


def test_one_measure_goes_alone(house, finding, head_of_the_other_office):
    first, second = finding.measures.order_by("number")
    transfer_measure(first, to=house.other_office, reason="由科创股办", **cast.at_work(house.xu))
    cast.granted(first.requests.get(), head_of_the_other_office, house.shen)
    assert again(first).office == house.other_office
    assert again(second).office == again(finding).office == house.office


def test_an_office_does_not_offer_what_it_has_to_itself_nor_outside(house, finding):
    with pytest.raises(Refused, match="现在就由"):
        transfer_finding(finding, to=house.office, reason="职责", **cast.at_work(house.xu))
    with pytest.raises(Refused, match="不是被巡察单位的股室"):
        transfer_finding(again(finding), to=house.next_door, reason="职责", **cast.at_work(house.xu))


def test_one_offer_of_a_finding_waits_at_a_time(house, finding):
    offered(house, finding)
    with pytest.raises(Refused, match="已经有一份移交在等待审批"):
        offered(house, again(finding))


def test_one_offer_of_a_measure_waits_at_a_time_and_those_of_others_beside_it(house, finding):
    first, second = finding.measures.order_by("number")
    for measure in (first, second):
        transfer_measure(measure, to=house.other_office, reason="职责调整", **cast.at_work(house.xu))
    transfer_finding(again(finding), to=house.other_office, reason="职责调整", **cast.at_work(house.xu))
    with pytest.raises(Refused, match="已经有一份移交在等待审批"):
        transfer_measure(again(first), to=house.other_office, reason="再说", **cast.at_work(house.xu))
    assert finding.requests.count() == 3


@pytest.mark.parametrize("is_of_a_measure", [False, True])
def test_the_database_itself_takes_no_second_offer(house, finding, is_of_a_measure):
    row = finding.measures.get(number=1) if is_of_a_measure else finding
    act = transfer_measure if is_of_a_measure else transfer_finding
    act(row, to=house.other_office, reason="职责调整", **cast.at_work(house.xu))
    second = finding.requests.get()
    second.pk, second.number = None, 2
    with pytest.raises(IntegrityError), transaction.atomic():
        second.save(force_insert=True)


def test_after_a_refusal_it_is_offered_again(house, finding, head_of_the_other_office):
    request = offered(house, finding)
    told = {"opinion": "不归我们", "seen_digest": request.digest, **cast.at_work(head_of_the_other_office)}
    return_request(request, **told)
    transfer_finding(again(finding), to=house.other_office, reason="再议", **cast.at_work(house.xu))
    assert sorted(finding.requests.values_list("number", "state")) == [(1, "returned"), (2, "pending")]
