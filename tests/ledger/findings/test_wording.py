"""A key task is called a task and is settled, in every text that the house has of its own; what people wrote stands (说法)."""

import pytest
from django.utils import translation

import cast
from taizhang.ledger.findings.wording import worded, worded_sentence
from taizhang.ledger.keywork.models import Programme

pytestmark = pytest.mark.django_db


@pytest.fixture
def finding():
    return cast.round_with_findings(cast.bureau(), findings=1).findings.get()


@pytest.fixture
def task(finding):
    unit = finding.round.organization
    facts = {"year": 2026, "number_template": "重点〔{year}〕{number}号", "score_max": 100}
    Programme.objects.create(round=finding.round, organization=unit, **facts)
    finding.round.refresh_from_db()
    return finding


def test_a_finding_of_an_inspection_keeps_its_words(finding):
    assert worded("申请销号", finding) == "申请销号"
    assert worded_sentence("第 1 次申请销号：已整改", finding) == "第 1 次申请销号：已整改"
    assert finding.called == "第 1 号问题"


def test_a_task_is_settled_and_has_the_number_of_its_year(task):
    assert worded("申请销号", task) == "申请办结"
    assert worded("（共 3 个问题）", task.round) == "（共 3 个任务）"
    assert worded(task.get_state_display(), task) == "推进中"
    assert task.called == "重点〔2026〕1号"
    assert task.name_for_record.startswith("重点〔2026〕1号（")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("第 1 次申请销号：销号材料见附件，问题已解决", "第 1 次申请办结：销号材料见附件，问题已解决"),
        ("第 2 号问题准予销号，佐证“问题清单”采信", "第 2 号任务准予办结，佐证“问题清单”采信"),
        ("还没有整改措施", "还没有措施"),
    ],
)
def test_what_people_wrote_stands_as_they_wrote_it(task, said, shown):
    assert worded_sentence(said, task) == shown


def test_english_follows_too(task):
    with translation.override("en"):
        assert worded("Apply for write-off", task) == "Apply for closing"
        assert worded("written off", task) == "closed"


def test_where_nothing_is_known_of_the_round_the_words_stand():
    assert worded("问题", None) == "问题"
