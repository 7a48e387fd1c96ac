"""建立重点工作年度:a year of key work is a round of the ledger with a numbering of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.accounts.roles import Role
from taizhang.bureau.journal.creation import creation
from taizhang.bureau.journal.event import Event
from taizhang.bureau.organizations.models import Kind, Organization
from taizhang.bureau.refusal import Refused
from taizhang.ledger.keywork.models import Programme
from taizhang.ledger.keywork.presets import NUMBER_TEMPLATE, SCORE_MAX, said_lists, said_sources
from taizhang.ledger.lists.models import Arrangement
from taizhang.ledger.rounds.chains import plain_chain
from taizhang.ledger.rounds.models import Round
from taizhang.ledger.rounds.presets import DEFAULT
from taizhang.ledger.rounds.request_chains import EXTENSION_CHAIN, PLAN_CHAIN, named
from taizhang.ledger.rounds.states import RoundState

FIRST_YEAR, LAST_YEAR, SCORES_MAX, SOURCES_MAX = 2000, 2100, 1000, 20


@dataclass(frozen=True, kw_only=True)
class ProgrammeOpened(Event):
    title: str
    year: int
    number_template: str
    sources: Sequence[str]
    score_max: int

    def sentence(self) -> str:
        return _("建立“%(title)s”，编号按“%(template)s”，满分 %(most)d 分") % {
            "title": self.title,
            "template": self.number_template,
            "most": self.score_max,
        }


@creation(title=gettext_lazy("建立重点工作年度"), state=RoundState.OPEN, roles={Role.RECTIFIER})
def open_programme(
    unit: Organization,
    *,
    year: int,
    number_template: str = NUMBER_TEMPLATE,
    sources: Sequence[str] = (),
    score_max: int = SCORE_MAX,
    actor: Actor,
    at: datetime,
) -> tuple[Round, ProgrammeOpened]:
    """Work begins when a task is set, so that no plan is asked for; ``sources`` empty means the usual ones."""
    template = number_template.strip()
    kept = list(dict.fromkeys(one.strip() for one in sources if one.strip())) or said_sources()
    _check(unit, year, template, kept, score_max)
    made = Round.objects.create(
        organization=unit,
        title=_("%(year)d年重点工作") % {"year": year},
        needs_plan=False,
        chain=plain_chain(DEFAULT.said),
        plan_chain=named(PLAN_CHAIN),
        extension_chain=named(EXTENSION_CHAIN),
    )
    Programme.objects.create(
        round=made,
        organization=unit,
        year=year,
        number_template=template,
        sources=kept,
        score_max=score_max,
    )
    Arrangement.objects.create(round=made, lists=said_lists())
    opened = ProgrammeOpened(
        title=made.title, year=year, number_template=template, sources=kept, score_max=score_max
    )
    return made, opened


def _check(unit: Organization, year: int, template: str, sources: Sequence[str], score_max: int) -> None:
    if unit.kind not in (Kind.UNIT, Kind.OVERSIGHT, Kind.REGION):
        raise Refused(_("重点工作按单位建立，请选择单位"))
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refused(_("请填写年份，例如 2026"))
    if "{number}" not in template or len(template) > 60:
        raise Refused(
            _("编号样式里要有 {number}，且不超过 60 个字，例如：%(example)s") % {"example": NUMBER_TEMPLATE}
        )
    if len(sources) > SOURCES_MAX or any(len(one) > 20 for one in sources):
        raise Refused(_("任务来源最多 %(most)d 种，每种不超过 20 个字") % {"most": SOURCES_MAX})
    if not 1 <= score_max <= SCORES_MAX:
        raise Refused(_("满分要在 1 到 %(most)d 之间") % {"most": SCORES_MAX})
    title = _("%(year)d年重点工作") % {"year": year}
    if Programme.objects.filter(organization=unit, year=year).exists():
        raise Refused(_("%(year)d 年的重点工作已经建立") % {"year": year})
    if Round.objects.filter(organization=unit, title=title).exists():
        raise Refused(_("已经有一个轮次叫“%(title)s”") % {"title": title})
