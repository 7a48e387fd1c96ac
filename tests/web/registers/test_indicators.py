"""Indicators in the browser: taken over, looked at as of a day, followed to rows, frozen, checked again."""

from datetime import date

import figuring
import pytest
import shelving

from taizhang.registers.indicators.models import Indicator, Receipt

DAY = "2024-12-31"


def words(answer) -> str:
    return answer.content.decode()


@pytest.fixture
def tiers(house):
    shelving.enterprises(house, 3)
    book = shelving.opened(house, "tiers")
    rows = [{"enterprise": n, "tier": "规上工业", "from_day": date(2021 + n, 1, 1)} for n in (1, 2, 3)]
    return shelving.recorded(house, book, *rows)


@pytest.fixture
def shen(house, signed_in):
    return signed_in(house.shen)


def test_a_suggestion_is_taken_over_with_its_words_and_its_formula(house, shen, tiers):
    at = f"/organizations/{house.unit.pk}/indicators"
    assert "规上工业企业数" in words(shen.get(at))
    form = shen.get(f"{at}?from=scale_industry").context["form"]
    said = {
        name: field.value() for name, field in ((one.name, one) for one in form) if field.value() is not None
    }
    page = words(shen.post(at, {**said, "owner": house.office.pk}, follow=True))
    assert "指标已设立" in page
    assert "“梯队”是“规上工业”" in page


def test_a_formula_that_is_no_formula_is_said_at_its_field(house, shen, tiers):
    at = f"/organizations/{house.unit.pk}/indicators"
    said = {
        "code": "mine",
        "owner": house.office.pk,
        "title": "我的",
        "wording": "说明",
        "places": 0,
        "formula": "{",
    }
    assert "不是合格的 JSON" in words(shen.post(at, said))
    assert "算式写得不对" in words(shen.post(at, said | {"formula": '{"register": 1}'}))
    assert not Indicator.objects.exists()


def test_the_figure_of_a_day_its_course_and_its_rows(house, shen, tiers):
    one = figuring.indicator(house, "scale_industry")
    page = words(shen.get(f"/indicators/{one.pk}?on={DAY}"))
    assert "<strong>3</strong> 家" in page
    assert "同比 50.0%" in page
    assert "<polyline" in page
    rows = words(shen.get(f"/indicators/{one.pk}/rows?on={DAY}"))
    assert [f"第{n}企业" in rows for n in (1, 2, 3)] == [True] * 3
    assert "规上工业企业数" in words(shen.get(f"/indicators?on={DAY}"))
    assert "规上工业企业数" in words(shen.get(f"/books/{tiers.pk}/rows/1"))


def test_frozen_and_checked_again_after_a_row_has_changed(house, shen, tiers):
    one = figuring.indicator(house, "scale_industry")
    said = {"version": one.version, "on": DAY, "purpose": "通报"}
    assert "数字已冻结" in words(shen.post(f"/indicators/{one.pk}/freezing", said, follow=True))
    receipt = Receipt.objects.get()
    assert "逐行一致" in words(shen.get(f"/receipts/{receipt.pk}"))
    shelving.change(house, tiers, 2, until_day=date(2024, 6, 30))
    page = words(shen.get(f"/receipts/{receipt.pk}"))
    assert "逐行一致" in page
    assert "同一天是 2家" in page
    assert "当时计入，现在不计入" in page


def test_targets_reports_new_definitions_and_the_end(house, shen, signed_in, tiers):
    one = figuring.indicator(house, "scale_industry")
    at = f"/indicators/{one.pk}"
    gao = signed_in(house.gao)

    def post(client, noun, **said):
        one.refresh_from_db()
        return words(client.post(f"{at}/{noun}", {"version": one.version, **said}, follow=True))

    assert "目标已记下" in post(gao, "target", on="2025-12-31", value="5", basis="政府工作报告")
    assert "按底账算是 3家" in post(shen, "report", on=DAY, value="4", source="统计局")
    assert "填报值已记下" in post(
        shen, "report", on=DAY, value="4", source="统计局", explanation="1 家待入账"
    )
    form = shen.get(f"{at}/redefinition").context["form"]
    said = {one.name: one.value() for one in form if one.value() is not None and one.name != "version"}
    assert "口径已修订" in post(
        shen, "redefinition", **{**said, "wording": "另一种说法", "reason": "制度调整"}
    )
    assert "指标已停用" in post(shen, "retirement", reason="不再考核")


def test_the_list_of_indicators_asks_no_more_for_many(house, shen, tiers, django_assert_max_num_queries):
    for code in ("scale_industry", "high_tech", "gazelles"):
        figuring.indicator(house, code)
    with django_assert_max_num_queries(24):
        shen.get(f"/indicators?on={DAY}")


def test_a_bureau_next_door_finds_nothing(house, signed_in, tiers):
    one = figuring.indicator(house, "scale_industry")
    receipt = figuring.frozen(house, one, date(2024, 12, 31))
    stranger = signed_in(house.stranger)
    for address in (f"/indicators/{one.pk}", f"/indicators/{one.pk}/rows", f"/receipts/{receipt.pk}"):
        assert stranger.get(address).status_code == 404
