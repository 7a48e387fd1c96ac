"""用个人邮箱作单位联系方式

## 做什么
找出正文里的QQ、163、Gmail等公共邮箱地址。

## 为什么
单位收群众意见应当用工作邮箱：个人邮箱无法交接、留痕和审计，也分不清是谁收的。

## 反例
```
联系方式：电话0710-8237202，电子邮箱420280688@qq.com。
```

## 正例
```
联系方式：电话0710-8237202，电子邮箱kjj@hezhou.gov.cn。
```

## 依据
《关于加强党政机关网站安全管理的通知》（中网办发文〔2014〕1号）第六部分：用单位专用电子邮件处理业务。各地做法不一，只作提示。

https://xxzx.zjitc.net/info/1008/1080.htm
"""

import re
from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule

# Mail services anybody may sign up to.
PUBLIC = (
    r"(?:qq|foxmail|163|126|yeah|139|189|wo|sina|sohu|tom|21cn|aliyun|88"
    r"|gmail|hotmail|outlook|live|yahoo|icloud)\.(?:com\.cn|com|net|cn)"
)
BOX = re.compile(
    rf"(?<![A-Za-z0-9._+-])[A-Za-z0-9][A-Za-z0-9._+-]{{0,40}}@(?:vip\.)?{PUBLIC}(?![A-Za-z0-9])",
    re.IGNORECASE,
)


@rule(code="X104", severity=Severity.HINT)
def contact_unofficial(manuscript: Manuscript) -> Iterable[Remark]:
    for found in occurrences(manuscript, BOX):
        yield Remark(span_of(found), "“{text}”是公共邮箱，单位联系方式宜用工作邮箱", {"text": found[0]})
