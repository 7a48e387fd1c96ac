"""What a definition says (口径内容), checked before it is kept."""

from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from taizhang.bureau.accounts.actor import Actor
from taizhang.bureau.refusal import Refused
from taizhang.registers.books.counting import aggregate, counting, shelf_of
from taizhang.registers.declaring.formulas import Malformed, read
from taizhang.registers.indicators.models import Definition, Indicator

MOST_PLACES = 4


@dataclass(frozen=True)
class DefinitionFacts:
    """``formula`` and ``per`` are formulas as JSON (``declaring/formulas.py``); empty for a figure that is only reported."""

    title: str
    unit: str
    wording: str
    formula: dict[str, Any] = field(default_factory=dict)
    per: dict[str, Any] = field(default_factory=dict)
    is_share: bool = False
    places: int = 0


def refuse_unfit(facts: DefinitionFacts, organization_id: int, at: datetime) -> None:
    """A formula must be readable, fit the unit's books and be countable; a share needs what it is a share of."""
    if not facts.title.strip() or not facts.wording.strip():
        raise Refused(_("指标要有名称和口径说明"))
    if not 0 <= facts.places <= MOST_PLACES:
        raise Refused(_("小数位数最多 %(n)d 位") % {"n": MOST_PLACES})
    if facts.is_share and not facts.per:
        raise Refused(_("占比要写明分母"))
    if facts.per and not facts.formula:
        raise Refused(_("写了分母，没有写分子"))
    shelf = shelf_of(organization_id)
    for data in filter(None, (facts.formula, facts.per)):
        try:
            formula = read(data)
        except Malformed as error:
            raise Refused(_("算式写得不对：%(place)s") % {"place": error}) from error
        counting(formula, shelf, localdate(at))
        aggregate(formula, shelf)


def keep(
    indicator: Indicator, facts: DefinitionFacts, *, reason: str, actor: Actor, at: datetime
) -> Definition:
    """The next definition of the indicator, which holds from now on."""
    latest = indicator.definitions.order_by("-number").first()
    definition = Definition.objects.create(
        indicator=indicator,
        number=latest.number + 1 if latest else 1,
        reason=reason,
        decided_by_id=actor.person_id,
        decided_at=at,
        **asdict(facts),
    )
    Indicator.objects.filter(pk=indicator.pk).update(definition=definition)
    indicator.definition = definition
    return definition
