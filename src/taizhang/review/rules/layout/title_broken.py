"""标题回行断开了词

## 做什么
标题分成几行时，行首是“的”“了”或后半个标点，行末是前半个括号、书名号，断开了常用词、数字，或者末行只剩一两个字的，标出断处。
自动换行的位置随字体而变，不看。

## 为什么
回行要词意完整、排列对称；断开的词读起来别扭，末行孤字也不成梯形、菱形。

## 反例
```
【标题】中共云泽县水利局党组关于巡／察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通／报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 正例
```
【标题】中共云泽县水利局党组／关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 依据
GB/T 9704—2012 7.3.1（回行时，要做到词意完整，排列对称，长短适宜，间距恰当）
"""

from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.sheet import sheets
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

# What no line begins or ends with, and words of such titles that no line end may part.
NEVER_FIRST, NEVER_LAST = "的了和等型性化级类率、，。：；）》”！？", "（《“〔第"
WORDS = [
    "关于",
    "巡察",
    "巡视",
    "整改",
    "情况",
    "通报",
    "反馈",
    "落实",
    "进展",
    "中共",
    "党组",
    "党委",
    "问题",
    "意见",
    "报告",
    "方案",
    "通知",
    "集中",
    "工作",
    "专项",
    "管理",
    "办法",
    "实施",
    "委员会",
    "人民政府",
    "领导小组",
    "办公室",
]
FEW = 2


@rule(code="G109", severity=Severity.SUSPECT)
def title_broken(manuscript: Manuscript) -> Iterable[Remark]:
    for sheet in sheets(manuscript):
        lines = sheet.title
        cuts = [at for one in lines for at in one.set.breaks]
        cuts += [one.passage.span.start for one in lines[1:]]
        end = max((one.passage.span.end for one in lines), default=0)
        for at in sorted(cuts):
            if span := _broken(manuscript.text, at, sheet.opening.start, end):
                yield Remark(
                    span, "标题在“{text}”处回行，断开了词或留下孤字", {"text": _shown(manuscript[span])}
                )


def _broken(text: str, at: int, start: int, end: int) -> Span | None:
    before, after = text[start:at].rstrip(), text[at:end].lstrip()
    if not before or not after:
        return None
    span = Span(start + len(before) - 1, end - len(after) + 1)
    word = any(_parts(before, after, word) for word in WORDS)
    number = before[-1].isdigit() and after[0].isdigit()
    is_last = "\n" not in after.strip()
    lonely = is_last and len(after.strip()) <= FEW
    return span if word or number or lonely or after[0] in NEVER_FIRST or before[-1] in NEVER_LAST else None


def _parts(before: str, after: str, word: str) -> bool:
    return any(before.endswith(word[:cut]) and after.startswith(word[cut:]) for cut in range(1, len(word)))


def _shown(text: str) -> str:
    return text.replace("\n", "／") if "\n" in text else f"{text[0]}／{text[1:]}"
