"""段内序次语跳号

## 做什么
找出“一是……三是……”“①……③”这样中间缺号的序次语，以及台账中跳过的序号。

## 为什么
缺号要么是漏了一条内容，要么是删改后没有顺延。清单、台账与正文的条数因此对不上。

## 反例
```
一是招标投标把关不严，3个项目报名企业使用同一联系人。三是工程变更审批随意，6个项目先变更后报批。
```

## 正例
```
一是严格招标投标审查。二是规范变更程序。三是开展业务培训。
```

## 依据
GB/T 9704—2012 7.3.3（结构层次序数依次标注）；《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核段落顺序是否准确）。
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.notes import noted
from taizhang.review.numbering import clause_rows, gaps
from taizhang.review.rule import rule


@rule(code="S101", severity=Severity.MUST, dimension="completeness")
def numbering_gap(manuscript: Manuscript) -> Iterable[Remark]:
    for row in clause_rows(manuscript):
        if row[0].number > 1 and row[0].kind == "是" and len(row) > 1:
            yield Remark(
                row[0].span,
                "序次语从第{here}开始，前面缺第1",
                {"here": row[0].number},
                severity=Severity.SUSPECT,
            )
        for before, here in gaps(row):
            params: dict[str, object] = {"before": before.number, "here": here.number}
            yield Remark(here.span, "第{before}之后直接是第{here}，中间缺号", params, (before.span,))
    for span, note in noted(manuscript, "serial_gap"):
        yield Remark(span, note.template, note.params)
