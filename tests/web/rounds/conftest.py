"""One document waiting to be confirmed (待确认的录入)."""

import pytest

import cast
from taizhang.ledger.rounds.models import DraftFinding, DraftMeasure, Intake

FEEDBACK = """中共云泽县科技和经济信息化局党组关于十五届县委第三轮巡察整改进展情况的通报

2026年1月15日，县委第二巡察组向县科技和经济信息化局党组反馈了巡察意见，指出2个问题。现将整改进展情况予以公布。
一、整改组织领导情况
局党组召开专题会议，研究制定整改方案。
二、整改进展情况
（一）关于“重点项目推进不够有力”的问题
整改落实情况：一是建立重点项目推进机制，每月调度一次。二是对滞后项目逐个制定推进计划；落实专人跟进。
（二）关于“惠企政策宣传不够到位”的问题
整改落实情况：一是编印政策汇编，送到企业手中。二是组织干部上门宣讲，解答企业疑问。
"""


@pytest.fixture
def intake(house) -> Intake:
    """Two findings with two measures each."""
    return cast.uploaded(house)


@pytest.fixture
def first(intake) -> DraftFinding:
    return intake.drafts.first()


@pytest.fixture
def second(intake) -> DraftFinding:
    return intake.drafts.last()


@pytest.fixture
def measure(first) -> DraftMeasure:
    return first.measures.first()
