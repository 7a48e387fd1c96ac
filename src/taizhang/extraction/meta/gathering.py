"""All that a document says about itself, as the keys of ``Proposal.meta`` (要素汇总)."""

import re

from taizhang.documents.grammar.folding import fold
from taizhang.extraction.dates import DateExpression, dates
from taizhang.extraction.meta.contacts import contacts_of
from taizhang.extraction.meta.parties import issuer_of, organization_of, round_of
from taizhang.extraction.meta.times import as_of_day, feedback, inspection, single
from taizhang.extraction.meta.title import FEEDBACK, kind_of, title_of
from taizhang.extraction.prose.reading import Reading

_OPENING_LINES, _CLOSING_LINES = 14, 10
# The dates of an inspection stand in the first paragraphs, however long those are.
_OPENING_LENGTH = 6_000


def meta_of(reading: Reading) -> dict[str, str]:
    """kind, title, organization, issuer, round, dates and contacts; absent where the text does not say."""
    title = title_of(reading)
    opening = [reading[line.span] for line in reading.lines[:_OPENING_LINES]]
    closing = [reading[line.span] for line in reading.lines[-_CLOSING_LINES:]]
    kind = kind_of(fold(title), opening)
    body = "\n".join(opening)
    meta: dict[str, str | None] = {
        "kind": kind,
        "title": title,
        "organization": organization_of(fold(title), body),
        "issuer": issuer_of(fold(title), kind == FEEDBACK, "\n".join(closing)),
        "round": round_of(fold(title), body),
    }
    meta |= _times(reading, kind == FEEDBACK)
    meta |= contacts_of([reading[line.span] for line in reading.lines])
    return {key: value for key, value in meta.items() if value}


def _times(reading: Reading, is_feedback: bool) -> dict[str, str | None]:
    found = list(dates(reading.text))
    end = _intro_end(reading)
    intro = [date for date in found if date.span.end <= end]
    opening = reading.folded[:end]
    inspected = inspection(intro, opening)
    until = inspected[1] if inspected else None
    own = _own_day(reading, found)
    return {
        "inspection_from": inspected[0] if inspected else None,
        "inspection_to": until,
        "feedback_date": own if is_feedback and own else feedback(intro, opening, until),
        "published_date": _published(found) or own or _delivered(reading, intro),
        "as_of": next((day for date in intro if date.role == "as_of" and (day := as_of_day(date))), None),
    }


def _intro_end(reading: Reading) -> int:
    lines = reading.lines[:_OPENING_LINES]
    return min(lines[-1].span.end, lines[0].span.start + _OPENING_LENGTH) if lines else 0


def _published(found: list[DateExpression]) -> str | None:
    return next((day for date in found if date.role == "publication" and (day := single(date))), None)


def _delivered(reading: Reading, intro: list[DateExpression]) -> str | None:
    """——2024年12月26日在某会议上: the day a report was delivered, in a line of dashes under its title."""
    for date in intro:
        start = reading.folded.rfind("\n", 0, date.span.start) + 1
        if re.fullmatch(r" *-{1,3} ?", reading.folded[start : date.span.start]) and single(date):
            return single(date)
    return None


def _own_day(reading: Reading, found: list[DateExpression]) -> str | None:
    """The date that stands alone on a line: under the title (in brackets) or under the signature."""
    alone = [date for date in found if single(date) and _alone(reading, date)]
    return single(alone[-1]) if alone else None


def _alone(reading: Reading, date: DateExpression) -> bool:
    start = reading.folded.rfind("\n", 0, date.span.start) + 1
    end = reading.folded.find("\n", date.span.end)
    line = reading.folded[start : end if end >= 0 else len(reading.folded)]
    return len(line.strip(" ()[]")) <= len(date.span) + 8
