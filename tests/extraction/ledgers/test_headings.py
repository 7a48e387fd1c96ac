"""Column headings in use, and which field each names."""

import pytest

from taizhang.extraction.ledgers.columns import SYNONYMS
from taizhang.extraction.ledgers.headings import match, match_levels


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("序 号", "number"),
        ("问题类别（方面）", "category"),
        ("巡察反馈的突出问题", "finding"),
        ("反馈具体问题\n（原文）", "finding"),
        ("县委巡察组反馈问题", "finding"),
        ("整改落实具体措施", "measure"),
        ("整改措施（多条）", "measure"),
        ("局包保责任领导", "leader"),
        ("牵头\n单位", "lead_unit"),
        ("具体责任股室", "lead_unit"),
        ("协助配合单位", "co_units"),
        ("直接责任人（签字）", "person"),
        ("整改完成时限(年月)", "due"),
        ("取得明显成效时限", "due"),
        ("计划完成时间", "due"),
        ("目前整改进展情况", "progress"),
        ("整改状态", "status"),
        ("是否已完成整改", "status"),
        ("实际完成时间", "other"),
        ("销号时间", "other"),
        ("下一步整改措施", "other"),
        ("被巡察单位", "other"),
        ("问题来源", "other"),
        ("佐证材料清单", "evidence"),
    ],
)
def test_a_heading_names_its_field(heading, field):
    assert match(heading).fields == (field,)


@pytest.mark.parametrize(
    "heading", ["", "  ", "补齐台账资料并由专人保管，每月核对一次后报党组会议", "2031年", "企业名称", "同比"]
)
def test_what_is_no_heading_names_nothing(heading):
    assert match(heading) is None


def test_a_heading_of_two_fields_names_both():
    assert match("责任单位及责任人").fields == ("lead_unit", "person")
    assert match("牵头单位（责任领导）").fields == ("lead_unit", "leader")


def test_the_lower_heading_wins_unless_it_says_nothing_alone():
    assert match_levels(["责任清单", "责任领导"]).fields == ("leader",)
    assert match_levels(["责任", "领导"]).fields == ("leader",)
    assert match_levels(["整改措施", "内容"]).fields == ("measure",)


def test_no_word_stands_for_two_fields():
    words = [word for words in SYNONYMS.values() for word in words]
    assert sorted({word for word in words if words.count(word) > 1}) == []


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("完成节点", "due"),
        ("整改节点", "due"),
        ("要求完成时间", "due"),
        ("办理状态", "status"),
        ("整改结论", "status"),
        ("主责科室", "lead_unit"),
        ("归口股室", "lead_unit"),
        ("具体承办人", "person"),
        ("领衔领导", "leader"),
        ("会同部门", "co_units"),
        ("落实成效", "progress"),
        ("改进举措", "measure"),
        ("突出问题", "finding"),
        ("所属领域", "category"),
    ],
)
def test_less_common_headings_are_known_too(heading, field):
    found = match(heading)
    assert found is not None
    assert found.fields == (field,)


def test_a_column_of_states_goes_before_a_column_of_yes_and_no():
    state, yes_or_no = match("办理状态"), match("是否销号")
    assert state is not None
    assert yes_or_no is not None
    assert state.rank < yes_or_no.rank
