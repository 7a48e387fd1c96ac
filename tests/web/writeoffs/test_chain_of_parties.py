"""Pages of a joint step, a check on the spot, a public notice, a refusal, single pieces (会签、核查、公示)."""

import pytest
from chaining import again, answer, chain, step, under
from django.core.files.uploadedfile import SimpleUploadedFile

import cast
from taizhang.ledger.evidence.models import Evidence
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.writeoffs.actions.approve import approve
from taizhang.ledger.writeoffs.models import Visit


def address(finding, noun):
    return f"/findings/{finding.pk}/write-off/{noun}"


def shown(client, url):
    return client.get(url).content.decode()


def test_a_chain_with_parties_and_rules_is_set_from_the_form(shen, round):
    fields = {
        "version": round.version,
        "name_1": "联审",
        "role_1": "leader",
        "role_1_2": "oversight",
        "party_1_2": "巡察办",
    }
    more = {"need_1": "1", "visit_1": "on", "wait_1": "3", "notice_1": "7", "counting_1": "working"}
    assert shen.post(f"/rounds/{round.pk}/chain", {**fields, **more}).status_code == 303
    (one,) = Round.objects.get().chain
    assert [(party["role"], party["name"]) for party in one["parties"]] == [
        ("leader", ""),
        ("oversight", "巡察办"),
    ]
    assert (one["need"], one["visit"], one["wait_days"]) == (1, True, 3)
    assert (one["notice_days"], one["counting"]) == (7, "working")
    page = shown(shen, f"/rounds/{round.pk}")
    assert "先公示 7 个工作日" in page
    assert "其中 1 方同意" in page


def test_a_chain_in_use_elsewhere_fills_the_form_and_changes_nothing_yet(shen, round):
    page = shown(shen, f"/rounds/{round.pk}/chain?preset=joint")
    assert 'value="四方联审"' in page
    assert "维西" in page
    assert len(Round.objects.get().chain) == 3


def test_everybody_sees_which_party_is_missing(house, zhou, db):
    applied = under(house, [step("联审", "secretary", "leader"), *chain(("审定", "rectifier"))])
    answer(approve, applied, house.fang)
    page = shown(zhou, f"/findings/{applied.pk}")
    assert "等待分管领导审核" in page
    assert "等待党组书记审核" not in page


def test_a_refusal_is_told_to_the_office_with_its_requirements(house, xu, zhou, applied):
    cast.look_through(house.xu, applied)
    facts = {"version": applied.version, "seen_digest": cast.seen(applied), "answer": "rejected"}
    told = {"opinion": "没有整改到位", "requirements": "逐户核对后重报", "due_date": "2099-01-31"}
    assert xu.post(address(applied, "decision"), {**facts, **told}).status_code == 303
    for url in ("/", f"/findings/{applied.pk}"):
        page = shown(zhou, url)
        assert "逐户核对后重报" in page
        assert "2099年1月31日" in page


def test_a_refusal_without_requirements_keeps_what_was_typed(house, xu, applied):
    cast.look_through(house.xu, applied)
    facts = {"version": applied.version, "seen_digest": cast.seen(applied), "answer": "rejected"}
    refused = xu.post(address(applied, "decision"), {**facts, "opinion": "没有整改到位"})
    assert refused.status_code == 422
    assert "没有整改到位</textarea>" in refused.content.decode()


def test_single_pieces_are_accepted_with_one_click_and_returned_with_a_reason(house, xu, applied):
    cast.look_through(house.xu, applied)
    first, second = Evidence.objects.order_by("pk")
    told = {"version": applied.version, "verdict": "accepted"}
    assert xu.post(address(applied, f"marks/{first.pk}"), told).status_code == 303
    facts = {"version": again(applied).version, "verdict": "returned", "reason": "看不清"}
    assert xu.post(address(applied, f"marks/{second.pk}"), facts).status_code == 303
    page = shown(xu, address(applied, "decision"))
    assert "看不清" in page
    assert "标为要退回" in page
    assert f'value="{second.pk}" checked' in page
    assert 'id="opinion"' not in page


def test_a_check_on_the_spot_is_recorded_with_photos_and_downloaded(house, shen, stranger, db):
    applied = under(house, [step("核查", "rectifier", visit=True)])
    cast.look_through(house.shen, applied)
    assert "要先登记现场核查" in shown(shen, address(applied, "decision"))
    file = SimpleUploadedFile("记录.txt", "核查记录".encode())
    told = {"visited_on": "2026-03-01", "place": "园区", "people": "沈洁、闻涛", "found": "已开工"}
    posted = shen.post(address(applied, "visit"), {"version": applied.version, **told, "file": file})
    assert posted.status_code == 303
    assert "沈洁、闻涛" in shown(shen, address(applied, "decision"))
    kept = Visit.objects.get().files.get()
    url = address(applied, f"visit/files/{kept.pk}")
    assert b"".join(shen.get(url).streaming_content) == "核查记录".encode()
    assert stranger.get(url).status_code == 404
    assert shen.get(f"{url}/picture").status_code == 404


@pytest.mark.parametrize("noun", ["notice", "notice/removal", "notice/objections", "visit"])
def test_a_page_that_is_not_asked_for_says_so(shen, applied, noun):
    assert "refused" in shown(shen, address(applied, noun))


def test_a_notice_runs_from_posting_to_objection_and_answer(house, shen, zhou, db):
    applied = under(house, [step("公示后审定", "rectifier", notice_days=7)])
    day = again(applied).applications.get().submitted_at.date()
    posted = {"version": applied.version, "channel": "公示栏", "from_date": day, "text": "已整改"}
    assert shen.post(address(applied, "notice"), posted).status_code == 303
    said = {"version": again(applied).version, "received_on": day, "text": "没有修好"}
    assert shen.post(address(applied, "notice/objections"), said).status_code == 303
    page = shown(shen, f"/findings/{applied.pk}")
    assert "没有修好" in page
    row = applied.applications.get().notices.get().objections.get()
    told = {"version": again(applied).version, "is_upheld": "0", "text": "已核实，属误会"}
    assert shen.post(address(applied, f"notice/objections/{row.pk}/answer"), told).status_code == 303
    assert "已核实，属误会" in shown(zhou, f"/findings/{applied.pk}")
    other = applied.round.findings.exclude(pk=applied.pk).first()
    for finding, objection in ((applied, row.pk + 1), (other, row.pk)):
        url = address(finding, f"notice/objections/{objection}/answer")
        assert shen.get(url).status_code == shen.post(url, told).status_code == 404
