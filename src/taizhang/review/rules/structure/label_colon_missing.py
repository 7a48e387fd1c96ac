"""提示语后面缺冒号

## 做什么
“整改落实情况一是……”“电子邮箱42…@…”“联系人张某某”这类提示语与内容直接相连的，标出。

## 为什么
缺了冒号，提示语和内容连成一句，读来不通；按提示语取数的系统也读不出来。

## 反例
```
整改落实情况一是开展高企潜力摸排，建立高企培育库。
```

## 正例
```
整改落实情况：一是开展高企潜力摸排，建立高企培育库。
```

## 依据
GB/T 15834—2011 4.7.3.1（提示性词语之后用冒号）、4.7.3.3（需要说明的词语之后用冒号）。
"""

import re
from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule

CUE = re.compile(
    r"(?:(?<=[\n。;\s\])”])|^)(?P<cue>整改(?:落实|进展|完成|工作)?情况|整改(?:落实|措施|进展|成效|目标|任务)|落实(?:整改)?情况|具体(?:措施|做法)|下一步(?:打算|措施|计划)|主要做法"
    r"|存在问题|工作成效)(?:一是|首先|1[.、](?!\d)|①|\(1\))"
)
REACH = re.compile(
    r"(?<!:)(?<!: )(?P<cue>(?:联系|监督|举报|咨询|办公|值班|传真)电话|电话|传真|电子(?:邮箱|邮件)|邮箱|邮政编码|邮编)"
    r"(?=\(?0\d{2,3}\)?-?\d{7,8}|1\d{10}|[A-Za-z\d][\w.+-]{1,40}@|\d{6,8}(?!\d))"
)


@rule(code="S122", severity=Severity.MUST)
def label_colon_missing(manuscript: Manuscript) -> Iterable[Remark]:
    for pattern, severity in ((CUE, Severity.MUST), (REACH, Severity.HINT)):
        for found in occurrences(manuscript, pattern):
            cue = span_of(found, "cue")
            fix = Fix((Edit(Span(cue.end, cue.end), "："),), is_safe=True)
            params: dict[str, object] = {"text": found["cue"]}
            # Marked up to the sign it runs into: the colon belongs between the two.
            yield Remark(span_of(found), "“{text}”后面缺冒号", params, fix=fix, severity=severity)
