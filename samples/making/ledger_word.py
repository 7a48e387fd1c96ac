"""A ledger as a landscape Word table: merged cells, headings over two rows, repeated on every page (台账)."""

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

from making.package import in_song, packed

HEADING = ["序号", "问题方面", "反馈问题", "整改任务清单", "", "整改责任清单", "", "", "完成时限", "整改状态"]
BELOW = ["", "", "", "整改目标", "整改措施", "责任领导", "责任股室", "责任人", "", ""]
# 方面, 问题, 目标, 领导, 状态, 措施(措施, 股室, 人, 时限)
ROWS = [
    ("落实主体责任方面", "房屋安全隐患排查不彻底，12栋老旧住宅未纳入台账", "隐患底数清、销号快", "韩知白", "基本整改", [
        ("对建成20年以上的住宅逐栋复查，结果录入系统", "房屋安全股", "阮清和", "2031年8月底前"),
        ("对3栋重点房屋落实专人盯守和应急预案", "房屋安全股", "阮清和", "立行立改"),
    ]),
    ("落实主体责任方面", "物业投诉办理满意率低", "满意率达到90%以上", "韩知白", "正在整改", [
        ("1.建立投诉转办督办制度。\n2.每月通报物业企业投诉排名。", "物业管理股", "江未晚", "2031年9月30日"),
    ]),
    ("党风廉政建设方面", "工程变更审批不规范", "变更全部留痕可查", "沈行舟", "已完成", [
        ("修订工程变更管理办法，超过合同价5%的变更上会研究", "建筑市场股", "陆时雨", "2031年7月31日"),
    ]),
]  # fmt: skip
CLOSING = "合计：反馈问题3个，整改措施5条。"


def landscape_ledger() -> bytes:
    document = Document()
    in_song(document, 10.5)
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    title = document.add_paragraph("岚溪县住房和城乡建设局党组巡察反馈意见整改台账")
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.add_paragraph("填报单位：岚溪县住房和城乡建设局党组        反馈日期：2031年5月22日")
    table = document.add_table(rows=0, cols=len(HEADING), style="Table Grid")
    headings(table)
    body(table)
    closing = table.add_row().cells
    closing[0].merge(closing[-1]).text = CLOSING
    document.add_paragraph("填表人：阮清和        联系电话：0817-6660152")
    return packed(document)


def headings(table) -> None:
    first, second = table.add_row(), table.add_row()
    for place, text in enumerate(HEADING):
        first.cells[place].text = text
    for place, text in enumerate(BELOW):
        second.cells[place].text = text
    first.cells[3].merge(first.cells[4])
    first.cells[5].merge(first.cells[7])
    for place in (0, 1, 2, 8, 9):
        first.cells[place].merge(second.cells[place])
    for row in (first, second):
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        row._tr.trPr[-1].set(qn("w:val"), "true")


def body(table) -> None:
    aspect_start, last_aspect = None, None
    for number, (aspect, finding, goal, leader, status, measures) in enumerate(ROWS, 1):
        start = len(table.rows)
        for measure, office, person, due in measures:
            row = table.add_row().cells
            for place, text in zip((4, 6, 7, 8), (measure, office, person, due), strict=True):
                row[place].text = text
        end = len(table.rows) - 1
        for place, text in ((0, str(number)), (2, finding), (3, goal), (5, leader), (9, status)):
            down(table, start, end, place, text)
        if aspect == last_aspect:
            table.cell(aspect_start, 1).merge(table.cell(end, 1))
        else:
            aspect_start, last_aspect = start, aspect
            down(table, start, end, 1, aspect)


def down(table, start: int, end: int, column: int, text: str) -> None:
    cell = table.cell(start, column)
    if end > start:
        cell = cell.merge(table.cell(end, column))
    cell.text = text
