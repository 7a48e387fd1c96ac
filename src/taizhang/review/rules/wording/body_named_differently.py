"""同一机关前后名称不一

## 做什么
全文里同一级的一个机关写成几个名称的（县水利局、县水务局；县发展和改革局、县发展改革委员会；县民政局、县民政和社会事务局），标出与标题不同的、或者出现少的那个。规范简称（县发改局、人力资源社会保障局）、上下级机关、“原某局”不报。

## 为什么
读者不知道是两个机关还是一个机关写错，责任也落不到实处。

## 反例
```
县水利局要做好技术指导，县水利局负责汇总，县水务局要加强质量监管。
```

## 正例
```
县发展和改革局牵头，县发改局、市发展和改革委员会和原县发展改革委员会参加；县自然资源和规划局、县水利局、市水务局按职责分工负责。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第九条第四项、第十一项（发文机关用全称或规范化简称）；GB/T 9704—2012 7.2.4、7.3.5。
"""

from collections.abc import Iterable

from taizhang.review.bodies import contradictions
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule
from taizhang.review.rules.wording.signature_differs import signature_differs


@rule(code="W119", severity=Severity.SUSPECT)
def body_named_differently(manuscript: Manuscript) -> Iterable[Remark]:
    told = [one.span for one in signature_differs.check(manuscript)]
    for body, other in contradictions(manuscript):
        if not any(span.start <= body.span.start < span.end for span in told):
            params: dict[str, object] = {"here": manuscript[body.span], "there": manuscript[other.span]}
            template = "这里写“{here}”，别处写“{there}”，名称应当一致"
            yield Remark(body.span, template, params, (other.span,))
