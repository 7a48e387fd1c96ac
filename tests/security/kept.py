"""The registers of a unit of the scene: a book with a marked row, a file that waits, an indicator, a receipt, a question."""

from datetime import date

import figuring
import shelving

import cast
from taizhang.ledger.consistency.actions.raise_question import raise_question
from taizhang.registers.books.rows import rows_of


def kept_rows(house, mark: str) -> dict[str, int]:
    """Keys by noun."""
    book = shelving.enterprises(house, 1, founded_on=date(2020, 1, 1), town=f"{mark}镇")
    waiting = shelving.brought(house, book, [["企业名称", "所在乡镇"], [f"{mark}企业", f"{mark}镇"]])
    indicator = figuring.indicator(house, "enterprises")
    receipt = figuring.frozen(house, indicator, date(2025, 12, 31))
    question = raise_question(
        house.unit,
        owner=house.office,
        kind="figures",
        about=mark,
        subject=f"{mark}指标",
        sides=[[f"{mark}填报值", "1", ""], ["按底账计算", "2", ""]],
        **cast.at_work(house.shen),
    )
    return {
        "question": question.pk,
        "book": book.pk,
        "row": rows_of(book).get().number,
        "import": waiting.pk,
        "indicator": indicator.pk,
        "receipt": receipt.pk,
    }
