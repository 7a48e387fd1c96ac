"""Figures compared across documents: last year's bulletin against this year's."""

from taizhang.documents.parse import from_text
from taizhang.review.manuscript import Manuscript
from taizhang.review.series import series

LAST = "截至2024年6月，全市规上工业企业116家，在建工业项目45个。"
THIS = "截至2025年6月，全市规上工业企业142家，同比增长22.4%；在建工业项目72个，同比增长80%。"


def found(**texts):
    return series([(name, Manuscript(from_text(text))) for name, text in texts.items()])


def test_a_growth_that_last_years_text_refutes_is_told_with_both_places():
    problems = found(去年通报=LAST, 今年通报=THIS)
    assert [one.first.stock.name for one in problems] == ["在建工业项目"]
    assert problems[0].message() == (
        "在建工业项目：今年通报写72个、同比增长80%，而去年通报写上年同期为45个，应为60.0%"
    )
    assert LAST[problems[0].first.span.start : problems[0].first.span.end].endswith("45个")
    assert THIS[problems[0].second.span.start : problems[0].second.span.end].endswith("72个")


def test_the_order_of_the_documents_does_not_matter():
    assert len(found(今年=THIS, 去年=LAST)) == 1


def test_two_values_for_one_day_are_told():
    problems = found(通报=THIS, 报告="截至2025年6月，规上工业企业145家。")
    assert [one.message() for one in problems] == ["规上工业企业（2025-06）：通报写142家，报告写145家"]


def test_figures_of_other_days_or_without_a_day_are_not_compared():
    assert found(通报=THIS, 报告="截至2025年8月，规上工业企业145家。") == []
    assert found(通报=THIS, 报告="规上工业企业145家。") == []


def test_what_may_be_rounded_alike_agrees():
    one, other = "2024年完成固定资产投资77.85亿元。", "2024年完成固定资产投资77.9亿元。"
    assert found(甲=one, 乙=other) == []
