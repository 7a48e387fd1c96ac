"""同一人既出席又请假

## 做什么
会议纪要的“出席”“列席”“请假”“缺席”名单里，同一人既到会又请假的，标出请假名单里的姓名；既出席又列席的，给出提示。

## 为什么
到会人员是纪要的要件，关系表决和责任；名单互相矛盾，纪要就不能作凭据。

## 反例
```
出席：陆承泽、韩维舟、闻人杰、柏景行
请假：柏景行（公务出差）
列席：县政府办公室、县财政局主要负责人
```

## 正例
```
出席：陆承泽、韩维舟、闻人杰
请假：柏景行（公务出差）
列席：县政府办公室、县财政局主要负责人
```

## 依据
《党政机关公文处理工作条例》（纪要：记载会议主要情况和议定事项，条号未核）；会议纪要的通行体例
"""

import re
from collections.abc import Iterable, Iterator

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences
from taizhang.review.rule import rule

PRESENT, ATTENDING, EXCUSED = (
    ("出席", "参加", "到会", "参会", "主持"),
    ("列席",),
    ("请假", "缺席", "未到", "因事", "因公"),
)
LIST = re.compile(
    r"(?:(?<=[\n。;\s])|(?<=^))(?P<what>出席|参加|到会|参会|主持|列席|请假|缺席|未到会|因[事公]请假|因[事公]缺席)"
    r"(?:会议)?(?:人员|领导|委员|同志|人)? ?: ?"
    r"(?P<names>[^\n。:]{2,800})"
)
# A name stands between separators; what it is, in brackets behind it.
NAME = re.compile(r"(?:(?<=[、,;: ])|(?<=^))(?P<name>[一-龥·]{2,4}|[一-龥] [一-龥])(?=[、,;( ]|同志|$)")
TITLED = re.compile(r"[局委办院厅部组室处科股]$|单位|负责|有关|同志$|人员$")
NEXT = re.compile(r"[;。\s](?:出席|列席|请假|缺席|参加|记录|主持)")


@rule(code="S128", severity=Severity.MUST)
def present_and_excused(manuscript: Manuscript) -> Iterable[Remark]:
    listed: dict[str, dict[str, Span]] = {"present": {}, "attending": {}, "excused": {}}
    for found in occurrences(manuscript, LIST):
        listed[_group(found["what"])].update(_names(manuscript, found))
    for name, span in listed["excused"].items():
        other = listed["present"].get(name) or listed["attending"].get(name)
        if other:
            yield Remark(span, "{name}在到会名单里，又在请假名单里", {"name": name}, related=(other,))
    for name, span in listed["attending"].items():
        other = listed["present"].get(name)
        if other:
            params: dict[str, object] = {"name": name}
            yield Remark(span, "{name}既出席又列席", params, related=(other,), severity=Severity.HINT)


def _group(what: str) -> str:
    if what in ATTENDING:
        return "attending"
    return "excused" if what.startswith(EXCUSED) else "present"


def _names(manuscript: Manuscript, found: re.Match[str]) -> Iterator[tuple[str, Span]]:
    """Each name where it stands in the list; the list ends where another begins."""
    folded, start = manuscript.folded, found.start("names")
    stop = NEXT.search(folded, start, found.end())
    end = stop.start() if stop else found.end()
    depth_free = re.sub(r"\([^()]*\)", lambda one: "(" + "　" * (len(one[0]) - 2) + ")", folded[start:end])
    for one in NAME.finditer(depth_free):
        name = one["name"].replace(" ", "")
        if not TITLED.search(name):
            yield name, Span(start + one.start("name"), start + one.end("name"))
