"""Figures whose number was lost (缺数): 支持家企业申报 …; the place is told, no number is guessed."""

import re
from collections.abc import Iterator

from taizhang.extraction.claims.draft import Draft
from taizhang.extraction.claims.metrics import cleaned
from taizhang.extraction.claims.passage import Passage

# A verb that takes a number of these, then the measure word, then its noun, and no number between.
_LOST = re.compile(
    r"(?P<verb>支持|组织|推荐|培育|认定|新增|帮助|推动|助力|引进|帮扶|扶持|服务|走访|涉及|查处|约谈|安排|选派|培训|招聘|引导|达到|共有)"
    r"(?:(?P<unit>家)(?=企业|单位|机构|高企|商户)|(?P<name>名)(?=干部|党员|同志|人员|学生|教师|责任人|专家|科技))"
)


def lost(passage: Passage) -> Iterator[Draft]:
    for match in _LOST.finditer(passage.folded):
        clause = passage.clause(match.start())
        end = min(clause.end, match.end() + 40)
        words = passage.folded[match.end() : end].rstrip(",。;:\n() ")
        unit = match["unit"] or match["name"]
        metric = match["verb"] + cleaned(words)
        yield Draft(
            None,
            match.start(),
            match.end() + len(words),
            match.start(),
            match.end() + len(words),
            metric,
            "count",
            unit,
        )
