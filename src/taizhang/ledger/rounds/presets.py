"""Chains of review to choose from (审核链样式), each with where it was seen; a round may change any of them by hand."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from taizhang.bureau.accounts.roles import Role
from taizhang.ledger.rounds.chains import NOTICE_DAYS, ChainStep, Party


@dataclass(frozen=True)
class Preset:
    """``steps`` carry untranslated names: they are said in the language of the person who takes them."""

    code: str
    title: str | Promise
    source: str | Promise
    steps: tuple[ChainStep, ...]

    @property
    def said(self) -> list[ChainStep]:
        return [_said(one) for one in self.steps]


def _said(step: ChainStep) -> ChainStep:
    parties = tuple(
        Party(one.role, one.organization, _(one.name) if one.name else "") for one in step.parties
    )
    return ChainStep(
        _(step.name), parties, step.need, step.visit, step.wait_days, step.notice_days, step.counting
    )


HEAD = ChainStep.single(gettext_noop("股室初审"), Role.OFFICE_HEAD.value)
LEADER = ChainStep.single(gettext_noop("分管领导复核"), Role.LEADER.value)
RECTIFIER = ChainStep.single(gettext_noop("整改办审定"), Role.RECTIFIER.value)

JOINT = (
    Party(Role.OVERSIGHT.value, None, gettext_noop("纪委监委")),
    Party(Role.OVERSIGHT.value, None, gettext_noop("组织部")),
    Party(Role.OVERSIGHT.value, None, gettext_noop("巡察办")),
    Party(Role.OVERSIGHT.value, None, gettext_noop("巡察组")),
)
THREE = (
    Party(Role.OVERSIGHT.value, None, gettext_noop("巡察办")),
    Party(Role.OVERSIGHT.value, None, gettext_noop("巡察组")),
    Party(Role.SECRETARY.value, None, gettext_noop("被巡察单位负责人")),
)

PRESETS = (
    Preset(
        "levels",
        gettext_lazy("逐级三级审核"),
        gettext_lazy("四川审计“问题登记→整改评估→结果认定→逐级审核→整改销号”（2022年）"),
        (HEAD, LEADER, RECTIFIER),
    ),
    Preset(
        "double",
        gettext_lazy("双审核加公示"),
        gettext_lazy("个旧、红河：党组织主要负责人和上级分管领导双审；四平铁东：公示 7 天含首尾"),
        (
            HEAD,
            ChainStep.single(gettext_noop("党组织主要负责人审核"), Role.SECRETARY.value),
            ChainStep.single(gettext_noop("上级审核"), Role.OVERSIGHT.value),
            ChainStep(gettext_noop("公示后审定"), (Party(Role.RECTIFIER.value),), notice_days=NOTICE_DAYS),
        ),
    ),
    Preset(
        "joint",
        gettext_lazy("四方联审"),
        gettext_lazy("维西：纪委监委、组织部、巡察办、巡察组四方联审（2024年）；请为每一方选定单位"),
        (HEAD, LEADER, ChainStep(gettext_noop("四方联审"), JOINT), RECTIFIER),
    ),
    Preset(
        "three",
        gettext_lazy("三方验收"),
        gettext_lazy("临颍：巡察办、巡察组、被巡察单位相关负责人三方验收"),
        (HEAD, LEADER, ChainStep(gettext_noop("三方验收"), THREE)),
    ),
    Preset(
        "site",
        gettext_lazy("现场核查、审核签字、公示"),
        gettext_lazy("黄山：提交申请→现场核查→审核签字→公示反馈，“谁验收、谁负责”"),
        (
            HEAD,
            ChainStep(gettext_noop("现场核查"), (Party(Role.RECTIFIER.value),), visit=True),
            LEADER,
            ChainStep(gettext_noop("公示后审定"), (Party(Role.SECRETARY.value),), notice_days=NOTICE_DAYS),
        ),
    ),
)
BY_CODE = {one.code: one for one in PRESETS}
# What a new round starts with.
DEFAULT = BY_CODE["levels"]
