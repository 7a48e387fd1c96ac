"""A figure that was accepted is a reported value of the unit's indicator, once (报送数据记入指标)."""

import calling
import figuring
import pytest

import cast
from taizhang.bureau.journal.verify import verify
from taizhang.registers.indicators.models import ReportedValue

pytestmark = pytest.mark.django_db
GY01 = {"title": "规上工业增加值", "unit": "万元", "wording": "统计口径", "formula": {}, "places": 1}


@pytest.fixture
def house():
    return cast.bureau()


@pytest.fixture
def sent(house):
    row = calling.owed(calling.call(house), house.office)
    row = calling.fill(row, house.zhou, tables={"f4": [["云泽机械", "3000"]]}, text="二月份生产平稳。")
    return calling.send(row, house.zhou)


def indicator(house, owner=None, **other):
    facts = figuring.facts("scale_industry", **{**GY01, **other})
    actor = cast.acting(house.shen)
    said = {"unit": house.unit, "code": "GY01", "facts": facts, "actor": actor, "at": cast.NOON}
    return figuring.define_indicator(owner or house.office, **said)


def test_it_is_kept_with_its_source_and_once(house, sent):
    one = indicator(house)
    calling.accept(sent, house.shen)
    kept = ReportedValue.objects.get()
    assert (kept.indicator_id, kept.on.isoformat(), kept.value) == (one.pk, "2026-02-28", "1200.5")
    assert kept.source == sent.call.title
    other = calling.form(house, (calling.VALUE,), title="重点指标")
    calling.accepted(house, calling.call(house, other), {"f1": "1200.5"})
    assert ReportedValue.objects.count() == 1
    assert list(verify()) == []


@pytest.mark.parametrize("other", [{"unit": "亿元"}, {"owner": "other_office"}])
def test_another_unit_of_measure_or_another_office_is_no_value_of_the_indicator(house, sent, other):
    owner = getattr(house, other.pop("owner", "office"))
    indicator(house, owner=owner, **other)
    calling.accept(sent, house.shen)
    assert not ReportedValue.objects.exists()
