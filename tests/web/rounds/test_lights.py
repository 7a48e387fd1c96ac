"""The lights of a round are chosen from those of other places, changed, and every list follows at once."""

from django.urls import reverse
from django.utils.timezone import localdate

from taizhang.ledger.measures.models import Measure
from taizhang.ledger.rounds.light_presets import PRESETS


def posted(preset, version, **changed):
    scheme = PRESETS[preset].scheme
    facts = {"version": version, "working": "False"}
    for name in ("normal", "notice", "warning", "overdue"):
        lamp = scheme.lamp(name)
        facts |= {f"{name}_name": lamp.name, f"{name}_colour": lamp.colour}
        if lamp.days is not None:
            facts[f"{name}_days"] = lamp.days
    return facts | changed


def test_a_rule_of_another_place_is_offered_and_taken(round, shen):
    address = reverse("round-lights", args=[round.pk])
    page = shen.get(f"{address}?preset=jiangjin").content.decode()
    assert 'value="绿色预警"' in page
    assert "绿色是最早一级预警，不是正常" in page
    assert shen.post(address, posted("jiangjin", round.version)).status_code == 303
    page = shen.get(reverse("round", args=[round.pk])).content.decode()
    assert "黄色预警" in page
    assert "剩 10 天以内" in page


def test_lists_take_the_names_and_say_why_a_light_is_on(round, shen):
    Measure.objects.update(due_date=localdate(), original_due_date=localdate())
    shen.post(reverse("round-lights", args=[round.pk]), posted("jiangjin", round.version, working="True"))
    page = shen.get(reverse("ledger", args=[round.pk])).content.decode()
    assert '<span class="light light-warning colour-yellow">黄色预警</span>' in page
    assert 'title="黄色预警：剩 10 个工作日以内亮"' in page
    table = shen.get(f"/rounds/{round.pk}/ledger/csv?list=tasks")
    assert "黄色预警" in b"".join(table.streaming_content).decode()


def test_a_rule_that_cannot_be_comes_back_with_the_sentence(round, shen):
    address = reverse("round-lights", args=[round.pk])
    answer = shen.post(address, posted("usual", round.version, notice_days=5))
    assert answer.status_code == 422
    assert "第一级预警的天数要比第二级的多" in answer.content.decode()


def test_an_officer_has_no_business_there(round, zhou):
    assert zhou.get(reverse("round-lights", args=[round.pk])).status_code == 403
