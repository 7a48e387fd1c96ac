"""The ladder of a round as data (督办阶梯): its steps, when each is proposed, to whom it goes, and what it asks for."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Self

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.refusal import Refused
from taizhang.ledger.rounds.lights import Light

NAME_CHARACTERS, WORD_CHARACTERS = 20, 8
STEPS_MAX, REPLY_DAYS_MAX, LATE_DAYS_MAX = 8, 180, 365
# The lights at which a step may be proposed, the mildest first.
LIT = (Light.NOTICE, Light.WARNING, Light.OVERDUE)
# Who of an office may be addressed.
ADDRESSED = (Role.OFFICER, Role.OFFICE_HEAD, Role.LEADER, Role.SECRETARY)


@dataclass(frozen=True, slots=True)
class LadderStep:
    """``word`` stands in the number (督〔2026〕3号). Proposed once the light is ``light`` or worse and, where that is
    overdue, at least ``late_days`` days are lost. A reply is due within ``reply_days``, 0 where none is asked for.

    ``is_talk``: people are called in for a talk (约谈), whose place and time the notice names.
    """

    key: str
    name: str
    word: str
    light: str
    addressed: tuple[str, ...]
    late_days: int = 0
    reply_days: int = 0
    working: bool = True
    is_talk: bool = False

    @classmethod
    def read(cls, facts: Mapping[str, Any]) -> Self:
        return cls(**{**facts, "addressed": tuple(facts["addressed"])})

    @property
    def plain(self) -> dict[str, Any]:
        return {**asdict(self), "addressed": list(self.addressed)}

    def is_reached(self, light: str, late: int) -> bool:
        """Whether a measure of this light, ``late`` days beyond its date, has come so far."""
        if light not in LIT or LIT.index(Light(light)) < LIT.index(Light(self.light)):
            return False
        return light != Light.OVERDUE or self.light != Light.OVERDUE or late >= self.late_days


def read_ladder(facts: Sequence[Mapping[str, Any]]) -> list[LadderStep]:
    return [LadderStep.read(one) for one in facts]


def refuse_unsound_ladder(steps: Sequence[LadderStep]) -> None:
    """Raises Refused with the step that cannot be, and why."""
    if not steps:
        raise Refused(_("督办阶梯至少要有一级"))
    if len(steps) > STEPS_MAX:
        raise Refused(_("督办阶梯最多 %(most)d 级") % {"most": STEPS_MAX})
    if len({one.key for one in steps}) < len(steps) or len({one.word for one in steps}) < len(steps):
        raise Refused(_("两级的文号用字不能相同"))
    for number, step in enumerate(steps, 1):
        if why := _unsound(step):
            raise Refused(_("第 %(number)d 级：%(why)s") % {"number": number, "why": why})


def _unsound(step: LadderStep) -> str | None:
    if not step.name.strip() or len(step.name) > NAME_CHARACTERS:
        return _("要有名称，且不超过 %(most)d 个字") % {"most": NAME_CHARACTERS}
    if not step.word.strip() or len(step.word) > WORD_CHARACTERS:
        return _("要有文号用字，且不超过 %(most)d 个字") % {"most": WORD_CHARACTERS}
    if step.light not in LIT:
        return _("请选择什么时候提出")
    if not step.addressed or any(one not in ADDRESSED for one in step.addressed):
        return _("请选择发给谁")
    if not 0 <= step.reply_days <= REPLY_DAYS_MAX:
        return _("回复期限要在 0 到 %(most)d 天之间") % {"most": REPLY_DAYS_MAX}
    if not 0 <= step.late_days <= LATE_DAYS_MAX:
        return _("超期天数要在 0 到 %(most)d 之间") % {"most": LATE_DAYS_MAX}
    return None
