"""措施空泛

## 做什么
一条措施没有数字、时间、文件、对象，只说“加强沟通协作，及时解决问题”的，给出提示。

## 为什么
空泛的措施无法验收，也就无法销号。写明做几次、出什么文件、何时完成、谁来验收。

## 反例
```
中共云泽县水利局党组关于巡察整改进展情况的通报
（一）关于“部署推进不够有力”的问题
整改情况：一是召开专题会议2次，印发推进方案。二是加强沟通与协作，及时解决工作中的协同问题。
```

## 正例
```
中共云泽县水利局党组关于巡察整改进展情况的通报
（一）关于“部署推进不够有力”的问题
整改情况：一是召开专题会议2次，印发推进方案。二是建立与住建、交通部门的联席会议制度，每月会商一次。
```

## 依据
《关于加强巡视整改和成果运用的意见》（原文未核）：整改措施要具体、可操作、可检验。
"""

import re
from collections.abc import Iterable

from taizhang.documents.grammar.folding import fold
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

LONGEST = 48
VAGUE = re.compile(
    r"^(?:进一步|持续|不断|切实|着力|大力|积极|深入)?"
    r"(?:加强|强化|提高|提升|增强|增加|加大|深化|开展|注重|重视|树立|坚持|完善|优化|健全|做好|抓好|落实|压实)"
)
# Anything that can be checked: a figure, a time, a paper, a name in quotes, something finished.
CHECKABLE = re.compile(
    r"[\d%“《]|[一二三四五六七八九十两几多]{1,3}[次个项期场份名家户条批轮处人篇]|每[年月周季日半]|[年月季]度|[年月]底|定期|按月|已|了(?=[,。;]|$)"
    r"|印发|制定|出台|修订|完成|建成|收回|退还|问责|约谈|处理|台账|清单|方案|制度|程序|机制|移送|公开|成功|备案|获评|行动"
)


@rule(code="S114", severity=Severity.HINT, dimension="completeness")
def measure_vague(manuscript: Manuscript) -> Iterable[Remark]:
    for finding in manuscript.proposal.findings:
        for measure in finding.measures:
            text = fold(measure.text)
            is_vague = len(text) <= LONGEST and VAGUE.match(text) and not CHECKABLE.search(text)
            if is_vague and measure.label and not measure.progress:
                yield Remark(measure.span, "这条措施没有数量、时间、文件或结果，难以验收")
