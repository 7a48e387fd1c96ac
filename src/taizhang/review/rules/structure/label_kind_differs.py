"""同级序号写法不一

## 做什么
“（一）”“（二）”之后本应是“（三）”，却写成“3.”“三、”“（3）”的，标出。

## 为什么
同一级标题换了序号的写法，读者会以为换了层次，目录和引用都会乱。

## 反例
```
二、2026年工作安排
（一）聚力项目建设。安排重点项目120个。
（二）聚力创新驱动。研发投入强度提高到2.1%。
3.聚力民生改善。新建社区养老服务站15个。
```

## 正例
```
二、2026年工作安排
（一）聚力项目建设。安排重点项目120个。
（二）聚力创新驱动。研发投入强度提高到2.1%。
（三）聚力民生改善。新建社区养老服务站15个。
```

## 依据
GB/T 9704—2012 7.3.3（结构层次序数依次用“一、”“（一）”“1.”“（1）”标注）
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule
from taizhang.review.strays import strays


@rule(code="S124", severity=Severity.MUST)
def label_kind_differs(manuscript: Manuscript) -> Iterable[Remark]:
    for before, one in strays(manuscript):
        params: dict[str, object] = {"before": manuscript[before.span], "here": manuscript[one.span]}
        template = "“{before}”之后是“{here}”，同一级序号写法不一"
        yield Remark(one.span, template, params, related=(before.span,))
