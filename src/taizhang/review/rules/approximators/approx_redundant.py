"""概数词重复

## 做什么
找出两个意思相同的概数词用在一个数上：约……左右、超过……以上、至少……以上、近……左右。

## 为什么
一个概数词已经说明是约数，叠用累赘；审核时应当留一个。

## 反例
```
参训人员约300人左右，超过50家以上企业参加。
```

## 正例
```
参训人员约300人，50家以上企业参加；大约30余人次，近3年左右完成，至少3家。
```

## 依据
概数词叠用是语病，国家标准没有专门条款；辨析：http://www.ifuun.com/a201801088738029
概数的含义见 GB/T 15835—2011 3.3。
"""

from collections.abc import Iterable

from taizhang.review.approximation import words_around
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

SAME = {
    "about": {"about"},
    "nearly": {"about"},
    "above": {"at least", "above"},
    "below": {"at most"},
    "at least": {"at least"},
    "at most": {"at most"},
}
PAIRED_BEFORE = {("about", "about"), ("about", "nearly"), ("nearly", "about"), ("nearly", "nearly")}


@rule(code="Q102", severity=Severity.SUSPECT)
def approx_redundant(manuscript: Manuscript) -> Iterable[Remark]:
    for around in words_around(manuscript):
        senses = tuple(sense for _word, sense in around.before)
        doubled = [
            other
            for _word, sense in around.before
            for other, behind in around.after
            if behind in SAME.get(sense, ())
        ]
        if around.is_recent:
            continue
        if doubled or senses in PAIRED_BEFORE:
            words = [*(word for word, _sense in around.before), *doubled]
            params: dict[str, object] = {"words": "”“".join(words), "text": manuscript[around.span]}
            yield Remark(around.span, "“{text}”中“{words}”意思重复，留一个", params)
