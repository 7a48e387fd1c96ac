"""Whole files: sound ones pass, foreign ones are told once, and only official documents owe this layout at all."""

import pytest
from review.word_pages.notation import drawn

from taizhang.documents.parse import from_text, parse
from taizhang.review import Severity, review
from taizhang.review.profiles import GENERAL, OFFICIAL, PROFILES

TITLE = "【标题】中共云泽县水利局党组关于巡察整改进展情况的通报"
BODY = """【主送】局属各单位：
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
【一级】一、集中整改组织情况
【二级】（一）压实整改责任
【三级】1.建立清单
【四级】（1）梳理重点工作
【正文】截至2025年6月底，已完成整改措施19项，其余24项正在按计划推进。
【附件说明】附件：整改任务清单
【署名】中共云泽县水利局党组
【日期】2025年8月7日
【附件】附件
【附件标题】整改任务清单
【正文】各股室要逐条对照清单抓好落实，按月报送进展。"""
HEAD = "【发文机关标志】中共云泽县水利局党组文件\n【发文字号，红线】云水党组〔2025〕12号\n"
ARTICLE = """【版面】天头 25.4 毫米，订口 31.8 毫米，右 31.8 毫米，下 25.4 毫米，无页码
【标题，微软雅黑，小二，居左】春到云泽
【正文，微软雅黑，小四，行距 1.5 倍，缩进 0 字，灰色】三月的云泽，油菜花开满了河滩，游客从四面八方赶来看花。"""


def found(case: str, family: str = "layout", **more):
    report = review(parse(drawn(case)[0], "a.docx"), **{"profile": None, **more})
    return [one for one in report.diagnostics if one.family == family]


@pytest.mark.parametrize("case", [f"{TITLE}\n{BODY}", f"{HEAD}{TITLE}\n{BODY}"])
def test_a_file_as_the_standard_has_it_passes_every_rule(case):
    assert found(case) == []
    assert found(case, "disclosure") == []


def test_a_web_article_owes_nobody_this_layout():
    assert found(ARTICLE) == []


def test_a_profile_may_ask_for_it_and_then_it_is_told_once():
    assert [one.code for one in found(ARTICLE, profile=OFFICIAL)] == ["G101"]


def test_a_bulletin_saved_from_a_web_page_is_told_once():
    saved = ARTICLE.replace("春到云泽", TITLE.partition("】")[2])
    assert [(one.code, one.severity) for one in found(saved)] == [("G101", Severity.HINT)]


def test_a_ledger_is_a_table_and_lies_as_it_needs():
    assert found(f"{ARTICLE}\n{TITLE}", profile=PROFILES["整改台账"]) == []


@pytest.mark.parametrize(
    ("title", "owes"),
    [
        ("云泽县水利局关于印发防汛值班办法的通知", True),
        ("云泽县水利局关于水库除险加固资金的请示", True),
        ("关于水利，我想说的几句话", False),
        ("在全县水利工作会议上的讲话", False),
        ("水利局2025年度工作总结", False),
    ],
)
def test_an_official_document_is_known_by_its_title(title, owes):
    body = BODY.replace("【正文】", "【正文，宋体】")
    assert any(one.code == "G104" for one in found(f"【标题】{title}\n{body}", profile=GENERAL)) == owes


def test_a_document_number_makes_a_paper_official():
    body = BODY.replace("【正文】", "【正文，宋体】")
    assert any(one.code == "G104" for one in found(f"{HEAD}【标题】水利工作要点\n{body}", profile=GENERAL))


def test_other_kinds_of_files_have_nothing_to_say_about():
    text = drawn(f"{TITLE}\n{BODY}")[1]
    report = review(from_text(text), profile=None)
    assert [one for one in report.diagnostics if one.code.startswith("G") or one.code >= "X107"] == []


MARKED = (
    TITLE
    + "\n【正文】局党组坚持把巡察整改作为重大政治任务，{插入 张三|召开专题会议6次，}{隐藏|两项未完成，}研究部署整改工作。"
)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("整改通报", Severity.MUST), ("环境整改公示", Severity.MUST), ("整改方案", Severity.SUSPECT)],
)
def test_what_goes_to_the_public_must_carry_nothing_along(kind, expected):
    told = {one.code: one.severity for one in found(MARKED, "disclosure", profile=PROFILES[kind])}
    assert told == {"X107": expected, "X109": expected}


def test_hundreds_of_wrong_paragraphs_are_one_remark_with_their_number():
    body = "\n".join(
        ["【正文，缩进 0 字】截至2025年6月底，已完成整改措施19项，其余24项正在按计划推进。"] * 300
    )
    (told,) = (one for one in found(f"{TITLE}\n{body}") if one.code == "G111")
    assert told.params == {"count": 300}
    assert len(told.related) == 299
