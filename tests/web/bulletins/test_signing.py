"""From the draft to the publication, page by page: figures, checks, waivers, signatures, corrections, withdrawal."""

import pytest
import releasing
from django.urls import reverse
from releasing import fresh

from cast import NOON
from taizhang.publishing.bulletins.contents import content_digest
from taizhang.publishing.bulletins.models import DefectWaiver, Publication, Withdrawal
from taizhang.publishing.bulletins.states import BulletinState


def page(client, name, bulletin, *args) -> str:
    return client.get(reverse(name, args=[bulletin.pk, *args])).content.decode()


def post(client, name, bulletin, *args, **said):
    facts = {"version": fresh(bulletin).version, **said}
    return client.post(reverse(name, args=[bulletin.pk, *args]), facts)


def agree(client, bulletin, **said):
    facts = {"reply": "agree", "seen_digest": content_digest(fresh(bulletin)), **said}
    return post(client, "bulletin-signature", bulletin, **facts)


def save(client, bulletin, text):
    row = fresh(bulletin)
    said = {"title": row.title, "text": text, "issuer": row.issuer, "dated": row.dated.isoformat()}
    return post(client, "bulletin", bulletin, **said)


@pytest.fixture
def handed_in(house, bulletin):
    return releasing.handed_in(house, bulletin, at=NOON)


def test_figures_of_a_first_draft_are_connected_with_the_ledger(shen, bulletin):
    html = page(shen, "bulletin-figures", bulletin)
    assert "已销号问题数" in html
    assert html.count("相符") == len(fresh(bulletin).marks) > 0


def test_a_figure_that_was_written_over_is_one_without_a_source(shen, bulletin):
    save(shen, bulletin, bulletin.text.replace("4项整改措施", "9项整改措施"))
    assert "没有来源的数（1）" in page(shen, "bulletin-figures", bulletin)
    assert len(fresh(bulletin).marks) == len(bulletin.marks) - 1


def test_a_placeholder_becomes_a_figure_when_it_is_saved(shen, bulletin):
    save(shen, bulletin, bulletin.text + "\n共有措施{{措施数}}。")
    assert "共有措施4项。" in fresh(bulletin).text
    assert len(fresh(bulletin).marks) == len(bulletin.marks) + 1


def test_a_name_that_nothing_goes_by_is_refused_with_its_line_and_nothing_is_lost(shen, bulletin):
    answer = save(shen, bulletin, "第一段\n第二段{{措施总数}}")
    assert answer.status_code == 422
    said = answer.content.decode()
    assert "第 2 行：没有叫“措施总数”的指标或台账计数" in said
    assert "第二段{{措施总数}}" in said


def test_a_typed_figure_is_cited_by_a_person(shen, bulletin):
    save(shen, bulletin, bulletin.text + "\n兑付资金500万元。")
    number = page(shen, "bulletin-figures", bulletin).count('name="from_')
    post(shen, "bulletin-connections", bulletin, **{f"from_{number}": "县财政局报表"})
    assert fresh(bulletin).marks[-1]["wording"] == "县财政局报表"
    assert "引自：县财政局报表" in page(shen, "bulletin-figures", bulletin)


def test_what_must_be_put_right_holds_it_up_until_somebody_answers_for_it(shen, bulletin):
    save(shen, bulletin, bulletin.text.replace("根据巡察", "2026年2月30日，根据巡察"))
    assert "必须改正" in page(shen, "bulletin-check", bulletin)
    assert post(shen, "bulletin-check", bulletin).status_code == 422
    for _turn in range(3):
        if "没有挡住送审的问题" in page(shen, "bulletin-check", bulletin):
            break
        number = page(shen, "bulletin-check", bulletin).split('id="r')[1:]
        first = next(one.split('"')[0] for one in number if "flag must" in one and "已豁免" not in one)
        post(shen, "bulletin-waiver", bulletin, first, reason="举例")
    assert DefectWaiver.objects.exists()
    assert post(shen, "bulletin-check", bulletin).status_code == 303
    assert fresh(bulletin).state == BulletinState.SUBMITTED


def test_it_goes_from_step_to_step_and_then_out(client, gao, fang, handed_in):
    assert "正在办理" in page(gao, "bulletin-preview", handed_in)
    assert agree(gao, handed_in, opinion="请注意时限").status_code == 303
    assert agree(fang, handed_in).status_code == 303
    assert fresh(handed_in).state == BulletinState.APPROVED
    assert post(fang, "bulletin-publication", handed_in).status_code == 303
    slug = Publication.objects.get().slug
    assert client.get(reverse("public-bulletin", args=[slug])).status_code == 200


def test_the_secretary_waits_for_the_leader(fang, handed_in):
    assert agree(fang, handed_in).status_code == 422
    assert fresh(handed_in).signatures.count() == 0


def test_who_read_another_text_is_shown_the_new_one(gao, handed_in):
    answer = agree(gao, handed_in, seen_digest="0" * 64)
    assert answer.status_code == 409
    assert "不是最新的内容" in answer.content.decode()


def test_a_returned_one_is_a_draft_again_and_needs_its_reason(gao, handed_in):
    assert agree(gao, handed_in, reply="return").status_code == 422
    assert agree(gao, handed_in, reply="return", opinion="第二部分太简略").status_code == 303
    assert fresh(handed_in).state == BulletinState.DRAFT


def test_a_correction_names_what_it_corrects_and_is_numbered(house, shen, bulletin):
    first = releasing.released(house, bulletin, at=NOON)
    shen.post(reverse("bulletin-correction", args=[first.pk]), {"reason": "一处数字有误"})
    correction = first.publication.corrections.get()
    assert "这是对" in page(shen, "bulletin", correction)
    save(shen, correction, correction.text + "\n更正说明。")
    second = releasing.released(house, correction, at=NOON).publication
    assert (second.corrects, second.correction, second.reason) == (first.publication, 1, "一处数字有误")
    assert Publication.objects.count() == 2


def test_a_withdrawn_one_stays_and_says_so(house, fang, bulletin):
    first = releasing.released(house, bulletin, at=NOON)
    assert post(fang, "bulletin-withdrawal", first, reason="依据有误").status_code == 303
    assert Withdrawal.objects.get().reason == "依据有误"
    assert "撤回：依据有误" in page(fang, "bulletin-preview", first)
    assert Publication.objects.get().text == first.text
