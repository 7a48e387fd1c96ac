"""缺字

## 做什么
只查几种确定的格式：“构建……为主导产业”缺“以”（同句另有“以……为”），“加强对……培育”缺“的”，“在……的领导，”缺“下”。

## 为什么
缺了虚词，句子不通，多半是改稿时误删。

## 反例
```
加强对高新技术企业培育，认定高新技术企业36家。
```
```
积极构建智能制造、现代食品为主导产业，发展以新材料为新质产业的现代产业体系。
```

## 正例
```
加强对高新技术企业的培育，积极构建以智能制造为主导产业的体系，在县委的领导下开展工作。
```

## 依据
《现代汉语八百词》（商务印书馆）“以”“对”“在”各条（原文未核）。
"""

import re
from collections.abc import Iterable

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Edit, Fix, Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences
from taizhang.review.rule import rule

_DONE = "(?:培育|培养|管理|监管|监督|指导|培训|检查|考核|支持|保护|教育|引导|治理|排查|整治|督导|服务|扶持|宣传|研究|审核|约束)"
# Where the word belongs (group at), and which it is.
PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"(?:加强|强化|加大)对[^,。;\n、的对]{{2,14}}?(?P<at>){_DONE}(?=[,。;])"), "的"),
    (
        re.compile(
            r"(?:构建|打造|形成)(?P<at>)(?!以|由|了|成)[^,。;\n以为把将由]{2,24}(?:、[^,。;\n以为把将由]{2,24}){0,6}"
            r"为[^,。;\n的]{0,4}(?:主导|支柱|核心|主体|龙头|支撑|特色)(?:产业)?(?=[,。;的])"
        ),
        "以",
    ),
    (
        re.compile(
            r"(?<![存现旨实正])在[^,。;\n在]{2,16}的(?:坚强领导|正确领导|领导|大力支持|关心支持|精心指导|有力指导)(?P<at>)(?=,)"
        ),
        "下",
    ),
)
REACH = 160
BESIDE = re.compile(r"以[^,。;\n]{2,40}为")


@rule(code="W114", severity=Severity.SUSPECT)
def word_missing(manuscript: Manuscript) -> Iterable[Remark]:
    for pattern, word in PATTERNS:
        for found in occurrences(manuscript, pattern):
            at = found.start("at")
            if word == "以" and not _is_parallel(manuscript, found):
                continue
            fix = Fix((Edit(Span(at, at), word),))
            yield Remark(Span(at - 1, at + 1), "这里缺“{word}”字", {"word": word}, fix=fix)


def _is_parallel(manuscript: Manuscript, found: re.Match[str]) -> bool:
    """The sentence itself shows how it should read."""
    following = manuscript.folded[found.end() : found.end() + REACH].partition("。")[0]
    return bool(BESIDE.search(following))
