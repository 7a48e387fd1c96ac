"""Whether a text is an official document (公文) in the sense of GB/T 9704: by its kind, its number, or its title."""

import re

from taizhang.review.layout.standard import KINDS
from taizhang.review.manuscript import Manuscript
from taizhang.review.passages import TITLE

# 发文字号 that stands in a line of its own above the title.
DOCKET = re.compile(r"[一-龥]{2,16} ?[〔\[(【［〈<]\d{2,4}[〕\])】］〉>] ?第?\d{1,5} ?号")
TOP_LINES = 8
NAMED = re.compile(rf"关于[^\n]{{2,80}}(?:的|)(?:{'|'.join(KINDS)})(?:\([^()]{{1,12}}\))?$")


def is_official(manuscript: Manuscript) -> bool:
    """A web article, a speech, a table or a form is none: nobody owes them this layout."""
    lines = manuscript.reading.lines[:TOP_LINES]
    if any(DOCKET.fullmatch(manuscript.reading[line.span].strip()) for line in lines):
        return True
    title = "".join(manuscript.reading[one.span] for one in manuscript.passages if one.role == TITLE)
    return bool(NAMED.search(title))
