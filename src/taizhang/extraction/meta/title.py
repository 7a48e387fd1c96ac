"""The title of a document (标题), also over several lines, and the kind of document it names."""

import re
from collections.abc import Sequence

from taizhang.extraction.prose.reading import Line, Reading

BULLETIN, FEEDBACK, LEDGER, PLAN, AUDIT, NOTICE = (
    "整改通报",
    "反馈意见",
    "整改台账",
    "整改方案",
    "审计整改报告",
    "环境整改公示",
)
_ENDS = re.compile(
    r"(?:通报|报告|方案|反馈意见|反馈情况|意见|公示|公示情况说明|情况说明|通知|的函|复函"
    r"|台账|清单|计划|公告|情况|说明|情况表|一览表)(?: ?\([^()]{1,12}\))?$"
)
_STARTS_BODY = re.compile(r"^(?:根据|按照|为|现将|[^。]{2,40}:$|\d{4} ?年|一、|\(一\)|第一)")
_NEAR_TOP, _LONGEST = 12, 120

# The first that fits the title decides; then the first lines of the text are asked.
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (LEDGER, re.compile(r"台账|(?:问题|任务|责任|整改)清单|销号表|一览表|情况表")),
    (PLAN, re.compile(r"整改(?:工作|落实)?(?:实施)?方案|整改(?:工作)?计划")),
    (
        FEEDBACK,
        re.compile(
            r"反馈意见$|反馈意见\(|情况的反馈|反馈.{0,12}(?:巡察|巡视|督察|检查)(?:意见|情况)(?:的?(?:报告|通报))?$|巡[察视]反馈$"
        ),
    ),
    (
        NOTICE,
        re.compile(
            r"(?:环境|环保|生态|督察|水源|河湖|大气|固废|信访).{0,40}公示|公示.{0,30}(?:环境|环保|督察)"
        ),
    ),
    (AUDIT, re.compile(r"审计.{0,60}(?:整改|问题).{0,30}(?:报告|函|公告|情况|结果)|整改.{0,20}审计")),
    (
        BULLETIN,
        re.compile(
            r"整改.{0,24}(?:通报|情况|报告|公告|公示|函|说明)|落实.{0,24}(?:反馈|巡[察视]).{0,24}(?:通报|情况|报告)"
        ),
    ),
)
_BODY_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        BULLETIN,
        re.compile(
            r"现将.{0,40}整改.{0,20}(?:公布|通报|公开|公示)|整改(?:进展)?情况.{0,12}(?:公布|公开|通报|公示)如下"
        ),
    ),
    (AUDIT, re.compile(r"审计.{0,80}整改(?:结果|情况).{0,20}(?:报告|公告)如下")),
    (
        FEEDBACK,
        re.compile(
            r"反馈(?:如下|了?巡[察视](?:意见|情况)|.{0,30}(?:督察意见|巡[察视]情况))|(?:巡[察视]|督察)(?:中)?发现"
        ),
    ),
)


def title_lines(reading: Reading) -> list[Line]:
    """The lines that make up the title: near the top, up to the first that ends like one."""
    lines: list[Line] = []
    for line in list(reading.lines)[:_NEAR_TOP]:
        text = reading[line.span]
        if _is_body(text):
            break
        if not text.startswith(("(", "—", "-", "附件")) or lines:
            lines.append(line)
        if _ENDS.search(text):
            return _last_title(reading, lines)
    return []


def _is_body(text: str) -> bool:
    return len(text) > _LONGEST or text.endswith(("。", ";", ":")) or bool(_STARTS_BODY.match(text))


def _last_title(reading: Reading, lines: list[Line]) -> list[Line]:
    """Lines before the one with 中共… or 关于 are the name of a site or a file number."""
    for index, line in enumerate(lines):
        if re.search(r"关于|中共|^\S{2,20}(?:整改|巡察|巡视|审计)", reading[line.span]):
            return lines[index:]
    return lines[-1:]


def title_of(reading: Reading) -> str:
    found = "".join(reading.quote(line.span) for line in title_lines(reading))
    return found or reading.document.properties.get("title", "").strip()


# Papers that tell others what to do: they are none of the kinds above, whatever they speak of.
_ORDERS = re.compile(
    r"关于(?:做好|加强|开展|进一步|印发|规范|认真|切实)(?!.{0,60}(?:方案|反馈意见)(?:的通知)?$)|(?:办法|规定|细则|意见\(摘要\))$"
)


def kind_of(title: str, openings: Sequence[str]) -> str:
    """The kind by the folded title, else by the folded first paragraphs; empty where neither says."""
    if _ORDERS.search(title):
        return ""
    named = next((kind for kind, pattern in _KINDS if title and pattern.search(title)), "")
    if named:
        return named
    return next((kind for kind, pattern in _BODY_KINDS for text in openings if pattern.search(text)), "")
