"""The language in which a register is declared (底账声明): fields, keys, stages, rules."""
