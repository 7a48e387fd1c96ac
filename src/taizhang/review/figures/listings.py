"""Names listed beside their number (列举): 圣灵、农垦、万柯3家企业; 《…》《…》等4项制度; 3家企业(甲、乙、丙)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from taizhang.documents.span import Span
from taizhang.extraction import Quantity
from taizhang.review.manuscript import Manuscript

_NAME = r"[^,。;:!?()、《》“”\d\n\t ]{1,14}"
_TITLED = re.compile(
    r"(?P<all>《[^《》\n]{1,60}》(?:[、,]?(?:和|及|以及|与)?《[^《》\n]{1,60}》){1,19})(?P<more>等)?(?:这|共)?$"
)
_QUOTED = re.compile(
    r"(?P<all>“[^“”\n]{1,20}”(?:[、,]?(?:和|及|以及|与)?“[^“”\n]{1,20}”){1,19})(?P<more>等)?(?:这|共)?$"
)
_NAMED = re.compile(rf"(?P<all>(?:{_NAME}、){{1,19}}{_NAME}?)(?P<more>等)?(?:这|共)?$")
_BRACKET = re.compile(rf"[一-龥]{{0,8}}\((?:分别[为是]|即|依次为)?:?(?P<all>(?:{_NAME}、){{1,19}}{_NAME})\)")
_COLON = re.compile(rf"[一-龥]{{0,8}}:(?P<all>(?:{_NAME}、){{1,19}}{_NAME})(?=[。;\n]|$)")
_AND = re.compile(r"和|与|及|以及")
# A clause and no name ends like this: 东城、西城建设3个公园.
_CLAUSE = re.compile(
    r"(?:建设|新建|建成|开展|完成|召开|举办|组织|实施|发展|新增|成立|设立|落实|投入|整改|培训|检查|排查|签约|引进|安排|查处|发现|涉及|开设|开通"
    r"|新建|改造|配备|印发|制定|修订|出台|进行|分别|各|共|有|达|是|为|了|成|出|到|至|近|约|超|前|后|每|的|在|被|等|中|第|连续|仅|只|分|比|较|与|和|同|对"
    r"|处理|谈话|约谈|问责|通报|处分|减少|增加|增长|下降|提高|降低|立案|办结|受理|收到|派出|选派|招聘|引育|培育|认定|申报|获批|入选|获|排名|招商|学习|调研|考察|宣传|推广|使用|挂职|锻炼|任职|参加|参与|承担|负责|运行|服务|保障|走访|聘请|抽调|交流|轮岗)$"
)
# Pattern, sign that opens a name, whether the names are titles, and the sign that must stand so near the number.
_KINDS = ((_TITLED, "《", True, "》", 3), (_QUOTED, "“", True, "”", 3), (_NAMED, "、", False, "、", 17))
# Counted in these, the listed things are what is counted: 家企业, 名同志, 大产业; not 次, 场, 元, 年.
_UNITS = (
    "家",
    "名",
    "个",
    "位",
    "人",
    "项",
    "类",
    "所",
    "镇",
    "村",
    "县",
    "市",
    "区",
    "大",
    "种",
    "座",
    "门",
    "户",
    "部",
    "支",
)
_GOES_ON = re.compile(r"[一-龥]{1,8}、")
_LEAST, _MOST = 2, 30
_ITEMS_MOST = 14


@dataclass(frozen=True, slots=True)
class Listing:
    """``counts`` are the numbers of names it may be read as (甲、乙和丙 is two or three); ``is_open``: it ends in 等."""

    quantity: Quantity
    counts: range
    span: Span
    is_open: bool
    is_titled: bool = False

    @property
    def value(self) -> int:
        assert isinstance(self.quantity.value, Decimal)
        return int(self.quantity.value)


def listings(manuscript: Manuscript) -> Iterator[Listing]:
    for quantity in manuscript.quantities:
        if _counts_names(quantity):
            found = _before(manuscript, quantity) or _behind(manuscript, quantity)
            if found:
                yield found


def _counts_names(quantity: Quantity) -> bool:
    value = quantity.value
    exact = (
        isinstance(value, Decimal)
        and value == int(value)
        and _LEAST <= value <= _MOST
        and quantity.scale == 1
    )
    return exact and not quantity.qualifiers and quantity.unit.startswith(_UNITS) and quantity.kind == "count"


def _before(manuscript: Manuscript, quantity: Quantity) -> Listing | None:
    start = max(0, quantity.core.start - 240)
    words = manuscript.folded[start : quantity.core.start]
    for pattern, opening, is_titled, closing, reach in _KINDS:
        found = pattern.search(words) if closing in words[-reach:] else None
        if found and not (pattern is _NAMED and _is_other(manuscript, quantity, words, found)):
            count = _least(found) if pattern is _NAMED else found["all"].count(opening)
            every = found["all"].count(opening) + (opening == "、")
            high = every + (len(_AND.findall(found["all"].rpartition("、")[2])) if opening == "、" else 0)
            span = Span(start + found.start("all"), quantity.core.end)
            return Listing(quantity, range(count, high + 1), span, bool(found["more"]), is_titled)
    return None


def _least(found: re.Match[str]) -> int:
    """Before 等 only those behind the last 的 are surely listed: 甲镇、乙镇的供水、供气等2个项目."""
    names: list[str] = found["all"].split("、")
    if not found["more"]:
        return len(names)
    last = max((index for index, name in enumerate(names) if "的" in name), default=0)
    return len(names) - last


def _is_other(manuscript: Manuscript, quantity: Quantity, words: str, found: re.Match[str]) -> bool:
    """Whether what stands before the number are clauses or other figures, or the number counts its own last noun."""
    listed, behind = found["all"], manuscript.folded[quantity.core.end : quantity.core.end + 1]
    is_loose = not ("一" <= behind <= "龥") and not quantity.unit.startswith(("家", "大"))
    is_figure = words[: found.start("all")][-1:].isdigit()
    # 加快煤制油、准东3个煤制气、慧能…: the number stands inside one of several items; 一、提高低保: the number of a heading.
    is_inside = not found["more"] and bool(_GOES_ON.match(manuscript.folded, quantity.core.end))
    is_cut = (
        words[: found.start("all")][-1:] in ("”", "》", ")")
        or listed.partition("、")[0] in "一二三四五六七八九十"
    )
    return (
        is_loose
        or is_inside
        or is_cut
        or manuscript.folded.startswith(("万", "亿"), quantity.core.end)
        or words.endswith("铁人")
        or is_figure
        or (not found["more"] and bool(_CLAUSE.search(listed)))
        or len(listed.rpartition("、")[2]) > _ITEMS_MOST
    )


def _behind(manuscript: Manuscript, quantity: Quantity) -> Listing | None:
    end = quantity.core.end
    for pattern in (_BRACKET, _COLON):
        found = pattern.match(manuscript.folded, end, end + 240)
        # 3位的县(市、区): the bracket belongs to the unit.
        if found and not found["all"].endswith("等") and max(map(len, found["all"].split("、"))) > 1:
            count = found["all"].count("、") + 1
            high = count + len(_AND.findall(found["all"].rpartition("、")[2]))
            return Listing(
                quantity, range(count, high + 1), Span(quantity.core.start, found.end("all")), is_open=False
            )
    return None
