"""The public notice as Word: what was registered, word for word, and before that a draft that says so (公示)."""

import io
from datetime import timedelta
from urllib.parse import unquote

import pytest
from chaining import again, step
from django.utils.timezone import localdate
from docx import Document

import cast
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.writeoffs.actions.post_notice import post_notice
from taizhang.ledger.writeoffs.actions.set_chain import set_chain
from taizhang.ledger.writeoffs.publicising import NoticeFacts


@pytest.fixture
def asked(house, round):
    """Under review; its only step asks for seven days of notice."""
    steps = [step("公示后审定", "rectifier", notice_days=7)]
    set_chain(round, steps=steps, **cast.at_work(house.shen))
    return cast.apply_for(house, cast.carry_out(house, round.findings.get(number=1)))


def paper(client, finding):
    answer = client.get(f"/findings/{finding.pk}/write-off/notice/paper")
    assert answer.status_code == 200
    text = "\n".join(one.text for one in Document(io.BytesIO(answer.content)).paragraphs)
    return text, unquote(answer.headers["Content-Disposition"])


def posted(house, finding):
    facts = NoticeFacts(text="已整改到位。\n制度已印发。", channel="公示栏", from_date=cast.DAY)
    post_notice(finding, facts=facts, **cast.at_work(house.shen))


def test_what_was_registered_stands_in_it_word_for_word_with_both_days(house, shen, asked):
    Round.objects.update(contacts={"phone": "0555-1234567", "address": "云泽县人民路1号"})
    posted(house, asked)
    text, name = paper(shen, asked)
    last = cast.DAY + timedelta(days=6)
    for said in (
        "十五届县委第三轮巡察反馈的第1号问题已经整改，拟予销号",
        "已整改到位。\n制度已印发。",
        f"公示时间：2026年3月2日至2026年3月{last.day}日（含首尾两日）。",
        "联系电话：0555-1234567\n通讯地址：云泽县人民路1号",
        "云泽县科技和经济信息化局\n2026年3月2日",
    ):
        assert said in text
    assert "公示稿" not in text
    assert "公示-十五届县委第三轮巡察第1号_" in name
    assert "下载公示（Word）" in shen.get(f"/findings/{asked.pk}").content.decode()


def test_before_it_is_registered_it_is_a_draft_and_says_so(shen, asked):
    text, name = paper(shen, asked)
    today = localdate()
    assert f"公示时间：{today.year}年{today.month}月{today.day}日至" in text
    assert "公示稿：还没有登记公示" in text
    assert "联系电话：＿" in text
    assert "-稿_" in name
    assert "下载公示稿（Word）" in shen.get(f"/findings/{asked.pk}").content.decode()


def test_it_stays_when_the_write_off_has_passed(house, shen, asked):
    posted(house, asked)
    type(asked).objects.filter(pk=asked.pk).update(state="written_off")
    assert "已整改到位" in paper(shen, again(asked))[0]


def test_where_no_notice_is_asked_for_there_is_none_and_next_door_never(house, shen, stranger, asked):
    other = asked.round.findings.get(number=2)
    assert shen.get(f"/findings/{other.pk}/write-off/notice/paper").status_code == 404
    assert stranger.get(f"/findings/{asked.pk}/write-off/notice/paper").status_code == 404
