"""The desk shows each person what is theirs to do, and says what to do when there is nothing."""

from releasing import handed_in, signed

import cast
from taizhang.bureau.accounts.roles import Role
from taizhang.publishing.bulletins.actions.draft import draft


def desk(client) -> str:
    return client.get("/").content.decode()


def test_the_officer_sees_what_the_office_owes_the_most_urgent_first(house, zhou, round):
    page = desk(zhou)
    assert "我要办的" in page
    assert page.count('<span class="light light-overdue') == 4
    assert "待我审核" not in page


def test_what_was_done_is_owed_no_more(house, zhou, finding):
    cast.carry_out(house, finding)
    assert desk(zhou).count('<span class="light light-overdue') == 2


def test_another_office_owes_nothing_and_is_told_how_that_changes(house, signed_in, round):
    assert "整改办把措施分到您的股室后" in desk(signed_in(house.lu))


def test_an_application_waits_on_the_desk_of_whose_turn_it_is(house, xu, gao, shen, applied):
    cast.look_through(house.xu, applied)
    link = f"/findings/{applied.pk}/write-off/decision"
    assert [link in desk(client) for client in (xu, gao, shen)] == [True, False, False]
    facts = {
        "version": str(applied.version),
        "seen_digest": cast.seen(applied),
        "answer": "approved",
        "opinion": "同意",
    }
    xu.post(link, facts)
    assert [link in desk(client) for client in (xu, gao, shen)] == [False, True, False]


def test_the_rectifier_without_a_round_is_told_to_begin_one(shen):
    page = desk(shen)
    assert "上传反馈意见，开始一轮整改" in page
    assert 'href="/intakes"' in page


def test_the_rectifier_sees_documents_that_wait_and_rounds_with_counts(house, shen, round):
    cast.uploaded(house, findings=3, name="第二份.txt")
    page = desk(shen)
    assert "第二份.txt" in page
    assert "问题 2 个：已完成 0，其中已销号 0；措施 4 项：已完成 0" in page


def test_news_of_other_bureaus_is_no_news(stranger, zhou, applied):
    assert "申请销号：已全部整改到位" in desk(zhou)
    page = desk(stranger)
    assert "申请销号" not in page.replace("有人申请销号", "")
    assert "还没有动态" in page


def test_only_who_takes_documents_in_is_shown_the_door_to_it(zhou, shen, round):
    assert 'href="/intakes"' not in desk(zhou)
    assert 'href="/intakes"' in desk(shen)


def test_a_leader_sees_how_much_is_late_and_which(gao, round):
    page = desk(gao)
    assert "超期 2 个" in page
    assert f"/rounds/{round.pk}/ledger?light=overdue" in page


def test_somebody_with_two_posts_finds_the_work_of_both(house, signed_in, round):
    cast.appoint(house.xu, role=Role.RECTIFIER, organization=house.unit, from_date=cast.DAY)
    page = desk(signed_in(house.xu))
    assert all(f'id="{part}"' in page for part in ("waiting", "owed", "intakes", "rounds"))


def test_the_rectifier_sees_what_is_still_to_be_handed_out(shen, finding):
    assert "待分解责任的问题" not in desk(shen)
    finding.measures.update(office=None)
    type(finding).objects.filter(pk=finding.pk).update(office=None)
    page = desk(shen)
    assert f'href="/findings/{finding.pk}"' in page
    assert "还没有指定责任股室，还有 2 项措施没有分解" in page


def test_only_the_rectifier_is_asked_to_hand_out(xu, finding):
    finding.measures.update(office=None)
    assert "待分解责任的问题" not in desk(xu)


def test_a_bulletin_waits_for_whose_turn_it_is_and_not_for_its_writer(house, signed_in, shen, round):
    """First the leader signs, then the secretary, who may publish it too."""
    bulletin = draft(round, as_of=cast.DAY, actor=cast.acting(house.shen), at=cast.NOON)
    link = f"/bulletins/{bulletin.pk}/preview"
    people = [signed_in(house.gao), signed_in(house.fang), shen]
    handed_in(house, bulletin, at=cast.NOON)
    assert [link in desk(client) for client in people] == [True, False, False]
    signed(house, bulletin, at=cast.NOON)
    assert [link in desk(client) for client in people] == [True, True, False]
