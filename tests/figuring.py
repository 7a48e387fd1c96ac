"""Indicators of the cast's bureau, taken over from the declarations as they stand."""

from datetime import date

import cast
from taizhang.registers.catalogue import registers
from taizhang.registers.declaring.formulas import plain
from taizhang.registers.indicators.actions.define_indicator import define_indicator
from taizhang.registers.indicators.actions.freeze_figure import freeze_figure
from taizhang.registers.indicators.defining import DefinitionFacts
from taizhang.registers.indicators.models import Indicator, Receipt

SEEDS = {seed.code: seed for register in registers().values() for seed in register.seeds}


def facts(code: str, **other) -> DefinitionFacts:
    seed = SEEDS[code]
    said = {
        "title": str(seed.title),
        "unit": str(seed.unit),
        "wording": str(seed.definition),
        "formula": plain(seed.formula),
        "per": plain(seed.per) if seed.per else {},
        "is_share": seed.is_share,
        "places": seed.places,
    }
    return DefinitionFacts(**{**said, **other})


def indicator(house, code: str, **other) -> Indicator:
    given = facts(code, **other)
    actor = cast.acting(house.shen)
    made = define_indicator(house.office, unit=house.unit, code=code, facts=given, actor=actor, at=cast.NOON)
    return Indicator.objects.get(pk=made.pk)


def frozen(house, one: Indicator, on: date) -> Receipt:
    one.refresh_from_db()
    freeze_figure(one, on=on, purpose="通报", actor=cast.acting(house.zhou), at=cast.NOON)
    return one.receipts.order_by("-pk").first()
