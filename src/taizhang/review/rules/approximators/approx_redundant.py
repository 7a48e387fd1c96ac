"""概数词重复

## 做什么
找出两个意思相同的概数词用在一个数上：约……左右、超过……以上、至少……以上、近……左右，中间隔着几个字的也算（约占三成左右、至少组织2次以上）。

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

import re
from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.approximation import Around, words_around
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
PAIRED_BEFORE = {
    ("about", "about"),
    ("about", "nearly"),
    ("nearly", "about"),
    ("nearly", "nearly"),
    ("above", "above"),
    ("at least", "at least"),
    ("at most", "at most"),
}
# 11000多余条, 200余人以上, 300多人左右: both behind the digits.
PAIRED_AFTER = {
    ("above", "above"),
    ("above", "at least"),
    ("above", "about"),
    ("about", "above"),
    ("about", "about"),
}
# 数百余家, 上千余人: the number itself is vague.
VAGUE = ("数", "几", "好几", "上", "成")

# 约占总数的30%左右, 至少组织2次以上: a few words stand between. 约谈 and 节约 are no 约.
APART = {
    "about": re.compile(
        r"(?<![节合预公签违制特履契大缔集简邀相])(?P<word>(?:大)?约)(?:占|有|为|需|达|计|在|合|涉及|涉|耗时|耗资|投入|投资|用|可|能)[^,。;:、()\d]{0,10}$"
        r"|(?P<word2>大概|大约)[^,。;:、()\d]{1,8}$"
    ),
    "at least": re.compile(
        r"(?P<word>至少|最少|不少于|不低于|最低)[^,。;:、()\d]{1,8}$|(?P<word2>超过|超出)[^,。;:、()\d]{2,10}的$"
    ),
    "at most": re.compile(
        r"(?P<word>至多|最多|不超过)[^,。;:、()\d]{1,8}$|(?P<word2>不得超过)[^,。;:、()\d]{1,8}$"
    ),
}
REACH = 18


@rule(code="Q102", severity=Severity.SUSPECT)
def approx_redundant(manuscript: Manuscript) -> Iterable[Remark]:
    for around in words_around(manuscript):
        params: dict[str, object]
        senses = tuple(sense for _word, sense in around.before)
        doubled = [
            other
            for _word, sense in around.before
            for other, behind in around.after
            if behind in SAME.get(sense, ())
        ]
        if around.is_recent:
            continue
        apart = None if around.before else _apart(manuscript, around)
        if apart:
            span = Span(around.quantity.span.start - len(apart[0]), around.span.end)
            params = {
                "words": f"{apart['word'] or apart['word2']}”“{around.after[0][0]}",
                "text": manuscript[span],
            }
            yield Remark(span, "“{text}”中“{words}”意思重复，留一个", params)
        behind = tuple(sense for _word, sense in around.after)
        if behind[:2] in PAIRED_AFTER:
            words = [word for word, _sense in around.after[:2]]
        elif around.after and around.quantity.form == "vague" and _is_vague(manuscript, around):
            words = [manuscript[around.quantity.digits], around.after[0][0]]
        elif doubled or senses in PAIRED_BEFORE:
            words = [*(word for word, _sense in around.before), *doubled]
        else:
            continue
        params = {"words": "”“".join(words), "text": manuscript[around.span]}
        yield Remark(around.span, "“{text}”中“{words}”意思重复，留一个", params)


def _is_vague(manuscript: Manuscript, around: Around) -> bool:
    return around.after[0][1] == "above" and manuscript[around.quantity.digits].startswith(VAGUE)


def _apart(manuscript: Manuscript, around: Around) -> re.Match[str] | None:
    sense = next((sense for _word, sense in around.after if sense in APART), "")
    start = around.quantity.span.start
    return APART[sense].search(manuscript.folded[max(0, start - REACH) : start]) if sense else None
