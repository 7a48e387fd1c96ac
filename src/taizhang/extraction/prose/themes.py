"""Papers that name no problem (主题式通报): which of their parts hold the themes under which measures are told."""

import re

from taizhang.extraction.prose.node import Node
from taizhang.extraction.prose.reading import Reading

# How slogans say that a part tells of the organising, or of what comes after. Data, from published bulletins.
_ORGANISING = re.compile(
    r"(?:政治)?站位|(?:思想|组织|整改)?合力|思想认识|统一思想|(?:扛|担|压|落|履)[^,。]{0,4}(?:整改(?:主体|政治)?|政治)责任"
    r"|(?:组织|领导|统筹)(?:领导|推动|部署|保障)|责任担当|高位推[动进]|闻令而动|迅速行动|周密部署|精心部署|作为[^,。]{0,12}政治任务"
)
_ORGANISED = re.compile(r"组织(?:领导|保障)|整改(?:责任|方案|合力|台账|专班|任务)|思想认识|站位|领导小组")
_AFTER = re.compile(
    r"(?:巩固|深化|转化|运用|拓展)[^,。]{0,12}(?:成果|成效)|(?:成果|成效)(?:运用|转化)|长效|常态|长治|久久为功|后半篇|驰而不息"
    r"|善作善成|长远|行稳致远"
)
# 二、整改成效 may hold all that a paper has to tell.
_RESULTS = re.compile(r"整改[^,。]{0,6}(?:成效|成果)$")
_REMEDY = re.compile(r"整改|问题|任务|反馈")


def themed_parts(reading: Reading, tops: list[Node]) -> list[Node]:
    """The parts of the paper whose headings are themes, in reading order; empty where none has any.

    Parts at the beginning that tell of the organising and parts at the end that tell of what comes after are none.
    Where one part speaks of the rectification and is nested deeper than all others, only that one is meant.
    """
    depths = {id(top): _depth(top) for top in tops}
    themed = [top for top in tops if depths[id(top)] > 1]
    while themed and _only_organises(reading, themed[0]):
        del themed[0]
    while themed and _AFTER.search(reading[themed[-1].head]):
        del themed[-1]
    if not themed:
        return []
    deepest = max(depths[id(top)] for top in themed)
    spoken = [top for top in themed if _REMEDY.search(reading[top.head])]
    meant = [top for top in spoken if depths[id(top)] == deepest]
    if len(meant) == 1 and all(depths[id(top)] < deepest or top in meant for top in themed):
        return meant
    return themed


def _only_organises(reading: Reading, top: Node) -> bool:
    organised = sum(bool(_ORGANISED.search(reading[kid.head])) for kid in top.kids)
    return bool(_ORGANISING.search(reading[top.head])) or organised * 2 > len(top.kids)


def tells_results(heading: str) -> bool:
    """Whether a heading that may only sum up names the results of the rectification."""
    return bool(_RESULTS.search(heading)) and not _AFTER.search(heading)


def _depth(node: Node) -> int:
    """Levels of headings with text of their own below, this one counted: 0 where nothing stands under it."""
    below = max((_depth(kid) for kid in node.kids), default=0)
    if below:
        return below + 1
    return int(bool(node.kids or node.paragraphs))
