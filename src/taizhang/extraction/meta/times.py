"""The dates of an inspection (巡察、反馈、公布日期), years inherited over the turn of the year."""

import re
from calendar import monthrange

from taizhang.extraction.dates import DateExpression

_BEFORE_FEEDBACK = 60
_BRACKETED = re.compile(r"^\(.{6,16}\)$")


def single(expression: DateExpression) -> str | None:
    """The one day that an expression certainly names; a damaged date names none, however likely its repair."""
    value = expression.value if expression.well_formed else None
    return value if isinstance(value, str) and len(value) == 10 else None


def pair(expression: DateExpression) -> tuple[str, str] | None:
    """First and last day of a range; whole months count from their first to their last day."""
    if (
        not expression.well_formed
        or not isinstance(expression.value, tuple)
        or expression.kind not in ("range", "month range")
    ):
        return None
    return _day(expression.value[0], last=False), _day(expression.value[1], last=True)


def _day(value: str, *, last: bool) -> str:
    if len(value) == 10:
        return value
    year, month = int(value[:4]), int(value[5:7] or 12)
    return f"{year:04d}-{month:02d}-{monthrange(year, month)[1] if last else 1:02d}"


def as_of_day(expression: DateExpression) -> str | None:
    """截至2024年10月底 is the last day of that month."""
    value = expression.value if expression.well_formed else None
    if not isinstance(value, str) or len(value) < 7:
        return None
    return _day(value, last=True)


def inspection(found: list[DateExpression], folded: str) -> tuple[str, str] | None:
    """The first range in a sentence that speaks of an inspection."""
    for expression in found:
        days = pair(expression)
        if days and re.search(r"巡察|巡视|督察|审计|检查|进驻", _sentence(folded, expression)):
            return days
    return None


def _sentence(folded: str, expression: DateExpression) -> str:
    start = (
        max(folded.rfind("。", 0, expression.span.start), folded.rfind("\n", 0, expression.span.start)) + 1
    )
    ends = [
        end
        for end in (folded.find("。", expression.span.end), folded.find("\n", expression.span.end))
        if end >= 0
    ]
    return folded[start : min(ends, default=len(folded))]


def feedback(found: list[DateExpression], folded: str, until: str | None) -> str | None:
    """The last single day before the word 反馈 in the same sentence; never before the inspection ended."""
    for match in re.finditer("反馈", folded):
        near = [
            expression
            for expression in found
            if match.start() - _BEFORE_FEEDBACK <= expression.span.start < match.start()
            and single(expression)
            and not re.search("[。\n]", folded[expression.span.end : match.start()])
        ]
        if near:
            return _not_before(near[-1], until)
    return None


def _not_before(expression: DateExpression, until: str | None) -> str | None:
    """A month and day without year that would come before ``until`` belongs to the year after."""
    day = single(expression)
    if day and until and expression.inherited and day < until:
        later = f"{int(day[:4]) + 1}{day[4:]}"
        return later if later[5:] != "02-29" else None
    return day
