"""The review chain that a new round starts with (默认审核链)."""

from django.utils.translation import gettext_noop

from taizhang.bureau.accounts.roles import Role

# 逐级审核: office head, leader in charge, rectification office. Practice of several counties (四川审计“逐级审核”;
# 红河“双审核”); each round may set its own chain before the first application.
DEFAULT_CHAIN: tuple[tuple[str, Role], ...] = (
    (gettext_noop("股室初审"), Role.OFFICE_HEAD),
    (gettext_noop("分管领导复核"), Role.LEADER),
    (gettext_noop("整改办审定"), Role.RECTIFIER),
)
