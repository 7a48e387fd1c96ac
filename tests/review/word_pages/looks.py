"""What a paragraph of a described Word file looks like, as WordprocessingML."""

import re
from dataclasses import dataclass, replace
from xml.sax.saxutils import escape

SIZES = {"小二": 18, "二号": 22, "三号": 16, "小三": 15, "四号": 14, "小四": 12, "五号": 10.5, "小五": 9}
COLOURS = {"红色": "FF0000", "蓝色": "0000FF", "白色": "FFFFFF", "灰色": "808080", "深灰": "333333"}
SIDES = {"居中": "center", "居左": "left", "居右": "right", "两端": "both"}
SWITCHES = {"加粗": "<w:b/>", "斜体": "<w:i/>", "下划线": '<w:u w:val="single"/>', "隐藏": "<w:vanish/>"} | {
    "突出": '<w:highlight w:val="yellow"/>'
}
MM, CHAR = 1440 / 25.4, 320


@dataclass(frozen=True)
class Look:
    """Of a paragraph and of its letters; sizes in points, lengths in characters of 16 points."""

    font: str = "仿宋_GB2312"
    size: float = 16
    side: str = "both"
    first: float = 2
    left: float = 0
    right: float = 0
    line: str = 'w:line="579" w:lineRule="exact"'
    colour: str = ""
    switches: tuple[str, ...] = ()
    new_page: bool = False
    border: str = ""
    number: int = 0


PARTS = {
    "发文机关标志": Look("方正小标宋简体", 50, "center", 0, colour="FF0000"),
    "发文字号": Look(side="center", first=0),
    "标题": Look("方正小标宋简体", 22, "center", 0),
    "主送": Look(first=0),
    "正文": Look(),
    "一级": Look("黑体"),
    "二级": Look("楷体_GB2312"),
    "三级": Look(),
    "四级": Look(),
    "附件说明": Look(),
    "署名": Look(side="right", first=0, right=2),
    "日期": Look(side="right", first=0, right=4),
    "附件": Look("黑体", first=0, side="left", new_page=True),
    "附件标题": Look("方正小标宋简体", 22, "center", 0),
    "空行": Look(first=0),
    "表格": Look(first=0),
}


def changed(look: Look, word: str) -> Look:
    """One more word about the look."""
    name, _, rest = word.partition(" ")
    number = re.match(r"[\d.]+", rest)
    value = float(number[0]) if number else 0
    if size := re.fullmatch(r"([\d.]+) 磅", word):
        return replace(look, size=float(size[1]))
    simple = {
        "缩进": {"first": value},
        "左空": {"left": value, "first": 0},
        "右空": {"right": value},
        "自动编号": {"number": int(value) or 1},
        "另页": {"new_page": True},
        "不另页": {"new_page": False},
        "红线": {"border": "FF0000"},
        "黑线": {"border": "000000"},
    }
    if name in simple:
        return replace(look, **simple[name])
    if name == "行距":
        exact, many = (
            f'w:line="{value * 20:.0f}" w:lineRule="exact"',
            f'w:line="{value * 240:.0f}" w:lineRule="auto"',
        )
        return replace(look, line=exact if rest.endswith("磅") else many)
    if word in SIDES:
        return replace(look, side=SIDES[word])
    if word in COLOURS:
        return replace(look, colour=COLOURS[word])
    if word in SWITCHES:
        return replace(look, switches=(*look.switches, SWITCHES[word]))
    return (
        replace(look, size=SIZES[word]) if word in SIZES else replace(look, font=word.replace("_New", " New"))
    )


def run(look: Look, text: str) -> str:
    if not text:
        return ""
    size = f'<w:sz w:val="{look.size * 2:.0f}"/>'
    colour = f'<w:color w:val="{look.colour}"/>' if look.colour else ""
    named = f'w:eastAsia="{look.font}"' if look.font != "无字体" else ""
    fonts = f'<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" {named}/>'
    words = '</w:t><w:br/><w:t xml:space="preserve">'.join(escape(one) for one in text.split("／"))
    switches = "".join(look.switches)
    return f'<w:r><w:rPr>{fonts}{switches}{colour}{size}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def shape(look: Look, part: str) -> str:
    levels = {"一级": 0, "二级": 1, "三级": 2, "四级": 3}
    number = f'<w:numPr><w:ilvl w:val="{levels.get(part, 0)}"/><w:numId w:val="{look.number}"/></w:numPr>'
    border = f'<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="4" w:color="{look.border}"/></w:pBdr>'
    indents = (("firstLine", look.first), ("left", look.left), ("right", look.right))
    sides = " ".join(
        f'w:{name}Chars="{value * 100:.0f}" w:{name}="{value * CHAR:.0f}"' for name, value in indents if value
    )
    return (
        ("<w:pageBreakBefore/>" if look.new_page else "")
        + (number if look.number else "")
        + (border if look.border else "")
        + f'<w:spacing {look.line}/><w:ind {sides}/><w:jc w:val="{look.side}"/>'
    )
