"""Which days belong to a figure of a day (时段): since when a span runs, which period a day ends."""

from datetime import date

from taizhang.registers.declaring.formulas import When


def start_of(when: When, on: date) -> date | None:
    """The first day of the span that ends on ``on``; None for one without beginning."""
    match when.span:
        case "year":
            return date(on.year, 1, 1)
        case "quarter":
            return date(on.year, 3 * ((on.month - 1) // 3) + 1, 1)
        case "month":
            return on.replace(day=1)
        case "since":
            return date(on.year - when.years_back, 1, 1) if not when.start else date.fromisoformat(when.start)
    return None


def year_before(on: date) -> date:
    """The same day a year earlier; of 29 February the last day of that month."""
    try:
        return on.replace(year=on.year - 1)
    except ValueError:
        return on.replace(year=on.year - 1, day=28)
