"""The review chain of a round as data (审核链): its steps, who signs at each, and what each asks for besides."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Self

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.refusal import Refused

NAME_CHARACTERS = 40
STEPS_MAX, PARTIES_MAX = 12, 8
WAIT_DAYS_MAX, NOTICE_DAYS_MAX = 365, 90
# 公示 7 天含首尾 (四平铁东, 2019): what a chain proposes; each round sets its own.
NOTICE_DAYS = 7


class Counting(models.TextChoices):
    """How the days of a public notice are counted."""

    CALENDAR = "calendar", gettext_lazy("自然日")
    WORKING = "working", gettext_lazy("工作日")


@dataclass(frozen=True, slots=True)
class Party:
    """Who signs: a role over the finding's own office, or over ``organization`` where one is named (会签单位)."""

    role: str
    organization: int | None = None
    name: str = ""

    @property
    def label(self) -> str:
        return self.name or str(Role(self.role).label)


@dataclass(frozen=True, slots=True)
class ChainStep:
    """One step. ``need`` of its parties must agree, 0 for all; in any order.

    ``visit`` asks for a record of a check on the spot (现场核查); ``wait_days`` must have passed since the step before;
    ``notice_days`` of public notice (公示) must have ended, first and last day included, 0 for none.
    """

    name: str
    parties: tuple[Party, ...]
    need: int = 0
    visit: bool = False
    wait_days: int = 0
    notice_days: int = 0
    counting: str = Counting.CALENDAR.value

    @property
    def needed(self) -> int:
        return self.need or len(self.parties)

    @classmethod
    def single(cls, name: str, role: str) -> Self:
        """A step that one office takes alone."""
        return cls(name, (Party(role),))

    @classmethod
    def read(cls, facts: Mapping[str, Any]) -> Self:
        parties = tuple(Party(**one) for one in facts["parties"])
        return cls(**{**facts, "parties": parties})

    @property
    def plain(self) -> dict[str, Any]:
        return {**asdict(self), "parties": [asdict(one) for one in self.parties]}


def read_chain(facts: Sequence[Mapping[str, Any]]) -> list[ChainStep]:
    """The steps that a round or an application keeps as plain facts."""
    return [ChainStep.read(one) for one in facts]


def plain_chain(steps: Sequence[ChainStep]) -> list[dict[str, Any]]:
    return [one.plain for one in steps]


def refuse_unsound(steps: Sequence[ChainStep]) -> None:
    """Raises Refused with the step that cannot be worked through, and why."""
    if not steps:
        raise Refused(_("审核链至少要有一个步骤"))
    if len(steps) > STEPS_MAX:
        raise Refused(_("审核链最多 %(most)d 步") % {"most": STEPS_MAX})
    for number, step in enumerate(steps, 1):
        if why := _unsound(step):
            raise Refused(
                _("第 %(number)d 步“%(name)s”：%(why)s") % {"number": number, "name": step.name, "why": why}
            )


def _unsound(step: ChainStep) -> str | None:
    if not step.name.strip() or len(step.name) > NAME_CHARACTERS:
        return _("要有名称，且不超过 %(most)d 个字") % {"most": NAME_CHARACTERS}
    if not step.parties:
        return _("没有写明由谁审核")
    if len(step.parties) > PARTIES_MAX:
        return _("会签最多 %(most)d 方") % {"most": PARTIES_MAX}
    if any(one.role not in Role.values for one in step.parties):
        return _("审核步骤的角色不对")
    if not 0 <= step.need <= len(step.parties):
        return _("要求同意的方数比会签的方数还多")
    if not 0 <= step.wait_days <= WAIT_DAYS_MAX:
        return _("间隔天数要在 0 到 %(most)d 之间") % {"most": WAIT_DAYS_MAX}
    if not 0 <= step.notice_days <= NOTICE_DAYS_MAX or step.counting not in Counting.values:
        return _("公示天数要在 0 到 %(most)d 之间") % {"most": NOTICE_DAYS_MAX}
    return None
