"""The registers of a unit of the scene: a book with a marked row, a file that waits, an indicator and a receipt."""

from datetime import date

import figuring
import shelving

from taizhang.registers.books.rows import rows_of


def kept_rows(house, mark: str) -> dict[str, int]:
    """Keys by noun."""
    book = shelving.enterprises(house, 1, founded_on=date(2020, 1, 1), town=f"{mark}镇")
    waiting = shelving.brought(house, book, [["企业名称", "所在乡镇"], [f"{mark}企业", f"{mark}镇"]])
    indicator = figuring.indicator(house, "enterprises")
    receipt = figuring.frozen(house, indicator, date(2025, 12, 31))
    return {
        "book": book.pk,
        "row": rows_of(book).get().number,
        "import": waiting.pk,
        "indicator": indicator.pk,
        "receipt": receipt.pk,
    }
