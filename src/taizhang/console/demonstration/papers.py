"""Papers that the demonstration's people hand in: real files, written for the purpose (演示材料)."""

import io
from datetime import date
from importlib.resources import files

from xlsxwriter import Workbook

from taizhang.publishing.exports.word import from_text, write


def feedback() -> tuple[str, bytes]:
    """A feedback opinion that still waits to be confirmed."""
    name = "县委第三巡察组反馈意见.txt"
    return name, (files(__package__) / "feedback.txt").read_bytes()


def draft(unit: str) -> tuple[str, bytes]:
    """A report as its author left it, with the slips that such drafts have."""
    title, day = "关于巡察整改进展情况的报告", date(2026, 3, 2)
    body = (files(__package__) / "draft.txt").read_text("utf-8")
    return f"{title}（送审稿）.docx", write(from_text(body, title=title, issuer=unit, day=day))


def proof(title: str, text: str, *, unit: str, day: date) -> tuple[str, bytes]:
    """A sheet for lists and registers, a Word file for the rest."""
    if title.endswith(("表", "库", "名册", "清单", "台账")):
        return f"{title}.xlsx", _sheet(title, text, unit, day)
    body = f"{text}。\n{unit}已将有关文件印发执行，执行情况记录附后备查。"
    return f"{title}.docx", write(from_text(body, title=title, issuer=unit, day=day))


def _sheet(title: str, text: str, unit: str, day: date) -> bytes:
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet("清单")
        sheet.set_column(0, 0, 60)
        for row, line in enumerate((title, text, f"填报单位：{unit}", f"日期：{day.isoformat()}")):
            sheet.write_string(row, 0, line)
    return out.getvalue()
