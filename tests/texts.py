"""A text with defects, as people hand it in, and its examination through the real action (送审的材料)."""

import io
from datetime import date, datetime

from docx import Document as Word

import cast
from taizhang.bureau.accounts.models import Person
from taizhang.bureau.files.actions.receive import receive
from taizhang.documents.parse import parse
from taizhang.ledger.materials.actions.examine import examine
from taizhang.ledger.materials.actions.waive import waive
from taizhang.ledger.materials.engine import engine
from taizhang.ledger.materials.examining import Examined, Terms
from taizhang.ledger.materials.models import Examination, Waiver
from taizhang.ledger.materials.queries import home_of
from taizhang.review import review

# W101 at 截止, D104 at 2026年2月30日, L103 at 达%, Q102 at 大约…左右, A125 at 三方面.
DRAFT = """云泽县科技和经济信息化局关于整改进展情况的通报

2026年1月15日，县委第二巡察组反馈了巡察意见。截止2026年2月底，已完成整改18条。
组织干部上门宣讲大约60场次左右。2026年2月30日前完成兑付。办理企业诉求57件，办结率达%。
下一步重点做好以下三方面工作：一是抓学习；二是抓整改；三是抓督导；四是抓宣传。
"""
MENDED = DRAFT.replace("截止", "截至").replace("大约60场次左右", "60场次").replace("57件", "58件")
REFERENCE = date(2026, 3, 2)
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def word_file(text: str = DRAFT) -> bytes:
    word, out = Word(), io.BytesIO()
    for line in text.splitlines():
        word.add_paragraph(line)
    table = word.add_table(rows=2, cols=2)
    for cell, said in zip(table._cells, ("问题", "完成时限", "诉求办理不及时", "2026年2月30日"), strict=True):
        cell.text = said
    word.save(out)
    return out.getvalue()


def examined_by(
    person: Person,
    data: bytes | str = DRAFT,
    name: str = "通报.txt",
    *,
    predecessor: Examination | None = None,
    at: datetime = cast.NOON,
) -> Examination:
    data = data.encode() if isinstance(data, str) else data
    actor = cast.acting(person)
    file = receive([data], actor=actor, at=at)
    # In this process, which is quicker; that a process of its own says the same is tested elsewhere.
    report = review(parse(data, name), profile=None, reference=REFERENCE)
    found = Examined(Terms("auto", REFERENCE), report, engine())
    return examine(
        home_of(actor),
        file=file,
        file_name=name,
        found=found,
        predecessor=predecessor,
        actor=actor,
        at=at,
    )


def waived_by(person: Person, row: Examination, defect: int = 1, reason: str = "照录原题") -> Waiver:
    waive(row, defect=defect, reason=reason, actor=cast.acting(person), at=cast.NOON)
    return Waiver.objects.latest("pk")
