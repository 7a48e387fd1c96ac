"""Key-value notices (键值式公示): 整改任务:…  整改目标:…  整改完成情况:…, labelled or not; one task is one finding."""

import re

from taizhang.documents.grammar.marks import clause_marks
from taizhang.documents.span import Span
from taizhang.extraction.prose.cues import FACTS, GOAL, MEASURES, PROGRESS, STATUS, TASK, cue_at, cues_in
from taizhang.extraction.prose.headlines import CUE, PROBLEM, Headline
from taizhang.extraction.prose.reading import Reading
from taizhang.extraction.prose.responsibilities import is_key

_NAMED_TASK = re.compile(r"(?:反馈|督察|巡察|整改|移交|交办|信访|具体|存在|问题)")


def task_headline(reading: Reading, span: Span) -> Headline | None:
    """The headline of 整改任务:有的地方…: its title is the value, and the whole line belongs to it."""
    return _valued(reading, span, (TASK,))


def labelled_headline(reading: Reading, span: Span) -> Headline | None:
    """The same after a label, where 1.存在问题:… names the problem too, unless it lists several facts."""
    spoken = _valued(reading, span, (TASK, FACTS))
    return None if spoken and clause_marks(reading.body([spoken.title])) else spoken


def _valued(reading: Reading, span: Span, kinds: tuple[str, ...]) -> Headline | None:
    cue = next(cues_in(reading, span), None)
    if cue is None or cue.kind not in kinds or cue.start != span.start or cue.end >= span.end:
        return None
    if not _NAMED_TASK.match(reading[span]):
        return None
    following = [later.start for later in cues_in(reading, span) if later.start > cue.end]
    end = following[0] if following else span.end
    rest = Span(end, span.end) if following else Span(span.end, span.end)
    return Headline(Span(span.start, end), reading.trim(Span(cue.end, end), " 。;,:"), rest, PROBLEM)


def is_task(form: str, text: str) -> bool:
    """Whether a labelled heading is nothing but 整改任务, 反馈问题 …"""
    return form == CUE and cue_at(text) == TASK


def is_answer(form: str, text: str) -> bool:
    """Whether a labelled heading is nothing but 整改目标, 整改措施, 整改完成情况 …"""
    return form == CUE and cue_at(text) in (GOAL, MEASURES, PROGRESS, STATUS)


_COUNT = r"第?[一二三四五六七八九十百\d]{1,4}"
_NUMBERED_TASK = re.compile(
    rf"(?:{_COUNT}(?:个|项|批|号)?)?(?:整改|反馈|督察|具体)*(?:任务|问题|事项)(?:序号|编号)?[: ]?(?:{_COUNT}[个项号]?)?"
)


def is_numbered_task(text: str) -> bool:
    """Whether a heading only counts (整改任务五, 第三项任务) and says nothing of what it holds."""
    return bool(_NUMBERED_TASK.fullmatch(text.strip(" 。:")))


def is_owner(text: str) -> bool:
    """Whether a labelled heading is nothing but 责任单位, 责任领导, 整改时限 …"""
    return is_key(text.strip(" 。:"))
