"""Figures for people at a terminal (数字清单): one row each, with its comparison, its time and where it stands."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from taizhang.console.claims_json import compared, plain
from taizhang.console.language import gettext as _
from taizhang.console.proposal_listing import cell
from taizhang.extraction import Claim, Comparator


def show(found: Sequence[Claim]) -> None:
    console = Console(highlight=False)
    rows = Table(box=None, padding=(0, 1), header_style="bold", expand=True)
    rows.add_column(_("指标"), ratio=4, overflow="fold")
    rows.add_column(_("数值"), ratio=2, overflow="fold")
    rows.add_column(_("比较"), ratio=3, overflow="fold")
    rows.add_column(_("时点"), ratio=2, overflow="fold")
    rows.add_column(_("位置"), justify="right", no_wrap=True)
    for one in found:
        metric = f"  └ {one.metric}" if one.part_of is not None else one.metric
        when = one.period.text if one.period else ""
        rows.add_row(metric, figure(one), comparison(one), when, cell(one.place) if one.place else "")
    console.print(rows)
    console.print(summary(found))


def figure(one: Claim) -> str:
    """近、余 500万元; a lost number as （缺）."""
    value = _("（缺）") if one.value is None else plain(one.value)
    words = "、".join(one.qualifiers)
    return f"{value}{one.unit}" + (f"（{words}）" if words else "")


def comparison(one: Claim) -> str:
    return "，".join(compared_words(each) for each in one.comparators)


def compared_words(one: Comparator) -> str:
    """同比增长22.4%, 由91.3%提高到."""
    figure = compared(one) or ""
    return one.text.replace("…", figure) if "…" in one.text else one.text + figure


def summary(found: Sequence[Claim]) -> str:
    targets = sum(one.is_target for one in found)
    lost = sum(one.value is None or one.unit.endswith("(缺)") for one in found)
    said = _("共 {count} 个数字，其中目标 {targets} 个。").format(count=len(found), targets=targets)
    return said + (_("{lost} 个缺数字或单位，请核对原文。").format(lost=lost) if lost else "")
