"""留着批注

## 做什么
文件里还有批注的，标出第一条批注所在的文字，说明有多少条、是谁写的。对外公开的通报、公示必须改，其他文种存疑。

## 为什么
批注是内部商量的话，跟着文件发出去，谁都看得见。

## 反例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，{批注 张三|召开专题会议6次}，研究部署整改工作。
```

## 正例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 依据
《中华人民共和国政府信息公开条例》第十五条；《党政机关公文处理工作条例》（印发前复核，条号未核）
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule


@rule(code="X108", severity=Severity.SUSPECT)
def comments_left(manuscript: Manuscript) -> Iterable[Remark]:
    traces = manuscript.document.traces
    found = sorted(traces.comments, key=lambda one: one.span) if traces else []
    if found:
        names = dict.fromkeys(one.author for one in found if one.author)
        params: dict[str, object] = {"count": len(found), "names": "、".join([*names][:MOST]) or "—"}
        template = "文件里还有 {count} 条批注（{names}），发出前应当删除"
        yield Remark(found[0].span, template, params, tuple(one.span for one in found[1:MOST_RELATED]))


MOST, MOST_RELATED = 5, 20
