"""前说全部完成，后说还没有完成

## 做什么
前文说“61个立行立改问题已全部完成整改”“10件民生实事全部办结”，后文另一处又说其中还有没完成的，标出前文的“全部完成”。同一句里的矛盾另作一条。

## 为什么
前后都写进同一份文件，读者不知道信哪一句；完成率也因此不实。

## 反例
```
10件民生实事全部办结。
同时也清醒看到，市养老服务中心等1件民生实事尚未完工。
```

## 正例
```
10件民生实事已办结9件。
同时也清醒看到，市养老服务中心等1件民生实事尚未完工。
```

## 依据
信息材料真实性、准确性要求；《党政机关公文处理工作条例》第十九条（表述准确）
"""

import re
from collections.abc import Iterable
from itertools import islice

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule
from taizhang.review.sentences import clause, sentence

_DO = "完成|办结|办理|整改|销号|落实|竣工|完工|建成|交付|投用|解决|到位|化解|清零|拨付|兑现|清退|收回"
_DO += "|关停|拆除|搬迁|整治|验收|开工|处置|答复"
_ALL = rf"(?P<all{{0}}>(?:已经?|均|均已|现已)?全部(?:已|均)?(?:按期|如期|按时)?(?:{_DO})(?:整改|到位|完成|办结|完毕|销号|投用)?)"
_COUNTED = "个件项条处家户座台"
ALL_DONE = re.compile(
    rf"(?<=[{_COUNTED}])(?P<what>[一-龥“”]{{2,16}}?){_ALL.replace('{0}', '')}"
    rf"|(?P<what2>[一-龥]{{2,8}}) ?\d{{1,5}} ?[{_COUNTED}],?{_ALL.replace('{0}', '2')}"
)
PENDING = re.compile(rf"(?:尚未|仍未|还未|未能|仍在|尚在|还在|正在|未)(?:{_DO}|推进|启动|收尾|施工|建设)")
MEANT = re.compile(r"确保|力争|争取|推动|实现|要求?$|将|尽快|努力|必须|未|不|没有|待")
# What the things are called, without the words that every list of them shares.
COMMON = re.compile(
    r"^(?:的|全年|累计|共|受理|排查|办理|交办|新增|反馈|具体|重点|年度|全县|全市|全区|全部|以上)+|(?:的|问题|任务|事项|项目|工程|工作)+$"
)
MOST = 40  # a paper says so of a handful of things
EARLIER = re.compile(r"去年|上年|此前|年初|当时|反馈时|巡察时|督察时|检查时|审计时|原来|曾经|以往|上一?轮")


@rule(code="S126", severity=Severity.SUSPECT, dimension="truth")
def completion_contradicted(manuscript: Manuscript) -> Iterable[Remark]:
    plain = (one for one in occurrences(manuscript, ALL_DONE) if _is_plain(manuscript, one))
    said = [*islice(plain, MOST)]
    pending = [span_of(one) for one in occurrences(manuscript, PENDING)] if said else []
    for one in said:
        name = COMMON.sub("", (one["what"] or one["what2"]).strip("“”"))
        other = next((span for span in pending if name and _is_same(manuscript, one, name, span)), None)
        if other:
            params: dict[str, object] = {
                "all": one["all"] or one["all2"],
                "other": manuscript[other],
                "what": name,
            }
            template = "这里说“{all}”，后文又说{what}“{other}”"
            yield Remark(span_of(one, "all" if one["all"] else "all2"), template, params, related=(other,))


def _is_plain(manuscript: Manuscript, one: re.Match[str]) -> bool:
    before = manuscript.folded[clause(manuscript, one.start()).start : one.start()]
    return not MEANT.search(before) and not MEANT.search(one["what"] or "")


def _is_same(manuscript: Manuscript, one: re.Match[str], name: str, pending: Span) -> bool:
    """In a later sentence, of the same things, now."""
    if pending.start < sentence(manuscript, one.end()).end:
        return False
    around = sentence(manuscript, pending.start)
    before = manuscript.folded[around.start : pending.start]
    if EARLIER.search(before):
        return False
    # A longer stretch of words is known by its end too: 受理信访积案 – 仍有4件信访积案.
    known = next((part for part in (name, name[-4:]) if len(part) > 1 and part in before), None)
    return known is not None and len(before) - before.rindex(known) <= 30
