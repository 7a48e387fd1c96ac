"""The filters that narrow a ledger, as chips that one click takes away (筛选条件)."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from taizhang.bureau.organizations.models import Organization
from taizhang.ledger.lists.asked import MISSING, NOBODY
from taizhang.web.desk.findings.columns import KINDS
from taizhang.web.desk.findings.wanted import Wanted


@dataclass(frozen=True)
class Filter:
    """``address`` is the page without it."""

    sentence: str
    address: str


def filters_said(wanted: Wanted) -> list[Filter]:
    return [
        Filter(_sentence(name, word), wanted.address(**{name: ""})) for name, word in wanted.filters.items()
    ]


def _sentence(name: str, word: str) -> str:
    says: dict[str, Any] = {
        "office": lambda: _("股室：%(word)s") % {"word": _office(word)},
        "leader": lambda: _("责任领导：%(word)s") % {"word": word},
        "kind": lambda: _("类型：%(word)s") % {"word": KINDS[word]},
        "due_from": lambda: _("时限不早于 %(word)s") % {"word": word},
        "due_to": lambda: _("时限不晚于 %(word)s") % {"word": word},
        "q": lambda: _("查找“%(word)s”") % {"word": word},
        "evidence": lambda: _("缺佐证") if word == MISSING else _("有佐证"),
        "round": lambda: _("只看 %(count)d 个轮次") % {"count": word.count(".") + 1},
    }
    return str(says[name]())


def _office(word: str) -> str:
    if word == NOBODY:
        return _("未指定")
    found = Organization.objects.filter(pk=word).first()
    return str(found) if found else "—"
