"""Ledgers in Excel: headings over two rows, merges, several measures in a cell; and three lists on three sheets."""

import datetime
import io

from xlsxwriter import Workbook

MADE_AT = datetime.datetime(2031, 1, 1, tzinfo=datetime.UTC).replace(tzinfo=None)
# 方面, 问题, 措施(一格), 领导, 牵头, 配合, 责任人, 时限, 进展, 状态
LEDGER = [
    ("推进乡村产业方面", "高标准农田建后管护不到位，抽查的9处中有3处沟渠淤堵",
     "1.逐处清淤并明确管护人。\n2.建立每季度巡查制度。\n3.管护资金与考核结果挂钩。",
     "顾云山", "农田建设股", "财务股、各乡镇农业办", "孟初晴", datetime.date(2031, 8, 31),
     "1.清淤沟渠4.2公里。\n2.开展巡查2次。\n3.考核办法已印发。", "已完成"),
    ("推进乡村产业方面", "“土特产”培育缺少规划，省级以上品牌仅2个",
     "一是编制特色产业发展规划；二是组织申报绿色食品标志5个。",
     "顾云山", "市场信息股", "种植业股", "孟初晴", "2031年12月底前", "规划初稿已完成，申报绿色食品3个", "正在整改"),
    ("惠农资金监管方面", "耕地地力保护补贴面积核实不严，12户重复申报",
     "①追回重复发放的补贴。②补贴面积与确权数据逐户比对。",
     "许闻溪", "农业综合股", "", "白露晞", datetime.date(2031, 7, 31), "追回补贴1.86万元，比对农户2.3万户", "已完成"),
    ("干部队伍建设方面", "基层农技人员下乡时间不足",
     "实行农技人员包村联户，每人每月下乡不少于10天，下乡情况按月公示",
     "许闻溪", "人事股", "各农技站", "柳扶疏", 48121, "包村农技人员46人，人均每月下乡11天", "长期坚持"),
]  # fmt: skip
TITLE = "岚溪县农业农村局党组巡察反馈问题整改台账"
PARTICULARS = (
    "填报单位：岚溪县农业农村局党组  反馈日期：2031年5月22日（十届县委第三轮巡察）  数据截至2031年9月30日"
)


def book() -> tuple[io.BytesIO, Workbook]:
    target = io.BytesIO()
    workbook = Workbook(target, {"in_memory": True, "default_date_format": 'yyyy"年"m"月"d"日"'})
    workbook.set_properties({"title": TITLE, "author": "台账示例", "created": MADE_AT})
    return target, workbook


def two_level_ledger() -> bytes:
    target, workbook = book()
    sheet = workbook.add_worksheet("整改台账")
    look = workbook.add_format({"text_wrap": True, "valign": "vcenter", "border": 1})
    sheet.merge_range("A1:K1", TITLE, look)
    sheet.merge_range("A2:K2", PARTICULARS, look)
    for place, text in (
        (0, "序号"),
        (1, "问题类别"),
        (2, "具体问题"),
        (3, "整改措施"),
        (8, "整改时限"),
        (9, "整改进展"),
        (10, "整改状态"),
    ):
        sheet.merge_range(2, place, 3, place, text, look)
    sheet.merge_range("E3:H3", "责任清单", look)
    for place, text in enumerate(("责任领导", "牵头股室", "配合单位", "责任人"), 4):
        sheet.write(3, place, text, look)
    sheet.merge_range("B5:B6", LEDGER[0][0], look)
    for row, record in enumerate(LEDGER, 4):
        sheet.write(row, 0, row - 3, look)
        for column, value in enumerate(record, 1):
            if (row, column) not in ((4, 1), (5, 1)):
                date = isinstance(value, datetime.date)
                sheet.write_datetime(row, column, value) if date else sheet.write(row, column, value, look)
    sheet.merge_range("A9:K9", "合计：反馈问题4个，整改措施8条；已完成2个，正在整改1个，长期坚持1个。", look)
    sheet.merge_range("A10:K10", "填表人：白露晞  联系电话：0817-6660177", look)
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, 10, 20)
    workbook.close()
    return target.getvalue()


def three_lists() -> bytes:
    """The same problems on three sheets that are joined by their numbers."""
    target, workbook = book()
    problems, tasks, owners = (workbook.add_worksheet(name) for name in ("问题清单", "任务清单", "责任清单"))
    for sheet, headings in (
        (problems, ("序号", "问题类别", "具体问题")),
        (tasks, ("序号", "整改措施", "整改时限")),
        (owners, ("序号", "责任领导", "牵头单位", "配合单位", "责任人")),
    ):
        sheet.write_row(0, 0, headings)
        sheet.set_column(1, 4, 30)
    for row, (aspect, finding, measures, leader, unit, helping, person, due, _, _) in enumerate(LEDGER, 1):
        problems.write_row(row, 0, (row, aspect, finding))
        tasks.write_row(row, 0, (row, measures))
        words = f"{due.year}年{due.month}月底前" if isinstance(due, datetime.date) else "长期坚持"
        tasks.write(row, 2, words if not isinstance(due, str) else due)
        owners.write_row(row, 0, (row, leader, unit, helping, person))
    workbook.close()
    return target.getvalue()
