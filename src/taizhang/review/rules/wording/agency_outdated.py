"""机构名称过时

## 做什么
文中用了机构改革前的名称（国土资源局、卫计委、工商局……），而文件日期在改革完成之后的，标出。没有日期的文件不判断。句中写明当时年份的、说“原某局”的、在文件名和文号里的不报。

## 为什么
旧名的机构已经撤并，写它牵头，责任就落不到现在的单位。

## 反例
```
由县国土资源局牵头，县工商局配合，开展联合检查。
云泽县水利局
2025年8月27日
```

## 正例
```
由县自然资源和规划局牵头，县文化和旅游局配合。2017年县国土资源局批复的项目，由原县工商局移交。
云泽县水利局
2025年8月27日
```

## 依据
《深化党和国家机构改革方案》（2018年）：中央和国家机关改革2018年年底前、地方改革2019年3月底前基本完成；
《党和国家机构改革方案》（2023年）。每个机构的出处随提示给出。
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.lists import Matcher
from taizhang.review.lists.agencies import AGENCIES, GUARDS
from taizhang.review.manuscript import Manuscript
from taizhang.review.outdated import outdated
from taizhang.review.rule import rule

MATCHER = Matcher((one.wrong for one in AGENCIES), GUARDS)


@rule(code="W102", severity=Severity.SUSPECT)
def agency_outdated(manuscript: Manuscript) -> Iterable[Remark]:
    for span, entry in outdated(manuscript, MATCHER, AGENCIES):
        params: dict[str, object] = {"wrong": entry.wrong, "better": entry.better, "source": entry.source}
        yield Remark(span, "“{wrong}”是旧名，职责现由“{better}”承担（{source}）", params)
