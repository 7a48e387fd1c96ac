"""The page of a round, and its review chain."""

from chaining import chain
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import cast
from taizhang.ledger.rounds.models import Round


def set_chain(client, round, *steps, version=None):
    fields = {f"name_{row}": name for row, (name, _role) in enumerate(steps, 1)}
    fields |= {f"role_{row}": role for row, (_name, role) in enumerate(steps, 1)}
    return client.post(
        reverse("round-chain", args=[round.pk]),
        {"version": round.version if version is None else version, **fields},
    )


def test_everyone_of_the_unit_reads_facts_counts_and_chain(zhou, round):
    html = zhou.get(reverse("round", args=[round.pk])).content.decode()
    assert "县委第二巡察组" in html
    assert "2025年10月9日" in html
    assert "问题 2 个：已完成 0，其中已销号 0；措施 4 项：已完成 0" in html
    assert "2. 分管领导复核" in html
    assert reverse("round-chain", args=[round.pk]) not in html


def test_completed_under_review_and_written_off_are_counted_apart(house, zhou, round, applied):
    html = zhou.get(reverse("round", args=[round.pk])).content.decode()
    assert "已完成 1，其中已销号 0" in html
    assert "1 个正在审核" in html
    cast.write_off_through(house, applied)
    html = zhou.get(reverse("round", args=[round.pk])).content.decode()
    assert "已完成 1，其中已销号 1" in html
    assert "正在审核" not in html


def test_the_bureau_next_door_does_not_find_it(stranger, round):
    assert stranger.get(reverse("round", args=[round.pk])).status_code == 404


def test_the_list_holds_what_the_person_may_see(zhou, stranger, round):
    assert round.title in zhou.get(reverse("rounds")).content.decode()
    assert round.title not in stranger.get(reverse("rounds")).content.decode()


def test_the_list_of_rounds_counts_them_apart_too(house, zhou, round, applied):
    said = "问题 2 个：已完成 1，其中已销号 {}；措施 4 项：已完成 2"
    assert said.format(0) in zhou.get(reverse("rounds")).content.decode()
    cast.write_off_through(house, applied)
    assert said.format(1) in zhou.get(reverse("rounds")).content.decode()


def test_a_chain_gets_a_step_more_and_blank_rows_fall_away(shen, round):
    steps = (("股室初审", "office_head"), ("", ""), ("整改办审定", "rectifier"), ("巡察办确认", "oversight"))
    answer = set_chain(shen, round, *steps)
    assert answer.status_code == 303
    assert Round.objects.get().chain == chain(
        ("股室初审", "office_head"), ("整改办审定", "rectifier"), ("巡察办确认", "oversight")
    )


def test_the_form_has_rows_to_spare(shen, round):
    html = shen.get(reverse("round-chain", args=[round.pk])).content.decode()
    assert 'name="name_5"' in html
    assert 'name="name_6"' not in html


def test_a_step_without_a_role_is_refused_and_stays_in_the_form(shen, round):
    answer = set_chain(shen, round, ("股室初审", "office_head"), ("局长签字", ""))
    assert answer.status_code == 422
    assert 'value="局长签字"' in answer.content.decode()


def test_a_stale_chain_shows_the_present_one_beside_what_was_typed(house, signed_in, shen, round):
    set_chain(signed_in(house.wen), round, ("闻涛的一步", "rectifier"))
    answer = set_chain(shen, round, ("沈洁的一步", "leader"))
    assert answer.status_code == 409
    assert "闻涛的一步" in answer.content.decode()
    assert 'value="沈洁的一步"' in answer.content.decode()


def test_while_something_is_under_review_the_page_says_why_not(shen, round, applied):
    html = shen.get(reverse("round", args=[round.pk])).content.decode()
    assert "审完或撤回后才能改审核链" in html
    assert set_chain(shen, round, ("一步", "leader")).status_code == 422


def test_who_is_not_of_the_rectification_office_sets_no_chain(gao, round):
    assert set_chain(gao, round, ("一步", "leader")).status_code == 403


def test_a_round_with_many_findings_asks_no_more(house, shen):
    asked = []
    for number in (3, 30):
        round = cast.round_with_findings(house, findings=number)
        with CaptureQueriesContext(connection) as questions:
            shen.get(reverse("round", args=[round.pk]))
        asked.append(len(questions))
    assert asked[0] == asked[1] <= 16
