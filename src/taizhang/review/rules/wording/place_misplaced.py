"""地名隶属错误

## 做什么
“湖北省张家界市”“四川省重庆市”这样省市连写而归属不对的，标出。

## 为什么
省和市对不上，读者一看就知道错了；公开以后损害机关的信誉。

## 反例
```
赴湖北省张家界市考察学习。
```

## 正例
```
赴湖南省张家界市、湖北襄阳市考察学习，途经湖北省和湖南省张家界市。
```

## 依据
民政部全国行政区划信息查询平台：http://xzqh.mca.gov.cn/map
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核地名是否准确）。
"""

import re
from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.lists.prefectures import CITIES, MUNICIPALITIES, PROVINCE_OF
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule

_CITY = "|".join(sorted({*PROVINCE_OF, *MUNICIPALITIES}, key=len, reverse=True))
WRITTEN = re.compile(
    rf"(?P<province>{'|'.join(CITIES)})(?P<rank>省|自治区|壮族自治区|回族自治区|维吾尔自治区)?(?P<city>{_CITY})(?P<own>市)?(?![县区镇乡村路街州盟省])"
)


@rule(code="W104", severity=Severity.MUST)
def place_misplaced(manuscript: Manuscript) -> Iterable[Remark]:
    for found in occurrences(manuscript, WRITTEN):
        home = PROVINCE_OF.get(found["city"])
        # 河南洛阳 is certain only with 省 or 市; a lone pair of words may be a list (江苏南京…).
        if home != found["province"] and found["own"] and (found["rank"] or home is not None):
            params: dict[str, object] = {"city": found["city"], "home": home}
            template = "“{city}”属“{home}”，不属这个省份" if home else "“{city}”是直辖市，不属任何省"
            yield Remark(span_of(found), template, params)
