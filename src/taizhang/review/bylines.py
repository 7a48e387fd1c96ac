"""Which paragraph is prose and which the byline of a web page (页头信息): 发布时间, 来源, 浏览次数."""

import re

from taizhang.documents.span import Span
from taizhang.review.manuscript import Manuscript

_STOP = re.compile(r"[,。;!?]")
_BYLINE = re.compile(
    r"(?:发布|更新|发文|公开|公布|录入)?(?:时间|日期) ?:|来源 ?:|浏览|点击|阅读|字号|打印|作者 ?:|编辑 ?:|分享"
)
_LONGEST = 120


def is_prose(manuscript: Manuscript, span: Span) -> bool:
    folded = manuscript.folded
    if len(span) <= _LONGEST and _BYLINE.search(folded, span.start, span.end):
        return False
    return _STOP.search(folded, span.start, span.end) is not None
