"""The chains that a new round starts with (默认审核链): write-off, plan, extension."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from taizhang.bureau.accounts.roles import Role

# 逐级审核: office head, leader in charge, rectification office. Practice of several counties (四川审计“逐级审核”;
# 红河“双审核”); each round may set its own chain before the first application.
DEFAULT_CHAIN: tuple[tuple[str, Role], ...] = (
    (gettext_noop("股室初审"), Role.OFFICE_HEAD),
    (gettext_noop("分管领导复核"), Role.LEADER),
    (gettext_noop("整改办审定"), Role.RECTIFIER),
)

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
