"""概数自相矛盾

## 做什么
找出一个数前后两个概数词方向相反的地方：近……余、不足……以上、超……左右、至多……以上。

## 为什么
“近500”是不到500，“500余”是超过500，两个连用，读者不知道到底过没过。

## 反例
```
兑付各级企业政策奖励资金近500余万元。
```
```
参训人员不足300人以上。
```

## 正例
```
兑付奖励资金近500万元，惠及企业500余家。近5年来新增30余家，近年来200多人返乡，不超过3人。
```

## 依据
概数词互相矛盾是语病，国家标准没有专门条款；辨析：http://www.ifuun.com/a201801088738029
概数的含义见 GB/T 15835—2011 3.3。
"""

from collections.abc import Iterable

from taizhang.review.approximation import words_around
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

# Sense before → senses behind that contradict it.
AGAINST = {
    "nearly": {"above", "at least"},
    "below": {"above", "at least", "about"},
    "above": {"about", "at most"},
    "at least": {"at most", "about"},
    "at most": {"above", "at least", "about"},
}


@rule(code="Q101", severity=Severity.MUST)
def approx_conflict(manuscript: Manuscript) -> Iterable[Remark]:
    for around in words_around(manuscript):
        for word, sense in around.before:
            clash = [other for other, behind in around.after if behind in AGAINST.get(sense, ())]
            if clash and not around.is_recent:
                params: dict[str, object] = {
                    "first": word,
                    "second": clash[0],
                    "text": manuscript[around.span],
                }
                yield Remark(around.span, "“{text}”中“{first}”与“{second}”自相矛盾，只能用一个", params)
                break
