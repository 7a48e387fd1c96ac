"""词语重复

## 做什么
找出连写两遍的词和字：“进一步进一步”“建立建立”“设施设施”“核对了了”“落实实”。党组织组织力、工作工作组、讨论讨论、一个一个、的的确确这类正常的连用不报。

## 为什么
复制、改稿留下的重字，读一遍就能发现。

## 反例
```
与第三方机构合作，进一步进一步提高线索发现能力。
```
```
二是建立建立联签机制，推动各类监督贯通贯通协同；房屋老旧、设施设施落后；抓好落实实。
```

## 正例
```
党组织组织力不强，一个一个问题整改，研究研究再定，推动党组织组织生活规范，做好重点项目项目化管理，发展展现新面貌。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核文字是否规范）。
"""

import re
from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.lists.doublings import (
    ADVERBS,
    BOTH,
    COMPOUND,
    ENDING,
    GOVERNED,
    JOINING,
    LONGER,
    NOUNS,
    PARTICLES,
    VERBS,
    WENT,
)
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences
from taizhang.review.rule import rule

_PAUSE = r"(?=[,。;:、)\n”]|$)"
PATTERNS: tuple[tuple[re.Pattern[str], Severity], ...] = (
    # Three signs and more are never doubled on purpose, but for counting (一步步一步步) and names (人民人民…).
    (re.compile(r"(?P<word>[一-龥]{3,8})(?P<again>(?P=word))"), Severity.MUST),
    (re.compile(rf"(?P<word>{VERBS}|{JOINING})(?P<again>(?P=word))"), Severity.MUST),
    (re.compile(rf"(?P<word>{NOUNS})(?P<again>(?P=word))(?!{COMPOUND}|{LONGER})"), Severity.SUSPECT),
    (re.compile(rf"(?P<word>{BOTH})(?P<again>(?P=word))(?={WENT})"), Severity.SUSPECT),
    # Behind an adverb stands a verb, and its object is not the same word: 切实保障保障群众权益.
    (
        re.compile(rf"(?:{ADVERBS})(?P<word>[一-龥]{{2}})(?P<again>(?P=word))(?!{COMPOUND}|{GOVERNED})"),
        Severity.SUSPECT,
    ),
    # At the end of a clause no second word can follow that would explain the doubling (组织组织力).
    (re.compile(r"(?P<word>[一-龥]{2})(?P<again>(?P=word))(?=[,。;、])"), Severity.SUSPECT),
    (re.compile(r"(?<![目标有])(?P<word>的)(?P<again>的)(?!确|士|哥|票)"), Severity.SUSPECT),
    (re.compile(r"(?P<word>了)(?P<again>了)(?![解之然结却事断得])"), Severity.SUSPECT),
    *(
        (
            re.compile(rf"(?<![{before}])(?P<word>{sign})(?P<again>{sign})(?=[一-龥])(?![{behind}])"),
            Severity.MUST,
        )
        for before, sign, behind in PARTICLES
    ),
)
# 4次次培训: behind a number the same measure word again, unless the second begins a word (5个个人, 6项项目).
MEASURES = re.compile(
    r"\d ?(?P<word>[次个家项件场份吨亩])(?P<again>(?P=word))(?<!次次(?=[生级品数日年月]))(?<!个个(?=[人体性别案股]))"
    r"(?<!家家(?=[庭长族属政电具装禽畜居园乡户]))(?<!项项(?=目))(?<!场场(?=[馆地所景次均]))(?<!份份(?=[额数]))(?<!件件(?=数))"
)
TOGETHER = re.compile(r"(?<!公)(?P<word>共)(?P<again>共)(?=\d|[开举召查排办投筹完组培走受征收])")
# 抓好落实实, : the sign before these two makes a word with the first of them.
TAIL = re.compile(rf"(?<=[一-龥])(?P<word>[一-龥])(?P<again>(?P=word))(?:{_PAUSE}|(?=[的了和与及等]))")
COUNTED = re.compile(r"[一二三四五六七八九十两几]")
# 讨论讨论 in speech: what people are asked to do for a while.
SPOKEN = re.compile(
    "讨论|研究|学习|商量|考虑|了解|检查|锻炼|体验|尝试|交流|沟通|反省|思考|琢磨|总结|准备|参观|介绍|教育|帮助|活动|打扫|整理|收拾|清理"
    "|调整|改进|宣传|比较|掂量|合计|盘算|回顾|反思|休息|放松|参考|请教|汇报|协调|完善|提高|落实|检验|考验|看看|听听|走走|解释|批评|对照|分析|梳理"
)


@rule(code="W108", severity=Severity.MUST)
def word_doubled(manuscript: Manuscript) -> Iterable[Remark]:
    end = 0
    for found, severity in sorted(_doubled(manuscript), key=lambda one: (one[0].start(), -one[0].end())):
        if found.start("again") >= end and not _is_meant(found, severity):
            end = found.end()
            fix = Fix((Edit(Span(*found.span("again")), ""),), is_safe=True)
            params: dict[str, object] = {"word": found["again"]}
            yield Remark(
                Span(found.start("word"), found.end("again")),
                "“{word}”写了两遍",
                params,
                fix=fix,
                severity=severity,
            )


def _doubled(manuscript: Manuscript) -> Iterable[tuple[re.Match[str], Severity]]:
    for pattern, severity in PATTERNS:
        for found in occurrences(manuscript, pattern):
            yield found, severity
    for pattern in (MEASURES, TOGETHER):
        for found in occurrences(manuscript, pattern):
            yield found, Severity.MUST
    for found in occurrences(manuscript, TAIL):
        if manuscript.folded[found.start() - 1 : found.start() + 1] in ENDING:
            yield found, Severity.MUST


def _is_meant(found: re.Match[str], severity: Severity) -> bool:
    word = found["word"]
    is_counted = len(word) > 1 and (COUNTED.match(word) is not None or len(set(word)) == 1)
    return is_counted or (severity is Severity.SUSPECT and SPOKEN.fullmatch(word) is not None)
