"""A formula in words (算式的说法), for people who never read one."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from taizhang.registers.catalogue import registers
from taizhang.registers.declaring.fields import YesNo
from taizhang.registers.declaring.formulas import Condition, Formula, Holds, When
from taizhang.registers.declaring.register import Register

COMPARED = {
    "is": gettext_lazy("“%(field)s”是“%(value)s”"),
    "is_not": gettext_lazy("“%(field)s”不是“%(value)s”"),
    "in": gettext_lazy("“%(field)s”是%(value)s"),
    "at_least": gettext_lazy("“%(field)s”不小于 %(value)s"),
    "above": gettext_lazy("“%(field)s”大于 %(value)s"),
    "at_most": gettext_lazy("“%(field)s”不大于 %(value)s"),
    "below": gettext_lazy("“%(field)s”小于 %(value)s"),
    "contains": gettext_lazy("“%(field)s”含有“%(value)s”"),
    "band": gettext_lazy("“%(field)s”属于“投资档次”底账里的“%(value)s”"),
    "absent": gettext_lazy("“%(field)s”没有填"),
    "present": gettext_lazy("“%(field)s”已填"),
}


def said(formula: Formula) -> str:
    register = registers()[formula.register]
    parts = [_when(formula.when, register), *(_fulfilled(one, register) for one in formula.where)]
    facts = {"register": register.title, "which": "；".join(filter(None, parts)), "one": register.counted}
    if formula.measure == "sum":
        facts["field"] = _title(register, formula.field)
        return _("“%(register)s”底账里，%(which)s；把这些行的“%(field)s”相加") % facts
    if formula.measure == "different":
        facts["field"] = _title(register, formula.field)
        return _("“%(register)s”底账里，%(which)s；按“%(field)s”数，相同的只数一次") % facts
    return _("“%(register)s”底账里，%(which)s；数有多少%(one)s") % facts


def _when(when: When, register: Register) -> str:
    first, last = _title(register, when.first), _title(register, when.last) if when.last else ""
    said = {"first": first, "last": last, "years": when.years_back, "start": when.start}
    if when.kind == "period":
        return _("“%(first)s”就是这一期") % said
    if when.kind == "standing":
        return (
            _("“%(first)s”不晚于当日，且“%(last)s”没有填或者不早于当日") % said
            if last
            else _("“%(first)s”不晚于当日") % said
        )
    if when.kind == "open":
        return _("“%(first)s”不晚于当日，且“%(last)s”没有填或者晚于当日") % said
    return _within(when, said)


def _within(when: When, said: dict[str, Any]) -> str:
    match when.span:
        case "year":
            return _("“%(first)s”在当年 1 月 1 日到当日之间") % said
        case "quarter":
            return _("“%(first)s”在当季第一天到当日之间") % said
        case "month":
            return _("“%(first)s”在当月 1 日到当日之间") % said
        case "since" if when.start:
            return _("“%(first)s”在 %(start)s 到当日之间") % said
        case "since":
            return _("“%(first)s”在 %(years)d 年前的 1 月 1 日到当日之间") % said
    return _("“%(first)s”不晚于当日") % said


def _fulfilled(one: Condition | Holds, register: Register) -> str:
    if isinstance(one, Condition):
        return _compared(one, register)
    other = registers()[one.register]
    parts = [_compared(condition, other) for condition in one.where]
    parts += [_when(one.when, other)] if one.when else []
    facts = {"register": other.title, "which": "、".join(parts)}
    if one.is_not:
        return _("在“%(register)s”里没有这样的行：%(which)s") % facts
    return _("在“%(register)s”里也有这样的行：%(which)s") % facts


def _compared(one: Condition, register: Register) -> str:
    value = one.value
    name, dot, rest = one.field.partition(".")
    field = register.by_name.get(name)
    if isinstance(value, tuple | list):
        value = _("或").join(f"“{word}”" for word in value)
    elif isinstance(value, bool) or isinstance(field, YesNo):
        value = _("是") if value else _("否")
    title = _title(register, name)
    if dot and field is not None and hasattr(field, "register"):
        title = f"{title}·{_title(registers()[field.register], rest)}"
    return str(COMPARED[one.operator]) % {"field": title, "value": value}


def _title(register: Register, name: str) -> str:
    field = register.by_name.get(name)
    return str(field.title) if field else name
