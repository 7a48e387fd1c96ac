"""文件属性里留着姓名、单位

## 做什么
文件属性里的作者、最后修改人、经理是个人姓名的，单位名称不是本文里的单位的，或者留有自定义属性、文档变量的，列出来，标在文件开头。
作者就是发文单位的不报；软件自己写的（Administrator、WPS 版本号等）不报。
对外公开的通报、公示必须清除，其他文种提示。

## 为什么
读者点开“属性”就能看见是谁起草、用的哪家公司的电脑；从旧文件另存的，还会露出别的单位。

## 反例
```
【属性】作者 张三，单位 某某科技有限公司
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 正例
```
【属性】作者 中共云泽县水利局党组，单位 云泽县水利局
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```
```
【属性】作者 Administrator
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 依据
《中华人民共和国个人信息保护法》第二十五条；《中华人民共和国政府信息公开条例》第十五条
"""

import re
from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.sheet import opening
from taizhang.review.manuscript import Manuscript
from taizhang.review.passages import ORGANIZATION
from taizhang.review.rule import rule

PEOPLE, HOUSES = ("creator", "lastModifiedBy", "Manager"), ("Company",)
# What programs and freshly installed machines put there: it names nobody.
NOBODY = re.compile(
    r"administrator|admin|users?|owner|office|windows|default|guest|unknown|微软用户|微软中国|用户|未定义|无|[1a]"
    r"|microsoft(?:office)?(?:user|corporation)?|python-docx|openpyxl|libreoffice|wps(?:office)?|kingsoft|apachepoi"
    r"|aspose[a-z.]{0,20}|docx4j|taizhang|台账"
    # Names of machines.
    r"|(?:desktop|laptop|user|pc|win|ms|lenovo|thinkpad|hp|dell|asus|acer)(?:user)?(?:-[a-z\d-]{1,20}|\d{0,8})"
)
# Names of custom properties that WPS and Word write by themselves.
OWN = (
    "custom.kso",
    "custom.icv",
    "custom._docparts",
    "custom.generator",
    "custom.contenttypeid",
    "custom.linksuptodate",
)
HOUSE = re.compile(rf"{ORGANIZATION}$")


@rule(code="X110", severity=Severity.HINT, dimension="completeness")
def author_named(manuscript: Manuscript) -> Iterable[Remark]:
    traces = manuscript.document.traces
    facts = traces.facts if traces else {}
    found = [text for name, text in facts.items() if _tells(manuscript, name, text)]
    if found:
        params: dict[str, object] = {
            "found": "、".join(dict.fromkeys(one[:SHOWN] for one in found))[:SHOWN_ALL]
        }
        yield Remark(opening(manuscript), "文件属性里留着“{found}”，公开前应当清除", params)


def _tells(manuscript: Manuscript, name: str, text: str) -> bool:
    if name in PEOPLE:
        return not _is_nobody(text) and not HOUSE.search(text)
    if name in HOUSES:
        return not _is_nobody(text) and text not in manuscript.text
    return name.startswith(("custom.", "variable.")) and not name.casefold().startswith(OWN)


def _is_nobody(text: str) -> bool:
    return NOBODY.fullmatch("".join(text.casefold().split())) is not None


SHOWN, SHOWN_ALL = 30, 120
