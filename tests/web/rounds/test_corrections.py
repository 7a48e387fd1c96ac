"""Correcting what is proposed: each small save stands at once, and nothing typed is lost."""

import pytest
from django.test import Client
from django.urls import reverse

from taizhang.ledger.rounds.models import DraftFinding, DraftMeasure, Intake


def post(client, name, args, **fields):
    return client.post(reverse(name, args=args), fields)


def version(intake) -> int:
    return Intake.objects.get(pk=intake.pk).version


def correct(client, intake, row, seen=None, **fields):
    said = {"title": "项目推进慢", "path": "发展方面\n项目类", **fields}
    return post(
        client,
        "draft-finding",
        [intake.pk, row.pk],
        version=version(intake) if seen is None else seen,
        **said,
    )


def test_a_finding_is_corrected_and_the_page_opens_at_it(shen, intake, first):
    answer = correct(shen, intake, first)
    assert (answer.status_code, answer["Location"]) == (303, f"/intakes/{intake.pk}#f{first.pk}")
    first.refresh_from_db()
    assert (first.title, first.path) == ("项目推进慢", ["发展方面", "项目类"])


def test_a_measure_is_corrected_with_its_owners(shen, intake, measure):
    said = {
        "text": "建立机制",
        "leader": "高远",
        "lead_unit": "投资促进股",
        "person": "周明",
        "due": "长期坚持",
    }
    post(shen, "draft-measure", [intake.pk, measure.pk], version=0, **said)
    measure.refresh_from_db()
    assert {name: getattr(measure, name) for name in said} == said


def test_the_form_alone_is_sent_to_the_page_that_opens_it_in_place(shen, intake, measure):
    address = reverse("draft-measure", args=[intake.pk, measure.pk])
    part = shen.get(address, headers={"X-Part": "form"}).content.decode()
    assert "<html" not in part
    assert measure.text in part
    whole = shen.get(address).content.decode()
    assert "<html" in whole
    assert f'<mark class="mark">{measure.text}</mark>' in whole


def test_left_out_and_taken_back(shen, intake, first, measure):
    post(shen, "draft-finding-inclusion", [intake.pk, first.pk], version=0, is_included="0")
    assert not DraftFinding.objects.get(pk=first.pk).is_included
    post(shen, "draft-finding-inclusion", [intake.pk, first.pk], version=1, is_included="1")
    assert DraftFinding.objects.get(pk=first.pk).is_included
    post(shen, "draft-measure-inclusion", [intake.pk, measure.pk], version=2, is_included="0")
    assert not DraftMeasure.objects.get(pk=measure.pk).is_included


def test_a_finding_joins_the_one_before(shen, intake, first, second):
    answer = post(shen, "draft-finding-merger", [intake.pk, second.pk], version=0)
    assert answer["Location"].endswith(f"#f{first.pk}")
    assert first.measures.count() == 4
    assert "已并入上一条" in shen.get(answer["Location"]).content.decode()


def test_the_first_finding_has_none_before_it_and_the_page_says_so(shen, intake, first):
    answer = post(shen, "draft-finding-merger", [intake.pk, first.pk], version=0)
    assert answer.status_code == 422
    assert "前面没有可以并入的" in answer.content.decode()


def test_a_measure_is_split_line_by_line(shen, intake, measure):
    post(shen, "draft-measure-pieces", [intake.pk, measure.pk], version=0, pieces="建立机制\n\n每月调度\n")
    assert [one.text for one in measure.draft.measures.all()][:2] == ["建立机制", "每月调度"]


def test_one_line_is_no_split_and_what_was_typed_stays(shen, intake, measure):
    answer = post(
        shen, "draft-measure-pieces", [intake.pk, measure.pk], version=0, pieces="原样不动的一项措施"
    )
    assert answer.status_code == 422
    assert "每行一项措施" in answer.content.decode()
    assert "原样不动的一项措施" in answer.content.decode()


def test_a_measure_moves_to_another_finding(shen, intake, measure, second):
    form = shen.get(reverse("draft-measure-finding", args=[intake.pk, measure.pk])).content.decode()
    assert f'<option value="{second.pk}">2. ' in form
    post(shen, "draft-measure-finding", [intake.pk, measure.pk], version=0, to=second.pk)
    assert second.measures.count() == 3


def test_what_the_reading_missed_is_added_where_it_stands_in_the_text(shen, intake, first):
    wording = intake.text[2:8]
    form = shen.get(reverse("draft-findings", args=[intake.pk]), {"text": wording}).content.decode()
    assert f">\n{wording}</textarea>" in form
    post(shen, "draft-findings", [intake.pk], version=0, title=wording, path="发展方面")
    added = intake.drafts.last()
    assert (added.title, added.start) == (wording, intake.text.find(wording))
    post(shen, "draft-measures", [intake.pk, first.pk], version=1, text="另外补上的措施")
    assert first.measures.filter(text="另外补上的措施").exists()


def test_a_stale_form_keeps_what_was_typed_beside_what_stands_there_now(
    house, shen, signed_in, intake, first
):
    correct(signed_in(house.wen), intake, first, title="闻涛改的")
    answer = correct(shen, intake, first, seen=0, title="沈洁改的")
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "内容已被他人更新" in html
    assert "沈洁改的</textarea>" in html
    assert '<p class="typed">闻涛改的</p>' in html
    assert DraftFinding.objects.get(pk=first.pk).title == "闻涛改的"


def test_the_form_of_a_stale_page_can_be_handed_in_again(house, shen, signed_in, intake, first):
    correct(signed_in(house.wen), intake, first, title="闻涛改的")
    correct(shen, intake, first, seen=0, title="沈洁改的")
    assert correct(shen, intake, first, title="沈洁改的").status_code == 303


def test_a_stale_button_shows_the_page_as_it_is_now(shen, intake, first, second):
    correct(shen, intake, first)
    answer = post(shen, "draft-finding-inclusion", [intake.pk, second.pk], version=0, is_included="0")
    assert answer.status_code == 409
    assert "内容已被他人更新" in answer.content.decode()


def test_a_second_click_adds_nothing(shen, intake, first):
    for _ in range(2):
        answer = post(shen, "draft-measures", [intake.pk, first.pk], version=0, text="补上的措施")
        assert answer.status_code == 303
    assert first.measures.filter(text="补上的措施").count() == 1


def test_a_second_click_merges_once(shen, intake, second):
    for _ in range(2):
        post(shen, "draft-finding-merger", [intake.pk, second.pk], version=0)
    assert version(intake) == 1


def test_a_lost_session_keeps_what_was_typed(intake, first):
    answer = correct(Client(), intake, first, title="改了很久的表述")
    assert answer.status_code == 401
    assert "改了很久的表述" in answer.content.decode()


@pytest.mark.parametrize("name", ["draft-finding", "draft-finding-inclusion", "draft-measures"])
def test_drafts_of_another_reading_are_not_found(house, shen, intake, name):
    import cast

    other = cast.uploaded(house, name="另一份.txt").drafts.first()
    assert post(shen, name, [intake.pk, other.pk], version=0).status_code == 404


def test_a_leader_corrects_nothing(house, signed_in, intake, first):
    assert correct(signed_in(house.gao), intake, first).status_code == 403


def test_given_up_with_a_reason_the_same_file_can_be_read_again(shen, intake):
    assert post(shen, "intake-discard", [intake.pk], version=0, reason=" ").status_code == 422
    assert post(shen, "intake-discard", [intake.pk], version=0, reason="传错了文件").status_code == 303
    html = shen.get(reverse("intake", args=[intake.pk])).content.decode()
    assert "已放弃" in html
    assert "formaction" not in html
