"""A program acts as its person, under the same rules, on what it has seen (办理)."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

import cast
from taizhang.api.operations import offered
from taizhang.api.withheld import WITHHELD
from taizhang.bureau.journal.catalogue import creations, transitions
from taizhang.bureau.journal.models import Entry
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.measures.models import ProgressReport

REPORT = {"text": "印发了管理办法", "happened_on": "2026-02-02"}


def test_every_transition_and_creation_is_offered_or_withheld_for_a_reason():
    done, missing = offered()
    assert missing == ()
    declared = {one.name for one in (*transitions(), *creations())}
    assert {one.act.name for one in done} == declared - set(WITHHELD)
    assert set(WITHHELD) <= declared


def test_a_report_of_progress_is_the_act_of_the_person(house, zhou, measure):
    answer = zhou.post(f"measures/{measure.pk}/report", REPORT, seen=0)
    assert answer.status_code == 200, answer.json()
    assert answer["ETag"] == '"1"'
    assert answer.json()["event"]["sentence"] == "措施 1 进展：印发了管理办法"
    assert answer.json()["row"]["reports"][0]["text"] == "印发了管理办法"
    assert Entry.objects.latest("pk").actor == house.zhou


def test_what_nobody_has_looked_at_nobody_changes(zhou, measure):
    answer = zhou.post(f"measures/{measure.pk}/report", REPORT)
    assert (answer.status_code, answer["Content-Type"]) == (428, "application/problem+json")
    assert not ProgressReport.objects.exists()


def test_whoever_comes_second_is_told_what_is_there_now(zhou, measure):
    zhou.post(f"measures/{measure.pk}/report", REPORT, seen=0)
    answer = zhou.post(f"measures/{measure.pk}/report", {**REPORT, "text": "又印发一次"}, seen=0)
    assert (answer.status_code, answer["ETag"]) == (409, '"1"')
    assert answer.json()["type"] == "/api/docs#problem-stale"
    assert answer.json()["version"] == 1
    assert answer.json()["current"]["reports"][0]["text"] == "印发了管理办法"
    assert ProgressReport.objects.count() == 1


def test_a_refusal_is_the_sentence_that_the_page_says(shen, measure):
    answer = shen.post(f"measures/{measure.pk}/report", REPORT, seen=0)
    assert answer.status_code == 422
    assert answer.json()["type"] == "/api/docs#problem-refused"
    assert answer.json()["detail"] == "您的任职不能“报告进展”"


def test_every_field_that_is_wrong_is_named(zhou, measure):
    answer = zhou.post(
        f"measures/{measure.pk}/report", {"text": 3, "happened": "x", "happened_on": "昨天"}, seen=0
    )
    assert answer.status_code == 422
    assert {(one["pointer"], one["detail"]) for one in answer.json()["errors"]} == {
        ("/text", "要写文字"),
        ("/happened_on", "要写日期，例如 2026-06-30"),
        ("/happened", "没有这一栏"),
    }


def test_english_is_spoken_where_it_is_asked_for(shen, measure):
    headers = {**shen.headers(), "accept-language": "en", "if-match": '"0"'}
    answer = shen.client.post(
        f"/api/v1/measures/{measure.pk}/report", REPORT, content_type="application/json", headers=headers
    )
    assert answer.json()["detail"] == "Your appointment does not allow “Report progress”"


def test_evidence_comes_with_its_files(zhou, measure, finding):
    zhou.post(f"measures/{measure.pk}/report", REPORT, seen=0)
    content = {"content": {"title": "印发的管理办法", "day": "2026-02-02"}}
    files = [SimpleUploadedFile("办法.txt", "全文".encode()), SimpleUploadedFile("照片.txt", b"2")]
    answer = zhou.hand_in(f"measures/{measure.pk}/submit", content, seen=1, files=files)
    assert answer.status_code == 200, answer.json()
    piece = Evidence.objects.get()
    assert [one.name for one in piece.current.files.all()] == ["办法.txt", "照片.txt"]
    shown = zhou.get(f"evidence/{piece.pk}").json()
    assert shown["measures"] == [measure.pk]
    file = zhou.get(f"evidence/{piece.pk}/files/{shown['files'][0]['id']}")
    assert b"".join(file.streaming_content).decode() == "全文"
    assert file["Content-Disposition"].startswith("attachment")
    assert "sandbox" in file["Content-Security-Policy"]


def test_a_finding_goes_the_whole_way_by_programs_alone(house, program, finding):
    cast.carry_out(house, finding)
    zhou = program(house.zhou)
    version = zhou.get(f"findings/{finding.pk}").json()["version"]
    answer = zhou.post(f"findings/{finding.pk}/apply", {"statement": "整改到位"}, seen=version)
    assert answer.json()["row"]["state"] == "under_review"
    seen = zhou.get(f"applications?finding={finding.pk}").json()["items"][0]["digest"]
    steps = ((house.xu, "approve"), (house.gao, "approve"), (house.shen, "write-off"))
    for person, act in steps:
        reviewer = program(person)
        for piece in reviewer.get(f"evidence?round={finding.round_id}").json()["items"]:
            for file in piece["files"]:
                assert reviewer.get(f"evidence/{piece['id']}/files/{file['id']}").status_code == 200
        now = reviewer.get(f"findings/{finding.pk}")["ETag"].strip('"')
        answer = reviewer.post(
            f"findings/{finding.pk}/{act}", {"opinion": "属实", "seen_digest": seen}, seen=int(now)
        )
        assert answer.status_code == 200, answer.json()
    assert answer.json()["row"]["state"] == "written_off"


def test_a_document_becomes_a_round(house, shen):
    text = "一、发展方面\n1.重点项目推进不够有力。\n整改措施：建立推进机制。\n"
    file = SimpleUploadedFile("反馈意见.txt", text.encode())
    made = shen.hand_in(f"organizations/{house.unit.pk}/upload", {}, file=file)
    assert made.status_code == 201, made.json()
    intake = made.json()["row"]
    assert made["Location"] == f"/api/v1/intakes/{intake['id']}"
    added = shen.post(f"intakes/{intake['id']}/add-finding", {"title": "另一个问题", "path": []}, seen=0)
    assert added.status_code == 200, added.json()
    facts = {"facts": {"title": "第三轮巡察", "feedback_on": "2026-01-15"}}
    done = shen.post(f"intakes/{intake['id']}/confirm-intake", facts, seen=1)
    assert done.status_code == 200, done.json()
    assert done.json()["row"]["round"] is not None


@pytest.mark.parametrize("given", ["*", "3", 'W/"3"', '"x"'])
def test_a_version_is_written_as_it_was_shown(zhou, measure, given):
    headers = zhou.headers(**{"if-match": given})
    answer = zhou.client.post(
        f"/api/v1/measures/{measure.pk}/report", REPORT, content_type="application/json", headers=headers
    )
    assert answer.status_code == 400
