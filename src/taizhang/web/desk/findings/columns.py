"""The columns of the ledger and of the three lists, which are views of it (栏目)."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from taizhang.web.desk.findings.wanted import Wanted


@dataclass(frozen=True)
class Column:
    title: str | Promise
    sort: str = ""
    is_number: bool = False


@dataclass(frozen=True)
class Head:
    """A column as the head of the table shows it: where a click leads, and how it is sorted now."""

    title: str | Promise
    address: str
    direction: str
    is_number: bool


NUMBER = Column(_("序号"), "number", is_number=True)
COLUMNS: dict[str, Sequence[Column]] = {
    "all": (
        NUMBER,
        Column(_("问题")),
        Column(_("措施完成"), "done", is_number=True),
        Column(_("责任股室"), "office"),
        Column(_("责任领导")),
        Column(_("最近时限"), "due"),
        Column(_("亮灯"), "due"),
        Column(_("状态")),
    ),
    "problems": (
        NUMBER,
        Column(_("问题")),
        Column(_("原文位置")),
        Column(_("措施数"), is_number=True),
        Column(_("责任股室"), "office"),
        Column(_("完成日期")),
        Column(_("状态")),
    ),
    "tasks": (
        NUMBER,
        Column(_("整改措施")),
        Column(_("类型")),
        Column(_("时限")),
        Column(_("亮灯")),
        Column(_("最近进展")),
    ),
    "responsibilities": (
        NUMBER,
        Column(_("整改措施")),
        Column(_("责任领导")),
        Column(_("责任股室")),
        Column(_("责任人")),
        Column(_("时限")),
        Column(_("状态")),
    ),
}
NAMES = {
    "all": _("台账"),
    "problems": _("问题清单"),
    "tasks": _("任务清单"),
    "responsibilities": _("责任清单"),
}


def heads(wanted: Wanted) -> list[Head]:
    return [
        Head(
            one.title,
            wanted.address(sort=wanted.next_sort(one.sort)) if one.sort else "",
            wanted.direction(one.sort) if one.sort else "",
            one.is_number,
        )
        for one in COLUMNS[wanted.list]
    ]
