"""表扬的单位又被查实不实

## 做什么
前文表扬某乡镇、单位“开工率100%”“全部完成”，后文又查实它上报的情况不实、与实际不符的，标出后文的话。

## 为什么
同一份通报里既表扬又查实弄虚作假，两处必有一处要改，公开以后最伤公信。

## 反例
```
青圩镇、蒲汇镇、横塘乡开工率达到100%，予以通报表扬。
督查发现，蒲汇镇上报开工的8个项目中，2个未实质性开工，开工数据与实际不符。
```

## 正例
```
青圩镇、横塘乡开工率达到100%，予以通报表扬。
督查发现，蒲汇镇上报开工的8个项目中，2个未实质性开工，开工数据与实际不符。
```

## 依据
信息材料真实性要求；《党政机关公文处理工作条例》第十九条（情况确实）
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from taizhang.documents.span import Span
from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule
from taizhang.review.sentences import clause, sentence

PRAISE = re.compile(
    r"(?P<what>[一-龥]{2})率(?:均)?(?:达到?|为)?(?:均为)?100%|全部(?P<all>开工|完成|达标|竣工|办结|整改|销号)"
)
HONOURED = re.compile(r"表扬|先进|嘉奖|肯定|前列|较好|突出")
MOST = 60  # names and lies of one paper
UNTRUE = re.compile(
    r"与(?:实际|事实)(?:情况)?(?:严重)?不(?:相)?符|(?:数据|情况|上报|报送|进度)[^,。;]{0,6}不实|虚报|瞒报|弄虚作假|未实质性(?=[一-龥])|数据造假|虚假整改|名不副实"
)
NAME = re.compile(
    r"(?:(?<=[、,:。;\s和及])|^)(?P<name>[一-龥]{1,6}?(?:镇|乡|街道|县|区|局|委|公司|学校|医院|中心))(?=[、,和及等\d]|[一-龥]{2})"
)


@rule(code="S127", severity=Severity.SUSPECT, dimension="truth")
def praise_contradicted(manuscript: Manuscript) -> Iterable[Remark]:
    untrue = [span_of(one) for one in islice(occurrences(manuscript, UNTRUE), MOST)]
    told: set[Span] = set()
    for name, what, praised in islice(_praised(manuscript), MOST) if untrue else ():
        for span in untrue:
            around = sentence(manuscript, span.start)
            text = manuscript.folded[around.start : around.end]
            if span.start > praised.end and name in text and what in text and around not in told:
                told.add(around)
                # The last such words of the sentence draw the conclusion.
                place = clause(manuscript, max(one.start for one in untrue if one.within(around)))
                params: dict[str, object] = {"name": name, "praise": manuscript[praised]}
                yield Remark(place, "前文表扬{name}“{praise}”，这里又查实不实", params, related=(praised,))


def _praised(manuscript: Manuscript) -> Iterator[tuple[str, str, Span]]:
    """Each name with what it was praised for."""
    for found in occurrences(manuscript, PRAISE):
        around = sentence(manuscript, found.start())
        if HONOURED.search(manuscript.folded, around.start, around.end):
            for named in NAME.finditer(manuscript.folded, around.start, found.end()):
                yield named["name"], found["what"] or found["all"], span_of(found)
