"""Kinds of meetings (会议类型): what a bulletin counts apart. Add a line for a kind that your bureau counts too."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class MeetingKind:
    """``basis`` says what such a meeting is held under."""

    code: str
    name: str | Promise
    basis: str | Promise


# Named as in published rectification bulletins of counties (“召开党组会3次”, “召开专题民主生活会”,
# “党组理论学习中心组专题学习”, “落实第一议题制度”).
KINDS = (
    MeetingKind("party_group", _("党组会"), _("《中国共产党党组工作条例》")),
    MeetingKind(
        "democratic_life", _("专题民主生活会"), _("《县以上党和国家机关党员领导干部民主生活会若干规定》")
    ),
    MeetingKind("rectification", _("整改推进会"), _("巡视巡察整改工作要求")),
    MeetingKind("study", _("中心组学习"), _("《中国共产党党委（党组）理论学习中心组学习规则》")),
    MeetingKind("first_topic", _("第一议题"), _("“第一议题”制度")),
    MeetingKind("check_in", _("调度会"), _("定期调度督办")),
)
BY_CODE = {one.code: one for one in KINDS}
CHOICES = [(one.code, one.name) for one in KINDS]
