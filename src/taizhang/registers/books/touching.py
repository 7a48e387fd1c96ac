"""Which registers a formula reads (涉及的底账)."""

from taizhang.registers.catalogue import registers
from taizhang.registers.declaring.fields import Reference
from taizhang.registers.declaring.formulas import BANDS, Condition, Formula, Holds


def touched(formula: Formula) -> set[str]:
    """By name; what does not exist is named too, and refused when it is counted."""
    found = {formula.register}
    for one in formula.where:
        if isinstance(one, Holds):
            found.add(one.register)
            for condition in one.where:
                found |= _through(one.register, condition)
        else:
            found |= _through(formula.register, one)
    return found


def _through(register: str, one: Condition) -> set[str]:
    name, dot, _rest = one.field.partition(".")
    declared = registers().get(register)
    field = declared.by_name.get(name) if dot and declared else None
    found = {field.register} if isinstance(field, Reference) else set()
    return found | ({BANDS} if one.operator == "band" else set())
