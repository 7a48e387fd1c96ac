"""词语重复

## 做什么
找出连写两遍的词：“进一步进一步”“关于关于”“认真认真”。党组织组织力、一个一个、的的确确这类正常的连用不报。

## 为什么
复制、改稿留下的重字，读一遍就能发现。

## 反例
```
与第三方机构合作，进一步进一步提高线索发现能力。
```

## 正例
```
党组织组织力不强，一个一个问题整改，研究研究再定，推动党组织组织生活规范。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核文字是否规范）。
"""

import re
from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences
from taizhang.review.rule import rule

# Three signs and more are never doubled on purpose, but for counting (一步步一步步) and names (人民人民…).
LONG = re.compile(r"(?P<word>[一-龥]{3,8})(?P<again>(?P=word))")
# Of two signs only words that join or colour: nouns and verbs of two signs meet by chance (组织组织力, 工作工作组).
_SHORT = (
    "关于|对于|根据|按照|通过|以及|并且|或者|但是|因为|由于|为了|我们|他们|已经|正在|将会|应当|必须|可以|能够|不断|切实|认真|积极|及时|继续|持续"
    "|全面|深入|严格|坚决|着力|大力|充分|有效|扎实|同时|其中|截至|所有|进行|开展|加强|促进|得到|存在|确保|有关|相关|以来|目前|上述|其他"
)
SHORT = re.compile(rf"(?P<word>{_SHORT})(?P<again>(?P=word))")
SINGLE = re.compile(
    r"(?<![目标有])(?P<word>的)(?P<again>的)(?!确|士)|(?P<pair>(?P<two>了)(?P<next>了))(?![解之然结却事断得])"
)
# At the end of a clause no second word can follow that would explain the doubling (组织组织力).
LAST = re.compile(r"(?P<word>[一-龥]{2})(?P<again>(?P=word))(?=[,。;、])")
COUNTED = re.compile(r"[一二三四五六七八九十]")


@rule(code="W108", severity=Severity.MUST)
def word_doubled(manuscript: Manuscript) -> Iterable[Remark]:
    for pattern, severity in (
        (LONG, Severity.MUST),
        (SHORT, Severity.MUST),
        (LAST, Severity.SUSPECT),
        (SINGLE, Severity.SUSPECT),
    ):
        for found in occurrences(manuscript, pattern):
            again = "again" if found["word"] else "next"
            if pattern in (LONG, LAST) and (COUNTED.match(found["word"]) or len(set(found["word"])) == 1):
                continue
            fix = Fix((Edit(Span(*found.span(again)), ""),), is_safe=True)
            yield Remark(
                Span(*found.span()), "“{word}”写了两遍", {"word": found[again]}, fix=fix, severity=severity
            )
