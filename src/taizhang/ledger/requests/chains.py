"""The steps that a plan and an extension pass in a new round (默认审批步骤); each round may set its own."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.refusal import Refused

# The plan is signed by the secretary (开封鼓楼:方案由“一把手”签字背书) and examined by the inspectors' office
# (江苏海州:方案报巡视办审核后印发; 陕西潼关:“四方联审”).
PLAN: tuple[tuple[str, Role], ...] = (
    (gettext_noop("党组书记审定"), Role.SECRETARY),
    (gettext_noop("巡察办审核"), Role.OVERSIGHT),
)
# No county's rule for extensions was found; the leader who answers for it and the office that keeps the ledger.
EXTENSION: tuple[tuple[str, Role], ...] = (
    (gettext_noop("分管领导审核"), Role.LEADER),
    (gettext_noop("整改办审批"), Role.RECTIFIER),
)


def as_data(chain: Sequence[tuple[str, Role]]) -> list[list[str]]:
    return [[_(name), role.value] for name, role in chain]


def checked(steps: Sequence[tuple[str, str]]) -> list[list[str]]:
    """``steps`` are (name, role) in order; those without a name fall away."""
    named = [[name.strip(), role] for name, role in steps if name.strip()]
    if any(role not in Role.values for _name, role in named):
        raise Refused(_("审批步骤的角色不对"))
    return named
