"""Names that together make up a whole (划分): 男与女, 城镇与农村, 一般公共预算 … and those that may overlap.

From reading published notices and yearbooks; the words of a set exclude one another and leave nothing over.
"""

import re
from collections.abc import Sequence

SETS: tuple[tuple[tuple[str, ...], ...], ...] = (
    (("男",), ("女",)),
    (("城镇", "城区", "城市", "县城", "街道"), ("农村", "乡村", "乡镇")),
    (("线上",), ("线下",)),
    (("公办",), ("民办",)),
    (("新建",), ("续建", "改建", "改造")),
    (("新建", "新制定", "制定", "新增"), ("修订", "修改", "完善")),
    (("局机关", "机关", "本级"), ("下属", "二级单位", "基层", "直属", "乡镇")),
    (("已", "完成"), ("未", "正在", "尚")),
    (("正在",), ("未",)),
    (("第一产业",), ("第二产业",), ("第三产业",)),
    (("一产",), ("二产",), ("三产",)),
    (("县级", "区级"), ("乡级", "乡镇", "镇级"), ("村级",)),
    (("县城",), ("乡镇",), ("村级",)),
    (("国有",), ("民营", "非国有")),
    (("内资",), ("外资",)),
    (("出口",), ("进口",)),
    (("满意",), ("基本满意",), ("不满意",)),
    (("优秀",), ("良好",), ("一般", "较差")),
    (("来信",), ("来访",), ("来电", "网上", "网络")),
    (("夏粮",), ("秋粮",)),
    (("公办",), ("民办",), ("其他",)),
    (("行政",), ("事业",)),
)
# Sets that divide what there is, so that a whole named in the sentence before is theirs; 新建 and 续建 divide only work.
STANDING_SETS: tuple[tuple[tuple[str, ...], ...], ...] = tuple(
    one
    for one in SETS
    if one[0][0] in ("男", "城镇", "公办", "国有", "内资", "出口", "夏粮", "第一产业", "一产", "线上")
)
# Sorts of which there are no others, listed right behind their whole.
LEVELS: tuple[tuple[tuple[str, ...], ...], ...] = (
    (("中央",), ("省",), ("市",), ("县", "区")),
    (("中央",), ("省",), ("市", "县", "区")),
    (("省",), ("市",), ("县", "区")),
    (("发明",), ("实用新型",), ("外观",)),
    (("小学",), ("初中",), ("高中",)),
    (("一类",), ("二类",), ("三类",)),
    (("A类",), ("B类",), ("C类",)),
    (("好",), ("中", "一般"), ("差",)),
    (("第一产业", "一产"), ("第二产业", "二产"), ("第三产业", "三产")),
)
# Counted in one order: 一期、二期; 项目一、项目二; 第一批、第二批; A区、B区.
_SERIAL = re.compile(
    r"^(?P<head>[^\d]{0,8}?)第?(?P<n>[一二三四五六七八九十]|\d|[A-Z]|[甲乙丙丁戊])(?P<tail>[^\d]{0,12})$"
)
_ORDERS = ("一二三四五六七八九十", "123456789", "ABCDEFGHIJ", "甲乙丙丁戊")
# What describes the same people or things from another side, so that they are counted twice.
OVERLAPPING = re.compile(
    r"女|少数民族|\d岁|岁以|学历|党员|以上|以下|硕士|博士|本科|大专|职称|高级|中级|重点|兼|同时|既"
)


def is_partition(names: Sequence[str], sets: Sequence[tuple[tuple[str, ...], ...]] = SETS) -> bool:
    """Whether the names are those of one set, each once."""
    return any(len(one) == len(names) and _covers(one, names) for one in sets)


def is_serial(names: Sequence[str]) -> bool:
    """Whether the names differ in their ordinal alone, and it runs from the first on."""
    found = [match for name in names if (match := _SERIAL.match(name))]
    if len(found) != len(names) or len({(one["head"], one["tail"]) for one in found}) != 1:
        return False
    run = "".join(one["n"] for one in found)
    return any(order.startswith(run) for order in _ORDERS)


def _covers(members: Sequence[tuple[str, ...]], names: Sequence[str]) -> bool:
    left = list(names)
    for words in members:
        found = next((name for name in left if any(word in name for word in words)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def may_overlap(names: Sequence[str]) -> bool:
    return any(OVERLAPPING.search(name) for name in names)
