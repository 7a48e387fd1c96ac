"""Word files written down as pages of cases have them (版式记法), and drawn as real .docx files.

A case whose first line begins with 【…】 is such a file. Each line is a paragraph: 【part，look，look】text. What is not
said is as GB/T 9704 has it. ⟦…⟧ is exactly what the rule must mark, as in every other page.

parts   发文机关标志 发文字号 标题 主送 正文 一级 二级 三级 四级 附件说明 署名 日期 附件 附件标题 空行 表格
looks   a font (宋体, 方正仿宋_GBK …, 无字体) · a size (三号, 14 磅) · 居中 居左 居右 两端 · 缩进 2 字 · 左空 2 字 · 右空 4 字
        行距 28 磅 · 行距 1.5 倍 · 红色 蓝色 白色 灰色 深灰 · 加粗 斜体 下划线 突出 隐藏 · 另页 不另页 · 红线 黑线 · 自动编号 2
in text ／ is a soft return · {look，look|words} look otherwise · {插入 name|words} {删除 name|words} {批注 name|words}
file    【版面】纸 210×297 毫米，天头 37 毫米，下 …，订口 …，右 …，横放，网格 15.6 磅，无页码，页码 居右 —#— 宋体 14 磅，
        双页码 居左，嵌入 name，链接 address
        【属性】作者 …，最后修改人 …，单位 …，模板 …，自定义 name=…
"""

import re
from collections.abc import Iterator

from review.word_pages.looks import PARTS, Look, changed, run, shape
from review.word_pages.packing import packed
from review.word_pages.sheets import Sheet, fact, set_page, split

FIRST = re.compile(r"\A【[^】\n]{2,60}】")
LINE = re.compile(r"【(?P<part>[^，】]+)(?:，(?P<looks>[^】]*))?】(?P<text>.*)")
INLINE = re.compile(r"\{(?P<looks>[^|}]+)\|(?P<text>[^}]*)\}")
LABEL = re.compile(r"(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.|（\d+）)")


def is_file(case: str) -> bool:
    return bool(FIRST.match(case))


def drawn(case: str) -> tuple[bytes, str]:
    """The file of an unmarked case, and the text of its body as the case says it, marks and all."""
    sheet, body, said = Sheet(), [], []
    drawing = Drawing(sheet)
    for line in case.strip("\n").split("\n"):
        found = LINE.fullmatch(line)
        assert found, f"no such line: {line}"
        if found["part"] == "版面":
            set_page(sheet, found["looks"] or found["text"])
        elif found["part"] == "属性":
            sheet.facts |= dict(fact(one) for one in split(found["text"]))
        else:
            body.append(drawing.paragraph(found["part"], split(found["looks"] or ""), found["text"]))
            said += [spoken(found["text"], found["part"])] if found["part"] != "空行" else []
    return packed(sheet, "".join(body), drawing.comments), "".join(f"{one}\n" for one in said)


def spoken(text: str, part: str) -> str:
    """What a reader sees: tracked deletions and hidden words are left out, soft returns join a centred title."""

    def words(found: re.Match[str]) -> str:
        return "" if found["looks"].startswith(("删除", "隐藏")) else found["text"]

    said = INLINE.sub(words, text).replace("／", "" if "标题" in part else "\n")
    return f"{said}\t{said}" if part == "表格" else said


class Drawing:
    """Paragraphs as XML; comments are gathered on the way."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet, self.comments, self.numbers = sheet, list[str](), set[int]()

    def paragraph(self, part: str, looks: list[str], text: str) -> str:
        look = PARTS[part]
        for word in looks:
            look = changed(look, word)
        if look.number:
            text = LABEL.sub("", text, count=1)
        inside = "".join(self.pieces(look, text))
        whole = f"<w:p><w:pPr>{shape(look, part)}</w:pPr>{inside}</w:p>"
        return (
            f"<w:tbl><w:tr><w:tc>{whole}</w:tc><w:tc>{whole}</w:tc></w:tr></w:tbl>"
            if part == "表格"
            else whole
        )

    def pieces(self, look: Look, text: str) -> Iterator[str]:
        at = 0
        for found in INLINE.finditer(text):
            yield run(look, text[at : found.start()])
            yield self.inline(look, found["looks"], found["text"])
            at = found.end()
        yield run(look, text[at:])

    def inline(self, look: Look, looks: str, text: str) -> str:
        kind, _, who = looks.partition(" ")
        told = f'w:id="9" w:author="{who}" w:date="2025-08-07T00:00:00Z"'
        if kind == "插入":
            return f"<w:ins {told}>{run(look, text)}</w:ins>"
        if kind == "删除":
            return f"<w:del {told}>{run(look, text).replace('w:t>', 'w:delText>').replace('w:t ', 'w:delText ')}</w:del>"
        if kind == "批注":
            number = len(self.comments)
            words = "<w:p><w:r><w:t>请核实</w:t></w:r></w:p>"
            self.comments.append(f'<w:comment w:id="{number}" w:author="{who}">{words}</w:comment>')
            mark = f'w:id="{number}"/>'
            end = f"<w:commentRangeEnd {mark}<w:r><w:commentReference {mark}</w:r>"
            return f"<w:commentRangeStart {mark}{run(look, text)}{end}"
        for word in split(looks):
            look = changed(look, word)
        return run(look, text)
