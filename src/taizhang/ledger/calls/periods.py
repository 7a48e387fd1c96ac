"""What a figure is about in time (所属期): a year, half-year, quarter, month or day, written so that texts sort as times do."""

import re
from calendar import monthrange
from datetime import date

from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused

WRITTEN = re.compile(
    r"(?P<year>20\d{2})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d{2}))?|H(?P<half>[12])|Q(?P<quarter>[1-4]))?"
)


def read_period(written: str) -> str:
    """``2026``, ``2026H1``, ``2026Q3``, ``2026-11`` or ``2026-11-28``; empty where nothing is about a time."""
    said = written.strip().upper()
    if not said:
        return ""
    found = WRITTEN.fullmatch(said)
    if found is None or (found["day"] and not _is_day(said)):
        raise Refused(_("所属期请写成 2026、2026H1、2026Q3、2026-11 或 2026-11-28"))
    return said


def _is_day(said: str) -> bool:
    try:
        date.fromisoformat(said)
    except ValueError:
        return False
    return True


def said_period(period: str) -> str:
    """As people say it."""
    found = WRITTEN.fullmatch(period)
    if found is None:
        return period
    said = {name: int(value) for name, value in found.groupdict().items() if value}
    if "day" in said:
        return _("%(year)d年%(month)d月%(day)d日") % said
    if "month" in said:
        return _("%(year)d年%(month)d月") % said
    if "quarter" in said:
        return _("%(year)d年第%(quarter)d季度") % said
    if "half" in said:
        return (_("%(year)d年上半年") if said["half"] == 1 else _("%(year)d年下半年")) % said
    return _("%(year)d年") % said


def month_of(day: date) -> str:
    return f"{day.year}-{day.month:02}"


def quarter_of(day: date) -> str:
    return f"{day.year}Q{(day.month + 2) // 3}"


def bounds(period: str) -> tuple[date, date]:
    """First and last day."""
    found = WRITTEN.fullmatch(period)
    assert found, period
    year = int(found["year"])
    if found["day"]:
        day = date.fromisoformat(period)
        return day, day
    first, last = _months(found)
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _months(found: re.Match[str]) -> tuple[int, int]:
    if found["month"]:
        return int(found["month"]), int(found["month"])
    if found["quarter"]:
        return int(found["quarter"]) * 3 - 2, int(found["quarter"]) * 3
    if found["half"]:
        return int(found["half"]) * 6 - 5, int(found["half"]) * 6
    return 1, 12
