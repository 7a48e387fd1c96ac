"""When a measure counts as done, one rule for each kind (完成条件)."""

from collections.abc import Callable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from taizhang.ledger.evidence.queries import is_proved
from taizhang.ledger.measures.kinds import DEMANDS
from taizhang.ledger.measures.milestones import mechanisms_of, stages_of
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.measures.states import Kind


def lacking(measure: Measure) -> list[str]:
    """What is missing before the measure can be called done, one sentence each."""
    return list(RULES[measure.kind](measure))


def told_and_proved(measure: Measure) -> Iterator[str]:
    """立行立改、限期整改:progress was reported, and evidence stands."""
    if not measure.reports.all():
        yield _("还没有报告进展")
    if not is_proved(measure):
        yield _("还差佐证材料")


def every_stage_reached(measure: Measure) -> Iterator[str]:
    """分阶段整改:besides, every stage is reached; each was proved when it was."""
    yield from told_and_proved(measure)
    stages = stages_of(measure)
    open_ones = [one for one in stages if one.reached_on is None]
    if not stages:
        yield _("还没有划分节点")
    if open_ones:
        yield ngettext("还有 %(n)d 个节点没有达到", "还有 %(n)d 个节点没有达到", len(open_ones)) % {
            "n": len(open_ones)
        }


def mechanism_kept_up(measure: Measure) -> Iterator[str]:
    """长期坚持:the mechanism is in place, and was checked so many times since."""
    yield from told_and_proved(measure)
    begun = [one.reached_on for one in mechanisms_of(measure) if one.reached_on]
    if not begun:
        yield _("还没有登记建立的长效机制")
        return
    since = [one for one in measure.check_ins.all() if one.checked_on >= min(begun)]
    left = DEMANDS[Kind.STANDING].check_ins - len(since)
    if left > 0:
        yield ngettext("还差 %(n)d 次定期检查", "还差 %(n)d 次定期检查", left) % {"n": left}


RULES: dict[str, Callable[[Measure], Iterator[str]]] = {
    Kind.IMMEDIATE: told_and_proved,
    Kind.DATED: told_and_proved,
    Kind.STAGED: every_stage_reached,
    Kind.STANDING: mechanism_kept_up,
}
