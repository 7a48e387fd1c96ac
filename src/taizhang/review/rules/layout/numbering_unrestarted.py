"""自动编号没有重新开始

## 做什么
下一级的自动编号换了上级标题还接着往下数，而文中别处换了上级就从 1 开始的，标出。全文一直连着编的是通行写法，不报。

## 为什么
Word 的自动编号要手工“重新开始编号”；漏了，（二）下面就从 3. 开始。

## 反例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【二级】（一）学习方面
【三级，自动编号 1】1.学习不深
【三级，自动编号 1】2.研讨不够
【二级】（二）作风方面
【三级，自动编号 2】1.调研不深
【三级，自动编号 2】2.督办不力
【二级】（三）纪律方面
【三级，自动编号 2】3.考勤不严
【三级，自动编号 2】4.台账不全
```

## 正例
```
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【二级】（一）学习方面
【三级，自动编号 1】1.学习不深
【三级，自动编号 1】2.研讨不够
【二级】（二）作风方面
【三级，自动编号 2】1.调研不深
【三级，自动编号 2】2.督办不力
```

## 依据
GB/T 9704—2012 7.3.3（文中结构层次序数依次标注）
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.sheet import sheets
from taizhang.review.manuscript import Manuscript
from taizhang.review.numbering import Numeral, labelled
from taizhang.review.rule import rule


@rule(code="G125", severity=Severity.SUSPECT)
def numbering_unrestarted(manuscript: Manuscript) -> Iterable[Remark]:
    for _sheet in sheets(manuscript):
        first: dict[tuple[str, int | None], tuple[Numeral, bool]] = {}
        last: dict[str, int] = {}
        running: list[Numeral] = []
        for passage, one in labelled(manuscript):
            is_first = (one.kind, one.parent) not in first
            if is_first:
                first[one.kind, one.parent] = (one, bool(passage.block.label))
                goes_on = one.parent is not None and one.number == last.get(one.kind, 0) + 1 != 1
                running += [one] if goes_on and passage.block.label else []
            last[one.kind] = one.number
        for one in running:
            # Where every part counts on, that is how the paper is numbered.
            if sum(other.number == 1 and other.kind == one.kind for other, _ in first.values()) > 1:
                yield Remark(
                    one.span, "自动编号从第{number}开始，没有随上一级标题重新编号", {"number": one.number}
                )
