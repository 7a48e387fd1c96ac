"""An invented bulletin that uses every part of the layout, and ways to look inside a written file."""

import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from publishing.exports.word.opened import SOLID, Parts, parts_of

from taizhang.publishing.exports.word import Attachment, OfficialDocument, Paragraph, Table, from_text, write

ISSUER = "中共云泽县科技和经济信息化局党组"
TITLE = "中共云泽县科技和经济信息化局党组关于县委第三轮巡察集中整改进展情况的通报"
TEXT = """一、集中整改组织情况
（一）压实整改责任
局党组召开专题会议6次，把反馈的18个问题分解为43条措施，逐条明确责任领导、责任股室和完成时限。
（二）完善长效机制。修订《重点工作推进管理办法（试行）》等制度7项，按月调度、按季通报。
二、整改落实情况
1.建立清单
（1）梳理重点工作26项，截至2025年6月底完成19项。
一是摸清底数。入库企业38家，其中年内拟申报高新技术企业14家。
"""


@pytest.fixture(scope="session")
def bulletin() -> OfficialDocument:
    """Every level, a table, a run-in head, contacts, a note, one attachment; no red head, no seal."""
    document = from_text(TEXT, title=TITLE, issuer=ISSUER, day=date(2025, 8, 7))
    ledger = Table(
        (("序号", "问题", "状态"), *((str(n), "重点工作推进不够有力", "已完成") for n in range(1, 61)))
    )
    solid = tuple(Paragraph(SOLID) for _ in range(2))
    return replace(
        document,
        paragraphs=(*document.paragraphs, Table((("类别", "家数"), ("瞪羚企业", "3"))), *solid),
        contacts="欢迎干部群众监督。联系电话：0000-1234567。",
        attachments=(Attachment("巡察反馈问题整改任务清单", (ledger,)),),
        footer_note="此件公开发布",
    )


@pytest.fixture(scope="session")
def red_headed(bulletin: OfficialDocument) -> OfficialDocument:
    return replace(
        bulletin,
        letterhead="中共云泽县科技和经济信息化局党组文件",
        docket="云科经党组〔2025〕12号",
        addressee="县委巡察工作领导小组办公室，局属各单位",
    )


@pytest.fixture(scope="session")
def parts(bulletin: OfficialDocument) -> Parts:
    return parts_of(write(bulletin))


@pytest.fixture(scope="session")
def red_parts(red_headed: OfficialDocument) -> Parts:
    return parts_of(write(red_headed))


@pytest.fixture(scope="session")
def as_pdf(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Callable[[bytes], Path]:
    """Draws a written file with LibreOffice and gives the path of the PDF."""

    def drawn(content: bytes) -> Path:
        folder = tmp_path_factory.mktemp("word")
        (folder / "bulletin.docx").write_bytes(content)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [soffice, "--headless", profile, "--convert-to", "pdf", "--outdir", folder]
        done = subprocess.run(
            [*command, folder / "bulletin.docx"], capture_output=True, timeout=120, check=False
        )
        assert (folder / "bulletin.pdf").is_file(), done.stderr.decode(errors="replace")
        return folder / "bulletin.pdf"

    return drawn
