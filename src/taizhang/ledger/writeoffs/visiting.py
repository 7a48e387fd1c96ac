"""What a check on the spot says (现场核查记录), and when one is asked for."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.refusal import Refused
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.writeoffs.chain import current_step


@dataclass(frozen=True, kw_only=True)
class VisitFacts:
    """``people`` are those who went, as the record names them."""

    visited_on: date
    place: str
    people: str
    found: str

    def checked(self, *, today: date) -> Self:
        """Itself without blanks around, if it can be recorded."""
        if self.visited_on > today:
            raise Refused(_("核查日期不能晚于今天"))
        said = {name: getattr(self, name).strip() for name in ("place", "people", "found")}
        if not all(said.values()):
            raise Refused(_("请写明核查地点、核查人员和核查情况"))
        return type(self)(visited_on=self.visited_on, **said)


def asks_for_a_visit(finding: Finding, actor: Actor) -> str | None:
    """这一步要求现场核查。"""
    step = current_step(finding)
    return None if step and step.rule.visit else _("这一步不要求现场核查")
