"""The chains that requests pass in a new round (默认审批步骤): plan and extension."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from taizhang.bureau.accounts.roles import Role

# 方案谁审 (domain rules a2): the secretary answers for it first (第一责任人), the inspectors' office reads it before it
# is carried out (海州:报巡视办审核后印发;潼关:四方联审).
PLAN_CHAIN: tuple[tuple[str, Role], ...] = (
    (gettext_noop("党组书记审定"), Role.SECRETARY),
    (gettext_noop("巡察办审核"), Role.OVERSIGHT),
)
# The source names no practice for extensions; the two steps are those of every paper that moves a date in a bureau.
EXTENSION_CHAIN: tuple[tuple[str, Role], ...] = (
    (gettext_noop("分管领导同意"), Role.LEADER),
    (gettext_noop("整改办审定"), Role.RECTIFIER),
)


def named(chain: tuple[tuple[str, Role], ...]) -> list[list[str]]:
    """The steps in the language of whoever opens the round, as its row keeps them."""
    return [[_(name), role.value] for name, role in chain]
