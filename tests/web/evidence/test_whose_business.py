"""A piece of evidence tells nobody of findings that are none of their business."""

from datetime import timedelta

import pytest
from chaining import again

import cast
from taizhang.bureau.appointments.actions.establish import establish
from taizhang.bureau.organizations.models import Kind
from taizhang.ledger.evidence.actions.complete import complete
from taizhang.ledger.evidence.actions.link import link
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.findings.actions.hand_over import hand_over
from taizhang.ledger.measures.actions.report import report
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.writeoffs.actions.send_back import send_back


@pytest.fixture
def shared(house, round):
    """One piece that proves a measure of finding 1 and one of finding 2, and finding 1 is handed to a joint group."""
    first, second = round.findings.order_by("number")
    cast.report_and_prove(house, first.measures.get(number=1))
    piece = Evidence.objects.get()
    link(second.measures.get(number=1), evidence=piece, **cast.at_work(house.zhou))
    cast.appoint(house.wen, role=cast.Role.RECTIFIER, organization=house.county, from_date=cast.DAY)
    facts = {"name": "县联合专班", "kind": Kind.GROUP, "until_date": cast.DAY + timedelta(days=400)}
    joint = establish(house.county, **facts, **cast.at_work(house.wen))
    cast.appoint(house.stranger, role=cast.Role.OFFICER, organization=joint, from_date=cast.DAY)
    hand_over(again(first), group=joint, **cast.at_work(house.shen))
    return piece


def test_a_member_of_a_joint_group_sees_the_piece_with_the_finding_that_was_handed_over(stranger, shared):
    page = stranger.get(f"/evidence/{shared.pk}").content.decode()
    assert "第 1 号问题措施 1" in page
    assert "第 2 号问题" not in page
    assert "建立第2类项目" not in page


def test_the_own_bureau_sees_both(zhou, shared):
    page = zhou.get(f"/evidence/{shared.pk}").content.decode()
    assert "第 1 号问题措施 1" in page
    assert "第 2 号问题措施 1" in page


def test_what_reviewers_said_of_it_elsewhere_is_not_told(house, stranger, zhou, round, shared):
    second = round.findings.get(number=2)
    other = second.measures.get(number=2)
    cast.report_and_prove(house, other)
    report(second.measures.get(number=1), text="已办", happened_on=cast.DAY, **cast.at_work(house.zhou))
    for measure in Measure.objects.filter(finding=second):
        complete(measure, **cast.at_work(house.zhou))
    applied = cast.apply_for(house, again(second))
    cast.look_through(house.xu, applied)
    told = {"opinion": "第二号问题的意见", "seen_digest": cast.seen(applied), "returned": [shared.pk]}
    send_back(applied, **told, **cast.at_work(house.xu))
    address = f"/evidence/{shared.pk}"
    assert "第二号问题的意见" in zhou.get(address).content.decode()
    assert "第二号问题的意见" not in stranger.get(address).content.decode()


def test_the_same_bytes_elsewhere_name_no_finding_that_is_hidden(house, stranger, round, shared):
    """The file stands in a further piece of finding 2, which the group does not see at all."""
    second = round.findings.get(number=2)
    file = shared.current.files.get().file
    content = cast.piece(file, title="另一份")
    cast.submit(second.measures.get(number=2), content=content, **cast.at_work(house.zhou))
    page = stranger.get(f"/evidence/{shared.pk}").content.decode()
    assert "另一份" not in page
    assert "第 2 号问题" not in page
