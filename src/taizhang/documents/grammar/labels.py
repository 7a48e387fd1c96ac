"""Numbering labels (序号) at the head of a paragraph: 一、 (一) 1. 1.1 (1) 1) ① 第一条 Ⅰ. 问题一: and damaged ones.

All patterns read folded text (``folding.fold``) and look at a bounded number of signs.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from taizhang.documents.grammar.numerals import number

# Kinds from the outermost to the innermost that custom knows (GB/T 9704 7.3.3, then what offices add below it).
# The order only decides where the document itself gives no hint.
KINDS = (
    "第一章",
    "第一条",
    "问题一",
    "一、",
    "(一)",
    "第一,",
    "Ⅰ",
    "1.",
    "1.1",
    "1.1.1",
    "(1)",
    "1)",
    "①",
    "a.",
    "•",
)
PARENTHESES = "()"
"""The kind of a label of which only a parenthesis is left."""
POINT = "、"
"""The kind of a label of which only the point is left."""

_CN = r"(?P<cn>[〇零一二三四五六七八九十百](?: ?[〇零一二三四五六七八九十百]){0,3})"
_AR = r"(?P<ar>\d{1,3})"
_COUNTED = r"[个家名项年次处条起台件户人份宗座批类]"
_TEXT = r"[一-龥“\"《]"
_PATTERNS: tuple[tuple[str, str], ...] = (
    ("(一)", rf"\( ?{_CN} ?\)[、.,:]?"),
    ("一、", rf"{_CN} ?(?:、|[.,](?!\d))"),
    ("(一)", rf"{_CN} ?\)[、.,]?(?={_TEXT}| )"),
    ("(一)", rf"\( ?{_CN} ?(?=(?:关于|针对|对|在)[“\"一-龥])"),
    ("(1)", rf"\( ?{_AR} ?\)[、.,:]?"),
    ("1.1.1", rf"\d{{1,2}}\.\d{{1,2}}(?:\.\d{{1,2}})?\.(?P<ar>\d{{1,2}})[.、]? ?(?={_TEXT})"),
    ("1.1", rf"\d{{1,2}}\.(?P<ar>\d{{1,2}})[.、]? ?(?!{_COUNTED}|[万亿元倍千百吨亩米公分])(?={_TEXT})"),
    ("1.", rf"{_AR} ?[.、](?!\d)"),
    ("1.", rf"(?P<ar>\d{{1,2}})[.、](?=(?:19|20)\d\d ?年|\d{{1,4}} ?{_COUNTED})"),
    ("1)", rf"{_AR} ?\)[、.,]?"),
    ("第一条", rf"第(?:{_CN}|{_AR})条[:、]?"),
    ("第一章", rf"第(?:{_CN}|{_AR})[章节部](?:分)?[:、]?(?=[ 一-龥])"),
    ("第一,", rf"第{_CN}[,、:]"),
    ("问题一", rf"(?:(?:巡察|督察)?反馈|整改|具体|主要)?(?:问题|任务) ?\(?(?:{_CN}|{_AR})\)?[:.、 ]"),
    ("Ⅰ", r"(?P<en>[Ⅰ-Ⅻ])[.、]?"),
    ("Ⅰ", r"(?P<rn>[IVX]{1,4})[.、] ?(?=[一-龥“])"),
    ("①", r"(?P<en>[①-⑳])"),
    ("(1)", r"(?P<en>[⑴-⒇])"),
    ("1.", r"(?P<en>[⒈-⒛])"),
    ("(一)", r"(?P<en>[㈠-㈩])"),
    ("•", rf"[●■◆▲•·▪◇○★☆➢✓√◎]+ ?(?={_TEXT})|-- ?(?={_TEXT})"),
    ("a.", r"(?P<lt>[a-z])[.、](?=[一-龥“])"),
    # 2关于“…”的问题: the point after the number was lost in a web copy.
    ("1.", r"(?P<ar>\d{1,2}) ?(?=关于[“\"「『])"),
    (PARENTHESES, rf"\(? ?\) ?(?={_TEXT})"),
    (POINT, rf"[、.] ?(?={_TEXT})"),
)
# What a label can begin with; most paragraphs begin with none of these, and are told at once.
_BEGINS = re.compile(
    r"[()〇零一二三四五六七八九十百\d第巡督反整具主问任Ⅰ-ⅫIVX①-⑳⑴-⒇⒈-⒛㈠-㈩●■◆▲•·▪◇○★☆➢✓√◎a-z、.-]"
)
_COMPILED = tuple((kind, re.compile(pattern)) for kind, pattern in _PATTERNS)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}


def _enclosed(sign: str) -> int | None:
    return next(
        (ord(sign) - ord(series[0]) + 1 for series in _ENCLOSED if series[0] <= sign <= series[1]), None
    )


_ENCLOSED = ("①⑳", "⑴⒇", "⒈⒛", "㈠㈩", "ⅠⅫ")
_READERS: dict[str, Callable[[str], int | None]] = {
    "cn": number,
    "ar": number,
    "en": _enclosed,
    "rn": _ROMAN.get,
    "lt": lambda letter: ord(letter) - ord("a") + 1,
}


_LABEL_LONGEST = 24
_LONGEST = 64  # with the spaces behind it


@dataclass(frozen=True, slots=True)
class Label:
    """A number at the head of a paragraph; ``length`` signs of it belong to the label, spaces included.

    ``number`` is None where it was lost; ``whole`` is False where signs of the label are missing.
    """

    kind: str
    number: int | None
    length: int
    text: str
    whole: bool = True


def read_label(folded: str) -> Label | None:
    """The label at the very beginning of a folded paragraph, or None."""
    return _read(folded[:_LONGEST]) if _BEGINS.match(folded) else None


# A paragraph is asked for its label by everybody who comes along.
@lru_cache(maxsize=4096)
def _read(head: str) -> Label | None:
    for kind, pattern in _COMPILED:
        match = pattern.match(head, 0, _LABEL_LONGEST)
        if match:
            return _label(kind, match, head)
    return None


def _label(kind: str, match: re.Match[str], folded: str) -> Label:
    text = match[0].rstrip()
    end = match.end()
    while end < len(folded) and folded[end] == " ":
        end += 1
    whole = (kind not in (PARENTHESES, POINT) and text.count("(") == text.count(")")) or kind == "1)"
    return Label(kind, _value(match), end, text, whole)


def _value(match: re.Match[str]) -> int | None:
    group = match.lastgroup
    return _READERS[group](match[group]) if group else None
