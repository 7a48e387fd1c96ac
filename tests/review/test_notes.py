"""What reading a table noticed is marked beside the empty cell, in whatever file the table stands."""

from io import BytesIO

import docx

from taizhang.documents.parse import from_text, parse
from taizhang.review.catalogue import rule_named
from taizhang.review.manuscript import Manuscript

ROWS = (
    "序号|问题|整改措施|责任领导|责任科室|整改时限|整改状态",
    "1|学习不深入|制定计划|王平||2025年6月30日|已完成",
    "2|作风不实|制定办法|王平|办公室|2025年7月30日|已完成",
    "3|管理不严|制定办法|李平|财务科|2025年7月30日|已完成",
)


def marked(document):
    manuscript = Manuscript(document)
    return [manuscript[one.span].strip() for one in rule_named("S110")(manuscript)]


def test_a_blank_of_a_word_table_is_marked_at_its_left_neighbour():
    written, out = docx.Document(), BytesIO()
    table = written.add_table(len(ROWS), 7)
    for row, line in enumerate(ROWS):
        for column, text in enumerate(line.split("|")):
            table.cell(row, column).text = text
    written.save(out)
    assert marked(parse(out.getvalue(), "台账.docx")) == ["王平"]


def test_a_blank_below_a_title_is_marked_in_its_own_row():
    text = "县教育局整改台账\n" + "\n".join(line.replace("|", "\t") for line in ROWS) + "\n"
    assert marked(from_text(text)) == ["王平"]
