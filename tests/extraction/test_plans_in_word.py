"""整改方案 in Word as counties lay them out: a table per finding, lines of labels, one list; who and by when per measure."""

import io

import pytest
from docx import Document as Word

from taizhang.documents.parse import parse
from taizhang.extraction.extract import extract

TITLE = "中共云泽县水利局党组关于十五届县委第三轮巡察反馈问题的整改方案"
PLAN = [
    (
        "台账不全",
        [("补齐河道采砂台账", "2026年3月底"), ("明确专人保管台账", "长期坚持")],
        "高远",
        "水政股",
        "周明",
    ),
    (
        "会议太多",
        [("精简各类会议", "2026年6月30日"), ("合并同类会议", "2026年6月30日")],
        "方正",
        "办公室",
        "陆平",
    ),
]
WANTED = [
    (title, [(text, leader, unit, person, due) for text, due in measures])
    for title, measures, leader, unit, person in PLAN
]


def a_table_per_finding(word):
    for number, (title, measures, leader, unit, person) in enumerate(PLAN, 1):
        word.add_paragraph(f"表{number}")
        table = word.add_table(rows=0, cols=4)
        labelled(table, "反馈问题", title)
        labelled(table, "整改措施", "\n".join(f"{n}.{text}。" for n, (text, _) in enumerate(measures, 1)))
        labelled(table, "整改时限", "\n".join(f"{n}.{due}" for n, (_, due) in enumerate(measures, 1)))
        row = table.add_row().cells
        row[0].text, row[1].text, row[2].text, row[3].text = "责任领导", leader, "责任单位", unit
        labelled(table, "责任人", person)


def labelled(table, label, text):
    cells = table.add_row().cells
    cells[0].text = label
    cells[1].merge(cells[3]).text = text


def lines_of_labels(word):
    word.add_paragraph("一、整改任务及措施")
    for number, (title, measures, leader, unit, person) in enumerate(PLAN, 1):
        word.add_paragraph(f"（{'一二三'[number - 1]}）关于“{title}”的问题")
        for place, (text, due) in enumerate(measures, 1):
            word.add_paragraph(f"{place}.{text}。")
            word.add_paragraph(f"责任领导：{leader}　责任单位：{unit}　责任人：{person}　整改时限：{due}")


def one_list(word):
    table = word.add_table(rows=1, cols=7)
    for cell, heading in zip(
        table.rows[0].cells,
        ("序号", "反馈问题", "整改措施", "责任领导", "责任单位", "责任人", "完成时限"),
        strict=True,
    ):
        cell.text = heading
    for number, (title, measures, leader, unit, person) in enumerate(PLAN, 1):
        first = None
        for text, due in measures:
            cells = table.add_row().cells
            for cell, said in zip(cells[2:], (text, leader, unit, person, due), strict=True):
                cell.text = said
            if first is None:
                first = cells
                cells[0].text, cells[1].text = str(number), title
            else:
                first[0].merge(cells[0])
                first[1].merge(cells[1])


@pytest.mark.parametrize("lay_out", [a_table_per_finding, lines_of_labels, one_list])
def test_every_measure_has_its_leader_unit_person_and_day(lay_out):
    word = Word()
    word.add_paragraph(TITLE)
    lay_out(word)
    out = io.BytesIO()
    word.save(out)
    read = extract(parse(out.getvalue(), "整改方案.docx"))
    assert [
        (one.title, [(m.text.rstrip("。"), m.leader, m.lead_unit, m.person, m.due) for m in one.measures])
        for one in read.findings
    ] == WANTED
