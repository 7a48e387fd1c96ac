"""Invented bulletins that use every part of a paper, from the plain one to the letter with all that the standard knows."""

import base64
from dataclasses import replace
from datetime import UTC, date, datetime

from taizhang.publishing.exports.bulletin_document import BulletinDocument, Correction, FigureLine
from taizhang.publishing.exports.word import Attachment, Imprint, Letterhead, Table

ISSUER = "中共云泽县科技和经济信息化局党组"
TITLE = f"{ISSUER}关于县委第三轮巡察集中整改进展情况的通报"
ROOT = bytes(range(32))
NOTE = f"yunze.gov.cn/taizhang\n128\n{base64.b64encode(ROOT).decode()}\n\n— yunze.gov.cn/taizhang AAAA\n"
ADDRESS = "https://zg.yunze.gov.cn/public/2025-08-07-a1b2c3"
TEXT = """根据巡察工作统一部署，县委第三巡察组对局党组开展了巡察。现将整改进展情况予以公布。
一、集中整改组织情况
（一）压实整改责任
局党组召开专题会议6次，把反馈的18个问题分解为43条措施，逐条明确责任领导、责任股室和完成时限。
（二）完善长效机制。修订《重点工作推进管理办法（试行）》等制度7项，按月调度、按季通报。
二、整改落实情况
1.建立清单
（1）梳理重点工作26项，截至2025年6月底完成19项。
一是摸清底数。入库企业38家，其中年内拟申报高新技术企业14家，比上年增长12.5%。
"""
PLAIN = BulletinDocument(
    title=TITLE,
    text=TEXT,
    issuer=ISSUER,
    dated=date(2025, 8, 7),
    address=ADDRESS,
    digest="ab12cd34" * 8,
    checkpoint=NOTE,
    moment=datetime(2025, 8, 7, 9, tzinfo=UTC),
)
DRAFT = replace(PLAIN, address="", digest="", checkpoint="", draft=3)
HEAD = Letterhead(f"{ISSUER}文件", "云科经党组〔2025〕12号")
IMPRINT = Imprint(
    "云泽县科技和经济信息化局办公室",
    date(2025, 8, 8),
    "县委办公室，县人大常委会办公室，县政府办公室，县政协办公室，县纪委监委机关，县委组织部",
)
HEADED = replace(PLAIN, letterhead=HEAD, imprint=IMPRINT, addressee="县委巡察办，局属各单位")


def figures(count: int) -> tuple[FigureLine, ...]:
    return tuple(
        FigureLine(
            number=number,
            text=f"入库企业{30 + number}家",
            title="科技型中小企业入库数",
            wording="县域内当年取得入库登记编号且未撤销的企业，按登记编号去重计数",
            as_of=date(2025, 6, 30),
            value=f"{30 + number}家",
            base="32家（2024年6月30日）",
            growth="12.5%",
            counted_by="高新技术股",
            rows=30 + number,
            digest_short="a1b2c3d4e5f6",
        )
        for number in range(1, count + 1)
    )


FULL = replace(
    HEADED,
    letterhead=replace(
        HEAD, copy_number=12, secrecy="机密★1年", urgency="特急", signers=("张建国", "李明", "王小红")
    ),
    attachments=(
        Attachment("任务清单", (Table((("序号", "问题", "状态"), ("1", "推进不够有力", "已完成"))),)),
    ),
    figures=figures(6),
    correction=2,
    corrections=tuple(
        Correction(
            number=number,
            dated=date(2025, 8, 7 + number),
            reason="第二部分入库企业数误写为48家，更正为38家",
            digest="cd34" * 16,
        )
        for number in (1, 2)
    ),
)
VARIANTS = {"plain": PLAIN, "draft": DRAFT, "headed": HEADED, "full": FULL}
