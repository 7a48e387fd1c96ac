"""段末缺句号

## 做什么
成句的段落末尾没有句号的标出。标题、署名、日期、联系方式、纪要的出席列席请假名单、表格单元格、并列项不要求。

## 为什么
段末没有句号，往往是后面的话丢了，或者转载时吞了标点。

## 反例
```
一是开展培训，举办培训3期。二是推动产业集群成功备案
```

## 正例
```
一是开展培训，举办培训3期。二是推动产业集群成功备案。
（一）强化政治引领，压实整改责任
联系电话：0890-5537216
```

## 依据
GB/T 15834—2011 4.1.3.1（句末用句号）；不要求句号的：A.1（图、表的说明文字）、B.4（标题）。
"""

import re
from collections.abc import Iterable, Iterator

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.numbering import labelled
from taizhang.review.passages import HEADING, PROSE, Passage
from taizhang.review.rule import rule
from taizhang.review.wrapping import is_wrapped

STOPS = "。!?;:…—"
CLOSERS = ')]”’"》〉」』'
# 责任单位：…；完成时限：… at the end of a paragraph are entries of a form.
KEYED = re.compile(
    r"(?:时限|时间|单位|领导|责任人|负责人|联系人|股室|科室|处室|部门|状态|电话|邮箱|地址|邮编|金额|日期|目标|热线|传真) ?: ?[^。:]{1,60}$"
)
# 出席：…, 请假：…, 分送：… in minutes are lists of names.
LISTED = re.compile(
    r"(?:出席|列席|缺席|请假|参加|参会|主持|记录|地点|时间|分送|抄送|抄报|主送|报|送|发|签发|审核|校对|整理|承办|印发|撰稿|供稿)"
    r"(?:人员?|单位|会议)? ?:"
)
PAGE_NUMBER = re.compile(r"\s{1,6}(?:第 ?\d{1,4} ?页|- ?\d{1,4} ?-|\d{1,4}\s)")
# Papers whose lines were cut by hand, or that never close a paragraph, follow a habit of their own.
MOST, ENOUGH = 0.5, 6
INNER = re.compile(r"[。;!?]|[一二三四五六七八九十]是")
LIST = 3


@rule(code="P101", severity=Severity.MUST)
def final_stop_missing(manuscript: Manuscript) -> Iterable[Remark]:
    if is_wrapped(manuscript.text, manuscript.passages):
        return
    prose = [one for one in manuscript.passages if one.role == PROSE]
    open_ended = [one for one in prose if not _is_closed(manuscript, one)]
    if len(prose) >= ENOUGH and len(open_ended) > MOST * len(prose):
        return
    for one in open_ended:
        # One clause without a stop inside may be a heading after all.
        inner = INNER.search(manuscript.folded, one.span.start, one.span.end)
        yield _remark(manuscript, one, None if inner else Severity.SUSPECT)
    for one in _odd_items(manuscript):
        yield _remark(manuscript, one, Severity.SUSPECT)


def _remark(manuscript: Manuscript, one: Passage, severity: Severity | None) -> Remark:
    at = one.span.end
    fix = None if manuscript.folded[at - 1] in ",、" else Fix((Edit(Span(at, at), "。"),))
    return Remark(Span(at - 1, at), "段末缺句号", fix=fix, severity=severity)


def _odd_items(manuscript: Manuscript) -> Iterator[Passage]:
    """Items of a list (1.… 2.…) of which all but one are closed by a full stop."""
    rows: dict[tuple[int | None, str], list[Passage]] = {}
    for passage, numeral in labelled(manuscript):
        rows.setdefault((numeral.parent, numeral.kind), []).append(passage)
    for row in rows.values():
        left_open = [one for one in row if not _is_closed(manuscript, one)]
        if len(row) >= LIST and len(left_open) == 1 and all(one.role == HEADING for one in row):
            yield left_open[0]


def _is_closed(manuscript: Manuscript, one: Passage) -> bool:
    text = manuscript.reading[one.span].rstrip(" ")
    bare = text.rstrip(CLOSERS + " ")
    if not bare or bare[-1] in STOPS:
        return True
    # （已完成整改） behind the full stop closes the paragraph with it.
    is_entry = KEYED.search(text) is not None or LISTED.match(text) is not None
    return is_entry or _remark_follows_stop(text) or _is_torn(manuscript, one)


def _is_torn(manuscript: Manuscript, one: Passage) -> bool:
    """A page ends here: its number stands on the next line."""
    return bool(PAGE_NUMBER.match(manuscript.folded, one.block.span.end))


def _remark_follows_stop(text: str) -> bool:
    opened = text.rfind("(") if text.endswith(")") else text.rfind("[") if text.endswith("]") else -1
    return opened > 0 and text[:opened].rstrip(" ").endswith(tuple(STOPS + "”"))
