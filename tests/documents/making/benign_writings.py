"""Word files, texts and web pages that nobody need fear (无害文稿)."""

import io
import random

import docx
from documents.making.photos import saved, two_halves
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

WORDS = [
    "整改",
    "问题",
    "措施",
    "责任单位",
    "台账",
    "销号",
    "佐证",
    "“两个维护”",
    "民生实事",
    "1.2亿元",
    "98.5%",
    "2026年3月1日",
    "〔2026〕7号",
    "①",
    "（一）",
    "A&B",
    "<b>",
    "𠮷",
    "é",
]


def sentence(chance: random.Random, words: int = 12) -> str:
    return "".join(chance.choice(WORDS) for _each in range(chance.randint(2, words))) + "。"


def word(chance: random.Random) -> bytes:
    """A file of python-docx with some of all that offices put into one."""
    paper = docx.Document()
    paper.core_properties.title, paper.core_properties.author = sentence(chance, 3), "县委巡察办"
    paper.add_heading(sentence(chance, 4), 0)
    parts = [_paragraphs, _table, _picture, _list, _heads, _link, _comment, _turned, _field, _styled]
    for part in chance.sample(parts, chance.randint(3, len(parts))):
        part(paper, chance)
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def _paragraphs(paper, chance):
    for _each in range(chance.choice((1, 5, 40, 300))):
        run = paper.add_paragraph().add_run(sentence(chance))
        run.bold, run.font.size = chance.random() < 0.2, Pt(chance.choice((10.5, 14, 16, 22)))
        run.font.color.rgb = RGBColor(chance.randrange(256), 0, 0)


def _table(paper, chance):
    rows, columns = chance.choice(((2, 3), (30, 8), (120, 6), (1, 1))), 0
    rows, columns = rows
    table = paper.add_table(rows, columns, style="Table Grid")
    for row in table.rows[:40]:
        for cell in row.cells:
            cell.text = sentence(chance, 4)
    if rows > 1 and columns > 1:
        table.cell(0, 0).merge(table.cell(1, 1)).text = "合并的格"
        table.cell(rows - 1, columns - 1).add_table(1, 2)


def _picture(paper, chance):
    paper.add_picture(
        io.BytesIO(saved(two_halves(), chance.choice(("PNG", "GIF", "JPEG")))),
        width=Cm(chance.randint(2, 12)),
    )


def _list(paper, chance):
    for style in ("List Number", "List Bullet", "List Number 2"):
        for _each in range(chance.randint(1, 6)):
            paper.add_paragraph(sentence(chance, 6), style=style)


def _heads(paper, chance):
    paper.sections[0].header.paragraphs[0].text = sentence(chance, 3)
    paper.sections[0].footer.paragraphs[0].text = "内部资料 注意保存"


def _link(paper, chance):
    """As Word writes it: the address is a relation of the package."""
    to = paper.part.relate_to(
        "http://www.qinghe.gov.cn/" + str(chance.randrange(99)),
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
        is_external=True,
    )
    link, run, said = OxmlElement("w:hyperlink"), OxmlElement("w:r"), OxmlElement("w:t")
    link.set(qn("r:id"), to)
    said.text = "县政府网站"
    run.append(said)
    link.append(run)
    paper.add_paragraph("见")._p.append(link)


def _comment(paper, chance):
    run = paper.add_paragraph().add_run(sentence(chance))
    paper.add_comment(run, text="请核实数字", author="周明", initials="周")


def _turned(paper, chance):
    section = paper.add_section()
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    paper.add_paragraph(sentence(chance))
    paper.add_page_break()


def _field(paper, _chance):
    """The number of the page, which Word reckons."""
    run = paper.add_paragraph("第 ").add_run()
    for kind, said in (("begin", ""), ("", " PAGE "), ("end", "")):
        part = OxmlElement("w:instrText" if said else "w:fldChar")
        if said:
            part.text = said
        else:
            part.set(qn("w:fldCharType"), kind)
        run._r.append(part)


def _styled(paper, chance):
    style = paper.styles.add_style("公文正文", WD_STYLE_TYPE.PARAGRAPH)
    style.font.name = "仿宋_GB2312"
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "仿宋_GB2312")
    paper.add_paragraph(sentence(chance), style="公文正文")


def text(chance: random.Random) -> bytes:
    """In every encoding in which offices keep texts, with either end of a line."""
    end = chance.choice(("\n", "\r\n"))
    said = end.join(sentence(chance) for _each in range(chance.choice((1, 20, 2000))))
    encoding = chance.choice(("utf-8", "utf-8-sig", "gb18030", "utf-16"))
    return said.encode(encoding)


def html(chance: random.Random) -> bytes:
    """What browsers and WPS save, with a script and a style that are not read."""
    rows = "".join(
        f"<tr><td>{chance.randrange(999)}<td>{'整改' * chance.randint(1, 9)}</tr>" for _each in range(30)
    )
    parts = [
        f"<p>{'问题' * chance.randint(1, 60)}<br>&nbsp;&amp;" for _each in range(chance.choice((3, 300)))
    ]
    charset = chance.choice(("utf-8", "gbk"))
    head = f"<meta charset={charset}><title>通报</title><style>p{{color:red}}</style><script>var a=1</script>"
    return f"<!DOCTYPE html><html><head>{head}</head><body><table>{rows}</table>{''.join(parts)}</body></html>".encode(
        charset
    )
