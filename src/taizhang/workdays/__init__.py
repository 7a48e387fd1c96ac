"""China's working days (工作日): weekends, statutory holidays and make-up weekends. Pure: no Django, no clock."""

from taizhang.workdays.calendar import Calendar, Day
from taizhang.workdays.notice import Told, Unreadable, told_by
from taizhang.workdays.seeds import SEEDED, SEEDS
from taizhang.workdays.year import Unsound, Year

__all__ = ["SEEDED", "SEEDS", "Calendar", "Day", "Told", "Unreadable", "Unsound", "Year", "told_by"]
