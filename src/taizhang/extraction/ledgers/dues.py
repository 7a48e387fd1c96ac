"""When a measure is due, as the cell states it (时限): dates as written, broken ones blank with a warning."""

import datetime
import re
from calendar import monthrange

from taizhang.documents.nodes import Cell, Note, Place
from taizhang.extraction.ledgers.contents import is_date
from taizhang.extraction.ledgers.grid import Grid, flat

# Day numbers as spreadsheets count them (day 1 = 1900-01-01, and the 29 February 1900 that never was).
EPOCH = datetime.date(1899, 12, 30)
SERIAL = re.compile(r"(\d{5})(?:\.\d{1,10})?")
PLAUSIBLE = range(36526, 73051)  # 2000-01-01 … 2100-01-01
COMPACT = re.compile(r"(20\d\d)(\d\d)(\d\d)")
FULL = re.compile(r"(\d{4})\s*[年./-]\s*(\d{1,2})(?:\s*[月./-]\s*(\d{1,2}))?(?!\d)")
CLOCK = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})[ T]00:00(?::00)?")
# The number in front of a listed date: 1.2031年3月底, 2、长期坚持; not the month of 12.31.
LISTED = re.compile(r"(?:^|(?<=[\s；;，,]))[（(]?\d{1,2}[.、．)）]\s?(?=\d{4}|[^\d\s])")
WORDS = re.compile(
    r"长期|立行立改|立即|即知即改|持续|常态|坚持|每[年月季周半]|年底|年内|月底|季度|已完成|完成|[天周月日年]|前|反馈|验收|随时|[上下]半年"
)


def chinese(date: datetime.date) -> str:
    return f"{date.year}年{date.month}月{date.day}日"


def read_due(grid: Grid, cell: Cell | None) -> tuple[str | None, Note | None]:
    """The date as stated and, where a person must look at the cell, a note about it."""
    text = flat(grid.read(cell))
    if cell is None or not text or grid.text(cell.row, cell.column) == "":
        return None, None
    if isinstance(cell.value, datetime.date):
        return stated_date(text, cell.value), None
    if (found := SERIAL.fullmatch(text)) and int(found.group(1)) in PLAUSIBLE:
        return None, serial_note(cell, text, int(found.group(1)))
    if is_impossible(text) or not (is_date(text) or COMPACT.fullmatch(text) or WORDS.search(text)):
        return None, unreadable_note(cell, text)
    return text, None


def listed_dues(text: str) -> list[str]:
    """The dates of a cell that lists one per line or numbers them, without the numbers."""
    return [part.strip() for line in text.splitlines() for part in LISTED.split(line) if part.strip()]


def stated_date(text: str, date: datetime.date) -> str:
    """What the cell shows, where that is a date; a bare time stamp is nobody's way to write one."""
    shows_date = FULL.match(text) or re.match(r"\d{1,2}\s*月|\d{1,2}[./-]\d{1,2}$", text)
    return text if shows_date and ":" not in text else chinese(date)


def is_impossible(text: str) -> bool:
    """A month or day that no calendar has, or a run of digits that only may have been a date."""
    if text.isdecimal():
        found = COMPACT.fullmatch(text)
        return found is None or not in_calendar(*map(int, found.groups()))
    return any(
        not in_calendar(int(found.group(1)), int(found.group(2)), int(found.group(3) or 1))
        for found in FULL.finditer(text)
    )


def in_calendar(year: int, month: int, day: int) -> bool:
    return 1990 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def serial_note(cell: Cell, text: str, serial: int) -> Note:
    return Note(
        "due_is_serial",
        "{cell}的时限是数字{text}，不是日期，可能是{date}，请核对后填写。",
        {"cell": where(cell.place), "text": text, "date": chinese(EPOCH + datetime.timedelta(days=serial))},
        cell.span,
        cell.place,
    )


def unreadable_note(cell: Cell, text: str) -> Note:
    return Note(
        "due_unreadable",
        "{cell}的时限“{text}”看不出是哪一天，请核对后填写。",
        {"cell": where(cell.place), "text": text},
        cell.span,
        cell.place,
    )


def where(place: Place) -> str:
    """The cell in the words of the person who looks for it."""
    return f"{place.sheet}!{place.cell}" if place.sheet else str(place.cell)
