"""What a cell or a form field says (取值): text to day, period, exact number, yes or no."""

import re
import unicodedata
from calendar import monthrange
from datetime import date
from decimal import Decimal, InvalidOperation

YES = frozenset({"是", "有", "y", "yes", "1", "√", "✓", "true", "已"})
NO = frozenset({"否", "无", "n", "no", "0", "×", "✗", "false", "未"})
ABSENT = frozenset({"", "-", "--", "—", "——", "/", "\\", "无数据", "n/a"})
WHOLE_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ t]00?:00(?::00)?)?")
PLAIN_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})")
MONTH = re.compile(r"(\d{4})(?:[-/.年])(\d{1,2})月?")
PLAIN_MONTH = re.compile(r"(\d{4})(\d{2})")
QUARTER = re.compile(r"(\d{4})(?:年|-|/|\.)?(?:第)?(?:q([1-4])|([1-4一二三四])季度)")
YEAR = re.compile(r"(\d{4})年?度?")
CHINESE = {"一": 1, "二": 2, "三": 3, "四": 4}


class Misread(ValueError):
    """The text cannot be read as what the field holds; the message is a sentence for people."""


def folded(text: str) -> str:
    """Full-width letters and digits made plain, blanks taken away at both ends."""
    return unicodedata.normalize("NFKC", text).strip()


def is_absent(text: str) -> bool:
    return folded(text).lower() in ABSENT


def day_of(text: str) -> date | None:
    """2025-06-30, 2025/6/30, 2025.6.30, 2025年6月30日, 20250630; None where it is no whole day."""
    plain = folded(text).lower()
    said = WHOLE_DAY.fullmatch(plain) or PLAIN_DAY.fullmatch(plain)
    if said is None:
        return None
    return _day(int(said[1]), int(said[2]), int(said[3]))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def month_end(text: str) -> date | None:
    """The last day of 2025年6月, 2025-06, 202506, and of the month in which a whole day lies."""
    if day := day_of(text):
        return last_day(day.year, day.month)
    plain = folded(text).lower()
    said = MONTH.fullmatch(plain) or PLAIN_MONTH.fullmatch(plain)
    if said is None or not 1 <= int(said[2]) <= 12 or not 1900 <= int(said[1]) <= 2999:
        return None
    return last_day(int(said[1]), int(said[2]))


def quarter_end(text: str) -> date | None:
    """The last day of 2025年二季度, 2025Q2, and of a month that ends a quarter."""
    said = QUARTER.fullmatch(folded(text).lower())
    if said:
        quarter = int(said[2]) if said[2] else CHINESE.get(said[3]) or int(said[3])
        return last_day(int(said[1]), 3 * quarter)
    month = month_end(text)
    return month if month and month.month % 3 == 0 else None


def year_end(text: str) -> date | None:
    said = YEAR.fullmatch(folded(text).lower())
    if said and 1900 <= int(said[1]) <= 2999:
        return date(int(said[1]), 12, 31)
    month = month_end(text)
    return month if month and month.month == 12 else None


def number_of(text: str) -> Decimal | None:
    """An exact number: thousands separators are dropped, a unit is not."""
    plain = folded(text).replace(",", "").replace(" ", "")
    if not re.fullmatch(r"[+-]?(\d+(\.\d*)?|\.\d+)", plain):
        return None
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None


def yes_or_no(text: str) -> bool | None:
    plain = folded(text).lower()
    if plain in YES:
        return True
    return False if plain in NO else None
