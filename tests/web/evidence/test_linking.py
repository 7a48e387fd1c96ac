"""Evidence that is there already is used for further measures through the pages, and no longer used with a reason."""

import pytest

import cast
from taizhang.ledger.evidence.models import Evidence


@pytest.fixture
def piece(house, measure) -> Evidence:
    cast.report_and_prove(house, measure)
    return Evidence.objects.get()


@pytest.fixture
def second(finding):
    return finding.measures.get(number=2)


def address(measure, more: str = "") -> str:
    return f"/findings/{measure.finding_id}/measures/{measure.number}/evidence/links{more}"


def test_it_is_offered_with_its_places_and_taken(zhou, finding, piece, second):
    page = zhou.get(address(second)).content.decode()
    assert "印发的文件（周明；已用于第 1 号问题措施 1）" in page
    answer = zhou.post(address(second), {"version": "0", "evidence": str(piece.pk)}, follow=True)
    assert "已采用这份佐证" in answer.content.decode()
    shown = zhou.get(f"/findings/{finding.pk}").content.decode()
    assert shown.count(f'href="/evidence/{piece.pk}"') == 2
    assert "第 1 号问题措施 2" in zhou.get(f"/evidence/{piece.pk}").content.decode()


def test_what_is_used_already_is_not_offered(zhou, measure, piece):
    assert "本轮还没有别的佐证可以采用" in zhou.get(address(measure)).content.decode()
    refused = zhou.post(address(measure), {"version": "2", "evidence": str(piece.pk)})
    assert refused.status_code == 422


def test_a_second_click_links_once(zhou, piece, second):
    for _click in range(2):
        zhou.post(address(second), {"version": "0", "evidence": str(piece.pk)})
    assert second.links.count() == 1


def test_it_is_given_up_with_a_reason(zhou, piece, second):
    zhou.post(address(second), {"version": "0", "evidence": str(piece.pk)})
    where = address(second, f"/{piece.pk}/removal")
    assert zhou.post(where, {"version": "1", "reason": ""}).status_code == 422
    zhou.post(where, {"version": "1", "reason": "说的不是一回事"})
    page = zhou.get(f"/evidence/{piece.pk}").content.decode()
    assert "周明不再采用：说的不是一回事" in page
    assert zhou.get(where).status_code == 404


def test_who_only_reads_takes_and_gives_up_nothing(observer, stranger, piece, second, measure):
    assert observer.post(address(second), {"version": "0", "evidence": str(piece.pk)}).status_code == 422
    where = address(measure, f"/{piece.pk}/removal")
    assert observer.post(where, {"version": "2", "reason": "不"}).status_code == 422
    assert stranger.get(address(second)).status_code == 404
    assert measure.links.filter(unlinking__isnull=True).count() == 1
