"""Which splits of a run of digits are dates (日历核对). Knows month lengths, reads no clock."""

from calendar import monthrange


def is_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def iso(year: int, month: int | None = None, day: int | None = None) -> str:
    parts = [f"{year:04d}"] + [f"{part:02d}" for part in (month, day) if part is not None]
    return "-".join(parts)


def last_day(year: int, month: int) -> int:
    return monthrange(year, month)[1]


def month_days(digits: str, year: int) -> list[tuple[int, int]]:
    """Every way to read 2–4 digits as month and day without leading zeros (930 → 9-30), with them where written."""
    found = []
    for cut in range(1, len(digits)):
        month, day = digits[:cut], digits[cut:]
        if max(len(month), len(day)) > 2 or not is_day(year, int(month), int(day)):
            continue
        if "0" not in (month[0], day[0]) or len(month) == len(day) == 2:
            found.append((int(month), int(day)))
    return list(dict.fromkeys(found))


def day_pairs(digits: str, year: int) -> list[tuple[str, str]]:
    """Every way to read digits as month day month day, in order of time within the year (319427 → 3-19, 4-27)."""
    found = []
    for cut in range(2, len(digits) - 1):
        for first in month_days(digits[:cut], year):
            for last in month_days(digits[cut:], year):
                if first < last:
                    found.append((iso(year, *first), iso(year, *last)))
    return list(dict.fromkeys(found))
