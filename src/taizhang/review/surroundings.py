"""Whose a number is, read from the words around it (号码归属): a private person's, or a line or account of the unit."""

import re

from taizhang.review.manuscript import Manuscript
from taizhang.review.sentences import sentence

PRIVATE = re.compile(
    r"群众|举报人|信访人|反映人|投诉人|检举人|控告人|上访人|当事人|申请人|受助人|村民|居民|户主|业主|农户"
    r"|学生|家长|患者|职工|员工|本人|其妻|其子|亲属"
)
OFFICIAL_LINE = re.compile(
    r"(?:监督|举报|联系|咨询|服务|投诉|值班|办公|受理|信访|公开|公示|填表|经办|报名)[^,。;\n]{0,10}(?:电话|热线|手机|方式|人)|热线|传真"
)
OFFICIAL_ACCOUNT = re.compile(
    r"廉政|对公|专户|专用账户|捐赠|财政|基本户|基本账户|收款单位|户名 ?:[^,。;\n]{0,20}(?:局|委|中心|公司|会|财政)|国库"
)


def around(manuscript: Manuscript, at: int) -> str:
    span = sentence(manuscript, at)
    return manuscript.folded[span.start : span.end]


def is_private(manuscript: Manuscript, at: int) -> bool:
    return bool(PRIVATE.search(around(manuscript, at)))
