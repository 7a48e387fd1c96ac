"""The page of a described Word file, and what the file carries along."""

import re
from dataclasses import dataclass, field, replace

from review.word_pages.looks import SIDES


@dataclass
class Sheet:
    """The page and what the file carries along."""

    width: float = 210
    height: float = 297
    top: float = 37
    bottom: float = 35
    left: float = 28
    right: float = 26
    grid: float = 0
    odd: "Number | None" = field(default_factory=lambda: Number("right"))
    even: "Number | None" = field(default_factory=lambda: Number("left"))
    objects: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Number:
    side: str
    around: str = "— # —"
    font: str = "宋体"
    size: float = 14


def set_page(sheet: Sheet, words: str) -> None:
    lengths = {"天头": "top", "下": "bottom", "订口": "left", "右": "right", "网格": "grid"}
    for one in split(words):
        name, _, rest = one.partition(" ")
        if name == "纸":
            sheet.width, sheet.height = map(float, re.findall(r"[\d.]+", rest))
        elif name in lengths:
            setattr(sheet, lengths[name], float(rest.split()[0]))
        elif name == "横放":
            sheet.width, sheet.height = sheet.height, sheet.width
        elif name == "无页码":
            sheet.odd = sheet.even = None
        elif name == "页码":
            sheet.odd, sheet.even = numbered(rest, "right"), numbered(rest, "left")
            sheet.even = None if "居" in rest else sheet.even
        elif name == "双页码":
            sheet.even = numbered(rest, "left")
        else:
            {"嵌入": sheet.objects, "链接": sheet.links}[name].append(rest)


def numbered(words: str, side: str) -> Number:
    number = Number(side)
    for word in words.replace(" 磅", "磅").split():
        if word in SIDES:
            number = replace(number, side=SIDES[word])
        elif "#" in word:
            number = replace(number, around=word)
        elif word.endswith("磅"):
            number = replace(number, size=float(word[:-1]))
        else:
            number = replace(number, font=word.replace("_", " "))
    return number


FACTS = {
    "作者": "creator",
    "最后修改人": "lastModifiedBy",
    "单位": "Company",
    "经理": "Manager",
    "模板": "Template",
}


def fact(words: str) -> tuple[str, str]:
    name, _, text = words.partition(" ")
    return (
        (FACTS[name], text) if name in FACTS else (f"custom.{text.partition('=')[0]}", text.partition("=")[2])
    )


def split(looks: str) -> list[str]:
    return [one.strip() for one in looks.split("，") if one.strip()]
