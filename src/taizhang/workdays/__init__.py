"""China's working days (工作日): weekends, statutory holidays and make-up weekends. Pure: no Django, no clock."""

from taizhang.workdays.days import is_known, is_working, last_of

__all__ = ["is_known", "is_working", "last_of"]
