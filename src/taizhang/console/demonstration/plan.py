"""The rectification ledger that the demonstration's bureau hands in as an Excel file (整改台账).

All names are invented; the problems and figures are of the size that a county's industry bureau has.
"""

import io
from dataclasses import dataclass
from datetime import date, timedelta

from xlsxwriter import Workbook


@dataclass(frozen=True)
class Row:
    """``days`` is the distance of the due date from the day of the demonstration."""

    aspect: str
    finding: str
    measures: tuple[str, ...]
    leader: str
    office: str
    person: str
    days: int


POLICY = "贯彻落实上级决策部署方面"
INDUSTRY = "推动工业经济发展方面"
SCIENCE = "推动科技创新方面"
PARTY = "党组织建设和队伍建设方面"

ROWS = (
    Row(
        POLICY,
        "重点工作部署推进不够有力，有的任务没有明确责任股室和完成时限",
        (
            "建立重点工作任务清单，逐项明确责任股室、责任人和完成时限",
            "制定重点工作推进管理办法，每月调度一次，季度考核一次",
        ),
        "方正",
        "办公室",
        "江楠",
        -40,
    ),
    Row(
        POLICY,
        "信息材料审核把关不严，2025年报送的材料有4篇被退回",
        ("制定信息材料报送制度，实行股室初核、办公室复核、分管领导签发",),
        "方正",
        "办公室",
        "江楠",
        -25,
    ),
    Row(
        INDUSTRY,
        "工业经济增长支撑不足，技改投资占工业投资的比重偏低",
        ("摸排技术改造项目，建立项目库，逐个落实服务专员", "兑付企业政策奖励资金，对符合条件的免申即享"),
        "高远",
        "运行监测股",
        "田野",
        6,
    ),
    Row(
        INDUSTRY,
        "在建工业项目较少，部分签约项目落地慢",
        (
            "对签约项目逐一明确开工时间和包保人员，每半月现场督办一次",
            "协调解决用地、用能等要素问题，建立问题销号清单",
        ),
        "高远",
        "投资促进股",
        "周明",
        15,
    ),
    Row(
        INDUSTRY,
        "产业结构不够优化，拟进规企业培育不足",
        ("建立拟进规企业培育库，按月更新营业收入", "组织产销对接和银企对接，帮助企业稳产增产"),
        "高远",
        "投资促进股",
        "周明",
        -3,
    ),
    Row(
        SCIENCE,
        "高新技术企业培育后劲乏力，在库培育企业数量少",
        ("开展高新技术企业潜力摸排，建立培育库", "组织申报培训，逐户指导研发费用归集"),
        "秦岚",
        "科技创新股",
        "丁一",
        30,
    ),
    Row(
        SCIENCE,
        "科技创新平台层次不高，省级以上平台数量少",
        ("推动企业与高校共建研发平台，签订产学研合作协议", "对照标准梯次培育，择优申报省级平台"),
        "秦岚",
        "科技创新股",
        "丁一",
        60,
    ),
    Row(
        PARTY,
        "科技人才聚集度较低，人才服务措施落实不到位",
        ("征集企业人才需求，选派科技副总和科技特派员", "落实人才服务专员制度，每季度走访一次企业"),
        "秦岚",
        "人才服务股",
        "于禾",
        9,
    ),
)

HEADINGS = ("序号", "问题类别", "具体问题", "整改措施", "责任领导", "责任股室", "责任人", "整改时限")
WIDTHS = (6, 22, 36, 48, 10, 14, 10, 18)


def workbook(*, feedback_on: date, today: date) -> bytes:
    """The ledger as .xlsx: merged categories, several measures in one cell, real dates."""
    out = io.BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        _fill(book, feedback_on, today)
    return out.getvalue()


def _fill(book: Workbook, feedback_on: date, today: date) -> None:
    sheet = book.add_worksheet("整改台账")
    wrap = book.add_format({"text_wrap": True, "valign": "vcenter", "border": 1})
    day = book.add_format({"num_format": "yyyy年m月d日", "valign": "vcenter", "border": 1})
    head = book.add_format({"bold": True, "align": "center", "valign": "vcenter", "border": 1})
    sheet.merge_range(0, 0, 0, 7, "青禾县科学技术和经济信息化局党组巡察反馈问题整改台账", head)
    said = f"填报单位：青禾县科学技术和经济信息化局党组  反馈日期：{feedback_on.year}年{feedback_on.month}月{feedback_on.day}日"
    sheet.merge_range(1, 0, 1, 7, f"{said}（十四届县委第六轮巡察）", wrap)
    for column, (heading, width) in enumerate(zip(HEADINGS, WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write(2, column, heading, head)
    for number, row in enumerate(ROWS, 1):
        measures = "\n".join(f"{place}.{text}。" for place, text in enumerate(row.measures, 1))
        texts = (row.aspect, row.finding, measures, row.leader, row.office, row.person)
        sheet.write_number(2 + number, 0, number, wrap)
        for column, text in enumerate(texts, 1):
            sheet.write_string(2 + number, column, text, wrap)
        sheet.write_datetime(2 + number, 7, today + timedelta(days=row.days), day)
    _merge_aspects(sheet, wrap)


def _merge_aspects(sheet: object, style: object) -> None:
    first = 0
    for place in range(1, len(ROWS) + 1):
        if place == len(ROWS) or ROWS[place].aspect != ROWS[first].aspect:
            if place - first > 1:
                sheet.merge_range(3 + first, 1, 2 + place, 1, ROWS[first].aspect, style)  # type: ignore[attr-defined]
            first = place
