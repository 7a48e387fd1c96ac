"""引用了已废止的法律法规

## 做什么
书名号里的《合同法》《物权法》《行政监察法》等已经废止、而文件日期在废止之后的，标出。

## 为什么
依据已失效的法律作出的措施、处理没有依据。

## 反例
```
依据《中华人民共和国合同法》追回款项38.6万元。
云泽县水利局
2025年8月27日
```

## 正例
```
依据《中华人民共和国民法典》追回款项38.6万元。2019年依据《合同法》签订协议3份。
云泽县水利局
2025年8月27日
```

## 依据
《中华人民共和国民法典》第一千二百六十条等；每部法律法规的废止条款随提示给出。
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.lists import Matcher
from taizhang.review.lists.laws import LAWS
from taizhang.review.manuscript import Manuscript
from taizhang.review.outdated import outdated
from taizhang.review.rule import rule

ENTRIES = tuple(
    type(one)(f"《{full}{one.wrong}》", one.better, one.source, one.since)
    for one in LAWS
    for full in ("", "中华人民共和国")
)
MATCHER = Matcher(one.wrong for one in ENTRIES)


@rule(code="W106", severity=Severity.SUSPECT)
def law_repealed(manuscript: Manuscript) -> Iterable[Remark]:
    for span, entry in outdated(manuscript, MATCHER, ENTRIES):
        params: dict[str, object] = {"wrong": entry.wrong, "better": entry.better, "source": entry.source}
        yield Remark(span, "{wrong}已废止，现行的是{better}（{source}）", params)
