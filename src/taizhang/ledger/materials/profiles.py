"""Which rules are asked (审核方案), as people choose them."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from taizhang.bureau.refusal import Refused
from taizhang.review import Profile
from taizhang.review.profiles import BY_NAME

AUTO = "auto"
# By the names of review.profiles; a test compares the two.
LABELS: dict[str, str | Promise] = {
    "bulletin": _("整改通报"),
    "feedback": _("反馈意见"),
    "ledger": _("整改台账"),
    "plan": _("整改方案"),
    "audit": _("审计整改报告"),
    "notice": _("环境整改公示"),
    "official": _("公文"),
    "general": _("通用"),
}
CHOICES: list[tuple[str, str | Promise]] = [(AUTO, _("按文种自动")), *LABELS.items()]


def profile_named(name: str) -> Profile | None:
    """None where the kind of document decides."""
    if name != AUTO and name not in BY_NAME:
        raise Refused(_("没有这个审核方案，请重新选择"))
    return BY_NAME.get(name)
