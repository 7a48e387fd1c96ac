"""Whether a text is an official document (公文) in the sense of GB/T 9704: by its kind, its number, or its title."""

import re

from taizhang.review.manuscript import Manuscript
from taizhang.review.passages import PROSE, TITLE, Passage

# 《党政机关公文处理工作条例》第八条: the fifteen kinds of official documents.
KINDS = (
    "决议",
    "决定",
    "命令",
    "令",
    "公报",
    "公告",
    "通告",
    "意见",
    "通知",
    "通报",
    "报告",
    "请示",
    "批复",
    "议案",
    "函",
    "纪要",
)
# 发文字号 that stands in a line of its own above the title; on letters upward with who signed it (GB/T 9704, 7.2.6):
# of several signers the last stand on its line, without the word.
DOCKET = re.compile(
    r"[一-龥]{2,16} ?[〔\[(【［〈<]\d{2,4}[〕\])】］〉>] ?第?\d{1,5} ?号"
    r"(?:[ \t\u3000]{1,40}(?:签发人.{0,20}|[一-龥]{2,4}(?:[ \u3000]{1,4}[一-龥]{2,4})?))?$"
)
TOP_LINES = 8
NAMED = re.compile(rf"关于[^\n]{{2,80}}(?:的|)(?:{'|'.join(KINDS)})(?:\([^()]{{1,12}}\))?$")


def is_official(manuscript: Manuscript) -> bool:
    """A web article, a speech, a table or a form is none: nobody owes them this layout."""
    title = "".join(manuscript.reading[one.span] for one in title_passages(manuscript))
    return docket_passage(manuscript) is not None or bool(NAMED.search(title))


def docket_passage(manuscript: Manuscript) -> Passage | None:
    top = manuscript.passages[:TOP_LINES]
    return next((one for one in top if DOCKET.match(manuscript.reading[one.span])), None)


def title_passages(manuscript: Manuscript) -> list[Passage]:
    """The lines of the title without the red head above it (发文机关标志、发文字号)."""
    docket = docket_passage(manuscript)
    start = docket.span.end if docket else 0
    found = [one for one in manuscript.passages if one.role == TITLE and one.span.start >= start]
    # Kinds that are no reports on inspections (请示, 批复, 函) are known by their own line.
    named = (one for one in manuscript.passages[:TOP_LINES] if NAMED.search(manuscript.reading[one.span]))
    return found or [one for one in list(named)[:1] if one.role != PROSE]
