"""留着没有处理的修订

## 做什么
文件里还有没接受、没拒绝的修订（插入、删除、移动、改格式）的，标出第一处，说明有多少处、是谁改的。
对外公开的通报、公示必须改，其他文种存疑。

## 为什么
对方打开就能看见删了什么、加了什么、谁改的：删掉的问题、压下去的数字都在里面。

## 反例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，{插入 张三|召开专题会议6次，}研究部署整改工作。
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


@rule(code="X107", severity=Severity.SUSPECT)
def changes_left(manuscript: Manuscript) -> Iterable[Remark]:
    traces = manuscript.document.traces
    found = traces.changes if traces else ()
    if found:
        names = dict.fromkeys(one.author for one in found if one.author)
        params: dict[str, object] = {"count": len(found), "names": "、".join([*names][:MOST]) or "—"}
        template = "还有 {count} 处修订没有接受或拒绝（修订人：{names}），发出前应当处理完"
        yield Remark(found[0].span, template, params, tuple(one.span for one in found[1:MOST_RELATED]))


MOST, MOST_RELATED = 5, 20
