"""名次升降与两端不符

## 做什么
“由第几位升（降）到第几位”的两端都写明时，看升降与两端是否相反、移动了几位与两端之差是否相符。

## 为什么
名次的数越小越靠前。“由第5位前移至第7位”是后退，不是数写反，就是词用反。

## 反例
```
食品安全工作评议考核由全市第5位前移至第7位。
```
```
综合考核由全省第9位上升到第6位，前移4位。
```

## 正例
```
综合考核由全省第9位上升到第6位，前移3位；营商环境评价由第3位下滑到第8位。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第十九条第三项（表述准确）、第二十条第四项（审核数字是否准确）。
"""

from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.figures.ranks import moves
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

TURNED = {
    True: "由第{old}位到第{new}位是后退，文中却说前移，请核对",
    False: "由第{old}位到第{new}位是前移，文中却说后退，请核对",
}


@rule(code="A136", severity=Severity.MUST)
def rank_move_contradicted(manuscript: Manuscript) -> Iterable[Remark]:
    for one in moves(manuscript):
        params: dict[str, object] = {
            "old": one.old,
            "new": one.new,
            "right": abs(one.new - one.old),
            "by": one.by,
        }
        if one.old == one.new:
            yield Remark(one.span, "两端都是第{new}位，没有升降", params)
        elif (one.new < one.old) is not one.is_up:
            yield Remark(one.span, TURNED[one.is_up], params)
        elif one.by and one.by != abs(one.new - one.old):
            yield Remark(one.span, "由第{old}位到第{new}位移动{right}位，文中写{by}位", params)
