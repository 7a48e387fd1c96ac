"""A reviewer is led through what is still unopened, and may then answer; the same bytes elsewhere are a question."""

import pytest

import cast
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.writeoffs.models import Decision


def address(finding) -> str:
    return f"/findings/{finding.pk}/write-off/decision"


def answer(finding, said="approved", **more):
    facts = {"version": str(finding.version), "seen_digest": cast.seen(finding), "answer": said}
    return {**facts, "opinion": "属实", **more}


@pytest.mark.parametrize("said", ["approved", "sent_back"])
def test_an_answer_without_looking_is_refused_and_the_opinion_kept(xu, applied, said):
    refused = xu.post(address(applied), answer(applied, said, opinion="看都没看"))
    assert refused.status_code == 422
    page = refused.content.decode()
    assert "还有 2 份佐证没有打开看过" in page
    assert "看都没看" in page
    assert not Decision.objects.exists()


def test_the_page_says_what_is_unopened_and_leads_through_it(xu, applied):
    page = xu.get(address(applied)).content.decode()
    assert page.count("还没看") == 2
    assert "<textarea" not in page
    first, second = Evidence.objects.order_by("pk")
    assert f'href="/evidence/{first.pk}?review={applied.pk}"' in page
    on_the_way = xu.get(f"/evidence/{first.pk}?review={applied.pk}").content.decode()
    assert "下一份没看的（还有 1 份）" in on_the_way
    assert f'href="/evidence/{second.pk}?review={applied.pk}"' in on_the_way
    assert "都看过了，回到审核" in xu.get(f"/evidence/{second.pk}?review={applied.pk}").content.decode()
    page = xu.get(address(applied)).content.decode()
    assert page.count("看过了") >= 2
    assert "<textarea" in page
    assert xu.post(address(applied), answer(applied)).status_code == 303


def test_pieces_are_returned_by_ticking_them(xu, zhou, applied):
    first, second = Evidence.objects.order_by("pk")
    for piece in (first, second):
        xu.get(f"/evidence/{piece.pk}")
    xu.post(address(applied), answer(applied, "sent_back", opinion="第一份看不清", returned=[str(first.pk)]))
    assert list(Evidence.objects.order_by("pk").values_list("state", flat=True)) == ["returned", "submitted"]
    page = zhou.get(f"/findings/{applied.pk}").content.decode()
    assert "已退回" in page
    assert "还差 1 项措施的佐证" in page
    assert f'href="/evidence/{first.pk}/revision"' in page
    assert f'href="/evidence/{second.pk}/revision"' not in page
    assert "更新佐证" in zhou.get(f"/evidence/{first.pk}").content.decode()


def test_a_tick_for_something_else_is_no_choice(xu, house, applied, round):
    other = cast.carry_out(house, round.findings.get(number=2))
    foreign = Evidence.objects.filter(measures__finding=other).first()
    cast.look_through(house.xu, applied)
    refused = xu.post(address(applied), answer(applied, "sent_back", returned=[str(foreign.pk)]))
    assert refused.status_code == 422
    assert not Decision.objects.exists()


def test_the_same_bytes_in_another_finding_are_a_question_with_both_places(xu, house, round, applied):
    other = round.findings.get(number=2).measures.get(number=1)
    file = Evidence.objects.first().current.files.get().file
    cast.submit(
        other,
        content=cast.piece(file, title="另一件事", name="同一份.txt"),
        actor=cast.acting(house.zhou),
        at=cast.NOON,
    )
    page = xu.get(address(applied)).content.decode()
    asked = page.partition('class="doubts"')[2].partition("</div>")[0]
    for said in (
        "同一个文件出现在两处",
        "通知.txt",
        "印发的文件",
        "同一份.txt",
        "另一件事",
        "第 2 号问题措施 1",
    ):
        assert said in asked
    mine, theirs = Evidence.objects.order_by("pk").first(), Evidence.objects.order_by("pk").last()
    assert "另一件事" in xu.get(f"/evidence/{mine.pk}").content.decode()
    assert "印发的文件" in xu.get(f"/evidence/{theirs.pk}").content.decode()


def test_one_piece_for_several_measures_is_no_question(xu, house, finding, round):
    measure = finding.measures.get(number=1)
    cast.report_and_prove(house, measure)
    piece = Evidence.objects.get()
    assert "同一个文件出现在两处" not in xu.get(f"/evidence/{piece.pk}").content.decode()


def test_the_way_through_another_finding_is_not_offered(stranger, xu, applied):
    piece = Evidence.objects.first()
    for odd in ("999", "x", "9" * 30, "-1"):
        assert xu.get(f"/evidence/{piece.pk}?review={odd}").status_code == 200
    assert stranger.get(f"/evidence/{piece.pk}?review={applied.pk}").status_code == 404


def test_after_opening_the_whole_chain_agrees(xu, gao, shen, applied):
    for client in (xu, gao, shen):
        for piece in Evidence.objects.all():
            client.get(f"/evidence/{piece.pk}")
        row = Finding.objects.get(pk=applied.pk)
        assert client.post(address(row), answer(row)).status_code == 303
    assert Finding.objects.get(pk=applied.pk).state == "written_off"
    assert "已采信" in xu.get(f"/findings/{applied.pk}").content.decode()
