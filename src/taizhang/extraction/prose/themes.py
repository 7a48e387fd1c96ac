"""Papers that name no problem (主题式通报): which of their parts hold the themes under which measures are told."""

import re

from taizhang.extraction.prose.node import Node
from taizhang.extraction.prose.reading import Reading

# How slogans say that a part tells of the organising, or of what comes after. Data, from published bulletins.
_ORGANISING = re.compile(
    r"(?:政治)?站位|(?:思想|组织|整改)?合力|思想认识|统一思想|(?:扛|担|压|落|履)[^,。]{0,6}(?:整改|主体|政治)?责任"
    r"|(?:组织|领导|统筹)(?:领导|推动|部署|保障)|责任担当|高位推[动进]|闻令而动|迅速行动|周密部署|精心部署"
)
_AFTER = re.compile(
    r"(?:巩固|深化|转化|运用|拓展)[^,。]{0,12}(?:成果|成效)|(?:成果|成效)(?:运用|转化)|长效|常态|长治|久久为功|后半篇|驰而不息"
    r"|善作善成|长远|行稳致远"
)
# 二、整改成效 may hold all that a paper has to tell.
_RESULTS = re.compile(r"整改[^,。]{0,6}(?:成效|成果)$")
_REMEDY = re.compile(r"整改|问题|任务|反馈")


def themed_parts(reading: Reading, tops: list[Node]) -> list[Node]:
    """The parts of the paper whose headings are themes, in reading order; empty where none has any.

    Parts that tell of the organising or of what comes after are none of them. Where one part speaks of the
    rectification and is nested deeper than all others, only that one is meant.
    """
    depths = {id(top): _depth(top) for top in tops}
    themed = [top for top in tops if depths[id(top)] > 1 and not _is_frame(reading[top.head])]
    if not themed:
        return []
    deepest = max(depths[id(top)] for top in themed)
    spoken = [top for top in themed if _REMEDY.search(reading[top.head])]
    meant = [top for top in spoken if depths[id(top)] == deepest]
    if len(meant) == 1 and all(depths[id(top)] < deepest or top in meant for top in themed):
        return meant
    return themed


def tells_results(heading: str) -> bool:
    """Whether a heading that may only sum up names the results of the rectification."""
    return bool(_RESULTS.search(heading)) and not _is_frame(heading)


def _is_frame(heading: str) -> bool:
    return bool(_ORGANISING.search(heading) or _AFTER.search(heading))


def _depth(node: Node) -> int:
    """Levels of headings with text of their own below, this one counted: 0 where nothing stands under it."""
    below = max((_depth(kid) for kid in node.kids), default=0)
    if below:
        return below + 1
    return int(bool(node.kids or node.paragraphs))
