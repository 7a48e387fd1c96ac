"""A proposal as the three lists (三清单): the same findings, ready to be handed in."""

import datetime
import getpass
import re
from pathlib import Path

from taizhang.extraction.proposal import Proposal, ProposedFinding, ProposedMeasure
from taizhang.publishing.exports.three_lists import (
    ListedFinding,
    ListedMeasure,
    Particulars,
    write_three_lists,
)

DAY = re.compile(r"(\d{4})\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})\s?日?")


def write_lists(proposal: Proposal, source: str, to: Path) -> None:
    """Raises OSError where ``to`` cannot be written."""
    write_three_lists(str(to), [listed(one) for one in proposal.findings], particulars(proposal, source))


def listed(one: ProposedFinding) -> ListedFinding:
    measures = tuple(listed_measure(each) for each in one.measures)
    return ListedFinding(one.number, one.path, one.title, one.status, measures)


def listed_measure(one: ProposedMeasure) -> ListedMeasure:
    due = certain_day(one.due) if one.due else None
    return ListedMeasure(
        one.text, one.leader, one.lead_unit, one.co_units, one.person, due or one.due, one.progress
    )


def certain_day(text: str) -> datetime.date | None:
    """The day, where the text is one and nothing else; 2031年6月底前 stays in words."""
    found = DAY.fullmatch(text.strip())
    try:
        return datetime.date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def particulars(proposal: Proposal, source: str) -> Particulars:
    meta = proposal.meta
    now = datetime.datetime.now().astimezone()
    written = f"{now.year}年{now.month}月{now.day}日{now:%H:%M}"
    feedback = certain_day(meta.get("feedback_date", ""))
    return Particulars(
        organization=meta.get("organization", ""),
        feedback_date=f"{feedback.year}年{feedback.month}月{feedback.day}日" if feedback else "",
        round=meta.get("round", ""),
        trace=f"由台账导出，导出人：{getpass.getuser()}，时间：{written}，来源：{source}（提议，未经确认）",
    )
