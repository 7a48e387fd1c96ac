"""When a measure of each kind is done (完成条件): one rule a kind."""

from collections.abc import Callable, Mapping

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.evidence.queries import is_proved
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.stages import milestones
from taizhang.ledger.measures.standing import DEFAULT
from taizhang.ledger.measures.states import Kind


def told_and_proved(measure: Measure) -> str | None:
    """已报告进展，已提交佐证。"""
    if not measure.reports.all():
        return _("还没有报告进展，不能报完成")
    if not is_proved(measure):
        return _("还差佐证材料，不能报完成")
    return None


def all_stages_reached(measure: Measure) -> str | None:
    """已报告进展，已提交佐证，各阶段都已完成。"""
    stages = milestones(measure)
    if not stages:
        return _("还没有设阶段，不能报完成")
    left = [one for one in stages if one.reached_on is None]
    if left:
        return ngettext(
            "还有 %(n)d 个阶段没有完成（%(first)s），不能报完成",
            "还有 %(n)d 个阶段没有完成（%(first)s 等），不能报完成",
            len(left),
        ) % {"n": len(left), "first": left[0].name}
    return told_and_proved(measure)


def is_kept_up(measure: Measure) -> str | None:
    """已在不同的日子报告过坚持情况，已提交佐证。"""
    days = {one.happened_on for one in measure.reports.all()}
    lacking = DEFAULT.reports_min - len(days)
    if days and lacking > 0:
        return ngettext(
            "长期坚持的措施要在 %(least)d 个不同的日子报告过进展才能视同完成，还差 %(n)d 次",
            "长期坚持的措施要在 %(least)d 个不同的日子报告过进展才能视同完成，还差 %(n)d 次",
            lacking,
        ) % {"least": DEFAULT.reports_min, "n": lacking}
    return told_and_proved(measure)


RULES: Mapping[str, Callable[[Measure], str | None]] = {
    Kind.IMMEDIATE: told_and_proved,
    Kind.DATED: told_and_proved,
    Kind.STAGED: all_stages_reached,
    Kind.STANDING: is_kept_up,
}


def is_done_by_its_kind(measure: Measure, actor: Actor) -> str | None:
    """满足本类措施的完成条件：进展、佐证；分阶段的还要各阶段完成，长期坚持的还要多次报告。"""
    return RULES[measure.kind](measure)
