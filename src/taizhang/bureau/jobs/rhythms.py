"""How often something is done (周期): every day at a time, or every so many minutes of the day."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from django.utils.timezone import get_current_timezone
from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused

WRITTEN = re.compile(r"(?:(?P<hour>\d{1,2})[:：](?P<minute>\d{2})|(?P<every>\d{1,4}))")
DAY_MINUTES = 24 * 60


class Rhythm(Protocol):
    """``latest`` is the last moment at or before another; ``mark`` tells one time from every other."""

    def latest(self, at: datetime) -> datetime: ...

    def mark(self, at: datetime) -> str: ...

    def written(self) -> str: ...

    def said(self) -> str: ...


@dataclass(frozen=True)
class Daily:
    """Once on every day of the house's zone. The mark is the day: set to another hour, it is not done a second time."""

    hour: int
    minute: int = 0

    def latest(self, at: datetime) -> datetime:
        here = at.astimezone(get_current_timezone())
        moment = here.replace(hour=self.hour, minute=self.minute, second=0, microsecond=0)
        return moment if moment <= here else moment - timedelta(days=1)

    def mark(self, at: datetime) -> str:
        return self.latest(at).date().isoformat()

    def written(self) -> str:
        return f"{self.hour:02}:{self.minute:02}"

    def said(self) -> str:
        return _("每天 %(time)s") % {"time": self.written()}


@dataclass(frozen=True)
class Every:
    """Every so many minutes, counted from midnight."""

    minutes: int

    def latest(self, at: datetime) -> datetime:
        here = at.astimezone(get_current_timezone())
        midnight = here.replace(hour=0, minute=0, second=0, microsecond=0)
        passed = int((here - midnight).total_seconds() // 60)
        return midnight + timedelta(minutes=passed - passed % self.minutes)

    def mark(self, at: datetime) -> str:
        return self.latest(at).isoformat(timespec="minutes")

    def written(self) -> str:
        return str(self.minutes)

    def said(self) -> str:
        return _("每 %(count)d 分钟") % {"count": self.minutes}


def read_rhythm(written: str) -> Daily | Every:
    """``07:30`` or a number of minutes; raises Refused."""
    found = WRITTEN.fullmatch(written.strip())
    if found and found["every"] and 1 <= int(found["every"]) <= DAY_MINUTES:
        return Every(int(found["every"]))
    if found and found["hour"] and int(found["hour"]) < 24 and int(found["minute"]) < 60:
        return Daily(int(found["hour"]), int(found["minute"]))
    raise Refused(_("请写一个时刻（如 07:30），或者每隔几分钟（1 到 1440 的整数）"))
