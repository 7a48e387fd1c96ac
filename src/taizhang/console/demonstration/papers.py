"""Papers that the demonstration's people hand in: real files, written for the purpose (演示材料)."""

import io
from dataclasses import dataclass
from datetime import date
from importlib.resources import files

from xlsxwriter import Workbook

from taizhang.console.demonstration import photos
from taizhang.documents.media import DOCUMENT, PICTURE
from taizhang.ledger.evidence.kinds import EvidenceKind
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


@dataclass(frozen=True)
class Paper:
    """A file as somebody would hand it in; ``form`` as ``documents.media`` has it."""

    name: str
    content: bytes
    form: str = DOCUMENT


def proof(title: str, text: str, *, unit: str, day: date) -> tuple[Paper, ...]:
    """Photos of a site, a sheet for lists and registers, minutes or another Word file for the rest."""
    if title.endswith("照片"):
        seeds = [day.toordinal() + number for number in range(3)]
        return tuple(
            Paper(f"现场{n}.jpg", photos.site(one, day=day), PICTURE) for n, one in enumerate(seeds, 1)
        )
    if title.endswith(("表", "库", "名册", "清单", "台账")):
        return (Paper(f"{title}.xlsx", _sheet(title, text, unit, day)),)
    body = (
        _minutes(text, day)
        if title.endswith("纪要")
        else f"{text}。\n{unit}已将有关文件印发执行，执行情况记录附后备查。"
    )
    return (Paper(f"{title}.docx", write(from_text(body, title=title, issuer=unit, day=day))),)


def kind_of(title: str) -> str:
    """How the office would sort it in its folder."""
    kinds = {"照片": EvidenceKind.PHOTO, "纪要": EvidenceKind.MINUTES, "签到表": EvidenceKind.ROSTER}
    tables = dict.fromkeys(("台账", "库", "清单", "情况表"), EvidenceKind.TABLE)
    known = {**kinds, "名册": EvidenceKind.ROSTER, "协议": EvidenceKind.AGREEMENT, **tables}
    return next((kind for end, kind in known.items() if title.endswith(end)), EvidenceKind.DOCUMENT)


def _minutes(text: str, day: date) -> str:
    return (
        f"时间：{day.year}年{day.month}月{day.day}日上午\n地点：机关三楼会议室\n"
        f"会议听取了有关情况汇报，{text}。会议议定：责任股室每半月报告一次进展，未按期完成的说明原因。"
    )


def _sheet(title: str, text: str, unit: str, day: date) -> bytes:
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet("清单")
        sheet.set_column(0, 0, 60)
        for row, line in enumerate((title, text, f"填报单位：{unit}", f"日期：{day.isoformat()}")):
            sheet.write_string(row, 0, line)
        for column, heading in enumerate(("序号", "名称", "责任人", "完成情况")):
            sheet.write_string(5, column, heading)
        for number in range(1, 9):
            sheet.write_number(5 + number, 0, number)
            sheet.write_row(5 + number, 1, (f"{title}第{number}项", "经办人", "已核对"))
    return out.getvalue()
