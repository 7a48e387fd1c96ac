"""标题层次跳级

## 做什么
标题层次依次为“一、”“（一）”“1.”“（1）”。别处用了“1.”这一级、此处却从“（一）”直接跳到“（1）”的，标出。

## 为什么
跳级之后，同一级内容在不同部分的写法不一样，目录、引用和计数都会乱。只有两级时从“一、”直接用“1.”是通行写法，不报。

## 反例
```
（一）项目管理方面
1.招标把关不严
（1）3个项目使用同一联系人。
（二）队伍建设方面
（1）党组织组织力不强。
2.干部活力不足。
```

## 正例
```
（一）项目管理方面
1.招标把关不严
（1）3个项目使用同一联系人。
（二）队伍建设方面
1.党组织组织力不强。
2.干部活力不足。
```

## 依据
GB/T 9704—2012 7.3.3；GB/T 15834—2011 B.3.8（选定某一层后顺着层次向下）。
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.numbering import Numeral, labelled
from taizhang.review.rule import rule

ORDER = ("一、", "(一)", "1.", "(1)")


@rule(code="S105", severity=Severity.MUST)
def level_skipped(manuscript: Manuscript) -> Iterable[Remark]:
    found = [one for _, one in labelled(manuscript)]
    kinds = _usual(found)
    told: set[int | None] = set()
    for one in found:
        skipped = _between(one)
        if not skipped or skipped == ("(一)",) or one.parent in told:
            continue
        used = [kind for kind in skipped if kinds[one.parent_kind, kind]]
        if used or (one.parent_kind == "(一)" and not told):
            told.add(one.parent)
            params: dict[str, object] = {
                "parent": one.parent_kind,
                "kind": one.kind,
                "missing": "”“".join(skipped),
            }
            yield Remark(
                one.span,
                "“{parent}”之下直接用“{kind}”，缺“{missing}”这一级",
                params,
                severity=None if used else Severity.HINT,
            )


def _usual(found: Sequence[Numeral]) -> Counter[tuple[str, str]]:
    """How often a kind of label stands directly under another in this document."""
    return Counter((one.parent_kind, one.kind) for one in found)


def _between(one: Numeral) -> tuple[str, ...]:
    if one.parent_kind not in ORDER or one.kind not in ORDER:
        return ()
    return ORDER[ORDER.index(one.parent_kind) + 1 : ORDER.index(one.kind)]
