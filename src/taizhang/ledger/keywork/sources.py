"""Where a task comes from, checked (任务来源)."""

from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused
from taizhang.ledger.keywork.models import Programme


def refuse_unsound_source(year: Programme, source: str, document: str) -> None:
    if source.strip() not in year.sources:
        raise Refused(_("请选择任务来源：%(sources)s") % {"sources": "、".join(year.sources)})
    if len(document.strip()) > 120:
        raise Refused(_("文号或依据不超过 120 个字"))
