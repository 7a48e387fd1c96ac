"""Samples, stages, candidates and surveys in the browser."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
import shelving
from django.utils.timezone import localdate

import cast
from taizhang.registers.books.rows import rows_of


def words(answer) -> str:
    return answer.content.decode()


@pytest.fixture
def zhou(house, signed_in):
    return signed_in(house.zhou)


def test_a_sample_is_taken_over_once_and_left_as_the_unit_has_changed_it(house, zhou):
    book = shelving.opened(house, "bands")
    at = f"/books/{book.pk}/samples"
    assert "互相包含" in words(zhou.get(at))
    form = {"version": book.version, "sample": "open"}
    assert "范本已写入底账" in words(zhou.post(at, form, follow=True))
    assert rows_of(book).count() == 4
    book.refresh_from_db()
    shelving.change(house, book, 2, low_in=False)
    book.refresh_from_db()
    again = zhou.post(at, form | {"version": book.version})
    assert "没有要登记的" in words(again)
    assert rows_of(book).get(number=2).low_in is False


def test_stages_of_a_project_are_laid_out_and_shown_planned_beside_actual(house, zhou):
    projects = shelving.opened(house, "projects")
    shelving.recorded(house, projects, {"name": "某项目", "signed_on": date(2025, 1, 31)})
    at = f"/books/{projects.pk}/rows/1"
    assert "按模板排阶段" not in words(zhou.get(at))
    steps, stages = shelving.opened(house, "steps"), shelving.opened(house, "stages")
    shelving.recorded(
        house,
        steps,
        {"label": "26211-1", "template": "26211", "place": 1},
        {
            "label": "本县-1",
            "template": "本县",
            "place": 1,
            "name": "拿地",
            "begins": "签约",
            "length": 3,
            "length_unit": "月",
        },
    )
    assert "按模板排阶段" in words(zhou.get(at))
    form = {"version": 0, "template": "26211"}
    assert "写明之前不能排期" in words(zhou.post(f"{at}/staging", form))
    page = words(zhou.post(f"{at}/staging", form | {"template": "本县"}, follow=True))
    assert "2025-04-30" in page
    assert "已逾期" in page
    stages.refresh_from_db()
    shelving.change(house, stages, 1, done_on=date(2025, 4, 29))
    assert "按期完成" in words(zhou.get(at))
    assert "某项目" not in words(zhou.get(f"/books/{stages.pk}?late=yes"))


def test_a_candidate_is_one_click_from_a_draft_and_nothing_is_kept_before_it_is_handed_in(house, zhou):
    pools = shelving.opened(house, "pools")
    assert "还没有启用“培育条件”" in words(zhou.get(f"/books/{pools.pk}/candidates"))
    criteria, outputs = shelving.opened(house, "criteria"), shelving.opened(house, "outputs")
    shelving.enterprises(house, 1)
    condition = {
        "pool": "拟进规",
        "name": "规上门槛",
        "measure": "上年营业收入",
        "least": Decimal(2000),
        "basis": "口径",
    }
    shelving.recorded(house, criteria, condition)
    returned = {"enterprise": 1, "basis": "累计", "output": Decimal(1), "income": Decimal(2500)}
    last_year = date(localdate().year - 1, 12, 31)
    shelving.recorded(house, outputs, returned | {"period": last_year})
    page = words(zhou.get(f"/books/{pools.pk}/candidates"))
    assert "第1企业" in page
    assert "营业收入 2500.00 万元" in page
    address = page.split(f'href="/books/{pools.pk}/entry?')[1].split('"')[0].replace("&amp;", "&")
    draft = words(zhou.get(f"/books/{pools.pk}/entry?{address}"))
    assert 'value="第1企业"' in draft
    assert not rows_of(pools).exists()


def test_surveys_are_shown_with_their_interval_and_compared_in_points(house, zhou):
    book = shelving.opened(house, "surveys")
    facts = {"survey": "人才调查", "item": "群众满意", "stratum": "全县", "frame": 10_000}
    for year, held in ((2024, 150), (2025, 160)):
        shelving.recorded(house, book, facts | {"held_on": date(year, 6, 1), "asked": 1000, "held": held})
    page = words(zhou.get(f"/books/{book.pk}/estimates"))
    assert "16.00%" in page
    assert "1.00 个百分点" in page
    assert "不宜写成上升或下降" in page


def test_a_book_is_shown_as_it_was_known_on_a_day(house, zhou):
    book = shelving.enterprises(house, 1)
    later = cast.NOON + timedelta(days=3)
    shelving.change(house, book, 1, town="城东", at=later)
    shelving.recorded(house, book, {"name": "后来企业", "founded_on": date(2020, 1, 1)}, at=later)
    then = words(zhou.get(f"/books/{book.pk}?known={cast.NOON.date().isoformat()}"))
    now = words(zhou.get(f"/books/{book.pk}?known={later.date().isoformat()}"))
    assert ("后来企业" in then, "城东" in then) == (False, False)
    assert ("后来企业" in now, "城东" in now) == (True, True)
    kept = zhou.get(f"/books/{book.pk}/csv?known={cast.NOON.date().isoformat()}")
    assert "后来企业" not in b"".join(kept.streaming_content).decode()


def test_a_simple_formula_is_put_together_from_lists_and_carried_to_the_form(house, signed_in):
    shen, book = signed_in(house.shen), shelving.enterprises(house, 3)
    shelving.change(house, book, 1, town="城东")
    at = f"/organizations/{house.unit.pk}/formulas"
    assert "?register=enterprises" in words(shen.get(at))
    asked = {"register": "enterprises", "measure": "rows", "when": "standing", "first": "founded_on"}
    asked |= {"last": "closed_on", "field1": "town", "operator1": "is", "value1": "城东"}
    page = words(shen.get(at, asked))
    assert "<strong>1</strong>" in page
    assert "“所在乡镇（园区）”是“城东”" in page
    form = words(shen.get(at, asked | {"go": "1"}, follow=True))
    assert "&quot;value&quot;: &quot;城东&quot;" in form
    wrong = words(shen.get(at, asked | {"operator1": "at_least", "go": "1"}))
    assert "不能这样比较" in wrong
