"""The page numbers that are really shown (页码): those of first and even pages only where these differ."""

from collections.abc import Sequence

from taizhang.documents.layout import PageNumber
from taizhang.review.layout.sheet import Sheet


def shown_numbers(sheet: Sheet) -> Sequence[PageNumber]:
    return [one for one in sheet.layout.page_numbers if _is_shown(sheet, one)]


def _is_shown(sheet: Sheet, one: PageNumber) -> bool:
    if one.pages == "even":
        return sheet.layout.even_differs
    return one.pages != "first" or sheet.layout.sections[one.section].first_differs
