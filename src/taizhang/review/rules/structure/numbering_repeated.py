"""序号重复或倒退

## 做什么
找出同一列中重复的序号（两个“（三）”、两个“二是”、台账两个5号）和往回走的序号。

## 为什么
引用“第（三）项”时指不清是哪一项，条数也会算错。

## 反例
```
一是健全制度，修订办法2项。二是加强培训，举办培训3期。二是强化督查，通报4次。
```

## 正例
```
一是健全制度，修订办法2项。二是加强培训，举办培训3期。三是强化督查，通报4次。
```

## 依据
GB/T 9704—2012 7.3.3（结构层次序数依次标注）。
"""

from collections.abc import Iterable
from itertools import pairwise

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.notes import noted
from taizhang.review.numbering import clause_rows, heading_rows
from taizhang.review.rule import rule


@rule(code="S103", severity=Severity.MUST)
def numbering_repeated(manuscript: Manuscript) -> Iterable[Remark]:
    for row in [*heading_rows(manuscript), *clause_rows(manuscript)]:
        for before, here in pairwise(row):
            params: dict[str, object] = {"before": before.number, "here": here.number}
            if here.number == before.number:
                yield Remark(here.span, "序号重复：前面已经有第{here}", params, (before.span,))
            elif here.number < before.number:
                yield Remark(
                    here.span,
                    "序号倒退：第{before}之后又是第{here}",
                    params,
                    (before.span,),
                    severity=Severity.SUSPECT,
                )
    for span, note in noted(manuscript, "serial_repeated"):
        yield Remark(span, note.template, note.params)
