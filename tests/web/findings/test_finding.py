"""The page of a finding: its wording, its measures, its way through review, and all that happened."""

import cast
from taizhang.bureau.journal.models import Entry
from taizhang.ledger.evidence.models import Evidence


def page_of(client, finding) -> str:
    return client.get(f"/findings/{finding.pk}").content.decode()


def test_the_original_wording_stands_in_its_place_and_leads_to_its_source(shen, finding):
    page = page_of(shen, finding)
    assert f'<blockquote class="wording-original wording-main">{finding.title}</blockquote>' in page
    assert "发展方面" in page
    assert "出自“反馈意见.txt”" in page
    assert (
        f"/intakes/{finding.intake_id}?at={finding.start}-{finding.end}#s{finding.start}-{finding.end}"
        in page
    )
    source = shen.get(f"/intakes/{finding.intake_id}?at={finding.start}-{finding.end}").content.decode()
    assert f'id="s{finding.start}-{finding.end}"' in source


def test_who_may_not_open_the_document_is_offered_no_link(zhou, finding):
    assert "在原文中查看" not in page_of(zhou, finding)


def test_the_chain_that_awaits_it_is_shown_before_anybody_applies(zhou, finding):
    page = page_of(zhou, finding)
    assert [step for step in ("股室初审", "分管领导复核", "整改办审定") if step in page] == [
        "股室初审",
        "分管领导复核",
        "整改办审定",
    ]


def test_the_timeline_says_everything_that_happened_the_latest_first(zhou, applied):
    page = page_of(zhou, applied)
    own = [f"finding:{applied.pk}"]
    proofs = [piece.stream for piece in Evidence.objects.filter(measures__finding=applied)]
    entries = Entry.objects.filter(stream__in=own + proofs)
    assert len(proofs) == 2
    assert f"{entries.count()} 条" in page
    timeline = page[page.index('class="timeline"') :]
    assert timeline.index("申请销号：已全部整改到位") < timeline.index("登记为第 1 号问题")
    assert all(entry.digest[:12] in timeline for entry in entries)


def test_what_a_person_typed_cannot_become_markup(zhou, measure, finding):
    told = {"version": "0", "text": "<script>alert(1)</script>", "happened_on": "2026-03-01"}
    zhou.post(f"/findings/{finding.pk}/measures/1/report", told)
    page = page_of(zhou, finding)
    assert "<script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_the_rectifier_says_which_office_answers_for_it(house, shen, zhou, finding):
    assert "/office" not in page_of(zhou, finding)
    assert f"/findings/{finding.pk}/office" in page_of(shen, finding)
    facts = {"version": "0", "office": str(house.other_office.pk)}
    assert shen.post(f"/findings/{finding.pk}/office", facts).status_code == 303
    assert "责任股室定为科技创新股" in page_of(shen, finding)


def test_an_office_of_another_bureau_is_no_choice(house, shen, finding):
    facts = {"version": "0", "office": str(house.next_door.pk)}
    assert shen.post(f"/findings/{finding.pk}/office", facts).status_code == 422


def test_for_the_bureau_next_door_it_does_not_exist(stranger, finding):
    answer = stranger.get(f"/findings/{finding.pk}")
    assert answer.status_code == 404
    assert finding.title not in answer.content.decode()


def test_an_office_without_part_in_it_reads_and_is_offered_nothing(house, signed_in, finding):
    page = page_of(signed_in(house.lu), finding)
    assert finding.title in page
    assert "报告进展</summary>" not in page


def test_what_was_done_to_a_measure_is_said_on_the_measure(zhou, measure):
    facts = {"version": "0", "text": "已印发管理办法", "happened_on": "2026-03-01"}
    page = zhou.post(f"/findings/{measure.finding_id}/measures/1/report", facts, follow=True).content.decode()
    assert page.count("进展已记入台账") == 1
    assert page.index('id="measure-1"') < page.index("进展已记入台账") < page.index('id="measure-2"')


def test_why_it_came_back_stands_at_the_head_until_it_is_applied_for_again(house, zhou, xu, applied):
    cast.look_through(house.xu, applied)
    facts = {"version": applied.version, "seen_digest": cast.seen(applied), "answer": "sent_back"}
    xu.post(f"/findings/{applied.pk}/write-off/decision", {**facts, "opinion": "缺第二期签到表"})
    address = f"/findings/{applied.pk}"
    assert "退回：缺第二期签到表" in zhou.get(address).content.decode()
    applied.refresh_from_db()
    again = {"version": applied.version, "statement": "已补签到表"}
    zhou.post(f"/findings/{applied.pk}/write-off/application", again)
    assert "退回：缺第二期签到表" not in zhou.get(address).content.decode()
