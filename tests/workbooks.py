"""Ledgers in Excel as a county would hand them in (台账工作簿), made by hand for the tests."""

import io
from collections.abc import Sequence

from openpyxl import Workbook

Rows = Sequence[Sequence[object]]

HEADINGS = ("序号", "反馈问题", "整改措施", "责任领导", "责任单位", "责任人", "整改时限", "整改状态")
USUAL: Rows = (
    HEADINGS,
    (1, "台账不全", "1.补齐台账。\n2.专人保管。", "高远", "投资促进股", "周明", "2026年3月底", "已完成"),
    (2, "会议太多", "精简会议", "高远", "科技创新股", "陆平", "2026年6月30日", "未完成"),
)
STRANGE: Rows = (
    ("毛病", "怎么办", "谁来办", "啥时候"),
    ("台账不全", "1.补齐台账。\n2.专人保管。", "周明", "2026年3月底"),
    ("会议太多", "精简会议", "陆平", "2026年6月30日"),
)


def workbook(rows: Rows, *, title: str = "整改台账", merged: Sequence[str] = ()) -> bytes:
    """One sheet; ``merged`` are ranges as Excel writes them."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for area in merged:
        sheet.merge_cells(area)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
