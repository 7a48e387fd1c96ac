"""Cue words that open a stretch of a finding (提示语): 整改落实情况: 整改措施: 整改目标: 责任单位: 下一步…"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from taizhang.documents.grammar.starts import matches_at, openings
from taizhang.documents.span import Span
from taizhang.extraction.prose.reading import Reading

MEASURES, PROGRESS, GOAL, FACTS, TASK, NEXT, OWNER, STATUS = (
    "measures",
    "progress",
    "goal",
    "facts",
    "task",
    "next",
    "owner",
    "status",
)

# What offices call the parts of one finding; collected from bulletins, plans, notices and ledgers.
_WORDS: tuple[tuple[str, str], ...] = (
    (
        NEXT,
        r"(?:下一步|下步|后续|下一阶段)(?:整改|工作|推进)?(?:整改)?(?:措施|打算|计划|安排|工作|目标)?(?:及时限)?|(?:整改|工作|意见)(?:工作)?建议",
    ),
    (STATUS, r"(?:整改|完成|销号|办理|目前|当前|任务)(?:状态|结论)|整改进度|是否(?:完成|销号|整改到位)"),
    (GOAL, r"(?:整改)?(?:工作)?目标(?:要求|任务)?|整改(?:要求|标准)|验收标准"),
    (
        PROGRESS,
        r"(?:目前|当前|已)?(?:整改)?(?:工作)?(?:落实)?(?:完成|进展)(?:整改)?情况(?:及成效)?|整改(?:进展|成效|成果|结果|效果)(?:及成效)?(?:情况)?"
        r"|取得(?:的)?(?:主要|初步|阶段性)?成效|(?:工作|主要)成效|(?:目前|最新)?进展(?:情况)?|办理结果|完成情况",
    ),
    (
        MEASURES,
        r"(?:具体|主要|已采取的?|采取的?|落实|相关)?(?:整改)?(?:落实|工作|具体)?(?:措施|举措|做法)(?:[及和与](?:成效|时限|进展|完成情况|落实情况|整改情况|进展情况))?"
        r"|整改(?:落实|工作|推进)?情况|整改落实|落实(?:整改)?情况|整改(?:工作)?(?:进展|落实进展)情况|整改任务落实情况|立行立改情况",
    ),
    (
        TASK,
        r"(?:反馈|巡察反馈|督察反馈|整改|移交|具体|交办|信访)?(?:具体)?(?:问题|任务)(?:描述|表述|内容|名称|概述|摘要)?"
        r"|(?:反馈|督察|交办)意见(?:内容|原文)?|整改(?:事项|内容|任务)",
    ),
    (
        FACTS,
        r"(?:存在|主要|具体)的?(?:主要|具体|突出)?问题|问题表现|具体表现|(?:原因|问题)(?:分析|剖析)|基本情况|事实",
    ),
)
_HEADED = re.compile("|".join(f"(?P<{name}>{words})" for name, words in _WORDS))
_LONE = re.compile(rf"(?:{_HEADED.pattern}) ?:?$")
# A cue needs its colon; 整改落实情况一是 without one is common enough in web copies to be read too.
_OPENING = re.compile(rf"(?:{_HEADED.pattern}) ?(?:: ?|(?=一是|1[.、]|①|\(1\)))")
_AFTER = re.compile(r'[。;!? \])\n”"]')


@dataclass(frozen=True, slots=True)
class Cue:
    """``start`` … ``end`` covers the cue and its colon."""

    kind: str
    start: int
    end: int


def cue_at(text: str) -> str:
    """The kind of a folded heading that is nothing but a cue word, else the empty string."""
    match = _LONE.fullmatch(text.strip(" 。:"))
    return (match.lastgroup or "") if match else ""


def cues_in(reading: Reading, paragraph: Span) -> Iterator[Cue]:
    """Cues at the head of a paragraph or after the end of a sentence in it."""
    alone = _LONE.match(reading[paragraph])
    if alone and alone.end() == len(paragraph):
        yield Cue(alone.lastgroup or "", paragraph.start, paragraph.end)
        return
    starts = openings(reading.folded, paragraph, _AFTER)
    for match in matches_at(_OPENING, reading.folded, starts, paragraph.end):
        if not reading.shield.covers(match.start()):
            yield Cue(match.lastgroup or "", match.start(), match.end())
