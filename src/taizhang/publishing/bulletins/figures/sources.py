"""Where the figures of a bulletin come from (数字出处): a unit's indicators, a round's ledger, or what a writer cites."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused
from taizhang.ledger.rounds.models import Round
from taizhang.publishing.bulletins.figures.counts import LedgerOn, counts
from taizhang.publishing.bulletins.figures.marks import Asked
from taizhang.publishing.bulletins.figures.naming import Named
from taizhang.publishing.bulletins.figures.saying import Said, said_as
from taizhang.publishing.bulletins.states import Form, Source
from taizhang.registers.books.counting import Shelf, shelf_of
from taizhang.registers.indicators.computing import compared, computed
from taizhang.registers.indicators.models import Indicator
from taizhang.registers.indicators.states import IndicatorState

# Days are printed like figures, and move with the day of which the bulletin is; they need no receipt.
DAYS = ("截至日期", "截至月份")


class Sources:
    """What can be said for one round, of ``as_of`` where a figure names no day of its own; each figure is counted once."""

    def __init__(self, round: Round, as_of: date, shelf: Shelf | None = None) -> None:
        self.round, self.as_of = round, as_of
        self.shelf = shelf or shelf_of(round.organization_id)
        self._said: dict[tuple[str, str, date, bool], Said] = {}
        self._ledgers: dict[date, LedgerOn] = {}
        self._indicators: Mapping[str, Indicator] | None = None

    @property
    def indicators(self) -> Mapping[str, Indicator]:
        """By code, in the order in which they were defined."""
        if self._indicators is None:
            kept = Indicator.objects.filter(
                organization=self.round.organization_id, state=IndicatorState.IN_USE, definition__isnull=False
            )
            self._indicators = {one.code: one for one in kept.select_related("definition", "owner")}
        return self._indicators

    def ledger(self, on: date) -> LedgerOn:
        if on not in self._ledgers:
            self._ledgers[on] = LedgerOn(self.round, on)
        return self._ledgers[on]

    def asked(self, named: Named) -> Asked:
        """What a placeholder asks for. Raises ``Refused`` for a name that nothing goes by, with what comes near."""
        if named.where_from is not None:
            return Asked(Source.CITED.value, named.name, wording=named.where_from)
        found = self._named(named.name)
        if found is None:
            raise Refused(_no_such(named.name, self._names()))
        source, code = found
        return Asked(source, code, named.on, named.form, named.places)

    def said(self, asked: Asked) -> Said:
        """Raises ``Refused`` where it cannot be counted for that day."""
        on = asked.on or self.as_of
        if asked.source == Source.CITED:
            return Said(asked.code, asked.wording, "", on, text=asked.code)
        with_base = asked.form in (Form.CHANGE, Form.RATE, Form.BASE, Form.MORE)
        key = asked.source, asked.code, on, with_base
        if key not in self._said:
            self._said[key] = (
                self._counted(asked, on)
                if asked.source == Source.LEDGER
                else self._computed(asked, on, with_base)
            )
        return self._said[key]

    def printed(self, asked: Asked) -> str:
        return said_as(self.said(asked), asked)

    def _named(self, name: str) -> tuple[str, str] | None:
        if name in counts() or name in DAYS:
            return Source.LEDGER.value, name
        if name in self.indicators:
            return Source.INDICATOR.value, name
        titled = [code for code, one in self.indicators.items() if str(one) == name]
        return (Source.INDICATOR.value, titled[0]) if len(titled) == 1 else None

    def _names(self) -> list[str]:
        return [*DAYS, *counts(), *(str(one) for one in self.indicators.values())]

    def _counted(self, asked: Asked, on: date) -> Said:
        if asked.code in DAYS:
            text = f"{on.year}年{on.month}月" + (f"{on.day}日" if asked.code == DAYS[0] else "")
            return Said(asked.code, "", "", on, text=text)
        count = counts().get(asked.code)
        if count is None:
            raise Refused(_("台账里没有“%(name)s”这个计数") % {"name": asked.code})
        number, _rows = count.of(self.ledger(on))
        unit = self.round.organization.name
        return Said(count.title, count.wording, count.unit, on, Decimal(number), counted_by=unit)

    def _computed(self, asked: Asked, on: date, with_base: bool) -> Said:
        indicator = self.indicators.get(asked.code)
        if indicator is None or indicator.definition is None:
            raise Refused(_("指标“%(name)s”已停用或没有口径") % {"name": asked.code})
        definition = indicator.definition
        value = computed(definition, self.shelf, on).value
        beside = compared(definition, self.shelf, on, value) if with_base else None
        return Said(
            definition.title,
            definition.wording,
            definition.unit,
            on,
            value,
            definition.places,
            beside.base if beside else None,
            beside.growth if beside else None,
            definition.is_share,
            beside.why_not if beside else "",
            indicator.owner.name,
        )


def _no_such(name: str, known: list[str]) -> str:
    near = [one for one in known if len(set(one) & set(name)) * 2 >= len(set(name))][:5]
    said = _("没有叫“%(name)s”的指标或台账计数") % {"name": name}
    return said + (_("；相近的有：%(near)s") % {"near": "、".join(near)} if near else "")
