"""What a date is for (日期用途), read from the words right before and after it."""

import re

_BEFORE: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "publication",
        re.compile(r"(?:发布|发文|公布|公开|更新|发稿|印发|成文|(?<![一-龥]))(?:时间|日期)[: ]*$"),
    ),
    ("as_of", re.compile(r"(?:截至|截止|截止到|截至到)(?:目前)?[, ]?$")),
    ("due", re.compile(r"(?:时限|期限|截止日期|截止时间|完成时间)[:为 ]*(?:至|到|前)?$")),
)
_AFTER: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("due", re.compile(r"^[^。;,]{0,6}前(?:全部|全面)?(?:完成|整改|落实|办结|到位)")),
    ("inspection", re.compile(r"^[,]?[^。;\d]{0,36}(?:巡察|巡视|督察|审计|驻点|进驻)(?!意见|反馈|情况)")),
    ("feedback", re.compile(r"^[,]?[^。;\d]{0,40}反馈")),
)


def role(before: str, after: str, kind: str, *, closing: bool) -> str:
    """``before`` and ``after`` are the folded neighbours, ``closing`` says that the date ends the text."""
    for name, pattern in _BEFORE:
        if pattern.search(before):
            return name
    for name, pattern in _AFTER:
        if pattern.search(after) and (name != "inspection" or kind == "range"):
            return name
    return "signature" if closing and kind == "date" else ""
