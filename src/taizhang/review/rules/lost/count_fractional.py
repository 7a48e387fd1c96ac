"""不能有小数的计数

## 做什么
找出家、人、件、项等只能数整数的东西写成小数的地方。平均数、折算数不查；以“万”计的换算后看是不是整数。

## 为什么
不会有12.5家企业、3.4名干部，一定是数错、单位错，或者漏写了“平均”。

## 反例
```
支持12.5家企业申报专项资金。
```

## 正例
```
支持12家企业申报，户均2.5人，平均每村有1.5名干部，惠及群众1.25万人，工期1.5个月，提高0.5个百分点。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）；家、人、件等计数只取整数。
"""

import re
from collections.abc import Iterable
from decimal import Decimal

from taizhang.extraction import Quantity
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule
from taizhang.review.sentences import clause

_COUNTS = """
家 户 名 人 件 起 座 台 辆 艘 架 所 份 篇 本 册 栋 幢 条 场 位 只 头 匹 棵 株 枚 把 张 封 面 项 次 个 处 期 批 支
人次 家次 户次 场次 批次 台次 件次 辆次 台套 台（套） 岗位 部门 村 社区 乡镇 行政村 小区
"""
WHOLE = frozenset(_COUNTS.split())
AVERAGED = re.compile(
    r"(?:平|户|人|村|校|班|年|月|日|师|床|亩|镇|场|次|县|点|机)均|均每|每|折合|折算|相当于|比值|系数|标准(?:工|人|箱|件|台|工作)|左右|密度|万人口|倍|[百千万][人户名][一-龥]{1,8}(?:数|量|率)|拥有量|死亡率|发生率|/"
)
# 分别提高0.6个和1.2个百分点: the unit is told once.
POINTS = re.compile(r"(?:[、和与及,](?:分别)?\d{1,3}(?:\.\d{1,3})?个?){1,6}百分点")
# 自2024.9起, 2025.3期: a month written with a point.
YEAR_MONTH = re.compile(r"(?:19|20)\d\d\.\d{1,2} ?[起期]")


@rule(code="L104", severity=Severity.MUST, dimension="truth")
def count_fractional(manuscript: Manuscript) -> Iterable[Remark]:
    for one in manuscript.quantities:
        is_counted = one.measure in WHOLE and one.form in ("arabic", "mixed", "range")
        if is_counted and _is_broken(one) and not YEAR_MONTH.fullmatch(manuscript[one.core]):
            around = clause(manuscript, one.span.start)
            is_points = POINTS.match(manuscript.folded, one.core.end)
            if not AVERAGED.search(manuscript[around]) and not one.is_approximate and not is_points:
                params: dict[str, object] = {"text": manuscript[one.core], "unit": one.measure}
                yield Remark(one.core, "“{unit}”只能数整数，“{text}”数目或单位有误", params)


def _is_broken(one: Quantity) -> bool:
    amounts = one.amount if isinstance(one.amount, tuple) else (one.amount,)
    return any(isinstance(amount, Decimal) and amount != amount.to_integral_value() for amount in amounts)
