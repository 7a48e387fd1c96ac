"""Every register that is declared (底账目录), found by walking the folder ``declared``."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from taizhang.registers.declaring.register import Register


@cache
def registers() -> dict[str, Register]:
    """By name, in the order in which people read them."""
    from taizhang.registers import declared

    found = []
    for module in iter_modules(declared.__path__):
        register = import_module(f"{declared.__name__}.{module.name}").REGISTER
        if register.name != module.name:
            raise ValueError(f"{module.name} declares a register called {register.name}")
        found.append(register)
    order = {name: place for place, name in enumerate(declared.ORDER)}
    return {
        one.name: one for one in sorted(found, key=lambda one: (order.get(one.name, len(order)), one.name))
    }
