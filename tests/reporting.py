"""A form laid out and a call sent as people click, for tests of pages (征集页面的场景)."""

from django.urls import reverse
from django.utils.timezone import localdate

from taizhang.bureau.calendars.queries import calendar
from taizhang.ledger.calls.models import Form, Submission

ROWS = {
    "label_1": "规上工业增加值",
    "kind_1": "amount",
    "is_required_1": "on",
    "unit_1": "万元",
    "indicator_1": "GY01",
    "label_2": "主要做法",
    "kind_2": "long",
    "label_3": "新增企业",
    "kind_3": "table",
    "options_3": "企业名称\n年产值 | 数额 | 万元",
    "label_4": "",
}


def keep_form(browser):
    facts = {"title": "工业经济月报", "text_part": "optional", **ROWS}
    return browser.post(reverse("form-new"), facts, follow=True)


def ask(browser, house, **changed):
    day = calendar().after(5, localdate()).date
    facts = {
        "form": Form.objects.latest("pk").pk,
        "title": "报送工业经济情况",
        "basis": "县政府办〔2026〕3号",
        "period": "2026-02",
        "due_on": day.isoformat(),
        "due_time": "17:30",
        "offices": [house.office.pk, house.other_office.pk],
    }
    return browser.post(reverse("call-new"), facts | changed, follow=True)


def asked_by(browser, house):
    """What 投资促进股 owes."""
    keep_form(browser)
    ask(browser, house)
    return Submission.objects.get(office=house.office)


def page(browser, name, *args):
    return browser.get(reverse(name, args=args)).content.decode()
