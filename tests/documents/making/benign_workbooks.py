"""Workbooks that nobody need fear (无害工作簿), by the two libraries that programs mostly use."""

import datetime
import io
import random

import openpyxl
import xlsxwriter
from documents.making.benign_writings import sentence
from documents.making.photos import photo
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

DAY = datetime.date(2026, 3, 1)
SHAPES = ((3, 3), (60, 12), (800, 9), (5, 60))


def by_openpyxl(chance: random.Random) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "整改台账"
    rows, columns = chance.choice(SHAPES)
    for row in range(rows):
        sheet.append([_value(chance, column) for column in range(columns)])
        sheet.cell(row + 1, 1).font = Font(bold=chance.random() < 0.3)
    for part in chance.sample((_merged, _frozen, _hidden, _remarked, _chosen, _summed, _pictured), 4):
        part(book, sheet, chance)
    return _saved(book)


def _value(chance: random.Random, column: int) -> object:
    """Text, numbers, days and nothing, as they stand side by side in a ledger."""
    kinds = (sentence(chance, 3), chance.randrange(10**6), chance.random() * 100, DAY, None, True)
    return kinds[column % len(kinds)]


def _merged(_book, sheet, _chance):
    sheet.insert_rows(1)
    sheet["A1"] = "巡察反馈问题整改台账"
    sheet.merge_cells("A1:C1")
    sheet["A1"].fill = PatternFill("solid", fgColor="FFFF00")


def _frozen(_book, sheet, _chance):
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.column_dimensions["B"].width = 40


def _hidden(book, _sheet, chance):
    other = book.create_sheet("字典")
    other["A1"] = sentence(chance, 3)
    other.sheet_state = "hidden"


def _remarked(_book, sheet, _chance):
    sheet["A2"].comment = Comment("请于周五前填报", "办公室")
    sheet["B2"].hyperlink = "http://www.qinghe.gov.cn/"


def _chosen(_book, sheet, _chance):
    choice = DataValidation(type="list", formula1='"已完成,基本完成,持续推进"')
    sheet.add_data_validation(choice)
    choice.add("D2:D60")


def _summed(_book, sheet, _chance):
    sheet["H1"] = "=SUM(B1:B60)"
    sheet["H2"] = '=IF(B1>0,"是","否")'


def _pictured(_book, sheet, chance):
    sheet.add_image(Image(io.BytesIO(photo(chance.randint(1, 8)))), "F4")


def by_xlsxwriter(chance: random.Random) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet("月报")
        rows, columns = chance.choice(SHAPES)
        bold, day = (
            book.add_format({"bold": True, "border": 1}),
            book.add_format({"num_format": "yyyy年m月d日"}),
        )
        sheet.write_row(0, 0, [f"栏{one}" for one in range(columns)], bold)
        for row in range(1, rows):
            sheet.write_number(row, 0, row)
            sheet.write_datetime(row, 1, datetime.datetime.combine(DAY, datetime.time()), day)
            for column in range(2, columns):
                sheet.write(row, column, sentence(chance, 3))
        for part in chance.sample((_chart, _rules, _shown, _rich, _listed), 3):
            part(book, sheet, chance)
    return out.getvalue()


def _chart(book, sheet, chance):
    chart = book.add_chart({"type": chance.choice(("column", "line", "pie"))})
    chart.add_series({"values": ["月报", 1, 0, 2, 0], "name": "完成率"})
    sheet.insert_chart("J2", chart)


def _rules(_book, sheet, _chance):
    sheet.conditional_format("A1:A50", {"type": "3_color_scale"})
    sheet.set_column("B:D", 24)
    sheet.repeat_rows(0)
    sheet.set_landscape()


def _shown(_book, sheet, chance):
    sheet.insert_image("L2", "photo.jpg", {"image_data": io.BytesIO(photo(chance.randint(1, 8)))})
    sheet.write_url("M1", "http://www.qinghe.gov.cn/", string="网站")


def _rich(book, sheet, _chance):
    red = book.add_format({"color": "red"})
    sheet.write_rich_string("N1", "其中", red, "未完成", "3 项")
    sheet.write_comment("N1", "红字为重点")


def _listed(_book, sheet, _chance):
    sheet.add_table(
        "P1:Q4",
        {"data": [["甲", 1], ["乙", 2], ["丙", 3]], "columns": [{"header": "单位"}, {"header": "数"}]},
    )


def _saved(book) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
