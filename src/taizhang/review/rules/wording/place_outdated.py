"""地名过时

## 做什么
文中用了已经更名、撤县设市、撤县（市）设区的行政区划名称（襄樊市、监利县、那曲地区……），而文件写于变更次年及以后的，标出。

## 为什么
地名错误影响文件效力，也影响按区划汇总。

## 反例
```
赴襄樊市考察学习，对接项目3个。
云泽县水利局
2025年8月27日
```

## 正例
```
赴襄阳市考察学习，对接项目3个。2009年从襄樊市引进企业1家。
云泽县水利局
2025年8月27日
```

## 依据
民政部县级以上行政区划变更情况：http://xzqh.mca.gov.cn/description?dcpid=1
逐年代码对照：https://github.com/yescallop/areacodes
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.lists import Matcher
from taizhang.review.lists.places import GUARDS, PLACES
from taizhang.review.manuscript import Manuscript
from taizhang.review.outdated import outdated
from taizhang.review.rule import rule

MATCHER = Matcher((one.wrong for one in PLACES), GUARDS)


@rule(code="W103", severity=Severity.SUSPECT)
def place_outdated(manuscript: Manuscript) -> Iterable[Remark]:
    for span, entry in outdated(manuscript, MATCHER, PLACES):
        year = entry.since.year if entry.since else ""
        params: dict[str, object] = {"wrong": entry.wrong, "better": entry.better, "year": year}
        yield Remark(span, "“{wrong}”{year}年已变更为“{better}”", params)
