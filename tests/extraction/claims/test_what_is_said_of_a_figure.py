"""Metric, kind, time and standing of a figure."""

import pytest

from taizhang.extraction import claims

METRICS = [
    ("一是修订完善制度2项", "修订完善制度"),
    ("签约项目190个，落实机制", "签约项目"),
    ("截至2024年6月底，全市科技创新平台达到34个", "全市科技创新平台"),
    ("目前，实施项目改造53个，总投资额77.85亿元", "实施项目改造"),
    ("支持3家企业申报省级专项", "支持企业申报省级专项"),
    ("4个乡镇全年没有巡路记录", "乡镇全年没有巡路记录"),
    ("2次召开专题会议", "召开专题会议"),
    ("全区12家A级旅游景区", "全区A级旅游景区"),
    ("创建任务有2项未按期完成", "创建任务未按期完成"),
    ("对剧本娱乐场所检查3家次", "剧本娱乐场所检查"),
    ("“3+2”产业完成总产值233.1亿元", "“3+2”产业完成总产值"),
    ("占地面积35亩", "占地面积"),
    ("整改完成率76.9%", "整改完成率"),
]
KINDS = [
    ("签约项目190个", "count"),
    ("培训320人次", "count"),
    ("投资77.85亿元", "amount"),
    ("建成管网87.6公里", "amount"),
    ("合格率98.5%", "rate"),
    ("职称人员占17.8%", "share"),
    ("为年度预算的86%", "share"),
    ("近六成企业", "share"),
    ("药占比下降3.6个百分点", "change"),
    ("用电量下降11.5%", "change"),
    ("连续3年", "duration"),
    ("位居全省第3位", "rank"),
    ("35岁以下干部", "threshold"),
    ("5000万元以上项目", "threshold"),
    ("是上年的2.4倍", "multiple"),
    ("群众满意度95分", "score"),
]
TARGETS = [
    "力争到2025年底，规上企业达到60家",
    "拟竣工投产新建工业项目33个",
    "计划培育企业30家",
    "2024年计划改造小区45个",
    "预计全年减亏1500万元",
    "将新增床位200张",
    "将于2025年6月底前完成8个",
    "确保2025年底前建成12座",
    "目标为85%",
    "争取到2026年达到2亿元",
]
DONE = [
    "将2项逾期任务交由专人包保",
    "将意见建议转化为工作措施15条",
    "争取上级资金2860万元",
    "制定年度学习计划，组织学习5次",
    "计划投资3亿元，已完成投资2.1亿元",
    "建立拟进规企业培育库，申报49家",
    "已完成项目8个",
]
TIMES = [
    ("截至2024年10月底，反馈的13个问题，整改完成率76.9%", ["2024-10", "2024-10"]),
    ("2023年对场所检查3家次", ["2023"]),
    ("一是2024年以来组织学习5次；二是形成文章6篇", ["2024", None]),
    ("截至2024年6月底，企业97家；平台34个。其中省级5个", ["2024-06", "2024-06", "2024-06"]),
    ("截至2024年6月底，企业97家。今年新增平台3个", ["2024-06", None]),
    ("2025年1-6月完成产值3亿元", [("2025-01", "2025-06")]),
    ("修订制度2项", [None]),
    ("收入由上年的1.2亿元增加到1.5亿元", [None, None]),
]


@pytest.mark.parametrize(("text", "metric"), METRICS)
def test_the_metric_is_what_was_counted(text, metric) -> None:
    assert claims(text)[0].metric == metric


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_the_kind_of_a_figure(text, kind) -> None:
    assert claims(text)[-1].kind == kind


@pytest.mark.parametrize("text", TARGETS)
def test_what_is_meant_is_a_target(text) -> None:
    found = claims(text)[-1]
    assert found.is_target
    assert found.qualifiers[-1] == "目标"


@pytest.mark.parametrize("text", DONE)
def test_what_is_done_is_none(text) -> None:
    assert not claims(text)[-1].is_target


@pytest.mark.parametrize(("text", "times"), TIMES)
def test_the_date_that_governs_a_figure(text, times) -> None:
    assert [one.as_of for one in claims(text)] == times


def test_a_base_named_上年_leans_on_the_reference() -> None:
    assert claims("收入由上年的1.2亿元增加到1.5亿元", "2024-12-01")[0].as_of == "2023"


@pytest.mark.parametrize("damaged", ["20256月", "20251-6月", "2024319427日", "2025月", "2024年2月30日"])
def test_a_damaged_date_is_no_figure_and_says_that_it_is_damaged(damaged) -> None:
    (only,) = claims(f"截至{damaged}，平台34个")
    assert (str(only.value), only.period.well_formed) == ("34", False)


def test_a_lost_number_is_a_figure_without_value_and_a_lost_unit_is_marked() -> None:
    lost, firms = claims("支持家企业申报专项，在库培育企业35。")
    assert (lost.value, lost.unit, lost.value_span) == (None, "家", None)
    assert (str(firms.value), firms.unit) == ("35", "家(缺)")


def test_small_chinese_numerals_and_vague_numbers_are_no_claims() -> None:
    assert claims("三项制度、两个方面、数十家企业、3,.83万元") == ()


def test_仅_far_before_the_number_is_kept() -> None:
    assert claims("中心组仅安排专题学习1次")[0].qualifiers == ("仅",)
