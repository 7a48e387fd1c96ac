"""Splitting and merging at the browser: the old finding leads to the new ones and back."""

from django.urls import reverse

from taizhang.ledger.findings.models import Finding


def page_of(client, finding):
    return client.get(reverse("finding", args=[finding.pk])).content.decode()


def test_a_finding_is_split_and_both_sides_say_so(finding, shen):
    posted = {
        "version": finding.version,
        "title_1": "甲事",
        "title_2": "乙事",
        "measure_1": "1",
        "measure_2": "2",
        "reason": "两件事",
    }
    answer = shen.post(reverse("finding-split", args=[finding.pk]), posted, follow=True)
    page = answer.content.decode()
    assert "已拆分" in page
    assert "转为第 3 号问题" in page
    assert "由第 1 号问题而来" in page_of(shen, Finding.objects.get(number=4))
    round = shen.get(reverse("round", args=[finding.round_id])).content.decode()
    assert "原有问题 2 个，拆分 1 个为 2 个，现有 3 个" in round
    ledger = shen.get(reverse("ledger", args=[finding.round_id])).content.decode()
    assert "问题 3 个" in ledger


def test_findings_are_merged(finding, shen):
    other = Finding.objects.get(number=2)
    posted = {"version": finding.version, "others": [other.pk], "title": "合并的问题", "reason": "同一件事"}
    shen.post(reverse("finding-merger", args=[finding.pk]), posted)
    made = Finding.objects.get(number=3)
    assert made.measures.count() == 4
    assert "转为第 3 号问题" in page_of(shen, other)
